#include "saksi/article/live_entries.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "saksi/article/box_rules.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kMinEntries = 3;
constexpr std::size_t kMaxTimeBytes = 40;  // "Selasa, 11 Maret 2025 pukul 10.42 WIB"
constexpr double kMinShare = 0.5;          // of the text that lies in posts
constexpr double kMinTimed = 0.8;          // of the posts that have a time

// "10.42 WIB", "10:42": two numbers around a point or colon.
bool shows_time(std::string_view text) {
  if (text.size() > kMaxTimeBytes) return false;
  const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
  for (std::size_t i = 1; i + 2 < text.size(); ++i)
    if ((text[i] == ':' || text[i] == '.') && digit(i - 1) && digit(i + 1) && digit(i + 2) && !digit(i + 3) &&
        !(i >= 3 && digit(i - 3) && digit(i - 2)))
      return true;
  return false;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "10.15 WIB", "10:15 pm – Petugas tiba", "10.15: Petugas tiba": the time with which a post begins, and
// nothing else or a mark behind it. "" when there is none: "10.15 Petugas tiba", "10.00-12.00", "10.1520".
std::string_view leading_time(std::string_view text) {
  const std::size_t hour = text.size() > 2 && is_digit(text[0]) ? (is_digit(text[1]) ? 2 : 1) : 0;
  if (hour == 0 || text.size() < hour + 3 || (text[hour] != '.' && text[hour] != ':')) return {};
  auto end = hour + 3;
  if (!is_digit(text[hour + 1]) || !is_digit(text[hour + 2]) || text[0] > '2') return {};
  if (text[hour + 1] > '5' || (end < text.size() && is_digit(text[end]))) return {};
  // The zone, or half of the day.
  constexpr std::size_t kMaxZone = 6;
  auto zone = end;
  if (zone < text.size() && text[zone] == ' ') ++zone;
  const auto word = zone;
  const auto in_zone = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.'; };
  while (zone < text.size() && zone - word <= kMaxZone && in_zone(text[zone])) ++zone;
  const auto words = text.substr(word, zone - word);
  const bool upper = std::ranges::all_of(words, [](char c) { return c >= 'A' && c <= 'Z'; });
  if (words.size() >= 2 && (upper || words[0] == 'a' || words[0] == 'p') && words.size() <= kMaxZone)
    end = zone;
  auto rest = trim(text.substr(end));
  if (rest.empty()) return text.substr(0, end);
  for (const std::string_view mark : {"-", "–", "—", ":", "|", "»", "・"}) {
    if (!rest.starts_with(mark)) continue;
    rest = trim(rest.substr(mark.size()));
    return rest.empty() || !is_digit(rest[0]) ? text.substr(0, end) : std::string_view();
  }
  return {};
}

class Finder {
 public:
  Finder(const Document& document, const std::vector<PlacedBlock>& placed)
      : document_(document), placed_(placed) {}

  std::vector<Entry> find() {
    if (document_.elements.empty() || placed_.size() < kMinEntries) return {};
    measure();
    auto entries = take_boxes(find_group());
    if (entries.empty()) entries = take_marks(declared_marks());
    if (entries.empty()) entries = take_marks(shown_marks());
    return entries;
  }

 private:
  struct Range {
    std::uint32_t first = 0xFFFFFFFF, last = 0;  // blocks
  };
  // Where a post begins.
  struct Mark {
    std::uint32_t block = 0;
    std::string time;
  };

  std::vector<Entry> take_boxes(const std::vector<std::uint32_t>& group) const {
    if (group.empty()) return {};
    std::vector<Entry> entries;
    std::size_t timed = 0;
    for (const auto box : group) {
      entries.push_back({spans_[box], time_of(box)});
      timed += entries.back().time.has_value();
    }
    if (static_cast<double>(timed) < kMinTimed * static_cast<double>(entries.size())) return {};
    return entries;
  }

  // Posts that follow each other without boxes of their own, up to the next mark.
  std::vector<Entry> take_marks(const std::vector<Mark>& marks) const {
    constexpr std::size_t kMinBytes = 40;  // of a post, on average: lines of a timetable are shorter
    std::vector<Entry> entries;
    std::size_t bytes = 0, at = 0;
    for (std::size_t i = 0; i < marks.size(); ++i) {
      Span span;
      while (at < placed_.size() && placed_[at].block < marks[i].block) ++at;
      for (; at < placed_.size() && (i + 1 == marks.size() || placed_[at].block < marks[i + 1].block); ++at)
        grow(span, placed_[at].span);
      if (span.empty()) continue;
      entries.push_back({span, marks[i].time});
      bytes += span.size();
    }
    const double all = static_cast<double>(placed_.back().span.end - placed_.front().span.begin);
    if (entries.size() < kMinEntries || bytes < entries.size() * kMinBytes ||
        static_cast<double>(bytes) < kMinShare * all)
      return {};
    return entries;
  }

  // JSON-LD tells how each post begins.
  std::vector<Mark> declared_marks() const {
    std::unordered_map<std::string_view, std::string_view> times;
    for (const auto& post : document_.declared.posts)
      for (const auto* words : {&post.headline, &post.text})
        if (!words->empty()) times.emplace(beginning(*words), post.time);
    std::vector<Mark> marks;
    if (times.empty()) return marks;
    std::string_view last;
    for (auto i = placed_.front().block; i <= placed_.back().block; ++i) {
      const auto time = times.find(beginning(document_.blocks[i].text));
      if (time == times.end() || time->second.data() == last.data()) continue;
      last = time->second;
      marks.push_back({i, std::string(last)});
    }
    return marks;
  }
  static std::string_view beginning(std::string_view words) {
    constexpr std::size_t kBytes = 32;
    return words.substr(0, kBytes);
  }

  std::vector<Mark> shown_marks() const {
    std::vector<Mark> marks;
    const auto first = placed_.front().block - std::min(placed_.front().block, std::uint32_t{1});
    for (auto i = first; i <= placed_.back().block; ++i) {
      const auto& block = document_.blocks[i];
      const auto time = block.kind == BlockKind::table_cell ? "" : leading_time(block.text);
      if (time.empty()) continue;
      const auto shown = std::ranges::lower_bound(document_.times, i, {}, &ShownTime::block);
      const bool declared = shown != document_.times.end() && shown->block == i;
      marks.push_back({i, declared ? shown->words : std::string(time)});
    }
    return marks;
  }

  void measure() {
    const auto count = document_.elements.size();
    spans_.resize(count);
    ranges_.resize(count);
    for (std::uint32_t i = 0; i < document_.blocks.size(); ++i) {
      auto& range = ranges_[document_.blocks[i].markup->element];
      range = {std::min(range.first, i), std::max(range.last, i)};
    }
    for (const auto& placed : placed_)
      grow(spans_[document_.blocks[placed.block].markup->element], placed.span);
    for (auto i = count; i-- > 1;)
      if (const auto above = document_.elements[i].parent) {
        grow(spans_[*above], spans_[i]);
        ranges_[*above] = {std::min(ranges_[*above].first, ranges_[i].first),
                           std::max(ranges_[*above].last, ranges_[i].last)};
      }
  }
  static void grow(Span& span, const Span& other) {
    if (other.empty()) return;
    if (span.empty()) {
      span = other;
      return;
    }
    span.begin = std::min(span.begin, other.begin);
    span.end = std::max(span.end, other.end);
  }

  // Boxes of one parent, tag and first name that hold most of the text.
  std::vector<std::uint32_t> find_group() const {
    std::map<std::pair<std::uint32_t, std::string_view>, std::vector<std::uint32_t>> groups;
    for (std::uint32_t i = 0; i < document_.elements.size(); ++i) {
      const auto& element = document_.elements[i];
      if (!element.parent || spans_[i].empty()) continue;
      if (is_leaf_box(element.tag) && element.tag != "li") continue;
      groups[{*element.parent, first_name(element)}].push_back(i);
    }
    const double all = static_cast<double>(placed_.back().span.end - placed_.front().span.begin);
    const std::vector<std::uint32_t>* best = nullptr;
    double most = kMinShare * all;
    for (const auto& [key, group] : groups) {
      double bytes = 0;
      for (const auto box : group) bytes += spans_[box].size();
      if (group.size() < kMinEntries || bytes <= most) continue;
      most = bytes;
      best = &group;
    }
    return best ? *best : std::vector<std::uint32_t>{};
  }

  // "live-post" of "live-post live-post-17", "post-" of "post-17 live-post".
  static std::string_view first_name(const Element& element) {
    return std::string_view(element.names).substr(0, element.names.find_first_of(" 0123456789"));
  }

  std::optional<std::string> time_of(std::uint32_t box) const {
    const auto [first, last] = ranges_[box];
    const auto shown = std::ranges::lower_bound(document_.times, first, {}, &ShownTime::block);
    if (shown != document_.times.end() && shown->block <= last) return shown->words;
    for (auto i = first; i <= std::min(last, first + 1); ++i)
      if (shows_time(document_.blocks[i].text)) return document_.blocks[i].text;
    return std::nullopt;
  }

  const Document& document_;
  const std::vector<PlacedBlock>& placed_;
  std::vector<Span> spans_;    // of the text in each box
  std::vector<Range> ranges_;  // of the blocks in each box
};

}  // namespace

std::vector<Entry> find_live_entries(const Document& document, const std::vector<PlacedBlock>& placed) {
  return Finder(document, placed).find();
}

}  // namespace saksi
