#pragma once
// Days of the Hijri calendar (Umm al-Qura, as ICU has it): "1 Ramadan 1445", "bulan Ramadan". Where a country
// sees the moon itself, a month may begin a day earlier or later.

#include <optional>

#include "saksi/base/date.h"

namespace saksi {

// In a Calendar of time_meaning.h, months above 12 are those of the Hijri calendar: 13 is Muharram.
inline constexpr unsigned kHijriMonths = 12;

// The day, or all days of the month (1 … 12), of a Hijri year. None: there is no such day.
std::optional<DateRange> hijri_days(int hijri_year, unsigned month, std::optional<unsigned> day);
// The same where it begins in a Gregorian year.
std::optional<DateRange> hijri_days_in(int gregorian_year, unsigned month, std::optional<unsigned> day);

}  // namespace saksi
