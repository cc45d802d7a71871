#include "saksi/story/traits.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "saksi/base/hash.h"
#include "saksi/story/mark_test.h"

namespace saksi {
namespace {

const TraitsMaker& maker() {
  static const auto kLanguages = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  static const TraitsMaker kMaker(*kLanguages, kNoMeanings);
  return kMaker;
}

// Whether one reading (&Term::words, &Term::head, &Term::names) of the article holds the word.
bool holds(const Traits& traits, std::uint16_t Term::*reading, std::string_view word) {
  const auto key = static_cast<std::uint32_t>(hash_64(word));
  const auto found = std::ranges::lower_bound(traits.terms, key, {}, &Term::key);
  return found != traits.terms.end() && found->key == key && (*found).*reading > 0;
}

TEST(TraitsMaker, WordsAreStemsWithoutStopWords) {
  const auto traits = maker().make(mark("a", "Warga yang mengungsi membangun jembatan darurat.", "", "id"));
  EXPECT_TRUE(holds(traits, &Term::words, "bangun"));  // membangun
  EXPECT_TRUE(holds(traits, &Term::words, "jembat"));  // Snowball takes the -an off: a key, not a word
  EXPECT_FALSE(holds(traits, &Term::words, "yang"));
}

TEST(TraitsMaker, OtherLanguagesKeepTheirWords) {  // no stemmer, no stop words: read, kept and grouped
  const auto traits = maker().make(mark("a", "Kasaulatan dua jembatan", "", "su"));
  EXPECT_TRUE(holds(traits, &Term::words, "jembatan"));
}

TEST(TraitsMaker, ScriptsWithoutBlanksGivePairs) {
  const auto traits = maker().make(mark("a", "洪水发生", "", "zh"));
  EXPECT_TRUE(holds(traits, &Term::words, "洪水"));
  EXPECT_FALSE(holds(traits, &Term::words, "洪"));
}

TEST(TraitsMaker, NamesAreCapitalWordsInsideASentence) {
  const auto traits = maker().make(mark("a", "Warga menunggu Sari di Kota Tegal. Pasar sepi.", "", "id"));
  EXPECT_TRUE(holds(traits, &Term::names, "sari"));
  EXPECT_TRUE(holds(traits, &Term::names, "tegal"));
  EXPECT_FALSE(holds(traits, &Term::names, "warga"));
  EXPECT_FALSE(holds(traits, &Term::names, "pasar"));
}

TEST(TraitsMaker, NamesMeetUnderTheirKey) {
  auto marked = mark("a", "Duta AS tiba.", "", "id");
  marked.mentions.entities = {{NameType::loc, {Part::text, 5, 7}, "united states", {}}};
  marked.mentions.names = {{{Part::text, 5, 7}, NameType::loc, 0}};
  EXPECT_TRUE(holds(maker().make(marked), &Term::names, "united"));
}

TEST(TraitsMaker, TheDatelineSaysNothing) {
  auto marked = mark("a", "SEMARANG, Nusa - Pasar di Tegal sepi.", "", "id");
  marked.article.dateline = Dateline{"Semarang", "Nusa", {Part::text, 0, 16}};
  const auto traits = maker().make(marked);
  EXPECT_FALSE(holds(traits, &Term::names, "nusa"));
  EXPECT_FALSE(holds(traits, &Term::head, "semarang"));
  EXPECT_TRUE(holds(traits, &Term::names, "tegal"));
}

TEST(TraitsMaker, TheLeadIsTheHead) {
  std::string text = "Jembatan putus.";
  for (int i = 0; i < 60; ++i) text += " Hujan";
  const auto traits = maker().make(mark("a", text + " Kebakaran.", "", "id"));
  EXPECT_TRUE(holds(traits, &Term::head, "putus"));
  EXPECT_TRUE(holds(traits, &Term::words, "bakar"));
  EXPECT_FALSE(holds(traits, &Term::head, "bakar"));
}

TEST(TraitsMaker, AWideRangeOfPublicationDoesNotPlaceIt) {
  auto marked = mark("a", "Air surut.", "2024-03-01");
  EXPECT_TRUE(maker().make(marked).published.has_value());
  marked.article.published->days.to += std::chrono::days(30);
  EXPECT_FALSE(maker().make(marked).published.has_value());
}

}  // namespace
}  // namespace saksi
