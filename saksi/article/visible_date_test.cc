#include "saksi/article/visible_date.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

const DateNames& names() {
  static const auto languages = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  static const DateNames made(*languages);
  return made;
}

std::string show(const VisibleDate& date) {
  auto shown = date.moment.time ? *date.moment.time : format_day(date.moment.day);
  if (date.swapped) shown += " or " + format_day(*date.swapped);
  if (date.label == VisibleDate::Label::published) shown = "published " + shown;
  if (date.label == VisibleDate::Label::changed) shown = "changed " + shown;
  return shown;
}
std::string read(std::string_view text, std::string_view language) {
  std::string all;
  for (const auto& date : VisibleDates(names()).find(text, language))
    all += (all.empty() ? "" : "; ") + show(date);
  return all;
}

struct Case {
  std::string_view language, text, expected;
};

TEST(VisibleDates, ReadsTheFormsOfNewspapers) {
  const Case cases[] = {
      {"id", "Rabu, 13 Sep 2023 10:15 WIB", "2023-09-13T10:15+07:00"},
      {"id", "Rabu (13/9/2023)", "2023-09-13"},
      {"id", "13/09/2023, 20:20 WITA", "2023-09-13T20:20+08:00"},
      {"id", "Diterbitkan Rabu, 13 September 2023 pukul 10.15 WIT", "published 2023-09-13T10:15+09:00"},
      {"id", "10:15 WIB, Rabu 13 September 2023", "2023-09-13T10:15+07:00"},
      {"id", "3 Agustus 2023", "2023-08-03"},
      {"id", "Jum'at, 5 Nopember 2021 | 08:30", "2021-11-05T08:30"},
      {"id", "13-09-2023 - 10.15", "2023-09-13T10:15"},
      {"en", "September 13th, 2023 at 5:50 p.m. EST", "2023-09-13T17:50-05:00"},
      {"en", "Sept. 13, 2023, 12:05 am", "2023-09-13T00:05"},
      {"en", "the 1st of January 2023", "2023-01-01"},
      {"en", "13-Sep-23", "2023-09-13"},
      {"en", "14 December 2024, 19:32", "2024-12-14T19:32"},
      {"en", "Last updated 4 Jun 2020, originally created 17 Jun 2019",
       "changed 2020-06-04; published 2019-06-17"},
      {"en", "9/13/2023 3 PM", "2023-09-13T15:00"},
      {"en", "2023-09-13T17:50:00Z", "2023-09-13T17:50+00:00"},
      {"en", "Wed, 13 Sep 2023 10:15:00 +0700", "2023-09-13T10:15+07:00"},
      {"en-US", "03/04/2023", "2023-03-04 or 2023-04-03"},
      {"en-GB", "03/04/2023", "2023-04-03 or 2023-03-04"},
      {"de", "03/04/2023", "2023-04-03 or 2023-03-04"},
      {"de", "Stand: 28.04.2020 18:00 Uhr", "changed 2020-04-28T18:00"},
      {"de", "8.5.12", "2012-05-08"},
      {"de", "26 | 01 | 2022", "2022-01-26"},
      {"de", "Juli 12, 2017", "2017-07-12"},
      {"de", "12. März 2021, 14.30 Uhr", "2021-03-12T14:30"},
      {"de", "5. Jänner 2022", "2022-01-05"},
      {"de", "28. Jan. 22", "2022-01-28"},
      {"fr", "jeudi 13 juin 2019 à 16h20", "2019-06-13T16:20"},
      {"fr", "le 1er février 2019", "2019-02-01"},
      {"fr", "Mis à jour le 2 mai 2019", "changed 2019-05-02"},
      {"es", "13 de septiembre de 2023", "2023-09-13"},
      {"pt", "13 de março de 2023 às 10h15", "2023-03-13T10:15"},
      {"it", "13 settembre 2023 ore 10:15", "2023-09-13T10:15"},
      {"ru", "15 августа 2016, 13:43", "2016-08-15T13:43"},
      {"pl", "5 listopada 2015", "2015-11-05"},
      {"hr", "5. listopada 2015.", "2015-10-05"},
      {"hu", "2015. november 5.", "2015-11-05"},
      {"tr", "13 Eylül 2023 - 10:15", "2023-09-13T10:15"},
      {"el", "13 Σεπτεμβρίου 2023", "2023-09-13"},
      {"ja", "2023年9月13日 10時15分", "2023-09-13"},
      {"ko", "2023년 9월 13일", "2023-09-13"},
      {"ko", "2023. 9. 13.", "2023-09-13"},
      {"vi", "ngày 13 tháng 9 năm 2023", "2023-09-13"},
      {"th", "13 กันยายน 2566", "2023-09-13"},
      {"ar", "١٣ سبتمبر ٢٠٢٣", "2023-09-13"},
      {"ms", "5 Ogos 2015", "2015-08-05"},
      {"", "13. září 2023", "2023-09-13"},
  };
  for (const auto& one : cases) EXPECT_EQ(read(one.text, one.language), one.expected) << one.text;
}

TEST(VisibleDates, LeavesOtherFiguresAlone) {
  for (const auto* text : {"",
                           "2023",
                           "September 2023",
                           "13 September",
                           "31 Februari 2023",
                           "32/13/2023",
                           "10:15",
                           "1.13.9.23",
                           "192.168.10.12",
                           "12.30.45",
                           "0812-3456-7890",
                           "13 Sep 22:10",
                           "28 Januar 22 Uhr",
                           "Rp 13.09.2023.000",
                           "2014-2019",
                           "13 orang 9 rumah 2023 pohon",

                           "Pasal 5 ayat 2 UU 2008",
                           "5 May 1889",
                           "5 May 2150",
                           "20230913",
                           "Mei 2023 13",
                           "13 . September ! 2023"})
    EXPECT_EQ(read(text, "id"), "") << text;
}

TEST(VisibleDates, SpansStandInTheText) {
  const std::string_view text = "Oleh Sari | Rabu, 13 Sep 2023 10:15 WIB | dibaca 99 kali";
  const auto dates = VisibleDates(names()).find(text, "id");
  ASSERT_EQ(dates.size(), 1u);
  EXPECT_EQ(text.substr(dates[0].begin, dates[0].end - dates[0].begin), "Rabu, 13 Sep 2023 10:15 WIB");
}

}  // namespace
}  // namespace saksi
