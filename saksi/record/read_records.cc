#include "saksi/record/read_records.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include "saksi/record/byte_source.h"
#include "saksi/record/folder_walk.h"
#include "saksi/record/http_message.h"
#include "saksi/record/input_kind.h"
#include "saksi/record/json_entries.h"
#include "saksi/record/packed_reader.h"
#include "saksi/record/warc/archive_records.h"

namespace saksi {
namespace {

bool is_url(const std::string& path) { return path.starts_with("http://") || path.starts_with("https://"); }

}  // namespace

struct RecordReader::State {
  State(std::vector<std::string> named, ReadLimits read_limits, OnProblem say)
      : paths(std::move(named)), limits(read_limits), on_problem(std::move(say)) {}

  std::vector<std::string> paths;
  ReadLimits limits;
  OnProblem on_problem;
  std::size_t next_path = 0;
  std::size_t unopened = 0;

  std::optional<FolderWalk> walk;  // the folder that is being walked
  std::string folder;
  std::size_t records_in_folder = 0;
  std::optional<JsonEntries> entries;  // the JSON file that is being read
  std::string file;
  std::optional<ArchiveRecords> archive;  // that is being read

  std::optional<Record> next_entry();
  std::optional<Record> open_path(const std::string& path);
  std::optional<Record> open_file(const std::string& path, bool named);
  std::optional<Record> read_whole(ByteSource source, const std::string& path, RecordKind kind);
  std::optional<Record> read_response(ByteSource source, const std::string& path);
  std::optional<Record> next_archived();
  void leave_folder();
  void refuse_path(Error error);
};

RecordReader::RecordReader(std::vector<std::string> paths, ReadLimits limits, OnProblem on_problem)
    : state_(new State(std::move(paths), limits, std::move(on_problem))) {}
RecordReader::~RecordReader() = default;
std::size_t RecordReader::unopened() const { return state_->unopened; }

std::optional<Record> RecordReader::next() {
  for (;;) {
    std::optional<Record> record;
    if (state_->entries) {
      record = state_->next_entry();
    } else if (state_->archive) {
      record = state_->next_archived();
    } else if (state_->walk) {
      if (const auto path = state_->walk->next())
        record = state_->open_file(*path, false);
      else
        state_->leave_folder();
    } else if (state_->next_path < state_->paths.size()) {
      record = state_->open_path(state_->paths[state_->next_path++]);
    } else {
      return std::nullopt;
    }
    if (!record) continue;
    ++state_->records_in_folder;
    return record;
  }
}

std::optional<Record> RecordReader::State::next_entry() {
  auto entry = entries->next();
  if (!entry) {
    entries.reset();
    return std::nullopt;
  }
  Record record;
  record.where = fmt::format("{}#{}", file, entry->number);
  record.kind = RecordKind::json_article;
  record.bytes = std::move(entry->bytes);
  record.place = fmt::format("{}:{}", file, entry->line);
  return record;
}

std::optional<Record> RecordReader::State::next_archived() {
  auto record = archive->next();
  if (!record) archive.reset();
  return record;
}

void RecordReader::State::refuse_path(Error error) {
  ++unopened;
  on_problem(error);
}

void RecordReader::State::leave_folder() {
  if (records_in_folder == 0) on_problem({ErrorCode::malformed, "a folder without articles", folder});
  walk.reset();
}

std::optional<Record> RecordReader::State::open_path(const std::string& path) {
  if (path == "-") return open_file(path, true);
  if (is_url(path)) {
    refuse_path({ErrorCode::unsupported,
                 "this version does not fetch pages; save it and read the file: curl -o page.html URL",
                 path});
    return std::nullopt;
  }
  if (path.empty()) {
    refuse_path(
        {ErrorCode::not_found, "an empty name; name a file, a folder, or - for standard input", "''"});
    return std::nullopt;
  }
  struct stat facts {};
  if (::stat(path.c_str(), &facts) != 0) {
    refuse_path(system_error(errno, path));
    return std::nullopt;
  }
  if (!S_ISDIR(facts.st_mode)) return open_file(path, true);
  auto opened = FolderWalk::open(path, limits.max_depth, on_problem);
  if (!opened) {
    refuse_path(opened.error());
    return std::nullopt;
  }
  walk = std::move(*opened);
  folder = path;
  records_in_folder = 0;
  return std::nullopt;
}

std::optional<Record> RecordReader::State::open_file(const std::string& path, bool named) {
  auto source = ByteSource::open(path);
  if (!source) {
    if (named)
      refuse_path(source.error());
    else
      on_problem(source.error());
    return std::nullopt;
  }
  if (limits.answer && source->identity() == limits.answer) {
    on_problem({ErrorCode::unsupported, "is the file that the answer is written to; left out", path});
    return std::nullopt;
  }
  *source = unpacked(std::move(*source), path);
  while (source->window().size() < kHeadBytes && source->more()) {
  }
  auto start = find_archive(source->window().substr(0, kHeadBytes), path);
  if (source->window().empty() && !(start && source->failure())) {
    on_problem(source->failure().value_or(Error{ErrorCode::malformed, "is empty", path}));
    return std::nullopt;
  }
  if (start) {
    archive.emplace(std::move(*source), *start, limits.max_page_bytes, path, on_problem);
    return std::nullopt;
  }
  auto told = tell_kind(source->window().substr(0, kHeadBytes), path);
  using Form = InputKind::Form;
  switch (told.form) {
    case Form::text:
      return read_whole(std::move(*source), path, RecordKind::text);
    case Form::html:
      return read_whole(std::move(*source), path, RecordKind::html);
    case Form::feed:
      return read_whole(std::move(*source), path, RecordKind::feed);
    case Form::opml:
      on_problem({ErrorCode::unsupported, "a list of feeds, which this version does not read", path});
      break;
    case Form::http:
      return read_response(std::move(*source), path);
    case Form::archive:  // was found above
      break;
    case Form::unsupported:
      on_problem({ErrorCode::unsupported, std::move(told.refusal), path});
      break;
    case Form::json_lines:
    case Form::json_values: {
      const auto form = told.form == Form::json_lines ? JsonEntries::Form::lines : JsonEntries::Form::values;
      entries.emplace(std::move(*source), form, limits.max_record_bytes, path, on_problem);
      file = path;
    }
  }
  return std::nullopt;
}

std::optional<Record> RecordReader::State::read_whole(ByteSource source, const std::string& path,
                                                      RecordKind kind) {
  const auto limit = limits.max_page_bytes + 1;
  while (source.window().size() < limit && source.more(limit - source.window().size())) {
  }
  // Half a packed page is worth reading; a disk that fails is not.
  if (const auto failure = source.failure(); failure && source.window().size() < limit) {
    on_problem(*failure);
    if (source.window().empty() || failure->where == path) return std::nullopt;
  }
  Record record;
  record.where = path;
  record.kind = kind;
  record.bytes = source.take_window();
  if (record.bytes.size() > limit) record.bytes.resize(limit);
  return record;
}

// A response that was saved with its head.
std::optional<Record> RecordReader::State::read_response(ByteSource source, const std::string& path) {
  auto record = read_whole(std::move(source), path, RecordKind::html);
  if (!record) return record;
  const auto head = parse_http_head(record->bytes);
  auto body = decode_http_body(*head, std::string_view(record->bytes).substr(head->size_bytes),
                               limits.max_page_bytes + 1);
  if (body.problem) on_problem({ErrorCode::malformed, *body.problem + "; what came before it is read", path});
  using Form = InputKind::Form;
  const auto form = tell_kind(std::string_view(body.bytes).substr(0, kHeadBytes), path).form;
  auto type = parse_media_type(head->find("content-type").value_or(""));
  const bool prose = form == Form::text && type.name.find("html") == std::string::npos;
  if (body.bytes.empty() || (form != Form::html && form != Form::text && form != Form::feed)) {
    on_problem({ErrorCode::unsupported, "a response of a server without a page", path});
    return std::nullopt;
  }
  record->kind = form == Form::feed ? RecordKind::feed : prose ? RecordKind::text : RecordKind::html;
  record->bytes = std::move(body.bytes);
  record->content_type = std::move(type.name);
  record->charset = std::move(type.charset);
  if (const auto date = head->find("date")) record->fetched = std::string(*date);
  if (const auto date = head->find("last-modified")) record->last_modified = std::string(*date);
  return record;
}

}  // namespace saksi
