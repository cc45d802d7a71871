#include <algorithm>

#include <gtest/gtest.h>

#include "saksi/account/test_story.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

using test::find_fact;
using test::TestStory;

// Three reports of one flood, in our own words.
TestStory flood() {
  TestStory story;
  story.add("a", "Warta Kudus", "Tanggul Jebol, Desa Karanglo Terendam",
            "Tanggul Sungai Serang jebol pada Senin malam dan merendam Desa Karanglo.\n\n"
            "Sembilan orang tewas dan dua hilang, kata Kepala BPBD Kudus Slamet Riyadi.\n\n"
            "Pengelola bendungan membantah pintu air dibuka tanpa peringatan.");
  story.add("b", "Kabar Jateng", "Banjir Karanglo, Warga Mengungsi",
            "Desa Karanglo terendam setelah tanggul Sungai Serang jebol Senin malam.\n\n"
            "Ratusan warga mengungsi ke balai desa. Mereka membutuhkan selimut dan air bersih.");
  story.add("c", "", "",
            "Warga menuduh pintu air bendungan dibuka tanpa peringatan.\n\n"
            "Tanggul Sungai Serang jebol pada Senin malam dan merendam Desa Karanglo.");
  return story;
}

TEST(MakeAccount, EveryCiteStandsOnLettersOfItsArticle) {
  const auto story = flood();
  const auto account = story.make();
  std::vector<Cite> cites;
  for (const auto& fact : account.facts) {
    cites.push_back(fact.words);
    for (const auto& support : fact.support) cites.push_back(support.cite);
  }
  for (const auto& line : account.summary)
    for (const auto& piece : line.pieces) cites.push_back(piece.cite);
  ASSERT_FALSE(cites.empty());
  for (const auto& cite : cites) {
    const auto words = story.words(cite);
    EXPECT_FALSE(words.empty());
    EXPECT_TRUE(is_valid_utf8(words)) << words;
    EXPECT_EQ(trim(words), words);
  }
}

TEST(MakeAccount, AFactIsStatedInTheWordsOfOneOfItsSupports) {
  const auto account = flood().make();
  for (const auto& fact : account.facts)
    EXPECT_EQ(std::ranges::count(fact.support, fact.words, &Support::cite), 1) << fact.id.value;
}

TEST(MakeAccount, NoSpanSupportsTwoFacts) {
  const auto account = flood().make();
  std::vector<Cite> cites;
  for (const auto& fact : account.facts)
    for (const auto& support : fact.support) cites.push_back(support.cite);
  for (const auto& a : cites)
    EXPECT_EQ(std::ranges::count_if(
                  cites, [&](const Cite& b) { return a.article == b.article && overlaps(a.span, b.span); }),
              1);
}

TEST(MakeAccount, TheOrderOfTheArticlesMakesNoDifference) {
  const auto story = flood();
  const auto one = story.make(), other = story.make(true);
  EXPECT_EQ(one.facts, other.facts);
  EXPECT_EQ(one.summary, other.summary);
  EXPECT_EQ(one.people, other.people);
  EXPECT_EQ(one.quotes, other.quotes);
  EXPECT_EQ(one.timeline, other.timeline);
  EXPECT_EQ(one.open, other.open);
}

TEST(MakeAccount, JoinsWhatReportsSayInOtherWords) {
  const auto story = flood();
  const auto account = story.make();
  const auto* fact = find_fact(account, story, "jebol pada Senin malam");
  ASSERT_NE(fact, nullptr);
  EXPECT_EQ(fact->support.size(), 4u) << "three sentences and a headline";
  EXPECT_EQ(fact, &account.facts.front()) << "told by all three: the most central";
}

TEST(MakeAccount, KeepsApartWhatOnlySharesItsSubject) {
  const auto story = flood();
  const auto account = story.make();
  EXPECT_NE(find_fact(account, story, "Ratusan warga mengungsi"), find_fact(account, story, "Warga menuduh"));
  EXPECT_NE(find_fact(account, story, "Sembilan orang"), find_fact(account, story, "jebol pada Senin malam"));
}

TEST(MakeAccount, SummaryKeepsToItsWords) {
  const auto story = flood();
  for (const std::size_t most : {0u, 12u, 25u, 200u}) {
    const auto account = story.make(false, {most});
    std::size_t words = 0;
    for (const auto& line : account.summary)
      for (const auto& piece : line.pieces) words += 1 + std::ranges::count(story.words(piece.cite), ' ');
    EXPECT_LE(words, most);
  }
}

TEST(MakeAccount, AnEmptyStoryHasAnEmptyAccount) {
  const TestStory story;
  EXPECT_TRUE(story.make().facts.empty());
}

TEST(MakeAccount, AnUnknownLanguageIsStillGrouped) {
  TestStory story;
  story.add("a", "", "", "Die Brücke über den Fluss Isen ist eingestürzt.", "de");
  story.add("b", "", "", "Die Brücke über den Fluss Isen ist eingestürzt.", "de");
  EXPECT_EQ(story.make().facts.size(), 1u);
}

TEST(MakeAccount, SummaryHasNoHeadlinesAndNoDanglingOpeners) {
  TestStory story;
  story.add("a", "Warta Kudus", "Tanggul Lodan Jebol, Warga Panik",
            "Saat itu, tanggul Sungai Lodan jebol dan merendam Desa Karanglo.");
  const auto account = story.make();
  ASSERT_EQ(account.summary.size(), 1u);
  EXPECT_EQ(story.words(account.summary[0].pieces[0].cite),
            "tanggul Sungai Lodan jebol dan merendam Desa Karanglo.");
}

}  // namespace
}  // namespace saksi
