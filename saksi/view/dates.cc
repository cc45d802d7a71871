#include "saksi/view/dates.h"

#include <algorithm>
#include <array>
#include <utility>

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

// The words of a code in a table: the second of the pair whose first is `code`; "" when there is none.
template <std::size_t n>
std::string_view word_for(const std::array<std::pair<std::string_view, std::string_view>, n>& words,
                          std::string_view code) {
  const auto found = std::ranges::find(words, code, &std::pair<std::string_view, std::string_view>::first);
  return found == words.end() ? std::string_view() : found->second;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kPartsOfDay = {{{"MO", "morning"},
                                                                                       {"MI", "midday"},
                                                                                       {"AF", "afternoon"},
                                                                                       {"EV", "evening"},
                                                                                       {"NI", "night"},
                                                                                       {"DT", "daytime"}}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kUnitsOfDays = {
    {{"Y", "year"}, {"M", "month"}, {"W", "week"}, {"D", "day"}}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kUnitsOfTime = {
    {{"H", "hour"}, {"M", "minute"}, {"S", "second"}}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kPartsOfYear = {
    {{"SP", "spring"},
     {"SU", "summer"},
     {"FA", "autumn"},
     {"WI", "winter"},
     {"Q1", "first quarter"},
     {"Q2", "second quarter"},
     {"Q3", "third quarter"},
     {"Q4", "fourth quarter"},
     {"H1", "first half"},
     {"H2", "second half"}}};

// "02:30", "02:30 (UTC+7)" of "02:30+07:00", "night" of "NI"; what is none of these stays as it is.
std::string show_time(std::string_view time) {
  if (const auto part = word_for(kPartsOfDay, time); !part.empty()) return std::string(part);
  if (time.ends_with('Z')) return fmt::format("{} UTC", time.substr(0, time.size() - 1));
  const auto sign = time.find_first_of("+-");
  if (sign == std::string_view::npos || time.size() != sign + 6) return std::string(time);
  auto hours = time.substr(sign + 1, 2);
  const auto minutes = time.substr(sign + 3);
  if (hours.starts_with('0')) hours.remove_prefix(1);
  return fmt::format("{} (UTC{}{}{})", time.substr(0, sign), time[sign] == '-' ? "−" : "+", hours,
                     minutes == ":00" ? "" : minutes);
}

// "2023-09": the month of a year; empty when it is none.
std::string show_month(std::string_view year, std::string_view rest) {
  if (rest.size() != 2 || !is_digits(rest)) return "";
  const auto month = static_cast<std::size_t>((rest[0] - '0') * 10 + (rest[1] - '0'));
  if (month < 1 || month > 12) return "";
  return fmt::format("{} {}", kMonths[month - 1], year);
}

// "2023-W36", "2023-W36-WE": the week of a Monday, as people name it; empty when it is none.
std::string show_week(std::string_view year, std::string_view rest) {
  const bool is_weekend = rest.size() == 6 && rest.ends_with("-WE");
  if (is_weekend) rest.remove_suffix(3);
  if (rest.size() != 3 || rest[0] != 'W' || !is_digits(rest.substr(1))) return "";
  const auto days = days_of_timex(fmt::format("{}-{}", year, rest));
  if (!days) return "";
  if (!is_weekend) return fmt::format("week of {}", show_days({days->from, days->from}));
  return fmt::format("weekend of {}", show_days({days->from + std::chrono::days(5), days->to}));
}

// What follows a year: month, week, season, quarter; empty when it is none.
std::string show_part_of_year(std::string_view year, std::string_view rest) {
  if (auto month = show_month(year, rest); !month.empty()) return month;
  if (auto week = show_week(year, rest); !week.empty()) return week;
  if (const auto part = word_for(kPartsOfYear, rest); !part.empty()) return fmt::format("{} {}", part, year);
  if (rest == "XX" || rest == "XX-XX") return std::string(year);
  if (rest.ends_with("-XX")) return show_month(year, rest.substr(0, rest.size() - 3));
  return "";
}

// "199X" and "199": the 1990s; "19XX": the 1900s.
std::string show_years(std::string_view value) {
  if (value.size() == 3 && is_digits(value)) return fmt::format("the {}0s", value);
  if (value.size() != 4) return "";
  if (value[3] == 'X' && is_digits(value.substr(0, 3))) return fmt::format("the {}0s", value.substr(0, 3));
  if (value.ends_with("XX") && is_digits(value.substr(0, 2)))
    return fmt::format("the {}00s", value.substr(0, 2));
  return "";
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

std::string show_duration(std::string_view value) {
  if (!value.starts_with('P') || value.size() < 3) return "";
  const bool is_time = value[1] == 'T';
  const auto amount = value.substr(is_time ? 2 : 1, value.size() - (is_time ? 3 : 2));
  const auto code = value.substr(value.size() - 1);
  const auto unit = is_time ? word_for(kUnitsOfTime, code) : word_for(kUnitsOfDays, code);
  if (unit.empty() || amount.empty()) return "";
  if (amount == "X") return fmt::format("some {}s", unit);
  if (amount.find_first_not_of("0123456789.") != std::string_view::npos) return "";
  return fmt::format("{} {}{}", amount, unit, amount == "1" ? "" : "s");
}

std::string show_timex(std::string_view value) {
  if (const auto slash = value.find('/'); slash != std::string_view::npos) {
    const auto from = parse_iso_day(value.substr(0, slash));
    const auto to = parse_iso_day(value.substr(slash + 1));
    if (from && to && *from <= *to) return show_days({*from, *to});
    if (value.find('/', slash + 1) != std::string_view::npos) return std::string(value);
    return fmt::format("{} – {}", show_timex(value.substr(0, slash)), show_timex(value.substr(slash + 1)));
  }
  if (const auto time = value.find('T');
      time != std::string_view::npos && is_digits(value.substr(0, std::min<std::size_t>(time, 4))))
    return fmt::format("{}, {}", show_timex(value.substr(0, time)), show_time(value.substr(time + 1)));
  if (const auto day = parse_iso_day(value)) return show_days({*day, *day});
  if (auto years = show_years(value); !years.empty()) return years;
  if (value.size() > 5 && value[4] == '-' && is_digits(value.substr(0, 4)))
    if (auto part = show_part_of_year(value.substr(0, 4), value.substr(5)); !part.empty()) return part;
  return std::string(value);
}

}  // namespace saksi
