#include "saksi/story/publication.h"

#include <charconv>
#include <limits>

namespace saksi {
namespace {

// The two digits at `at`; none when they are none.
std::optional<int> two_digits(std::string_view text, std::size_t at) {
  if (at + 2 > text.size()) return std::nullopt;
  int value = 0;
  const auto* begin = text.data() + at;
  const auto [end, error] = std::from_chars(begin, begin + 2, value);
  if (error != std::errc{} || end != begin + 2 || value < 0) return std::nullopt;
  return value;
}

std::optional<std::int64_t> minutes_at(std::string_view text, std::size_t at) {
  const auto hour = two_digits(text, at), minute = two_digits(text, at + 3);
  if (!hour || !minute || text[at + 2] != ':') return std::nullopt;
  return *hour * 60 + *minute;
}

Order order_of(std::int64_t a, std::int64_t b) {
  return a < b ? Order::before : a > b ? Order::after : Order::unknown;
}

}  // namespace

std::optional<std::int64_t> find_minute(std::string_view time) {
  const auto day = parse_iso_day(time.substr(0, 10));
  const auto minutes = time.size() > 11 && time[10] == 'T' ? minutes_at(time, 11) : std::nullopt;
  const auto offset_at = time.find_first_of("Z+-", 16);
  if (!day || !minutes || offset_at == std::string_view::npos) return std::nullopt;
  std::int64_t offset = 0;
  if (time[offset_at] != 'Z') {
    const auto found = minutes_at(time, offset_at + 1);
    if (!found) return std::nullopt;
    offset = time[offset_at] == '-' ? -*found : *found;
  }
  return std::int64_t{day->time_since_epoch().count()} * 24 * 60 + *minutes - offset;
}

std::int64_t sort_minute(const Article& article) {
  if (!article.published) return std::numeric_limits<std::int64_t>::max();
  const auto& published = *article.published;
  const auto minute = published.time ? find_minute(*published.time) : std::nullopt;
  return minute.value_or(std::int64_t{published.days.from.time_since_epoch().count()} * 24 * 60);
}

Order compare_publication(const Article& a, const Article& b) {
  if (!a.published || !b.published) return Order::unknown;
  const auto& first = *a.published;
  const auto& second = *b.published;
  if (first.time && second.time) {
    const auto first_minute = find_minute(*first.time), second_minute = find_minute(*second.time);
    if (first_minute && second_minute) return order_of(*first_minute, *second_minute);
  }
  if (first.days.to < second.days.from) return Order::before;
  if (second.days.to < first.days.from) return Order::after;
  return Order::unknown;
}

}  // namespace saksi
