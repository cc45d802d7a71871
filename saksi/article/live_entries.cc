#include "saksi/article/live_entries.h"

#include <algorithm>
#include <map>

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

class Finder {
 public:
  Finder(const Document& document, const std::vector<PlacedBlock>& placed)
      : document_(document), placed_(placed) {}

  std::vector<Entry> find() {
    if (document_.elements.empty() || placed_.size() < kMinEntries) return {};
    measure();
    const auto group = find_group();
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

 private:
  struct Range {
    std::uint32_t first = 0xFFFFFFFF, last = 0;  // blocks
  };

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
      groups[{*element.parent, std::string_view(element.names).substr(0, element.names.find(' '))}].push_back(
          i);
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
