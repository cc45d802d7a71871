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

// Texts of two reports, and which of their claims must be one fact and which must not, by words they begin
// with.
bool come_together(const char* text, const char* other, std::string_view words, std::string_view in_other) {
  TestStory story;
  for (const auto& [id, written] : {std::pair("a", text), std::pair("b", other)}) {
    auto& marked = story.add(id, id, "", written);
    if (marked.article.text.starts_with("Dua warga")) TestStory::count(marked, "Dua warga", 2, "people");
  }
  for (const auto* filler :
       {"Sekolah libur sampai Jumat.", "Pasar buka lagi pagi ini.", "Kereta api tetap jalan."})
    story.add(filler, filler, "", filler);
  const auto account = story.make();
  return std::ranges::any_of(account.facts, [&](const Fact& fact) {
    const auto holds = [&](std::string_view id, std::string_view start) {
      return std::ranges::any_of(fact.support, [&](const Support& support) {
        return support.cite.article.value == id && story.words(support.cite).starts_with(start);
      });
    };
    return holds("a", words) && holds("b", in_other);
  });
}

TEST(SameFact, TheSentenceAroundAClauseCounts) {
  EXPECT_TRUE(come_together("Jembatan Lama di Kudus ambruk pada Rabu malam setelah truk pasir melintas.",
                            "Jembatan Lama di Kudus roboh Rabu malam ketika truk pasir melintas di atasnya.",
                            "Jembatan", "Jembatan"));
  // Each clause of a sentence with its like, not with the other clause of the like sentence.
  constexpr auto kText = "Dua warga tewas setelah Jembatan Lama di Kudus ambruk pada Rabu malam.";
  EXPECT_TRUE(come_together(kText, kText, "Dua warga", "Dua warga"));
  EXPECT_TRUE(come_together(kText, kText, "Jembatan", "Jembatan"));
  EXPECT_FALSE(come_together(kText, kText, "Dua warga", "Jembatan"));
  EXPECT_FALSE(come_together("Jembatan Lama di Kudus ambruk pada Rabu malam.",
                             "Warga Kudus menonton lomba layang-layang pada Rabu malam.", "Jembatan",
                             "Warga"));
}

}  // namespace
}  // namespace saksi
