#include "saksi/record/warc/archive_blocks.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace saksi {
namespace {

constexpr auto kNowhere = std::string_view::npos;
constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();
// Held of a record that nobody wants, to see where it really ends.
constexpr std::size_t kHeldBytes = std::size_t{512} << 10;
// As much of a block as shows what it is.
constexpr std::size_t kShownBytes = std::size_t{8} << 10;

std::size_t blanks(std::string_view text) { return std::min(text.find_first_not_of("\r\n \t"), text.size()); }

std::string_view without_end(std::string_view block) {
  for (const std::string_view end : {"\r\n\r\n", "\n\n", "\r\n", "\n"})
    if (block.ends_with(end)) return block.substr(0, block.size() - end.size());
  return block;
}

bool is_archive(const ArchiveHead& head, std::string_view block) {
  return head.content_type.find("warc") != std::string::npos ||
         block.substr(0, kShownBytes).find("application/warc") != kNowhere;
}

}  // namespace

ArchiveBlocks::ArchiveBlocks(ByteSource source, ArchiveStart start, std::size_t max_block_bytes,
                             std::string path, Wanted wanted, OnProblem on_problem)
    : source_(std::move(source)),
      start_(start),
      max_block_bytes_(max_block_bytes),
      path_(std::move(path)),
      wanted_(std::move(wanted)),
      on_problem_(std::move(on_problem)) {}

void ArchiveBlocks::tell(ErrorCode code, std::string message, std::string place) {
  on_problem_({code, std::move(message), std::move(place)});
}

// At least `bytes` in the window, if so many come before the end or a broken place.
bool ArchiveBlocks::fill(std::size_t bytes) {
  while (source_.window().size() < bytes)
    if (!source_.more()) return false;
  return true;
}

// Behind the last block. What was too long to be held may hide the next record when its length is wrong.
void ArchiveBlocks::skip_rest() {
  source_.take(std::exchange(taken_later_, 0));
  while (skipped_ > 0) {
    const bool more = fill(kOpeningBytes + 1);
    const auto window = source_.window();
    const auto head = nested_ ? kNowhere : find_head(window, 0, start_.form);
    const auto part = std::min({skipped_, head, more ? window.size() - kOpeningBytes : window.size()});
    source_.take(part);
    if (skipped_ != kAll) skipped_ -= part;
    if (part == head && skipped_ != kAll && skipped_ > 0)
      tell(ErrorCode::malformed, "a record begins inside the one before it, which says it is longer",
           place());
    if (!more || part == head) skipped_ = 0;
  }
}

// Goes on behind the end of the window: false at the end of the archive.
bool ArchiveBlocks::go_on() {
  const auto failure = source_.failure();
  if (!failure) return false;
  on_problem_(*failure);
  return source_.resume(failure->code == ErrorCode::too_large ? "WARC/" : "");
}

void ArchiveBlocks::pass_over_rubbish() {
  const auto begin = place();
  const bool middle = std::exchange(start_.middle, false);
  std::size_t bytes = 0;
  for (std::size_t from = 1;; from = 0) {
    const bool more = fill(2 * kOpeningBytes);
    const auto window = source_.window();
    const auto head = find_head(window, from, start_.form);
    const auto part = std::min(head, more ? window.size() - kOpeningBytes : window.size());
    source_.take(part);
    bytes += part;
    if (part == head || !more) break;
  }
  tell(ErrorCode::malformed,
       middle ? fmt::format("begins in the middle of a record; {} bytes are passed over", bytes)
              : fmt::format("{} bytes that are no record are passed over", bytes),
       begin);
}

// Leaves the window at the next head; false at the end.
bool ArchiveBlocks::find_next() {
  for (;;) {
    fill(kOpeningBytes);
    const auto window = source_.window();
    if (const auto blank = blanks(window); blank > 0) {
      source_.take(blank);
    } else if (window.empty()) {
      if (!go_on()) return false;
    } else if (opens_head(window, start_.form)) {
      return true;
    } else {
      pass_over_rubbish();
    }
  }
}

std::optional<ArchiveHead> ArchiveBlocks::read_head() {
  for (std::size_t wanted = kOpeningBytes * 2;; wanted *= 2) {
    const bool more = fill(std::min(wanted, kMaxHeadBytes));
    if (auto head = parse_head(source_.window(), start_.form)) return head;
    if (!more || wanted >= kMaxHeadBytes) break;
  }
  if (!source_.failure())
    tell(ErrorCode::malformed,
         source_.window().size() < kMaxHeadBytes ? "ends inside the head of a record"
                                                 : "the head of a record without an end",
         place());
  // On with what follows this line.
  const auto line = source_.window().find('\n');
  source_.take(source_.window().size() < kMaxHeadBytes || line == kNowhere ? source_.window().size()
                                                                           : line + 1);
  return std::nullopt;
}

