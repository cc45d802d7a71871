#include "saksi/account/claim/find_claims.h"

#include <gtest/gtest.h>

#include "saksi/account/test_story.h"

namespace saksi {
namespace {

using test::find_fact;
using test::TestStory;

std::vector<std::string> stated(const TestStory& story) {
  std::vector<std::string> words;
  for (const auto& fact : story.make().facts) words.emplace_back(story.words(fact.words));
  std::ranges::sort(words);
  return words;
}

TEST(FindClaims, WhoSpeaksIsNoClaim) {
  TestStory story;
  auto& a = story.add("a", "", "",
                      "Kepala Badan Penanggulangan Bencana Daerah (BPBD) Kudus Slamet Riyadi mengatakan "
                      "tanggul itu jebol tengah malam.");
  TestStory::tell(a, "tanggul itu jebol tengah malam",
                  {TestStory::source(a, "Slamet Riyadi", SourceKind::person)});
  EXPECT_EQ(stated(story), std::vector<std::string>{"tanggul itu jebol tengah malam"});
}

TEST(FindClaims, BracketsAreWhole) {
  TestStory story;
  story.add("a", "", "", "Air Sungai Lodan naik dua meter pada Minggu (4/2/2024), sementara warga tidur.");
  for (const auto& words : stated(story))
    EXPECT_EQ(std::ranges::count(words, '('), std::ranges::count(words, ')')) << words;
}

TEST(FindClaims, ACountIsPartedFromWhatItCameOf) {
  TestStory story;
  auto& a = story.add("a", "", "", "Tanggul Sungai Lodan jebol pada Senin malam dan menewaskan tiga petani.");
  TestStory::count(a, "tiga petani", 3, "person");
  EXPECT_EQ(stated(story), (std::vector<std::string>{"Tanggul Sungai Lodan jebol pada Senin malam",
                                                     "menewaskan tiga petani"}));
}

TEST(FindClaims, WithoutACountTwoVerbsAreOneClaim) {
  TestStory story;
  story.add("a", "", "", "Tanggul Sungai Lodan jebol pada Senin malam dan merendam sawah.");
  EXPECT_EQ(stated(story).size(), 1u);
}

TEST(FindClaims, WhoSaidWhatStandsBeforeIsNoClaim) {
  TestStory story;
  auto& a = story.add("a", "", "",
                      "Jalan lingkar Demak ditutup. Hal itu disampaikan Camat Hartini pada Rabu siang.");
  TestStory::tell(a, "Jalan lingkar Demak ditutup", {TestStory::source(a, "Hartini", SourceKind::person)});
  a.mentions.attributions.back().cue = TestStory::find(a, "disampaikan");
  story.add("b", "", "", "Hal itu disampaikan dengan surat ke semua desa.");
  EXPECT_EQ(stated(story), (std::vector<std::string>{"Hal itu disampaikan dengan surat ke semua desa.",
                                                     "Jalan lingkar Demak ditutup"}));
}

TEST(FindClaims, TheEndOfARecordIsNoDayOfTheEvent) {
  const auto when = [](std::string text, const char* day, const char* value) {
    TestStory story;
    TestStory::date(story.add("a", "", "", std::move(text)), day, value);
    return story.make().facts.front().when;
  };
  EXPECT_EQ(when("Muka air Sungai Lodan tertinggi sejak 1994.", "1994", "1994"), std::nullopt);
  EXPECT_EQ(when("Kemenangan itu yang pertama bagi Persik sejak 1994.", "1994", "1994"), std::nullopt);
  EXPECT_EQ(when("Jembatan Lodan ditutup sejak 1994.", "1994", "1994"), "1994");
  EXPECT_EQ(when("Muka air Sungai Lodan tertinggi pada 1994.", "1994", "1994"), "1994");
}

TEST(FindClaims, ACountThatIsRuledOutIsNone) {
  TestStory story;
  auto& a = story.add("a", "a", "", "Penumpang bus Kudus itu sembilan orang, bukan tujuh orang.");
  TestStory::count(a, "sembilan orang", 9, "orang");
  TestStory::count(a, "tujuh orang", 7, "orang");
  auto& b = story.add("b", "b", "", "Penumpang bus Kudus itu tujuh orang.");
  TestStory::count(b, "tujuh orang", 7, "orang");
  EXPECT_EQ(stated(story).size(), 2u);
}

TEST(FindClaims, ADayOfSayingIsNoDayOfTheEvent) {
  TestStory story;
  auto& a = story.add("a", "", "", "Bupati Hartini mengatakan pada Rabu jalan raya Kudus tetap dibuka.");
  TestStory::date(a, "Rabu", "2024-02-07");
  auto& b = story.add("b", "", "", "Jalan lingkar Demak ditutup pada Kamis karena air naik.");
  TestStory::date(b, "Kamis", "2024-02-08");
  const auto account = story.make();
  EXPECT_EQ(find_fact(account, story, "jalan raya Kudus")->when, std::nullopt);
  EXPECT_EQ(find_fact(account, story, "Jalan lingkar Demak")->when, "2024-02-08");
}

TEST(FindClaims, APurposeIsNoPlan) {
  TestStory story;
  story.add("a", "", "", "Bupati Hartini bertemu petani untuk membahas pupuk yang akan dibagikan.");
  ASSERT_EQ(story.make().facts.size(), 1u);
  EXPECT_EQ(story.make().facts[0].status, Status::happened);
  TestStory other;
  other.add("a", "", "", "Bupati Hartini akan bertemu petani untuk membahas pupuk.");
  EXPECT_EQ(other.make().facts[0].status, Status::planned);
}

}  // namespace
}  // namespace saksi
