#include "saksi/account/fact/time_clash.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

Time at(const char* value, TimeType type = TimeType::date) {
  Time time;
  time.type = type;
  time.value = value;
  time.days = days_of_timex(value);
  return time;
}

TEST(TimeClash, OneEventIsNotAtTwoTimes) {
  const char* rows[][2] = {
      {"2026-01-04", "2026-01-06"},
      {"1921", "1934"},
      {"2026-W09", "2026-03-04"},
      {"2026-01-14T02:00+07:00", "2026-01-14T05:30+07:00"},
      {"2026-01-14T06:00", "2026-01-14T09:00"},
      {"2026-01-14T19:30+07:00", "2026-01-14T19:30+08:00"},
      {"2026-03-14", "2026-04"},
  };
  for (const auto& [a, b] : rows) {
    EXPECT_TRUE(clash_in_time(at(a), at(b))) << a << " " << b;
    EXPECT_TRUE(clash_in_time(at(b), at(a))) << b << " " << a;
  }
}

TEST(TimeClash, WhatMayBeOneTimeDoesNotClash) {
  const char* rows[][2] = {
      {"2026-03", "2026-03-14"},
      {"2026-02-09/2026-02-13", "2026-02-11"},
      {"2026-01-08T19:30+07:00", "2026-01-08T20:30+08:00"},
      {"2026-01-08T04:00+07:00", "2026-01-08T04:10+07:00"},
      {"2026-01-08", "2026-01-08T04:10+07:00"},
      {"2026-02-26TNI", "2026-02-27TMO"},
      {"2026-02-26T23:30", "2026-02-27T00:40"},
      {"PAST_REF", "2026-02-27"},
      {"2026-01-08Tx:9", "2026-01-08T04:10"},
      {"T", "2026-01-08T04:10"},
  };
  for (const auto& [a, b] : rows) {
    EXPECT_FALSE(clash_in_time(at(a), at(b))) << a << " " << b;
    EXPECT_FALSE(clash_in_time(at(b), at(a))) << b << " " << a;
  }
  EXPECT_FALSE(clash_in_time(at("2026-01-08", TimeType::set), at("2026-01-09")));
}

}  // namespace
}  // namespace saksi
