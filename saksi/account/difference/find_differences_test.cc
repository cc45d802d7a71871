#include "saksi/account/difference/find_differences.h"

#include <gtest/gtest.h>

#include "saksi/account/test_story.h"

namespace saksi {
namespace {

using test::find_fact;
using test::TestStory;

std::optional<Difference> between(const Fact* a, const Fact* b) {
  if (a && b)
    for (const auto& difference : a->against)
      if (difference.fact == b->id) return difference;
  return std::nullopt;
}

Published on(const char* day) {
  const auto date = *parse_iso_day(day);
  return {{date, date}, std::nullopt, Published::Basis::given, ""};
}

// Two reports of one toll, published on the days given.
TestStory tolls(const char* first_day, const char* second_day, double first, double second,
                Bound bound = Bound::exact) {
  TestStory story;
  auto& a = story.add("a", "Warta Kudus", "", "Korban tewas akibat banjir di Karanglo sembilan orang.");
  TestStory::count(a, "sembilan orang", first, "person", bound);
  a.article.published = on(first_day);
  auto& b = story.add("b", "Kabar Jateng", "", "Korban tewas akibat banjir di Karanglo sebelas orang.");
  TestStory::count(b, "sebelas orang", second, "person");
  b.article.published = on(second_day);
  return story;
}

TEST(FindDifferences, CountsOfOneThingOnOneDayDiffer) {
  const auto story = tolls("2024-02-05", "2024-02-05", 9, 11);
  const auto account = story.make();
  const auto difference =
      between(find_fact(account, story, "sembilan"), find_fact(account, story, "sebelas"));
  ASSERT_TRUE(difference);
  EXPECT_EQ(difference->kind, DifferenceKind::number);
  EXPECT_EQ(difference->why, "differs in number: sembilan orang against sebelas orang");
  EXPECT_EQ(story.words(difference->here.front()), "sembilan orang");
  EXPECT_EQ(story.words(difference->there.front()), "sebelas orang");
  EXPECT_TRUE(account.updates.empty());
}

TEST(FindDifferences, ATollThatGrowsIsNoConflict) {
  const auto story = tolls("2024-02-05", "2024-02-06", 9, 11);
  const auto account = story.make();
  ASSERT_EQ(account.updates.size(), 1u);
  EXPECT_EQ(account.updates[0].kind, UpdateKind::number);
  EXPECT_EQ(account.updates[0].from, find_fact(account, story, "sembilan")->id);
  EXPECT_EQ(account.updates[0].to, find_fact(account, story, "sebelas")->id);
  EXPECT_TRUE(account.facts[0].against.empty());
}

TEST(FindDifferences, ATollThatFallsElsewhereIsAConflict) {
  const auto account = tolls("2024-02-05", "2024-02-06", 11, 9).make();
  EXPECT_TRUE(account.updates.empty());
  EXPECT_EQ(account.facts[0].against.size(), 1u);
}

TEST(FindDifferences, ABoundLeavesRoom) {
  const auto account = tolls("2024-02-05", "2024-02-05", 9, 11, Bound::at_least).make();
  for (const auto& fact : account.facts) EXPECT_TRUE(fact.against.empty());
  EXPECT_TRUE(account.updates.empty());
}

TEST(FindDifferences, CountsOfDifferentThingsDoNotDiffer) {
  TestStory story;
  auto& a = story.add("a", "", "", "Banjir di Karanglo merendam 300 rumah.");
  TestStory::count(a, "300 rumah", 300, "rumah");
  auto& b = story.add("b", "", "", "Banjir di Karanglo merendam 40 hektare sawah.");
  TestStory::count(b, "40 hektare", 40, "ha");
  for (const auto& fact : story.make().facts) EXPECT_TRUE(fact.against.empty());
}

TEST(FindDifferences, ADenialStandsAgainstWhatItDenies) {
  TestStory story;
  auto& a = story.add("a", "", "", "Warga menuduh pengelola membuka pintu air tanpa peringatan.");
  TestStory::tell(a, "pengelola membuka pintu air tanpa peringatan",
                  {TestStory::source(a, "Warga", SourceKind::nameless)}, Status::alleged);
  auto& b = story.add("b", "", "", "Direktur PDAM membantah pengelola membuka pintu air tanpa peringatan.");
  TestStory::tell(b, "pengelola membuka pintu air tanpa peringatan",
                  {TestStory::source(b, "Direktur PDAM", SourceKind::person)}, Status::denied);
  const auto account = story.make();
  const auto difference = between(find_fact(account, story, "Direktur PDAM"),
                                  find_fact(account, story, "pengelola membuka pintu air tanpa peringatan"));
  ASSERT_EQ(account.facts.size(), 2u);
  ASSERT_EQ(account.facts[0].against.size(), 1u);
  EXPECT_EQ(account.facts[0].against[0].kind, DifferenceKind::denial);
  EXPECT_EQ(account.facts[0].against[0].why, "denied by Direktur PDAM");
}

TEST(FindDifferences, ADenialThatOnlyPointsBackMeansWhatStandsBeforeIt) {
  TestStory story;
  auto& a = story.add(
      "a", "", "",
      "Warga menuduh pengelola membuka pintu air tanpa peringatan. Pengelola membantah tuduhan itu.");
  TestStory::tell(a, "pengelola membuka pintu air tanpa peringatan",
                  {TestStory::source(a, "Warga", SourceKind::nameless)}, Status::alleged);
  TestStory::tell(a, "membantah tuduhan itu", {TestStory::source(a, "Pengelola", SourceKind::body)},
                  Status::denied);
  const auto account = story.make();
  const auto* denial = find_fact(account, story, "membantah tuduhan itu");
  ASSERT_NE(denial, nullptr);
  EXPECT_TRUE(between(denial, find_fact(account, story, "pengelola membuka")));
}

TestStory meeting(const char* headline, const char* body) {
  TestStory story;
  auto& a = story.add("a", "", headline, body);
  for (const auto part : {Part::title, Part::text})
    for (const std::string_view place : {"Semarang", "Kudus", "Balai Kudus"}) {
      const auto at = a.article.part(part).find(place);
      if (at == std::string_view::npos) continue;
      const auto entity = static_cast<std::uint32_t>(a.mentions.entities.size());
      const Span span{part, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + place.size())};
      a.mentions.entities.push_back({NameType::loc, span, std::string(place), {}});
      a.mentions.names.push_back({span, NameType::loc, entity});
      if (place == "Kudus") break;
    }
  std::ranges::sort(a.mentions.names);
  return story;
}

TEST(FindDifferences, AHeadlineMayNameAnotherPlaceThanItsBody) {
  const auto story = meeting("Bupati Bertemu Petani di Semarang",
                             "Bupati Hartini bertemu petani di Kudus untuk membahas pupuk.");
  const auto account = story.make();
  // The headline and its lead say the same but for the place.
  ASSERT_EQ(account.facts.size(), 2u);
  ASSERT_EQ(account.facts[0].against.size(), 1u);
  EXPECT_EQ(account.facts[0].against[0].kind, DifferenceKind::place);
}

TEST(FindDifferences, AnEarlierMeetingElsewhereDoesNotDiffer) {
  const auto account = meeting("Bupati Bertemu Petani di Semarang",
                               "Pertemuan terakhir bupati dan petani berlangsung di Kudus.")
                           .make();
  for (const auto& fact : account.facts) EXPECT_TRUE(fact.against.empty());
}

// One report of the dead, in words unlike those of the others.
void report_dead(TestStory& story, const char* id, const char* day, const char* text, const char* words,
                 double value) {
  auto& marked = story.add(id, id, "", text);
  TestStory::count(marked, words, value, "person");
  marked.article.published = on(day);
}

TEST(FindDifferences, TollsAreComparedWhateverTheWordsAroundThem) {
  TestStory story;
  report_dead(story, "a", "2024-02-05", "Tanggul jebol dan menewaskan empat orang di hilir.", "empat orang",
              4);
  report_dead(story, "b", "2024-02-05", "Enam orang tewas dalam bencana tersebut.", "Enam orang", 6);
  const auto account = story.make();
  const auto difference = between(find_fact(account, story, "empat"), find_fact(account, story, "Enam"));
  ASSERT_TRUE(difference);
  EXPECT_EQ(difference->kind, DifferenceKind::number);
}

TEST(FindDifferences, AGrowingTollIsToldInSteps) {
  TestStory story;
  report_dead(story, "a", "2024-02-05", "Tanggul jebol dan menewaskan empat orang di hilir.", "empat orang",
              4);
  report_dead(story, "b", "2024-02-06", "Jumlah korban tewas bertambah menjadi sembilan orang.",
              "sembilan orang", 9);
  report_dead(story, "c", "2024-02-08", "Sebelas orang tewas, pencarian dihentikan.", "Sebelas orang", 11);
  const auto account = story.make();
  ASSERT_EQ(account.updates.size(), 2u);
  for (const auto& fact : account.facts) EXPECT_TRUE(fact.against.empty());
  for (const auto& update : account.updates)
    EXPECT_FALSE(update.from == find_fact(account, story, "empat")->id &&
                 update.to == find_fact(account, story, "Sebelas")->id);
}

TEST(FindDifferences, APartOfATollIsNoOtherToll) {
  TestStory story;
  report_dead(story, "a", "2024-02-05", "Sembilan orang tewas. Dua orang tewas di Karangmalang.",
              "Sembilan orang", 9);
  auto& other = story.add("b", "b", "", "Korban tewas sembilan orang.");
  TestStory::count(other, "sembilan orang", 9, "person");
  for (const auto& fact : story.make().facts) EXPECT_TRUE(fact.against.empty());
}

TEST(FindDifferences, TheDeadAreNotTheMissing) {
  TestStory story;
  report_dead(story, "a", "2024-02-05", "Sembilan orang tewas dalam banjir itu.", "Sembilan orang", 9);
  report_dead(story, "b", "2024-02-05", "Dua orang masih hilang.", "Dua orang", 2);
  for (const auto& fact : story.make().facts) EXPECT_TRUE(fact.against.empty());
}

TEST(FindDifferences, AHeadlineMaySayTheOppositeOfItsBody) {
  TestStory story;
  story.add("a", "", "Bendungan Wadas Jebol, Kota Lumpuh",
            "Bendungan Wadas di hulu sungai itu aman, kata petugas jaga.");
  const auto account = story.make();
  const auto* fact = find_fact(account, story, "aman");
  ASSERT_NE(fact, nullptr);
  ASSERT_EQ(fact->against.size(), 1u);
  EXPECT_EQ(fact->against[0].kind, DifferenceKind::wording);
}

TEST(FindDifferences, OppositesOfDifferentThingsAreNoContradiction) {
  TestStory story;
  story.add("a", "", "Tanggul Serang Jebol, Kota Lumpuh", "Jalur kereta di selatan aman dilalui.");
  for (const auto& fact : story.make().facts) EXPECT_TRUE(fact.against.empty());
}

// A second report of Hartini, with a day each.
TestStory two_days(const char* first, const char* first_day, const char* second, const char* second_day) {
  TestStory story;
  auto& a = story.add("a", "Warta Kudus", "", first);
  TestStory::name(a, "Hartini", NameType::per, "hartini");
  TestStory::date(a, first_day, "2024-02-04");
  auto& b = story.add("b", "Kabar Jateng", "", second);
  TestStory::name(b, "Hartini", NameType::per, "hartini");
  TestStory::date(b, second_day, "2024-02-06");
  return story;
}

std::size_t differences(const Account& account) {
  std::size_t count = 0;
  for (const auto& fact : account.facts) count += fact.against.size();
  return count / 2;
}

TEST(FindDifferences, OneActOnTwoDaysDiffers) {
  const auto story = two_days("Bupati Hartini meninggalkan Semarang dengan kereta pada Minggu.", "Minggu",
                              "Bupati Hartini meninggalkan Semarang dengan kereta pada Selasa.", "Selasa");
  const auto account = story.make();
  ASSERT_EQ(differences(account), 1u);
  EXPECT_EQ(account.facts[0].against[0].kind, DifferenceKind::date);
}

TEST(FindDifferences, TwoActsOnTwoDaysDoNotDiffer) {
  const char* first = "Bupati Hartini meninggalkan Semarang dengan kereta pada Minggu.";
  for (const auto* second : {"Bupati Hartini dari Semarang disambut di stasiun kereta pada Selasa.",
                             "Bupati Hartini terakhir meninggalkan Semarang dengan kereta pada Selasa."})
    EXPECT_EQ(differences(two_days(first, "Minggu", second, "Selasa").make()), 0u) << second;
}

// Bambang denies that the report was ignored; `said` is what another report gives on the word of `who`.
Account denial_of(const char* who, const char* said) {
  TestStory story;
  auto& a =
      story.add("a", "Warta Kudus", "", "Bambang membantah laporan retakan tanggul Lodan diabaikan petugas.");
  TestStory::tell(a, "laporan retakan tanggul Lodan diabaikan petugas",
                  {TestStory::source(a, "Bambang", SourceKind::person)}, Status::denied);
  auto& b = story.add("b", "Kabar Jateng", "", std::string(who) + " mengatakan " + said + ".");
  TestStory::tell(b, said, {TestStory::source(b, who, SourceKind::person)}, Status::alleged);
  return story.make();
}

TEST(FindDifferences, ADenialIsMeantForOthersInTheSameSense) {
  EXPECT_EQ(differences(denial_of("Sutrisno", "laporan retakan tanggul Lodan diabaikan petugas")), 1u);
  EXPECT_EQ(differences(denial_of("Bambang", "laporan retakan tanggul Lodan diabaikan petugas")), 0u);
  EXPECT_EQ(differences(denial_of("Sutrisno", "laporan retakan tanggul Lodan tidak diabaikan petugas")), 0u);
  EXPECT_EQ(differences(denial_of("Sutrisno", "petugas akan membangun pasar baru di Demak")), 0u);
}

TEST(FindDifferences, TheMissingMayBecomeFewer) {
  TestStory story;
  report_dead(story, "a", "2024-02-05", "Lima orang masih hilang terseret arus.", "Lima orang", 5);
  report_dead(story, "b", "2024-02-06", "Satu orang masih hilang terseret arus.", "Satu orang", 1);
  const auto account = story.make();
  EXPECT_EQ(differences(account), 0u);
  EXPECT_EQ(account.updates.size(), 1u);
}

TEST(FindDifferences, OneCountInTwoWordingsIsOneFact) {
  TestStory story;
  report_dead(story, "a", "2024-02-05", "Empat petani tewas terseret arus.", "Empat petani", 4);
  report_dead(story, "b", "2024-02-05", "Longsor menewaskan empat warga.", "empat warga", 4);
  EXPECT_EQ(story.make().facts.size(), 1u);
}

}  // namespace
}  // namespace saksi
