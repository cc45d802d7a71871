#include "saksi/story/grouper.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "saksi/story/group.h"
#include "saksi/story/mark_test.h"
#include "saksi/story/test_articles.h"

namespace saksi {
namespace {

const Languages& languages() {
  static const auto kLanguages = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  return *kLanguages;
}

Grouper make_grouper(GrouperLimits limits = {}) { return {languages(), Outlets(), kNoMeanings, limits}; }

using Groups = std::set<std::set<std::string>>;
Groups groups_of(const Grouper& grouper) {
  Groups groups;
  for (const auto& story : grouper.stories()) {
    std::set<std::string> group;
    for (const auto& member : story.members) group.insert(member.id.value);
    groups.insert(group);
  }
  return groups;
}

MarkedArticle bridge(std::string id, std::string_view day = "2024-03-07") {
  return mark(
      id,
      "Jembatan gantung di Desa Sukamaju, Kabupaten Lebak, putus diterjang banjir bandang pada Rabu malam. "
      "Sebanyak 43 keluarga mengungsi karena air Sungai Ciberang meluap, tulis " +
          id + ".",
      day);
}
MarkedArticle market(std::string id, std::string_view day = "2024-03-07") {
  return mark(
      id,
      "Pasar induk Kota Tegal hangus terbakar menjelang subuh. Ratusan pedagang kehilangan dagangan, dan "
      "polisi masih menyelidiki penyebab kebakaran, tulis " +
          id + ".",
      day);
}

TEST(Grouper, OpensAndJoins) {
  auto grouper = make_grouper();
  EXPECT_EQ(grouper.add(bridge("a")), Added::opened);
  EXPECT_EQ(grouper.add(market("m")), Added::opened);
  EXPECT_EQ(grouper.add(bridge("b")), Added::joined);
  EXPECT_EQ(groups_of(grouper), (Groups{{"a", "b"}, {"m"}}));
}

TEST(Grouper, AStoryKeepsItsIdAsItGrows) {
  auto grouper = make_grouper();
  grouper.add(bridge("a"));
  const auto id = grouper.find_story({"a"});
  for (const auto* more : {"b", "c", "d", "e"}) grouper.add(bridge(more));
  EXPECT_EQ(grouper.find_story({"a"}), id);
  EXPECT_EQ(grouper.find_story({"e"}), id);
}

TEST(Grouper, SaysWhyAnArticleIsInItsStory) {
  auto grouper = make_grouper();
  grouper.add(bridge("a"));
  grouper.add(bridge("b", "2024-03-08"));
  const auto story = grouper.stories().front();
  EXPECT_EQ(story.from, parse_iso_day("2024-03-07"));
  EXPECT_EQ(story.to, parse_iso_day("2024-03-08"));
  ASSERT_EQ(story.links.size(), 1U);
  EXPECT_EQ(story.links[0].a.value, "a");
  EXPECT_GE(story.links[0].likeness, 0.5);
  EXPECT_FALSE(story.links[0].shared.empty());
}

TEST(Grouper, TheSameArticleTwiceChangesNothing) {
  auto grouper = make_grouper();
  grouper.add(bridge("a"));
  grouper.add(bridge("b"));
  const auto before = grouper.save();
  EXPECT_EQ(grouper.add(bridge("a")), Added::known);
  EXPECT_EQ(grouper.add(bridge("b")), Added::known);
  EXPECT_EQ(grouper.save(), before);
}

TEST(Grouper, ALaterVersionOfAnAddressReplacesTheEarlier) {
  auto grouper = make_grouper();
  auto first = bridge("v1"), second = bridge("v2", "2024-03-08");
  first.article.url = "https://kabarsore.example/jembatan";
  second.article.url = "https://kabarsore.example/jembatan#terbaru";
  grouper.add(first);
  const auto id = grouper.find_story({"v1"});
  EXPECT_EQ(grouper.add(second), Added::replaced);
  EXPECT_EQ(grouper.articles(), 1U);
  const auto story = grouper.stories().front();
  EXPECT_EQ(story.id, id);
  ASSERT_EQ(story.members.size(), 1U);
  EXPECT_EQ(story.members[0].id.value, "v2");
  EXPECT_EQ(story.members[0].history, std::vector<ArticleId>{{"v1"}});
  EXPECT_EQ(grouper.find_story({"v1"}), id);  // is history of it
  EXPECT_EQ(grouper.add(first), Added::known);
  EXPECT_EQ(grouper.add(second), Added::known);
}

TEST(Grouper, AnEarlierVersionThatComesLateIsHistory) {
  auto grouper = make_grouper();
  auto first = bridge("v1"), second = bridge("v2", "2024-03-08");
  first.article.url = second.article.url = "https://kabarsore.example/jembatan";
  grouper.add(second);
  EXPECT_EQ(grouper.add(first), Added::outdated);
  EXPECT_EQ(grouper.stories().front().members[0].id.value, "v2");
}

TEST(Grouper, AnAddressUsedAgainNextYearIsAnotherArticle) {
  auto grouper = make_grouper({std::chrono::days(1000), 1000, 16});
  auto first = bridge("a"), second = market("m", "2025-03-07");
  first.article.url = second.article.url = "https://kabarsore.example/terbaru";
  grouper.add(first);
  EXPECT_EQ(grouper.add(second), Added::opened);
  EXPECT_EQ(grouper.articles(), 2U);
}

TEST(Grouper, ForgetsByAge) {
  auto grouper = make_grouper({std::chrono::days(10), 1000, 16});
  grouper.add(bridge("old", "2024-03-01"));
  for (int i = 0; i < 200; ++i) grouper.add(market(fmt::format("m{}", i), "2024-04-20"));
  EXPECT_EQ(grouper.find_story({"old"}), std::nullopt);
  EXPECT_EQ(grouper.add(bridge("new", "2024-04-20")), Added::opened);
}

TEST(Grouper, OneWrongDateDoesNotMakeItForget) {
  auto grouper = make_grouper({std::chrono::days(10), 1000, 16});
  for (int i = 0; i < 8; ++i) grouper.add(bridge(fmt::format("b{}", i)));
  grouper.add(market("future", "2099-01-01"));
  grouper.add(market("m"));
  EXPECT_TRUE(grouper.find_story({"b0"}).has_value());
}

TEST(Grouper, ForgetsByNumber) {
  auto grouper = make_grouper({std::chrono::days(60), 5, 16});
  for (int i = 0; i < 50; ++i) grouper.add(bridge(fmt::format("b{}", i)));
  EXPECT_EQ(grouper.articles(), 5U);
  EXPECT_EQ(grouper.find_story({"b0"}), std::nullopt);
  EXPECT_TRUE(grouper.find_story({"b49"}).has_value());
}

TEST(Grouper, OrdersByIndependentOrigins) {
  auto grouper = make_grouper();
  for (const auto* id : {"a", "b", "c"}) {
    auto one = bridge(id);
    one.article.outlet = "Kabar Sore";
    grouper.add(one);
  }
  auto one = mark(
           "m1",
           "Pasar induk Kota Tegal hangus terbakar menjelang subuh, ratusan pedagang kehilangan dagangan.",
           "2024-03-07"),
       other = mark("m2",
                    "Kebakaran menghanguskan pasar induk di Tegal. Pedagang pasar Kota Tegal merugi; polisi "
                    "menyelidiki.",
                    "2024-03-07");
  one.article.outlet = "Harian Utara";
  other.article.outlet = "Warta Pagi";
  grouper.add(one);
  grouper.add(other);
  EXPECT_EQ(grouper.stories(StoryOrder::articles).front().members.size(), 3U);
  const auto first = grouper.stories(StoryOrder::origins).front();
  EXPECT_EQ(first.rank.origins, 2U);
  EXPECT_EQ(first.members[0].id.value, "m1");
}

TEST(Grouper, ACopyIsNoOriginOfItsOwnWhicheverComesFirst) {
  GrouperLimits limits;
  limits.max_compared = 1000;
  auto grouper = make_grouper(limits);
  auto copy = bridge("x", "2024-03-08"), origin = copy;
  origin.article.id.value = "o";
  origin.article.published = bridge("o", "2024-03-07").article.published;
  origin.article.outlet = "Kabar Sore";
  copy.article.outlet = "Warta Pagi";
  auto credited = mark(
      "c", "Banjir bandang memutus jembatan gantung Sukamaju di Lebak; 43 keluarga mengungsi.", "2024-03-08");
  credited.article.outlet = "Harian Utara";
  credited.article.credits.push_back({"Kabar Sore", {}, {}, false});
  for (const auto* one : {&copy, &origin, &credited}) grouper.add(*one);
  ASSERT_EQ(grouper.count_stories(), 1U);
  const auto story = grouper.stories().front();
  EXPECT_EQ(story.rank.origins, 1U);
  ASSERT_EQ(story.copies.size(), 2U);
  EXPECT_EQ(story.copies[0].article.value, "c");
  EXPECT_EQ(story.copies[0].of, "o");
  EXPECT_EQ(story.copies[0].how, CopyHow::credit);
  EXPECT_EQ(story.copies[1].article.value, "x");
  EXPECT_EQ(story.copies[1].of, "o");
  EXPECT_EQ(story.copies[1].how, CopyHow::text);
}

TEST(Grouper, NothingIsNoStory) { EXPECT_TRUE(make_grouper().stories().empty()); }

// All that a state holds, and so few of each that some is let go.
constexpr GrouperLimits kLooksForCopies{std::chrono::days(60), 2'000'000, 16, 8};

Grouper group_all(const std::vector<MarkedArticle>& articles, GrouperLimits limits = kLooksForCopies) {
  auto grouper = make_grouper(limits);
  for (const auto& marked : articles) grouper.add(marked);
  return grouper;
}

RC_GTEST_PROP(Grouper, EveryArticleIsInOneStory, ()) {
  const auto articles = *some_articles();
  const auto grouper = group_all(articles, {std::chrono::days(1000), 1000, 16});
  std::multiset<std::string> in, out;
  std::set<std::string> ids;
  for (const auto& marked : articles) in.insert(marked.article.id.value);
  for (const auto& story : grouper.stories()) {
    RC_ASSERT(ids.insert(story.id.value).second);
    RC_ASSERT(!story.members.empty());
    for (const auto& member : story.members) {
      out.insert(member.id.value);
      RC_ASSERT(grouper.find_story(member.id) == story.id);
    }
  }
  RC_ASSERT(in == out);
  RC_ASSERT(grouper.articles() == articles.size());
}

RC_GTEST_PROP(Grouper, AddingAgainChangesNothing, ()) {
  const auto articles = *some_articles();
  auto grouper = group_all(articles, {std::chrono::days(1000), 1000, 16});
  const auto before = grouper.save();
  for (const auto& marked : articles) RC_ASSERT(grouper.add(marked) == Added::known);
  RC_ASSERT(grouper.save() == before);
}

RC_GTEST_PROP(Grouper, MemoryIsBounded, ()) {
  const auto articles = *some_articles();
  const auto grouper = group_all(articles, {std::chrono::days(3), 4, 2});
  RC_ASSERT(grouper.articles() <= 4U);
  std::size_t shown = 0;
  for (const auto& story : grouper.stories()) shown += story.members.size();
  RC_ASSERT(shown == grouper.articles());
}

RC_GTEST_PROP(Grouper, GoesOnAfterLoadingAsIfNothingHadHappened, ()) {
  auto articles = *some_articles();
  const auto half = articles.size() / 2;
  const std::vector<MarkedArticle> before(articles.begin(),
                                          articles.begin() + static_cast<std::ptrdiff_t>(half));
  auto grouper = group_all(before);
  auto loaded = Grouper::load(grouper.save(), languages(), Outlets(), kNoMeanings, kLooksForCopies);
  RC_ASSERT(loaded.has_value());
  RC_ASSERT(loaded->save() == grouper.save());
  for (auto i = half; i < articles.size(); ++i) {
    grouper.add(articles[i]);
    loaded->add(articles[i]);
  }
  RC_ASSERT(loaded->save() == grouper.save());
}

RC_GTEST_PROP(Grouper, ADamagedStateIsRefused, ()) {
  const auto articles = *some_articles();
  auto bytes = group_all(articles).save();
  const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
  const auto cut = *rc::gen::arbitrary<bool>();
  if (cut)
    bytes.resize(at);
  else
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << *rc::gen::inRange(0, 8)));
  const auto loaded = Grouper::load(bytes, languages(), Outlets(), kNoMeanings);
  RC_ASSERT(!loaded.has_value());
  RC_ASSERT(loaded.error().code == ErrorCode::malformed || loaded.error().code == ErrorCode::unsupported);
}

}  // namespace
}  // namespace saksi
