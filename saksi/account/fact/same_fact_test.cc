#include "saksi/account/fact/same_fact.h"

#include <gtest/gtest.h>

#include "saksi/account/test_story.h"

namespace saksi {
namespace {

using test::TestStory;

struct Pair {
  const char *text, *other, *language;
};

// Whether the two sentences come out as one fact, with word meanings. Both name Kudus.
bool are_one(const Pair& pair) {
  TestStory story(TestStory::WithMeanings{});
  for (const auto& [id, text, language] :
       {std::tuple("a", pair.text, "id"), std::tuple("b", pair.other, pair.language)})
    TestStory::name(story.add(id, id, "", text, language), "Kudus", NameType::loc, "2:kudus");
  for (const auto* filler :
       {"Sekolah libur sampai Jumat.", "Pasar buka lagi pagi ini.", "Kereta api tetap jalan."})
    story.add(filler, filler, "", filler);
  const auto account = story.make();
  return std::ranges::any_of(account.facts, [](const Fact& fact) { return fact.support.size() > 1; });
}

TEST(SameFact, AcrossLanguagesMeaningCounts) {
  EXPECT_TRUE(
      are_one({"Gempa merusak rumah sakit di Kudus.", "An earthquake damaged a hospital in Kudus.", "en"}));
  EXPECT_TRUE(are_one(
      {"Polisi menangkap pencuri di pasar Kudus.", "Police arrested a thief at a market in Kudus.", "en"}));
  EXPECT_FALSE(are_one({"Gempa merusak rumah sakit di Kudus.", "The king drank coffee in Kudus.", "en"}));
  EXPECT_FALSE(
      are_one({"Polisi menangkap pencuri di pasar Kudus.", "The price of rice rose in Kudus.", "en"}));
}

}  // namespace
}  // namespace saksi
