#pragma once
// Days as people read them: "12–13 September 2023".

#include <string>
#include <string_view>

#include "saksi/base/date.h"

namespace saksi {

// "12 September 2023", "12–13 September 2023", "30 August – 2 September 2023", "30 December 2022 – 2 January
// 2023".
std::string show_days(const DateRange& days);

// "September" for 9.
std::string_view month_name(unsigned month);

// A TIMEX3 value in words: "10 September 2023", "September 2023", "2019", "the 1990s", "summer 2023", "week
// of 4 September 2023", "13 September 2023, 17:50 (UTC+7)", "13 September 2023, morning", "10–13 September
// 2023"; what is none of these stays as it is.
std::string show_timex(std::string_view value);

// A TIMEX3 duration of one unit in words: "9 hours" for PT9H, "2 weeks" for P2W, "some years" for PXY; "" for
// every other value.
std::string show_duration(std::string_view value);

}  // namespace saksi
