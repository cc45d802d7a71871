#pragma once
// Days of the place of publication, in the proleptic Gregorian calendar.

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace saksi {

using Day = std::chrono::sys_days;

// From the first to the last possible day, both included. One known day has from == to.
struct DateRange {
  Day from{};
  Day to{};
  bool is_one_day() const { return from == to; }
  friend auto operator<=>(const DateRange&, const DateRange&) = default;
};

// "2023-09-13".
std::string format_day(Day day);
// The day of "2023-09-13" (exactly ten bytes); none when it is not a day of the calendar.
std::optional<Day> parse_iso_day(std::string_view text);
// The day of a calendar date; none for 31 February and the like.
std::optional<Day> find_day(int year, unsigned month, unsigned day);
// 1 = Monday … 7 = Sunday (ISO 8601).
unsigned iso_weekday(Day day);
// "2023-W36": the ISO week that holds the day.
std::string format_iso_week(Day day);
// Days covered by a TIMEX3 DATE value: "2019", "2023-07", "2023-W36", "2023-09-13", "2023-09-13T17:50",
// "2023-09-10/2023-09-13". None for PAST_REF, durations and sets.
std::optional<DateRange> days_of_timex(std::string_view value);

}  // namespace saksi
