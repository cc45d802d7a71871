#include "saksi/record/read_records.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>

#include "saksi/record/byte_source.h"
#include "saksi/record/fetch/fetched_record.h"
#include "saksi/record/fetch/fetcher.h"
#include "saksi/record/fetch/web_address.h"
#include "saksi/record/folder_walk.h"
#include "saksi/record/http_message.h"
#include "saksi/record/input_kind.h"
#include "saksi/record/json_entries.h"
#include "saksi/record/opml.h"
#include "saksi/record/packed_reader.h"
#include "saksi/record/warc/archive_records.h"

namespace saksi {
namespace {

// What is known of a file before its bytes.
Record named(const std::string& path) {
  Record record;
  record.where = path;
  return record;
}

std::vector<std::string> addresses_of(std::vector<std::string> paths) {
  std::erase_if(paths, [](const std::string& path) { return !opens_with_scheme(path); });
  return paths;
}

}  // namespace

struct RecordReader::State {
  State(std::vector<std::string> named, ReadLimits read_limits, OnProblem say)
      : paths(std::move(named)), limits(std::move(read_limits)), on_problem(std::move(say)) {
    if (!limits.fetch.is_enough) limits.fetch.is_enough = is_unreadable;
  }

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

  std::unique_ptr<Fetcher> fetcher;  // made for the first address
  std::optional<FetchList> pages;    // those among the paths
  std::optional<FetchList> listed;   // those of the list of feeds that is being read

  // What is allowed where it was named, and not where it was only met.
  enum class Named { path, in_folder, in_list };

