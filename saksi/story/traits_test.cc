#include "saksi/story/traits.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "saksi/base/hash.h"
#include "saksi/story/mark_test.h"

namespace saksi {
namespace {

const TraitsMaker& maker() {
  static const auto kLanguages = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  static const TraitsMaker kMaker(*kLanguages);
  return kMaker;
}

bool holds(const Traits& traits, Aspect aspect, std::string_view key) {
  return std::ranges::binary_search(traits.of(aspect), hash_64(key), {}, &Term::key);
}

TEST(TraitsMaker, WordsAreStemsWithoutStopWords) {
  const auto traits = maker().make(mark("a", "Warga yang mengungsi membangun jembatan darurat.", "", "id"));
  EXPECT_TRUE(holds(traits, Aspect::words, "bangun"));  // membangun
  EXPECT_TRUE(holds(traits, Aspect::words, "jembat"));  // Snowball takes the -an off: a key, not a word
  EXPECT_FALSE(holds(traits, Aspect::words, "yang"));
}

TEST(TraitsMaker, OtherLanguagesKeepTheirWords) {  // no stemmer, no stop words: read, kept and grouped
  const auto traits = maker().make(mark("a", "Kasaulatan dua jembatan", "", "su"));
  EXPECT_TRUE(holds(traits, Aspect::words, "jembatan"));
}

TEST(TraitsMaker, ScriptsWithoutBlanksGivePairs) {
  const auto traits = maker().make(mark("a", "洪水发生", "", "zh"));
  EXPECT_TRUE(holds(traits, Aspect::words, "洪水"));
  EXPECT_FALSE(holds(traits, Aspect::words, "洪"));
}

TEST(TraitsMaker, NamesAreCapitalWordsInsideASentence) {
  const auto traits = maker().make(mark("a", "Warga menunggu Sari di Kota Tegal. Pasar sepi.", "", "id"));
  EXPECT_TRUE(holds(traits, Aspect::names, "sari"));
  EXPECT_TRUE(holds(traits, Aspect::names, "tegal"));
  EXPECT_FALSE(holds(traits, Aspect::names, "warga"));
  EXPECT_FALSE(holds(traits, Aspect::names, "pasar"));
}

TEST(TraitsMaker, NamesMeetUnderTheirKey) {
  auto marked = mark("a", "Duta AS tiba.", "", "id");
  marked.mentions.entities = {{NameType::loc, {Part::text, 5, 7}, "united states", {}}};
  marked.mentions.names = {{{Part::text, 5, 7}, NameType::loc, 0}};
  EXPECT_TRUE(holds(maker().make(marked), Aspect::names, "united"));
}

TEST(TraitsMaker, TheDatelineSaysNothing) {
  auto marked = mark("a", "SEMARANG, Nusa - Pasar di Tegal sepi.", "", "id");
  marked.article.dateline = Dateline{"Semarang", "Nusa", {Part::text, 0, 16}};
  const auto traits = maker().make(marked);
  EXPECT_FALSE(holds(traits, Aspect::names, "nusa"));
  EXPECT_FALSE(holds(traits, Aspect::head, "semarang"));
  EXPECT_TRUE(holds(traits, Aspect::names, "tegal"));
}

TEST(TraitsMaker, TheLeadIsTheHead) {
  std::string text = "Jembatan putus.";
  for (int i = 0; i < 60; ++i) text += " Hujan";
  const auto traits = maker().make(mark("a", text + " Kebakaran.", "", "id"));
  EXPECT_TRUE(holds(traits, Aspect::head, "putus"));
  EXPECT_TRUE(holds(traits, Aspect::words, "bakar"));
  EXPECT_FALSE(holds(traits, Aspect::head, "bakar"));
}

TEST(TraitsMaker, AWideRangeOfPublicationDoesNotPlaceIt) {
  auto marked = mark("a", "Air surut.", "2024-03-01");
  EXPECT_TRUE(maker().make(marked).published.has_value());
  marked.article.published->days.to += std::chrono::days(30);
  EXPECT_FALSE(maker().make(marked).published.has_value());
}

}  // namespace
}  // namespace saksi
