#include "saksi/view/dates.h"

#include <array>

#include <fmt/format.h>

namespace saksi {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

struct Calendar {
  int year = 0;
  unsigned month = 1, day = 1;
  std::string_view month_name() const { return kMonths[month - 1]; }
};

Calendar calendar(Day day) {
  const std::chrono::year_month_day date(day);
  return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
          static_cast<unsigned>(date.day())};
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "2023-09": the month of a year; empty when it is none.
std::string show_month(std::string_view value) {
  if (value.size() != 7 || value[4] != '-' || !is_digits(value.substr(0, 4)) || !is_digits(value.substr(5)))
    return "";
  const auto month = static_cast<std::size_t>((value[5] - '0') * 10 + (value[6] - '0'));
  if (month < 1 || month > 12) return "";
  return fmt::format("{} {}", kMonths[month - 1], value.substr(0, 4));
}

// "2023-W36": a week; empty when it is none.
std::string show_week(std::string_view value) {
  if (value.size() != 8 || value.substr(4, 2) != "-W" || !is_digits(value.substr(0, 4)) ||
      !is_digits(value.substr(6)))
    return "";
  return fmt::format("week {} of {}", value[6] == '0' ? value.substr(7) : value.substr(6),
                     value.substr(0, 4));
}

}  // namespace

std::string_view month_name(unsigned month) { return kMonths[month - 1]; }

std::string show_days(const DateRange& days) {
  const auto from = calendar(days.from);
  const auto to = calendar(days.to);
  const auto last = fmt::format("{} {} {}", to.day, to.month_name(), to.year);
  if (days.is_one_day()) return last;
  if (from.year != to.year) return fmt::format("{} {} {} – {}", from.day, from.month_name(), from.year, last);
  if (from.month != to.month) return fmt::format("{} {} – {}", from.day, from.month_name(), last);
  return fmt::format("{}–{}", from.day, last);
}

std::string show_timex(std::string_view value) {
  if (const auto day = parse_iso_day(value)) return show_days({*day, *day});
  if (value.size() > 10 && value[10] == 'T')
    if (const auto day = parse_iso_day(value.substr(0, 10)))
      return fmt::format("{}, {}", show_days({*day, *day}), value.substr(11));
  if (const auto slash = value.find('/'); slash != std::string_view::npos) {
    const auto from = parse_iso_day(value.substr(0, slash));
    const auto to = parse_iso_day(value.substr(slash + 1));
    if (from && to && *from <= *to) return show_days({*from, *to});
  }
  if (auto month = show_month(value); !month.empty()) return month;
  if (auto week = show_week(value); !week.empty()) return week;
  return std::string(value);
}

}  // namespace saksi
