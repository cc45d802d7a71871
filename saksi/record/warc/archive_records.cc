#include "saksi/record/warc/archive_records.h"

#include <fmt/format.h>

#include <algorithm>

namespace saksi {
namespace {

using Form = InputKind::Form;

// Crawls that visit a page again do so at once (the same page under two addresses) or days later, in another
// file. The first is what this must hold.
constexpr std::size_t kRecentBytes = std::size_t{4} << 20;
constexpr std::size_t kMaxRecentBody = std::size_t{512} << 10;

RecordKind kind_of(Form form) {
  if (form == Form::html) return RecordKind::html;
  if (form == Form::feed) return RecordKind::feed;
  return form == Form::text ? RecordKind::text : RecordKind::json_article;
}

}  // namespace

void RecentBodies::keep(const std::string& digest, const std::string& body) {
  if (body.size() > kMaxRecentBody || find(digest)) return;
  bodies_.push_back({digest, body});
  bytes_ += body.size();
  while (bytes_ > kRecentBytes) {
    bytes_ -= bodies_.front().bytes.size();
    bodies_.pop_front();
  }
}

const std::string* RecentBodies::find(const std::optional<std::string>& digest) const {
  if (!digest) return nullptr;
  const auto found = std::ranges::find(bodies_, *digest, &Body::digest);
  return found == bodies_.end() ? nullptr : &found->bytes;
}

ArchiveRecords::ArchiveRecords(ByteSource source, ArchiveStart start, std::size_t max_page_bytes,
                               std::string path, OnProblem on_problem)
    : max_page_bytes_(max_page_bytes),
      path_(std::move(path)),
      on_problem_(std::move(on_problem)),
      blocks_(std::move(source), start, max_page_bytes + kMaxHeadBytes, path_, may_hold_article,
              on_problem_) {}

Record ArchiveRecords::numbered(Record record) {
  record.where = fmt::format("{}#{}", path_, ++number_);
  return record;
}

std::optional<Record> ArchiveRecords::next_entry() {
  auto entry = entries_->next();
  if (!entry) {
    entries_.reset();
    return std::nullopt;
  }
  auto record = entry_;
  record.bytes = std::move(entry->bytes);
  return numbered(std::move(record));
}

std::optional<Record> ArchiveRecords::read(const ArchiveBlock& block) {
  const bool revisit = block.head.kind == ArchiveKind::revisit;
  const auto* earlier = revisit ? recent_.find(block.head.payload_digest) : nullptr;
  if (revisit && !earlier) return std::nullopt;
  // One byte more than is read, so that the reader of pages tells that it is too much.
  auto page = read_archived_page(block.head, block.bytes, earlier, max_page_bytes_ + 1);
  if (!page) return std::nullopt;
  const auto tell = [&](std::string message) {
    on_problem_({ErrorCode::malformed, std::move(message), block.place});
  };
  if (page->body.problem) tell(*page->body.problem + "; what came before it is read");
  if (block.head.truncated)
    tell(fmt::format("cut by the crawler ({}); what is there is read", *block.head.truncated));
  if (block.head.segmented) tell("goes on in another record; only this part is read");
  if (!revisit && block.head.payload_digest && !block.cut)
    recent_.keep(*block.head.payload_digest, page->body.bytes);
  Record record;
  record.kind = kind_of(page->form);
  record.url = block.head.url;
  if (!page->type.name.empty()) record.content_type = std::move(page->type.name);
  record.charset = std::move(page->type.charset);
  record.fetched = block.head.date;
  record.last_modified = std::move(page->last_modified);
  record.place = block.place;
  if (record.kind != RecordKind::json_article) {
    record.bytes = std::move(page->body.bytes);
    return numbered(std::move(record));
  }
  const auto form = page->form == Form::json_lines ? JsonEntries::Form::lines : JsonEntries::Form::values;
  entries_.emplace(ByteSource::over(std::move(page->body.bytes)), form, max_page_bytes_, block.place,
                   on_problem_);
  entry_ = std::move(record);
  return std::nullopt;
}

std::optional<Record> ArchiveRecords::next() {
  for (;;) {
    if (entries_) {
      if (auto record = next_entry()) return record;
      continue;
    }
    const auto block = blocks_.next();
    if (!block) return std::nullopt;
    if (auto record = read(*block)) return record;
  }
}

}  // namespace saksi
