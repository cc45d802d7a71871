#include "saksi/mention/name/offices.h"

#include <gtest/gtest.h>

#include "saksi/mention/name/test_knowledge.h"

namespace saksi {
namespace {

// Facts of the first person of a text, as "minister; man".
std::string facts_of(std::string_view text, std::string_view language = "id") {
  const auto article = test_article(text, language);
  std::string facts;
  for (const auto& entity : test_finder().find(article).entities) {
    if (entity.type != NameType::per) continue;
    for (const auto& post : entity.posts) facts += post + "; ";
    return facts + (entity.sex == Sex::man ? "man" : entity.sex == Sex::woman ? "woman" : "");
  }
  return "nobody";
}

TEST(Offices, TellPostsAndSex) {
  struct Row {
    std::string_view text, facts;
  };
  const Row rows[] = {
      {"Sore itu Menteri Keuangan Budi hadir.", "minister; "},
      {"Sore itu Kapolda Randu Irjen Budi hadir.", "provincial police chief; "},
      {"Sore itu Wakil Presiden Budi hadir.", "vice president; "},
      {"Sore itu Pak Budi hadir.", "man"},
      {"Sore itu Hj Wulan hadir.", "woman"},
      // Of somebody else, past, or to come.
      {"Sore itu mantan Menteri Budi hadir.", ""},
      {"Sore itu juru bicara Presiden Budi hadir.", ""},
      {"Sore itu calon Gubernur Budi hadir.", ""},
      {"Sore itu Ketua Umum Budi hadir.", ""},
  };
  for (const auto& [text, facts] : rows) EXPECT_EQ(facts_of(text), facts) << text;
  EXPECT_EQ(facts_of("At noon Mr Reed left.", "en"), "man");
  EXPECT_EQ(facts_of("At noon Governor Reed left.", "en"), "governor; ");
  EXPECT_EQ(facts_of("At noon former Governor Reed left.", "en"), "");
}

TEST(PersonFacts, FitUnlessOneShutsTheOtherOut) {
  const PersonFacts minister{{"minister"}, {"menteri"}, Sex::unknown, false};
  const PersonFacts regent{{"regent"}, {"bupati"}, Sex::unknown, false};
  const PersonFacts both{{"minister", "regent"}, {}, Sex::unknown, false};
  const PersonFacts man{{}, {}, Sex::man, false}, woman{{}, {}, Sex::woman, false};
  const PersonFacts wife{{}, {}, Sex::woman, true}, nothing;
  EXPECT_TRUE(minister.fits(nothing));
  EXPECT_TRUE(minister.fits(both));
  EXPECT_TRUE(minister.fits(man));
  EXPECT_TRUE(wife.fits(woman));
  EXPECT_FALSE(minister.fits(regent));
  EXPECT_FALSE(man.fits(woman));
  EXPECT_FALSE(wife.fits(nothing));
}

}  // namespace
}  // namespace saksi
