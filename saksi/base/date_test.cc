#include "saksi/base/date.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

std::string days(std::string_view value) {
  const auto range = days_of_timex(value);
  return range ? format_day(range->from) + ".." + format_day(range->to) : "none";
}

TEST(Date, DaysOfTimexValues) {
  const std::pair<std::string_view, std::string_view> table[] = {
      {"2023-09-13", "2023-09-13..2023-09-13"},
      {"2023-09-13T17:50", "2023-09-13..2023-09-13"},
      {"2024-02", "2024-02-01..2024-02-29"},
      {"2019", "2019-01-01..2019-12-31"},
      {"2023-W36", "2023-09-04..2023-09-10"},
      {"2020-W53", "2020-12-28..2021-01-03"},
      {"2023-09-10/2023-09-13", "2023-09-10..2023-09-13"},
      {"PAST_REF", "none"},
      {"P3D", "none"},
      {"2023-13", "none"},
      {"2023-02-30", "none"},
      {"XXXX-WXX-7", "none"},
      {"2023-09-13/2023-09-10", "none"},
  };
  for (const auto& [value, expected] : table) EXPECT_EQ(days(value), expected) << value;
}

TEST(Date, IsoWeeksRoundTrip) {
  for (auto day = *parse_iso_day("2015-01-01"); day < *parse_iso_day("2027-01-01");
       day += std::chrono::days{1}) {
    const auto week = days_of_timex(format_iso_week(day));
    ASSERT_TRUE(week);
    EXPECT_TRUE(week->from <= day && day <= week->to) << format_day(day);
  }
}

}  // namespace
}  // namespace saksi
