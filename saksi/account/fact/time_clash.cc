#include "saksi/account/fact/time_clash.h"

#include <charconv>
#include <chrono>
#include <optional>
#include <string_view>

namespace saksi {
namespace {

constexpr int kSameHour = 20;   // minutes that reports of one event may lie apart
constexpr int kSmallHours = 6;  // o'clock: until then the night before goes on
constexpr int kEvening = 18;

struct Clock {
  int minutes = 0;               // since midnight, by the clock on the wall
  std::optional<int> zone = {};  // minutes ahead of UTC
};

std::optional<int> digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// "02:00" of "2026-01-14T02:00+07:00".
std::optional<int> read_minutes(std::string_view text) {
  if (text.size() < 2) return std::nullopt;
  const auto hours = digits(text.substr(0, 2));
  const auto minutes = text.size() >= 5 && text[2] == ':' ? digits(text.substr(3, 2)) : std::optional<int>(0);
  if (!hours || !minutes) return std::nullopt;
  return 60 * *hours + *minutes;
}

std::optional<Clock> clock_of(const Time& time) {
  const std::string_view value = time.value;
  const auto at = value.find('T');
  if (at == 0 || at == std::string_view::npos || value.find('/') != std::string_view::npos)
    return std::nullopt;
  const auto rest = value.substr(at + 1);
  const auto minutes = read_minutes(rest);
  if (!minutes) return std::nullopt;
  Clock clock{*minutes};
  const auto sign = rest.find_first_of("+-Z");
  if (sign == std::string_view::npos) return clock;
  const auto ahead = rest[sign] == 'Z' ? std::optional<int>(0) : read_minutes(rest.substr(sign + 1));
  if (ahead) clock.zone = rest[sign] == '-' ? -*ahead : *ahead;
  return clock;
}

// The night between two days.
bool may_be_one_night(const Time& early, const Time& late) {
  const auto is_night = [](const Time& time) {
    if (const auto clock = clock_of(time)) return clock->minutes >= 60 * kEvening;
    return time.value.ends_with("TNI") || time.value.ends_with("TEV");
  };
  const auto is_small_hours = [](const Time& time) {
    if (const auto clock = clock_of(time)) return clock->minutes < 60 * kSmallHours;
    return time.value.ends_with("TMO") || time.value.ends_with("TNI");
  };
  return late.days->from - early.days->to == std::chrono::days(1) && is_night(early) && is_small_hours(late);
}

}  // namespace

bool clash_in_time(const Time& a, const Time& b) {
  if (!a.days || !b.days) return false;
  for (const auto* time : {&a, &b})
    if (time->type == TimeType::duration || time->type == TimeType::set) return false;
  const auto x = clock_of(a), y = clock_of(b);
  if (x && y && a.days->from == b.days->from) {
    const auto gap = x->minutes - y->minutes - (x->zone && y->zone ? *x->zone - *y->zone : 0);
    return gap > kSameHour || gap < -kSameHour;
  }
  if (a.days->from <= b.days->to && b.days->from <= a.days->to) return false;
  return a.days->from < b.days->from ? !may_be_one_night(a, b) : !may_be_one_night(b, a);
}

}  // namespace saksi
