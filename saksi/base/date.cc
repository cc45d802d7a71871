#include "saksi/base/date.h"

#include <charconv>

#include <fmt/format.h>

namespace saksi {
namespace {

using namespace std::chrono;

std::optional<int> parse_digits(std::string_view text) {
  int value = 0;
  if (text.empty()) return std::nullopt;
  for (const char c : text)
    if (c < '0' || c > '9') return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// Monday of ISO week 1: the week that holds 4 January.
Day first_iso_monday(int year_number) {
  const Day january_4 = sys_days{year{year_number} / January / 4};
  return january_4 - days{iso_weekday(january_4) - 1};
}

std::optional<DateRange> days_of_week(std::string_view value) {
  const auto y = parse_digits(value.substr(0, 4)), w = parse_digits(value.substr(6, 2));
  if (!y || !w || *w < 1 || *w > 53) return std::nullopt;
  const Day monday = first_iso_monday(*y) + days{7 * (*w - 1)};
  return DateRange{monday, monday + days{6}};
}

}  // namespace

std::string format_day(Day day) {
  const year_month_day date{day};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::optional<Day> find_day(int y, unsigned m, unsigned d) {
  if (y < 1 || y > 9999) return std::nullopt;
  const year_month_day date{year{y}, month{m}, day{d}};
  if (!date.ok()) return std::nullopt;
  return sys_days{date};
}

std::optional<Day> parse_iso_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto y = parse_digits(text.substr(0, 4)), m = parse_digits(text.substr(5, 2)),
             d = parse_digits(text.substr(8, 2));
  if (!y || !m || !d) return std::nullopt;
  return find_day(*y, static_cast<unsigned>(*m), static_cast<unsigned>(*d));
}

unsigned iso_weekday(Day day) { return weekday{day}.iso_encoding(); }

std::string format_iso_week(Day day) {
  int y = static_cast<int>(year_month_day{day}.year()) + 1;
  while (first_iso_monday(y) > day) --y;
  return fmt::format("{:04}-W{:02}", y, (day - first_iso_monday(y)).count() / 7 + 1);
}

std::optional<DateRange> days_of_timex(std::string_view value) {
  if (const auto slash = value.find('/'); slash != std::string_view::npos) {
    const auto from = days_of_timex(value.substr(0, slash)), to = days_of_timex(value.substr(slash + 1));
    if (!from || !to || from->from > to->to) return std::nullopt;
    return DateRange{from->from, to->to};
  }
  if (value.size() >= 10)
    if (const auto day = parse_iso_day(value.substr(0, 10)); day && (value.size() == 10 || value[10] == 'T'))
      return DateRange{*day, *day};
  if (value.size() == 8 && value.substr(4, 2) == "-W") return days_of_week(value);
  if (value.size() == 7 && value[4] == '-') {
    const auto y = parse_digits(value.substr(0, 4)), m = parse_digits(value.substr(5, 2));
    if (!y || !m || *y < 1 || *m < 1 || *m > 12) return std::nullopt;
    const year_month_day_last last{year{*y}, month_day_last{month{static_cast<unsigned>(*m)}}};
    return DateRange{sys_days{year{*y} / month{static_cast<unsigned>(*m)} / 1}, sys_days{last}};
  }
  if (value.size() == 4)
    if (const auto y = parse_digits(value); y && *y > 0)
      return DateRange{sys_days{year{*y} / January / 1}, sys_days{year{*y} / December / 31}};
  return std::nullopt;
}

}  // namespace saksi
