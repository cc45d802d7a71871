#include "saksi/mention/find_mentions.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "saksi/article/outlets.h"
#include "saksi/mention/gazetteer.h"
#include "saksi/mention/name/test_knowledge.h"

namespace saksi {
namespace {

// A folder for a language may hold a few tables only: until it says times itself, they are found by what CLDR
// has of the language, as without the folder.
TEST(MentionFinder, KeepsTimesOfCldrForAPackWithoutTimes) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(testing::TempDir()) / "saksi_half_pack";
  fs::remove_all(folder);
  fs::create_directories(folder / "nl");
  for (const auto& file : fs::directory_iterator(SAKSI_SOURCE_DIR "/data/lang"))
    if (file.path().extension() == ".txt") fs::copy(file.path(), folder / file.path().filename());
  std::ofstream(folder / "nl" / "saying_verbs.txt") << "zegt\tbefore\t“Ja”, zegt Jansen.\n";
  const auto languages = Languages::read(folder.string());
  fs::remove_all(folder);
  ASSERT_TRUE(languages.has_value());
  ASSERT_NE(languages->find("nl"), nullptr);

  const Gazetteer gazetteer{std::vector<Table>{}};
  const Outlets outlets;
  const MentionFinder finder(*languages, gazetteer, outlets);
  Article article;
  article.language = "nl";
  article.text = "De brug ging op 3 maart 2024 dicht.";
  const auto mentions = finder.find(article);
  ASSERT_EQ(mentions.times.size(), 1U);
  EXPECT_EQ(mentions.times[0].value, "2024-03-03");
  EXPECT_TRUE(mentions.numbers.empty());
}

// Who said it is told past degrees: they are neither a second speaker nor the end of the first.
TEST(MentionFinder, GivesNoQuoteToADegree) {
  struct Row {
    std::string_view text, speakers;
  };
  const Row rows[] = {
      {"“Air surut,” kata Jaksa Budi Santoso, S.H., M.Hum. di Semarang.", "Budi Santoso"},
      {"Kapolres AKBP Bayu Nugroho, S.I.K., M.H. mengatakan dua orang ditahan.", "Bayu Nugroho"},
      {"Manajer PT Randu Jaya, Hj. Dewi Kartika, S.E., membantah gudang itu kosong.", "Dewi Kartika"},
      {"Kepala desa, H. Suparman, S.Sos., M.M., mengatakan air surut.", "Suparman"},
      {"Menurut Dato' Sri Halim Yusof, air surut sejak pagi.", "Halim Yusof"},
      {"Budi Santoso dan Nia Lestari mengatakan air sungai itu mulai surut.", "Budi Santoso|Nia Lestari"},
  };
  for (const auto& [text, speakers] : rows) {
    SCOPED_TRACE(text);
    std::string found;
    for (const auto& quote : test_finder().find(test_article(text)).quotes)
      found += (found.empty() ? "" : "|") + (quote.speaker ? quote.speaker->name : "-");
    EXPECT_EQ(found, speakers);
  }
}

// "katanya" is one person: of two who spoke together neither is meant where somebody else spoke before.
TEST(MentionFinder, GivesNoPronounToOneOfTwo) {
  const auto mentions = test_finder().find(
      test_article("Kombes Bayu Nugroho mengatakan air surut. Nia Lestari dan Budi Santoso mengatakan jalan "
                   "ditutup. “Kami masih berjaga,” katanya."));
  ASSERT_FALSE(mentions.quotes.empty());
  ASSERT_TRUE(mentions.quotes.back().speaker.has_value());
  EXPECT_EQ(mentions.quotes.back().speaker->name, "Bayu Nugroho");
}

// A clause behind a name and a comma is no role: "saksi melihat …".
TEST(MentionFinder, GivesNoClauseAsARole) {
  const auto roles_of = [](std::string_view text) {
    const auto article = test_article(text);
    std::string roles;
    for (const auto& entity : test_finder().find(article).entities)
      for (const auto& role : entity.roles) roles += std::string(article.words(role)) + "|";
    return roles;
  };
  EXPECT_EQ(roles_of("Kata Budi Santoso, saksi melihat api di gudang."), "");
  EXPECT_EQ(roles_of("Kata Budi Santoso, kepala desa Larangan."), "kepala desa Larangan|");
}

}  // namespace
}  // namespace saksi
