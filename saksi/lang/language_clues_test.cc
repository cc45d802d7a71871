#include "saksi/lang/language_clues.h"

#include <set>

#include <gtest/gtest.h>

namespace saksi {
namespace {

class Clues : public testing::Test {
 protected:
  double weight(std::string_view text, std::string_view code) const {
    for (const auto& found : clues_.weigh(text, clues_.family_of(code)))
      if (found.code == code) return found.weight;
    return 0;
  }
  Languages languages_ = *Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  LanguageClues clues_{languages_};
};

TEST_F(Clues, CountsWordsPairsAndSpellings) {
  EXPECT_EQ(weight("kerana", "ms"), 2);
  EXPECT_EQ(weight("Kerana KERANA", "ms"), 4);
  EXPECT_EQ(weight("isterinya", "ms"), 2);  // with a clitic
  EXPECT_EQ(weight("isterinyo", "ms"), 0);
  EXPECT_EQ(weight("lapangan terbang", "ms"), 2);
  EXPECT_EQ(weight("lapangan, terbang", "ms"), 0);  // a sign between them
  EXPECT_EQ(weight("lapangan sepak bola", "ms"), 0);
  EXPECT_EQ(weight("lakonkeun", "su"), 3);  // "-keun" and "-eu-"
  EXPECT_EQ(weight("keun", "su"), 1);       // the ending alone is no word with it
  EXPECT_EQ(weight("karena", "su"), 0);     // a listed word of another language is not read by its ending
}

TEST_F(Clues, KeepsFamiliesApart) {
  EXPECT_EQ(clues_.family_of("id"), clues_.family_of("ms"));
  EXPECT_NE(clues_.family_of("id"), clues_.family_of("nb"));
  EXPECT_EQ(clues_.family_of("en"), 0u);
  EXPECT_EQ(clues_.guessed("ms").code, "id");
  EXPECT_EQ(clues_.guessed("en").code, "en");
  EXPECT_EQ(clues_.guessed("en").weight, 0);
  for (const auto& found : clues_.weigh("kerana ikkje", clues_.family_of("nn"))) EXPECT_EQ(found.code, "nn");
}

TEST_F(Clues, StandInOneListOfAFamily) {
  std::set<std::pair<std::uint32_t, std::string>> strong;
  for (const auto& row : languages_.common().table("close_words").rows) {
    EXPECT_NE(clues_.family_of(row.cell(0)), 0u) << row.cell(0);
    if (row.cell(1) != "strong") continue;
    std::string words(row.cell(2));
    for (std::size_t from = 0; from < words.size();) {
      const auto end = std::min(words.find(' ', from), words.size());
      const auto word = words.substr(from, end - from);
      EXPECT_TRUE(strong.emplace(clues_.family_of(row.cell(0)), word).second) << word;
      from = end + 1;
    }
  }
}

}  // namespace
}  // namespace saksi
