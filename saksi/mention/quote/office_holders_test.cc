#include "saksi/mention/quote/office_holders.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "saksi/lang/words.h"
#include "saksi/mention/quote/find_quotes.h"

namespace saksi {
namespace {

const Languages& languages() {
  static const auto read = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  return *read;
}

struct Named {
  std::string_view words, role = {};  // as they stand in the text; a place has no role
};

Span span_of(std::string_view text, std::string_view words, std::size_t from = 0) {
  const auto at = text.find(words, from);
  EXPECT_NE(at, std::string_view::npos) << words;
  const auto begin = static_cast<std::uint32_t>(at);
  return {Part::text, begin, begin + static_cast<std::uint32_t>(words.size())};
}

// Who said the last quote of `text`.
std::string speaker_of(std::string_view language, std::string_view text, const std::vector<Named>& named) {
  static const Outlets outlets;
  Article article;
  article.language = language;
  article.text = text;
  Mentions mentions;
  mentions.text = WordCutter(languages().get(language)).cut(text);
  for (const auto& one : named) {
    const auto entity = static_cast<std::uint32_t>(mentions.entities.size());
    const auto type = one.role.empty() ? NameType::loc : NameType::per;
    mentions.entities.push_back({type, span_of(text, one.words), std::string(one.words), {}});
    if (!one.role.empty()) mentions.entities.back().roles.push_back(span_of(text, one.role));
    for (auto at = text.find(one.words); at != std::string_view::npos; at = text.find(one.words, at + 1))
      mentions.names.push_back({span_of(text, one.words, at), type, entity});
  }
  std::ranges::sort(mentions.names);
  QuoteFinder(languages().get(language), outlets).find(article, mentions);
  const auto& quotes = mentions.quotes;
  return quotes.empty() || !quotes.back().speaker ? "-" : quotes.back().speaker->name;
}

struct Case {
  std::string_view language, text;
  std::vector<Named> named;
  std::string_view speaker;
};

TEST(OfficeHolders, AreFoundByTheirOffice) {
  const std::vector<Named> regent = {{"Sari Dewi", "Bupati Randusari"}, {"Randusari"}};
  const std::vector<Named> mayor = {{"Harlow"}, {"Ruth Hale", "Mayor"}};
  const Case cases[] = {
      {"id", "Bupati Randusari Sari Dewi tiba. “Air sudah surut,” kata bupati itu.", regent, "Sari Dewi"},
      {"id", "Bupati Randusari Sari Dewi tiba. “Air sudah surut,” kata Bupati.", regent, "Sari Dewi"},
      {"id", "Bupati Randusari Sari Dewi tiba. “Air sudah surut,” kata bupati Randusari.", regent,
       "Sari Dewi"},
      {"id", "Bupati Randusari Sari Dewi tiba. Pemimpin Randusari itu mengatakan air sudah surut.", regent,
       "Sari Dewi"},
      {"id",
       "Kepala Desa Lodan Tono Wira tiba. “Air sudah surut,” kata kepala desa tersebut.",
       {{"Tono Wira", "Kepala Desa Lodan"}, {"Lodan"}},
       "Tono Wira"},
      // "dia" of the next sentence is who holds the office.
      {"id", "Bupati Randusari Sari Dewi tiba. Bupati itu meninjau tanggul. “Air surut,” kata dia.", regent,
       "Sari Dewi"},
      {"en", "Harlow Mayor Ruth Hale came. The mayor said the wall had held.", mayor, "Ruth Hale"},
      {"en", "Harlow Mayor Ruth Hale came. The Harlow leader said the wall had held.", mayor, "Ruth Hale"},
      {"en",
       "Ruth Hale, director of the Harlow dam, came. The director said the wall had held.",
       {{"Harlow"}, {"Ruth Hale", "director of the Harlow dam"}},
       "Ruth Hale"},
      // Two hold it: who spoke last.
      {"en",
       "Mayor Ruth Hale met Mayor Tom Reed. Tom Reed said it rained. “The wall held,” the mayor said.",
       {{"Ruth Hale", "Mayor"}, {"Tom Reed", "Mayor"}},
       "Tom Reed"},
  };
  for (const auto& row : cases)
    EXPECT_EQ(speaker_of(row.language, row.text, row.named), row.speaker) << row.text;
}

TEST(OfficeHolders, AreNotGuessed) {
  const std::vector<Named> regent = {{"Sari Dewi", "Bupati Randusari"}, {"Randusari"}};
  const Case cases[] = {
      {"id",
       "Juru bicara KPK Budi Hadi tiba. “Air surut,” kata seorang juru bicara KPK.",
       {{"Budi Hadi", "Juru bicara KPK"}, {"KPK"}},
       "seorang juru bicara KPK"},
      {"id", "Bupati Randusari Sari Dewi tiba. “Air sudah surut,” kata mantan bupati Randusari.", regent,
       "mantan bupati Randusari"},
      {"id",
       "Sekretaris Bupati Sari Dewi tiba. “Air sudah surut,” kata Bupati.",
       {{"Sari Dewi", "Sekretaris Bupati"}},
       "Bupati"},
      {"id",
       "Bupati Randusari Sari Dewi tiba di Lodan. “Air sudah surut,” kata bupati Lodan.",
       {{"Sari Dewi", "Bupati Randusari"}, {"Randusari"}, {"Lodan"}},
       "bupati Lodan"},
      {"en",
       "Vice President Ruth Hale came. “The wall held,” the president said.",
       {{"Ruth Hale", "Vice President"}},
       "the president"},
      {"en",
       "It rained on Mayor Ruth Hale and Mayor Tom Penn. “The wall held,” the mayor said.",
       {{"Ruth Hale", "Mayor"}, {"Tom Penn", "Mayor"}},
       "the mayor"},
      {"en", "Mayor Ruth Hale came. “The wall held,” a mayor said.", {{"Ruth Hale", "Mayor"}}, "a mayor"},
  };
  for (const auto& row : cases)
    EXPECT_EQ(speaker_of(row.language, row.text, row.named), row.speaker) << row.text;
}

}  // namespace
}  // namespace saksi