  std::optional<Record> next_entry();
  std::optional<Record> open_path(const std::string& path);
  std::optional<Record> open_file(const std::string& path, Named named);
  std::optional<Record> open_page(FetchList& list, Named named);
  std::optional<Record> open_source(ByteSource source, Record declared, const std::string& name, Named named);
  void open_list(ByteSource source, Record declared, Named named);
  std::optional<Record> read_whole(ByteSource source, Record record, RecordKind kind);
  std::optional<Record> read_response(ByteSource source, Record declared);
  std::optional<Record> next_archived();
  void leave_folder();
  void refuse_path(Error error);
};

RecordReader::RecordReader(std::vector<std::string> paths, ReadLimits limits, OnProblem on_problem)
    : state_(new State(std::move(paths), std::move(limits), std::move(on_problem))) {}
RecordReader::~RecordReader() = default;
std::size_t RecordReader::unopened() const { return state_->unopened; }
std::uint64_t RecordReader::fetched() const { return state_->fetcher ? state_->fetcher->fetched() : 0; }

std::optional<Record> RecordReader::next() {
  for (;;) {
    std::optional<Record> record;
    if (state_->entries) {
      record = state_->next_entry();
    } else if (state_->archive) {
      record = state_->next_archived();
    } else if (state_->listed) {
      if (!state_->listed->done())
        record = state_->open_page(*state_->listed, State::Named::in_list);
      else
        state_->listed.reset();
    } else if (state_->walk) {
      if (const auto path = state_->walk->next())
        record = state_->open_file(*path, State::Named::in_folder);
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
  if (error.code != ErrorCode::not_permitted) error.code = ErrorCode::not_found;
  on_problem(error);
}

void RecordReader::State::leave_folder() {
  if (records_in_folder == 0) on_problem({ErrorCode::malformed, "a folder without articles", folder});
  walk.reset();
}

std::optional<Record> RecordReader::State::open_path(const std::string& path) {
  if (path == "-") return open_file(path, Named::path);
  if (opens_with_scheme(path)) {
    if (!fetcher) fetcher = std::make_unique<Fetcher>(limits.fetch);
    if (!pages) pages.emplace(*fetcher, addresses_of(paths));
    return open_page(*pages, Named::path);
  }
  if (path.empty()) {
    refuse_path(
        {ErrorCode::not_found, "an empty name; name a file, a folder, or - for standard input", "''"});
    return std::nullopt;
  }
  struct stat facts {};
  if (::stat(path.c_str(), &facts) != 0) {
    const int number = errno;
    auto error = system_error(number, path);
    if (number == ENOENT && looks_like_address(path))
      error.message += fmt::format("; to fetch a page, write https://{}", path);
    refuse_path(std::move(error));
    return std::nullopt;
  }
  if (!S_ISDIR(facts.st_mode)) return open_file(path, Named::path);
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

std::optional<Record> RecordReader::State::open_file(const std::string& path, Named named_as) {
  auto source = ByteSource::open(path);
  if (!source) {
    if (named_as == Named::path)
      refuse_path(source.error());
    else
      on_problem(source.error());
    return std::nullopt;
  }
  if (limits.answer && source->identity() == limits.answer) {
    on_problem({ErrorCode::unsupported, "is the file that the answer is written to; left out", path});
    return std::nullopt;
  }
  return open_source(std::move(*source), named(path), path, named_as);
}

std::optional<Record> RecordReader::State::open_page(FetchList& list, Named named_as) {
  const auto where = without_credentials(list.next_address());
  auto page = list.next();
  if (!page) {
    page.error().where = where;
    if (named_as == Named::path)
      refuse_path(std::move(page.error()));
    else
      on_problem(page.error());
    return std::nullopt;
  }
  if (page->problem) on_problem({ErrorCode::failed_read, *page->problem, where});
  auto declared = declared_by(*page, where);
  const auto name = file_name_of(*page);
  return open_source(ByteSource::over(std::move(page->bytes)), std::move(declared), name, named_as);
}

// `name` breaks ties where the bytes do not tell what they are.
std::optional<Record> RecordReader::State::open_source(ByteSource packed, Record declared,
                                                       const std::string& name, Named named_as) {
  const auto& path = declared.where;
  auto source = unpacked(std::move(packed), path);
  while (source.window().size() < kHeadBytes && source.more()) {
  }
  auto start = find_archive(source.window().substr(0, kHeadBytes), name);
  if (source.window().empty() && !(start && source.failure())) {
    on_problem(source.failure().value_or(Error{ErrorCode::malformed, "is empty", path}));
    return std::nullopt;
  }
  if (start) {
    archive.emplace(std::move(source), *start, limits.max_page_bytes, path, on_problem);
    return std::nullopt;
  }
  auto told = tell_kind(source.window().substr(0, kHeadBytes), name);
  using Form = InputKind::Form;
  switch (told.form) {
    case Form::text:
      return read_whole(std::move(source), std::move(declared), RecordKind::text);
    case Form::html:
      return read_whole(std::move(source), std::move(declared), RecordKind::html);
    case Form::feed:
      return read_whole(std::move(source), std::move(declared), RecordKind::feed);
    case Form::opml:
      open_list(std::move(source), std::move(declared), named_as);
      break;
    case Form::http:
      return read_response(std::move(source), std::move(declared));
    case Form::archive:  // was found above
      break;
    case Form::unsupported:
      on_problem({ErrorCode::unsupported, std::move(told.refusal), path});
      break;
    case Form::json_lines:
    case Form::json_values: {
      const auto form = told.form == Form::json_lines ? JsonEntries::Form::lines : JsonEntries::Form::values;
      entries.emplace(std::move(source), form, limits.max_record_bytes, path, on_problem);
      file = path;
    }
  }
  return std::nullopt;
}

void RecordReader::State::open_list(ByteSource source, Record declared, Named named_as) {
  if (named_as != Named::path) {
    const auto* why = named_as == Named::in_list
                          ? "a list of feeds within a list; name it as a PATH to read its feeds"
                          : "a list of feeds; name it as a PATH to fetch them";
    return on_problem({ErrorCode::unsupported, why, declared.where});
  }
  const auto list = read_whole(std::move(source), std::move(declared), RecordKind::feed);
  if (!list) return;
  std::vector<std::string> addresses;
  auto feeds = read_opml(list->bytes, list->url.value_or(""));
  for (auto& feed : feeds.feeds) addresses.push_back(std::move(feed.url));
  if (!feeds.left_out.empty())
    on_problem({ErrorCode::unsupported,
                fmt::format("{} of {} feeds left out: '{}' is no address of the web", feeds.left_out.size(),
                            feeds.left_out.size() + addresses.size(), feeds.left_out.front().substr(0, 80)),
                list->where});
  else if (addresses.empty())
    on_problem({ErrorCode::malformed, "a list of feeds without a feed", list->where});
  if (addresses.empty()) return;
  if (!fetcher) fetcher = std::make_unique<Fetcher>(limits.fetch);
  listed.emplace(*fetcher, std::move(addresses));
}

std::optional<Record> RecordReader::State::read_whole(ByteSource source, Record record, RecordKind kind) {
  const auto limit = limits.max_page_bytes + 1;
  while (source.window().size() < limit && source.more(limit - source.window().size())) {
  }
  // Half a packed page is worth reading; a disk that fails is not.
  if (const auto failure = source.failure(); failure && source.window().size() < limit) {
    on_problem(*failure);
    if (source.window().empty() || failure->where == record.where) return std::nullopt;
  }
  record.kind = kind;
  record.bytes = source.take_window();
  if (record.bytes.size() > limit) record.bytes.resize(limit);
  return record;
}

// A response that was saved with its head.
std::optional<Record> RecordReader::State::read_response(ByteSource source, Record declared) {
  auto record = read_whole(std::move(source), std::move(declared), RecordKind::html);
  if (!record) return record;
  const auto& path = record->where;
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
