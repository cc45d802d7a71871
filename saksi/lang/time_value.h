#pragma once
// What a time means once it is known when its words were written: its TIMEX3 value and its days.
//
//   "Senin" published on Tuesday 2023-09-12       2023-09-11
//   "Rabu" published on that Tuesday              2023-09-06/2023-09-13: either; after "hingga" the latter
//   "Juli lalu"                                   2023-07
//   "Rabu (13 September)", no day of publication  XXXX-09-13, no days

#include <optional>
#include <string>

#include "saksi/base/date.h"
#include "saksi/lang/time_meaning.h"

namespace saksi {

struct TimeValue {
  std::string value;              // TIMEX3
  std::optional<DateRange> days;  // none: not known, or no days at all
};

// What times are seen from.
struct TimeAnchor {
  std::optional<Day> published;
  std::optional<TimeValue> told;  // the time told before, for "saat itu", "tiga hari kemudian"
};

TimeValue resolve_time(const TimeMeaning& meaning, Direction tense, const TimeAnchor& anchor);

// The day that the fields name by themselves: year, month and day are there and fit.
std::optional<Day> find_full_day(const Calendar& at);
// Easter Sunday of the Gregorian calendar.
Day easter_of(int year);

}  // namespace saksi
