#include "saksi/story/likeness.h"

#include <cmath>

#include <gtest/gtest.h>

#include "saksi/story/mark_test.h"

namespace saksi {
namespace {

const TraitsMaker& maker() {
  static const auto kLanguages = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  static const TraitsMaker kMaker(*kLanguages);
  return kMaker;
}

// Two articles against the background of themselves.
struct Two {
  Comparable a, b;
};
Two compare(const MarkedArticle& a, const MarkedArticle& b) {
  auto one = maker().make(a), other = maker().make(b);
  Background background;
  background.add(one);
  background.add(other);
  return {make_comparable(std::move(one), background), make_comparable(std::move(other), background)};
}

double value(const Features& features, Feature feature) {
  return features[static_cast<std::size_t>(feature)];
}

constexpr const char* kBridge = "Jembatan gantung Sukamaju di Lebak putus diterjang banjir Sungai Ciberang.";
constexpr const char* kMarket = "Pasar induk Kota Tegal hangus terbakar menjelang subuh.";

TEST(Cosine, OfAnArticleWithItselfIsOne) {
  const auto [a, b] = compare(mark("a", kBridge), mark("b", kMarket));
  for (const auto aspect : {Aspect::words, Aspect::head, Aspect::names}) {
    EXPECT_NEAR(cosine(a.of(aspect), a.of(aspect)), 1, 1e-5);
    EXPECT_EQ(cosine(a.of(aspect), b.of(aspect)), 0);
  }
}

TEST(FindFeatures, DoNotDependOnTheOrder) {
  const auto [a, b] =
      compare(mark("a", kBridge, "2024-03-01"), mark("b", "Banjir di Lebak surut.", "2024-03-05"));
  EXPECT_EQ(find_features(a, b, {}), find_features(b, a, {}));
}

TEST(FindFeatures, KnowHowFarApartThePublicationIs) {
  const auto apart = [](std::string_view x, std::string_view y) {
    const auto [a, b] = compare(mark("a", kBridge, x), mark("b", kBridge, y));
    const auto features = find_features(a, b, {});
    return std::pair(value(features, Feature::days_apart), value(features, Feature::undated));
  };
  EXPECT_EQ(apart("2024-03-01", "2024-03-01"), std::pair(0.0, 0.0));
  EXPECT_NEAR(apart("2024-03-01", "2024-03-04").first, std::log(4.0), 1e-9);
  EXPECT_EQ(apart("2024-03-01", ""), std::pair(0.0, 1.0));
}

TEST(FindFeatures, CountSharedDaysAndUncommonNumbers) {
  auto [a, b] = compare(mark("a", kBridge), mark("b", kMarket));
  const auto day = *parse_iso_day("2024-03-01");
  a.traits.days = {day};
  b.traits.days = {day + std::chrono::days(1)};
  a.traits.numbers = {{2, {}}, {43, {}}};
  b.traits.numbers = {{2, {}}, {43, {}}, {57, {}}};
  auto features = find_features(a, b, {});
  EXPECT_NEAR(value(features, Feature::named_apart), std::log(2.0), 1e-9);
  EXPECT_EQ(value(features, Feature::shared_numbers), 1);
  b.traits.days = {day};
  b.traits.numbers = {{2, {}}, {57, {}}};  // two of something is told everywhere
  features = find_features(a, b, {});
  EXPECT_EQ(value(features, Feature::shared_days), 1);
  EXPECT_EQ(value(features, Feature::named_apart), 0);
  EXPECT_EQ(value(features, Feature::shared_numbers), 0);
}

TEST(Judge, KnowsLikeFromUnlike) {
  const auto [a, b] = compare(mark("a", kBridge, "2024-03-01"), mark("b", kMarket, "2024-03-01"));
  EXPECT_LT(judge(find_features(a, b, {})), 0.1);
  EXPECT_GT(judge(find_features(a, a, {})), 0.99);
}

TEST(Background, AWordOfManyArticlesWeighsLess) {
  Background background;
  const auto traits = maker().make(mark("a", "banjir jembatan"));
  const auto rare = traits.of(Aspect::words)[0];
  const auto before = background.rarity(rare);
  for (int i = 0; i < 50; ++i) background.add(traits);
  EXPECT_LT(background.rarity(rare), before);
}

}  // namespace
}  // namespace saksi
