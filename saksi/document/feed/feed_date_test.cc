#include "saksi/document/feed/feed_date.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "saksi/base/date.h"

namespace saksi {
namespace {

struct Case {
  std::string_view words;
  std::string_view date;
  std::string_view language = "";
};

TEST(FeedDate, ReadsWhatFeedsWrite) {
  const Case cases[] = {
      // RFC 822, and how it is missed
      {"Wed, 13 Sep 2023 17:50:00 +0700", "2023-09-13T17:50+07:00"},
      {"Wed, 13 Sep 2023 17:50 GMT", "2023-09-13T17:50+00:00"},
      {"Fri, 13 Sep 23 17:50:00 PDT", "2023-09-13T17:50-07:00"},  // it was a Wednesday
      {"Wed,13 Sept, 2023 17:50:00 -0000", "2023-09-13T17:50+00:00"},
      {"13-Sep-23 17:50", "2023-09-13T17:50"},
      {"Wed, 13 Sep 2023", "2023-09-13"},
      {"Wed, 13 Sep 2023 17:50:00 Etc/GMT", "2023-09-13T17:50+00:00"},
      {"Wed, 13 Sep 2023 17:50:00 GMT-01:30", "2023-09-13T17:50-01:30"},
      {"Wed, 13 Sep 2023 17:50:00 UTC+7", "2023-09-13T17:50+07:00"},
      {"Wed, 13 Sep 2023 17:50:00 XYZ", "2023-09-13T17:50"},
      {"Wed, 13 Sep 2023 7:5:9 Z", "2023-09-13T07:05+00:00"},
      {"September 13, 1999, 5:50 p.m.", "1999-09-13T17:50"},
      {"13th September 70", "1970-09-13"},
      // asctime and kin
      {"Wed Sep 13 17:50:00 2023", "2023-09-13T17:50"},
      {"Wed Sep 13 17:50:00 +0000 2023", "2023-09-13T17:50+00:00"},
      {"Wed Sep 13 2023 17:50:00 GMT+0700 (WIB)", "2023-09-13T17:50+07:00"},
      // figures
      {"Wed, 2023/09/13 17:50:00 EDT", "2023-09-13T17:50-04:00"},
      {"2023-09-13 17:50:00.0", "2023-09-13T17:50"},
      {"2023-09-13 12:05 AM", "2023-09-13T00:05"},
      {"2023-013-09", ""},
      {"2023-009-13T17:50:00+07:00", "2023-09-13T17:50+07:00"},
      {"20230913T175000Z", "2023-09-13"},
      {"13.09.2023, 17.50 Uhr", "2023-09-13T17:50"},
      {"23-9-3 17:50", "2023-09-03T17:50"},
      {"17:50 - 13/09/2023", "2023-09-13T17:50"},
      // day or month first
      {"05/09/2023 17:50", "2023-09-05T17:50"},
      {"05/09/2023 17:50", "2023-05-09T17:50", "en-US"},
      {"05/09/2023 5:50:00 PM", "2023-05-09T17:50"},
      {"05/09/2023 5:50:00 PM", "2023-09-05T17:50", "id"},
      {"13/09/2023", "2023-09-13", "en-US"},
      {"05.09.2023", "2023-09-05", "en-US"},
      // languages
      {"Rabu, 13 September 2023 | 17:50 WIB", "2023-09-13T17:50+07:00"},
      {"Minggu (10/9/2023) pukul 20.15 WITA", "2023-09-10T20:15+08:00"},
      {"Jum'at, 15 Agt 2023 - 13:20", "2023-08-15T13:20"},
      {"Isnin, 11 Julai 2023 3:30 petang", "2023-07-11T15:30"},
      {"Khamis, 14 Disember 2023", "2023-12-14"},
      {"2023-09-13 오후 5:50:17", "2023-09-13T17:50"},
      {"2023년 9월 13일 17:50", "2023-09-13T17:50"},
      {"2023年9月13日 上午7:50", "2023-09-13T07:50"},
      {"2023-július-13T9:15+02:00", "2023-07-13T09:15+02:00"},
      {"Τετ, 13 Ιούλ 2023 12:00:00 EET", "2023-07-13T12:00+02:00"},
      {"13 сентября 2023 17:50", "2023-09-13T17:50"},
      {"mar. 12 sept. 2023", "2023-09-12", "fr"},
      {"Mar, 12 dic 2023", "2023-12-12"},
      {"13 listopadu 2023", "2023-11-13", "cs"},
      {"13 listopad 2023", "2023-10-13", "hr"},
      {"13 กันยายน 2566", "2023-09-13"},
  };
  for (const auto& one : cases) {
    SCOPED_TRACE(one.words);
    EXPECT_EQ(normal_feed_date(one.words, one.language).value_or(""), one.date);
  }
}

TEST(FeedDate, LeavesAlone) {
  const std::string_view words[] = {
      "",
      "2023-09-13",  // ISO: read as it stands
      "2023-09-13T17:50:00.123+07:00",
      "1694602200",
      "Rabu",
      "17:50 WIB",
      "kemarin",
      "Wed, 31 Sep 2023 17:50:00 GMT",  // no such day
      "13 Blursday 2023",
      "13 listopad 2023",  // October or November
      "September 2023",
      "13 September",
      "2023-13-40 10:00",
      "99/99/9999",
      "versi 1.2",
  };
  for (const auto one : words) {
    SCOPED_TRACE(one);
    EXPECT_FALSE(normal_feed_date(one, "").has_value());
  }
  EXPECT_FALSE(normal_feed_date(std::string(300, '1') + " Sep 2023", "").has_value());
}

RC_GTEST_PROP(FeedDate, GivesADayOfTheCalendarForAnyWords, ()) {
  const auto words =
      *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789 :-/.,+TZSepOktam")));
  const auto date = normal_feed_date(words, "");
  if (date) RC_ASSERT(parse_iso_day(date->substr(0, 10)).has_value());
}

}  // namespace
}  // namespace saksi
