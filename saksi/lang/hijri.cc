#include "saksi/lang/hijri.h"

#include <memory>

#include <unicode/calendar.h>
#include <unicode/timezone.h>

namespace saksi {
namespace {

constexpr int kFirstYear = 1000, kLastYear = 1600;  // what newspapers may mean
constexpr double kDayMilliseconds = 86400000;

std::optional<Day> day_of(icu::Calendar& calendar, int year, unsigned month, unsigned day) {
  UErrorCode status = U_ZERO_ERROR;
  calendar.clear();
  calendar.set(UCAL_EXTENDED_YEAR, year);
  calendar.set(UCAL_MONTH, static_cast<std::int32_t>(month) - 1);
  calendar.set(UCAL_DATE, static_cast<std::int32_t>(day));
  const auto time = calendar.getTime(status);
  const auto met = static_cast<unsigned>(calendar.get(UCAL_DATE, status));
  if (U_FAILURE(status) || met != day) return std::nullopt;
  return Day{} + std::chrono::days{static_cast<int>(time / kDayMilliseconds)};
}

}  // namespace

std::optional<DateRange> hijri_days(int hijri_year, unsigned month, std::optional<unsigned> day) {
  if (hijri_year < kFirstYear || hijri_year > kLastYear || month < 1 || month > 12) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
      icu::TimeZone::createTimeZone("UTC"), icu::Locale("en@calendar=islamic-umalqura"), status));
  if (U_FAILURE(status)) return std::nullopt;
  const auto from = day_of(*calendar, hijri_year, month, day.value_or(1));
  if (!from) return std::nullopt;
  if (day) return DateRange{*from, *from};
  const auto last = day_of(*calendar, hijri_year, month, 30);
  return DateRange{*from, last.value_or(*from + std::chrono::days{28})};
}

std::optional<DateRange> hijri_days_in(int gregorian_year, unsigned month, std::optional<unsigned> day) {
  const int near = (gregorian_year - 622) * 33 / 32;
  for (int year = near - 1; year <= near + 2; ++year) {
    const auto days = hijri_days(year, month, day);
    if (days && static_cast<int>(std::chrono::year_month_day{days->from}.year()) == gregorian_year)
      return days;
  }
  return std::nullopt;
}

}  // namespace saksi