// A record ends well where the stream ends or another begins.
bool ArchiveBlocks::ends_well(std::size_t at) {
  fill(at + kOpeningBytes);
  auto rest = source_.window().substr(at);
  rest.remove_prefix(blanks(rest));
  return rest.empty() || opens_head(rest, start_.form);
}

// The next head in the window between `from` and `end`, which is read as far as needed.
std::size_t ArchiveBlocks::find_next_head(std::size_t from, std::size_t end) {
  for (std::size_t at = from;;) {
    const auto known = source_.window().size();
    const auto head = find_head(source_.window(), at, start_.form);
    if (head != kNowhere && head < end) return head;
    if (known >= end || !source_.more()) return kNowhere;
    at = std::max(from, known - std::min(known, kOpeningBytes));
  }
}

ArchiveBlocks::Extent ArchiveBlocks::measure_without_length(const ArchiveHead& head, std::size_t max_bytes) {
  Extent extent;
  extent.problem = "no length that can be read; it is read up to the next record";
  const auto begin = head.size_bytes;
  const auto next = find_next_head(begin, begin + max_bytes);
  const auto end = std::min({next, source_.window().size(), begin + max_bytes});
  extent.bytes = end - begin;
  if (next == kNowhere && end == begin + max_bytes) extent.skipped = kAll;
  return extent;
}

ArchiveBlocks::Extent ArchiveBlocks::measure(const ArchiveHead& head, std::size_t max_bytes) {
  if (!head.length) return measure_without_length(head, max_bytes);
  const auto begin = head.size_bytes, length = *head.length, held = std::min(length, max_bytes);
  const bool all = fill(begin + held);
  if (all && length == held && ends_well(begin + length)) return {length, 0, false, {}};

  const auto wrong = [&](std::size_t bytes) {
    return Extent{bytes, 0, false,
                  fmt::format("says {} bytes, but the next record begins after {}", length, bytes)};
  };
  const auto within = nested_ && length > held ? kNowhere : find_next_head(begin, begin + held);
  if (within != kNowhere) return wrong(within - begin);
  if (!all) {
    const auto here = source_.window().size() - begin;
    if (source_.failure()) return {here, 0, source_.failure()->code == ErrorCode::malformed, {}};
    return {here, 0, false, fmt::format("says {} bytes, but the file ends after {}", length, here)};
  }
  if (length > held) return {held, length - held, false, {}};
  const bool blank_behind = source_.window().substr(begin + length).find_first_not_of("\r\n") >= 2;
  const auto behind = blank_behind ? kNowhere : find_next_head(begin + length, begin + max_bytes);
  // Rubbish stands behind it; that is told when it is met.
  return behind == kNowhere ? Extent{length, 0, false, {}} : wrong(behind - begin);
}

std::optional<ArchiveBlock> ArchiveBlocks::next() {
  skip_rest();
  while (find_next()) {
    start_.middle = false;
    const auto at = source_.position();
    ArchiveBlock block;
    block.place = place();
    auto head = read_head();
    if (!head) continue;
    fill(head->size_bytes + std::min(head->length.value_or(kShownBytes), kShownBytes));
    const auto shown = source_.window().substr(head->size_bytes);
    const bool wanted = wanted_(*head, shown.substr(0, std::min(head->length.value_or(kAll), kShownBytes)));
    nested_ = is_archive(*head, shown);
    auto extent = measure(*head, wanted ? max_block_bytes_ : std::min(kHeldBytes, max_block_bytes_));
    // Where each record is a member of its own, a hurt member is a hurt record, however whole it looks.
    const auto behind = source_.window().substr(head->size_bytes + extent.bytes);
    extent.damaged |= source_.failure() && source_.failure()->code == ErrorCode::malformed &&
                      source_.hurt_from() == at && extent.skipped == 0 && blanks(behind) == behind.size();
    if (!extent.problem.empty()) tell(ErrorCode::malformed, extent.problem, block.place);
    taken_later_ = head->size_bytes + extent.bytes;
    skipped_ = extent.skipped;
    if (wanted && !extent.damaged) {
      block.bytes = source_.window().substr(head->size_bytes, extent.bytes);
      if (!extent.problem.empty()) block.bytes = without_end(block.bytes);
      block.cut = extent.skipped > 0;
      block.head = std::move(*head);
      return block;
    }
    skip_rest();
  }
  return std::nullopt;
}

}  // namespace saksi
