#include "saksi/story/likeness.h"

#include <cmath>

#include <gtest/gtest.h>

#include "saksi/story/background.h"
#include "saksi/story/mark_test.h"

namespace saksi {
namespace {

const TraitsMaker& maker() {
  static const auto kLanguages = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  static const TraitsMaker kMaker(*kLanguages, kNoMeanings);
  return kMaker;
}

// Two articles against the background of themselves.
struct Two {
  Sketch a, b;
  Features features() const { return Comparer(a.view()).find_features(b.view(), {}); }
  Features turned() const { return Comparer(b.view()).find_features(a.view(), {}); }
};
Two sketch(const Traits& one, const Traits& other) {
  Background background;
  background.add(one);
  background.add(other);
  return {make_sketch(one, background), make_sketch(other, background)};
}
Two compare(const MarkedArticle& a, const MarkedArticle& b) {
  return sketch(maker().make(a), maker().make(b));
}

double value(const Features& features, Feature feature) {
  return features[static_cast<std::size_t>(feature)];
}

constexpr const char* kBridge = "Jembatan gantung Sukamaju di Lebak putus diterjang banjir Sungai Ciberang.";
constexpr const char* kMarket = "Pasar induk Kota Tegal hangus terbakar menjelang subuh.";

TEST(FindFeatures, OfAnArticleWithItselfAreWhole) {
  const auto features = compare(mark("a", kBridge), mark("b", kBridge)).features();
  for (const auto feature : {Feature::words, Feature::head, Feature::names, Feature::head_in_body})
    EXPECT_NEAR(value(features, feature), 1, 1e-5);
}

TEST(FindFeatures, OfArticlesThatShareNothingAreNone) {
  const auto features = compare(mark("a", kBridge), mark("b", kMarket)).features();
  for (const auto feature : {Feature::words, Feature::head, Feature::names, Feature::shared_mass})
    EXPECT_EQ(value(features, feature), 0);
}

TEST(FindFeatures, DoNotDependOnTheOrder) {
  const auto two =
      compare(mark("a", kBridge, "2024-03-01"), mark("b", "Banjir di Lebak surut.", "2024-03-05"));
  EXPECT_EQ(two.features(), two.turned());
}

TEST(FindFeatures, KnowHowFarApartThePublicationIs) {
  const auto apart = [](std::string_view x, std::string_view y) {
    const auto features = compare(mark("a", kBridge, x), mark("b", kBridge, y)).features();
    return std::pair(value(features, Feature::days_apart), value(features, Feature::undated));
  };
  EXPECT_EQ(apart("2024-03-01", "2024-03-01"), std::pair(0.0, 0.0));
  EXPECT_NEAR(apart("2024-03-01", "2024-03-04").first, std::log(4.0), 1e-9);
  EXPECT_EQ(apart("2024-03-01", ""), std::pair(0.0, 1.0));
}

TEST(FindFeatures, CountSharedDaysAndUncommonNumbers) {
  auto a = maker().make(mark("a", kBridge)), b = maker().make(mark("b", kMarket));
  const auto day = *parse_iso_day("2024-03-01");
  a.days = {day};
  b.days = {day + std::chrono::days(1)};
  a.numbers = {{2, {}}, {43, {}}};
  b.numbers = {{2, {}}, {43, {}}, {57, {}}};
  auto features = sketch(a, b).features();
  EXPECT_NEAR(value(features, Feature::named_apart), std::log(2.0), 1e-9);
  EXPECT_EQ(value(features, Feature::shared_numbers), 1);
  b.days = {day};
  b.numbers = {{2, {}}, {57, {}}};  // two of something is told everywhere
  features = sketch(a, b).features();
  EXPECT_EQ(value(features, Feature::shared_days), 1);
  EXPECT_EQ(value(features, Feature::named_apart), 0);
  EXPECT_EQ(value(features, Feature::shared_numbers), 0);
}

TEST(Judge, KnowsLikeFromUnlike) {
  const auto unlike = compare(mark("a", kBridge, "2024-03-01"), mark("b", kMarket, "2024-03-01")).features();
  const auto like = compare(mark("a", kBridge, "2024-03-01"), mark("b", kBridge, "2024-03-01")).features();
  EXPECT_LT(judge_alone(unlike), 0.1);
  EXPECT_LT(judge(add_surroundings(unlike, {{}, 100})), 0.1);
  EXPECT_GT(judge_alone(like), 0.9);
  EXPECT_GT(judge(add_surroundings(like, {{1, 0, 1}, 100})), 0.9);
}

TEST(FindFeatures, TellWhetherTheHeadsCountAlike) {
  const auto leads = [](std::vector<std::uint32_t> x, std::vector<std::uint32_t> y) {
    auto a = maker().make(mark("a", kBridge)), b = maker().make(mark("b", kMarket));
    a.lead_numbers = std::move(x);
    b.lead_numbers = std::move(y);
    const auto features = sketch(a, b).features();
    return std::pair(value(features, Feature::lead_numbers_same),
                     value(features, Feature::lead_numbers_apart));
  };
  const auto five = lead_number("person", 5), six = lead_number("person", 6), price = lead_number("IDR", 5);
  EXPECT_EQ(leads({five}, {five}), std::pair(1.0, 0.0));
  EXPECT_EQ(leads({five}, {six}), std::pair(0.0, 1.0));
  EXPECT_EQ(leads({five}, {price}), std::pair(0.0, 0.0));
  EXPECT_EQ(leads({five}, {}), std::pair(0.0, 0.0));
}

TEST(FindFeatures, TellHowFarApartTheDaysOfTheHeadsAre) {
  const auto days = [](std::optional<Day> x, std::optional<Day> y) {
    auto a = maker().make(mark("a", kBridge)), b = maker().make(mark("b", kMarket));
    a.lead_day = x;
    b.lead_day = y;
    const auto features = sketch(a, b).features();
    return std::pair(value(features, Feature::lead_day_same), value(features, Feature::lead_day_apart));
  };
  const auto day = *parse_iso_day("2024-03-06");
  EXPECT_EQ(days(day, day), std::pair(1.0, 0.0));
  EXPECT_EQ(days(day, day + std::chrono::days(1)), std::pair(0.0, std::log(2.0)));
  EXPECT_EQ(days(day, std::nullopt), std::pair(0.0, 0.0));
}

TEST(FindFeatures, PersonsOfTheHeadAreApartWhenBothNameSome) {
  const auto make = [](std::string text) {  // every name is a person's
    auto traits = maker().make(mark("a", std::move(text)));
    for (auto& term : traits.terms)
      if (term.names > 0) term.kind = TermKind::person;
    return traits;
  };
  const auto apart = [&](std::string x, std::string y) {
    return value(sketch(make(std::move(x)), make(std::move(y))).features(), Feature::persons_apart);
  };
  const std::string sari = "Menurut Sari Wulandari, jembatan itu putus.";
  EXPECT_EQ(apart(sari, "Menurut Joko Santoso, jembatan itu putus."), 1);
  EXPECT_EQ(apart(sari, "Jembatan itu ditinjau Sari Wulandari kemarin."), 0);
  EXPECT_EQ(apart(sari, "Jembatan itu putus kemarin."), 0);  // one names nobody
}

double judge_among(const Features& features, const NeighbourOverlap& overlap, std::size_t articles) {
  return judge(add_surroundings(features, {overlap, articles}));
}

TEST(Judge, OtherNeighboursSpeakAgainstIt) {
  const auto like = compare(mark("a", kBridge), mark("b", kBridge)).features();
  EXPECT_LT(judge_among(like, {}, 100), judge_among(like, {0.5, 0, 0}, 100));
  EXPECT_LT(judge_among(like, {0.5, 0, 0}, 100), judge_among(like, {0.5, 0.5, 0}, 100));
  EXPECT_LT(judge_among(like, {0.5, 0, 0}, 100), judge_among(like, {0.5, 0, 0.9}, 100));
}

TEST(Judge, AmongFewTwoAreLikelierToBeOne) {
  const auto like = compare(mark("a", kBridge), mark("b", kBridge)).features();
  EXPECT_GT(judge_among(like, {0.5, 0, 0}, 2), judge_among(like, {0.5, 0, 0}, 200));
  EXPECT_EQ(judge_among(like, {0.5, 0, 0}, 200), judge_among(like, {0.5, 0, 0}, 1'000'000));
}

TEST(Background, AWordOfManyArticlesWeighsLess) {
  Background background;
  const auto traits = maker().make(mark("a", "banjir jembatan"));
  const auto rarity = [&] { return background.rarity(traits.terms[0].key, traits.terms[0].commonness); };
  const auto before = rarity();
  for (int i = 0; i < 50; ++i) background.add(traits);
  EXPECT_LT(rarity(), before);
}

}  // namespace
}  // namespace saksi
