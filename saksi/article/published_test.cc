#include "saksi/article/published.h"

#include <gtest/gtest.h>

#include "saksi/article/date_clues.h"
#include "saksi/article/declared_date.h"
#include "saksi/lang/time_phrase.h"
#include "saksi/lang/words.h"

namespace saksi {
namespace {

const Languages& languages() {
  static const auto read = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  return *read;
}
const PublishedFinder& finder() {
  static const DateNames names(languages());
  static const PublishedFinder made(languages(), names);
  return made;
}

// "from..to time" or "none".
std::string show(const std::optional<Published>& published) {
  if (!published) return "none";
  auto shown = format_day(published->days.from);
  if (!published->days.is_one_day()) shown += ".." + format_day(published->days.to);
  return published->time ? *published->time : shown;
}
std::vector<Block> lines(std::initializer_list<std::string_view> texts) {
  std::vector<Block> blocks;
  for (const auto text : texts) blocks.emplace_back().text = text;
  return blocks;
}
std::string declared(std::string words) {
  Document document;
  document.declared.published.push_back({std::move(words), DeclaredDate::Basis::given, "field published"});
  Article draft;
  draft.language = "id";
  return show(finder().find(document, draft, {}).published);
}
std::string inferred(std::string text) {
  Article draft;
  draft.language = "id";
  draft.text = std::move(text);
  return show(finder().find({}, draft, {}).published);
}

TEST(PublishedFinder, ReadsDeclaredDates) {
  const std::pair<std::string, std::string_view> cases[] = {
      {"2023-09-13", "2023-09-13"},
      {"2023-09-13T17:50:00+07:00", "2023-09-13T17:50+07:00"},
      {"2023-09-13 17:50:12.345", "2023-09-13T17:50"},
      {"2023-09-13T17:50Z", "2023-09-13T17:50+00:00"},
      {"20230913", "2023-09-13"},
      {"1694602200", "2023-09-13T10:50+00:00"},
      {"1694602200000", "2023-09-13T10:50+00:00"},
      {"Wed, 13 Sep 2023 10:15:00 +0700", "2023-09-13T10:15+07:00"},
      {"Wed, 13 Sep 2023 10:15:00 GMT", "2023-09-13T10:15+00:00"},
      {"Rabu, 13 Sep 2023 10:15 WIB", "2023-09-13T10:15+07:00"},
      {"13/09/2023, 20:20 WIB", "2023-09-13T20:20+07:00"},
      {"14 December 2024, 19:32", "2024-12-14T19:32"},
      {"Sept. 13, 2023", "2023-09-13"},
      {"3 Agustus 2023", "2023-08-03"},
  };
  for (const auto& [words, expected] : cases) EXPECT_EQ(declared(words), expected) << words;
}

TEST(PublishedFinder, RefusesWhatIsNoDay) {
  for (const auto* words : {"", "kemarin", "1970-01-01T00:00:00Z", "0", "2023-13-40", "9999-01-01", "2023",
                            "12:30", "31 Februari 2023", "banjir", "0001-01-01"})
    EXPECT_EQ(declared(words), "none") << words;
}

TEST(PublishedFinder, FallsBackToAddressLineAndDefault) {
  Document document;
  document.blocks = lines({"Banjir Surut"});
  Article draft;
  draft.language = "id";
  draft.url = "https://contoh.example/2023/09/13/banjir-surut";
  EXPECT_EQ(show(finder().find(document, draft, {}).published), "2023-09-13");
  document.blocks = lines({"Banjir Surut", "Rabu, 13 Sep 2023 10:15 WIB"});
  EXPECT_EQ(show(finder().find(document, draft, {}).published), "2023-09-13T10:15+07:00");
  draft.url = std::nullopt;
  EXPECT_EQ(show(finder().find(document, draft, {}).published), "2023-09-13T10:15+07:00");
  EXPECT_EQ(show(finder().find({}, draft, {.published = "5 Mei 2021", .language = {}}).published),
            "2021-05-05");
}

std::string shown(std::string words, std::string why, std::string fetched = "") {
  Document document;
  document.elements.emplace_back();
  document.declared.published.push_back(
      {std::move(words), DeclaredDate::Basis::text, std::move(why), DeclaredDate::Kind::shown});
  if (!fetched.empty()) document.declared.fetched = std::move(fetched);
  Article draft;
  draft.language = "id";
  return show(finder().find(document, draft, {}).published);
}

TEST(PublishedFinder, KnowsLinesThatSayWhen) {
  EXPECT_EQ(shown("Oleh Sari Dewi | 13 September 2023", "line with a date"), "2023-09-13");
  EXPECT_EQ(shown("Karlsruhe (12.11.2021). Air naik di Sukamaju", "start of a paragraph"), "2021-11-12");
  EXPECT_EQ(shown("Sari, 13/09/2023, dibaca 90 kali oleh warga", "date box"), "2023-09-13");
  for (const auto* line : {"Air naik di Sukamaju pada 2 Maret 2024.", "Pendaftaran sampai 2 Maret 2024",
                           "Musim 08.01.2024 - 02.02.2024", "Terdaftar sejak 2 Maret 2024"})
    EXPECT_EQ(shown(line, "line with a date"), "none") << line;
  EXPECT_EQ(shown("Sejak 2 Maret 2024 warga di lereng gunung", "start of a paragraph"), "none");
  EXPECT_EQ(shown("Pada 2 Maret 2024 warga di lereng gunung", "start of a paragraph"), "none");
}

TEST(PublishedFinder, CountsBackFromTheTimeOfFetching) {
  EXPECT_EQ(shown("3 jam yang lalu", "age", "2023-09-13T10:15:00Z"), "2023-09-13");
  EXPECT_EQ(shown("3 jam yang lalu", "age", "2023-09-13T17:15:00Z"), "2023-09-13");
  EXPECT_EQ(shown("3 jam yang lalu", "age", "2023-09-13T21:15:00Z"), "2023-09-14");
  EXPECT_EQ(shown("2 hari yang lalu", "age", "Wed, 13 Sep 2023 10:15:00 GMT"), "2023-09-11");
  EXPECT_EQ(shown("3 jam yang lalu", "age"), "none");
  EXPECT_EQ(shown("3 bulan yang lalu", "age", "2023-09-13T10:15:00Z"), "none");
  EXPECT_EQ(shown("3 jam kemudian", "age", "2023-09-13T10:15:00Z"), "none");
}

TEST(PublishedFinder, InfersARangeFromTheText) {
  EXPECT_EQ(inferred("Jalan ditutup pada Rabu (30/8/2023)."), "2023-08-30..2023-09-13");
  EXPECT_EQ(inferred("Ia berencana datang bulan ini. Forum dijadwalkan pada 10 hingga 13 September. Hal itu "
                     "diungkapkan pada Rabu (30/8/2023)."),
            "2023-09-01..2023-09-10");
  EXPECT_EQ(
      inferred(
          "Mereka bertemu pada Rabu (13 September). Ia tiba hari Selasa. Pada tahun 2019 ia juga datang."),
      "2023-09-13..2023-09-18");
}

TEST(PublishedFinder, InfersNothingWithoutAYear) {
  for (const auto* text : {"", "Ia tiba hari Selasa.", "Ia tiba kemarin.", "Ia tiba 12 September.",
                           "Rapat akan digelar 13 September 2023."})
    EXPECT_EQ(inferred(text), "none") << text;
}

TEST(FindUrlDay, ReadsFullDaysOnly) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"https://contoh.example/read/2023/09/13/123/banjir", "2023-09-13"},
      {"https://contoh.example/2023-09-13-banjir", "2023-09-13"},
      {"https://contoh.example/banjir-20230913", "2023-09-13"},
      {"https://contoh.example/2023/9/3/banjir", "2023-09-03"},
      {"https://contoh.example/2023/09/banjir", ""},
      {"https://contoh.example/berita/120230913", ""},
      {"https://contoh.example/19700101", ""},
      {"", ""},
  };
  for (const auto& [url, day] : cases) {
    const auto found = find_url_day(url);
    EXPECT_EQ(found ? format_day(*found) : "", day) << url;
  }
}

}  // namespace
}  // namespace saksi
