#include "saksi/story/group.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>
#include <oneapi/tbb/global_control.h>
#include <rapidcheck/gtest.h>

#include "saksi/story/mark_test.h"
#include "saksi/story/test_articles.h"

namespace saksi {
namespace {

const Languages& languages() {
  static const auto kLanguages = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  return *kLanguages;
}

std::vector<Story> stories_of(const std::vector<MarkedArticle>& articles) {
  return group_articles(articles, languages(), Outlets(), kNoMeanings);
}

std::set<std::set<std::string>> groups_of(const std::vector<Story>& stories) {
  std::set<std::set<std::string>> groups;
  for (const auto& story : stories) {
    std::set<std::string> group;
    for (const auto& id : story.articles) group.insert(id.value);
    groups.insert(group);
  }
  return groups;
}

const std::vector<MarkedArticle>& reports() {
  static const std::vector<MarkedArticle> kReports = {
      mark("bridge-1",
           "Jembatan gantung di Desa Sukamaju, Kabupaten Lebak, putus diterjang banjir bandang pada Rabu "
           "malam. "
           "Sebanyak 43 keluarga mengungsi ke balai desa karena air Sungai Ciberang meluap.",
           "2024-03-07"),
      mark("bridge-2",
           "Banjir bandang memutus jembatan gantung Sukamaju di Lebak. Bupati Lebak mengatakan 43 keluarga "
           "mengungsi setelah Sungai Ciberang meluap; jembatan darurat segera dibangun.",
           "2024-03-07"),
      mark("bridge-3",
           "Warga Sukamaju, Lebak, menyeberangi Sungai Ciberang dengan rakit setelah jembatan gantung desa "
           "itu putus "
           "akibat banjir bandang. Keluarga yang mengungsi menunggu jembatan darurat.",
           "2024-03-08"),
      mark(
          "market",
          "Pasar induk Kota Tegal hangus terbakar menjelang subuh. Ratusan pedagang kehilangan dagangan, dan "
          "polisi masih menyelidiki penyebab kebakaran.",
          "2024-03-07"),
      mark("football",
           "Timnas menang tiga gol tanpa balas atas tamunya di Stadion Manahan. Gol pertama dicetak pemain "
           "muda "
           "pada menit kesepuluh.",
           "2024-03-08"),
  };
  return kReports;
}

TEST(GroupArticles, OneEventIsOneStory) {
  EXPECT_EQ(
      groups_of(stories_of(reports())),
      (std::set<std::set<std::string>>{{"bridge-1", "bridge-2", "bridge-3"}, {"market"}, {"football"}}));
}

TEST(GroupArticles, SaysWhenAndWhy) {
  const auto story = stories_of(reports()).front();
  EXPECT_EQ(story.from, parse_iso_day("2024-03-07"));
  EXPECT_EQ(story.to, parse_iso_day("2024-03-08"));
  EXPECT_TRUE(story.title.starts_with("Jembatan gantung") || story.title.starts_with("Banjir bandang"));
  ASSERT_FALSE(story.links.empty());
  EXPECT_TRUE(std::ranges::any_of(story.links[0].shared,
                                  [](const auto& line) { return line.starts_with("words "); }));
}

TEST(GroupArticles, TheIdStaysWhenTheStoryGrows) {
  auto earlier = reports();
  earlier.erase(earlier.begin() + 2);  // bridge-3, the latest report
  EXPECT_EQ(stories_of(earlier).front().id, stories_of(reports()).front().id);
}

TEST(GroupArticles, TheSameReportAgainNextMonthIsAnotherEvent) {
  const auto quake = [](std::string id, std::string_view day, const std::string& place,
                        const std::string& size) {
    return mark(
        std::move(id),
        "Gempa bumi bermagnitudo " + size + " mengguncang " + place +
            ". Badan meteorologi menyatakan gempa tidak berpotensi tsunami. Belum ada laporan kerusakan.",
        day);
  };
  const auto groups = groups_of(stories_of({quake("a", "2024-03-01", "Kabupaten Garut", "5,2"),
                                            quake("b", "2024-04-11", "Pulau Nias", "4,8"),
                                            quake("c", "2024-06-02", "Kota Ternate", "5,9")}));
  EXPECT_EQ(groups.size(), 3U);
}

TEST(GroupArticles, EqualTextsAreCopiesInOneStory) {
  auto again = reports()[3];
  again.article.id.value = "market-again";
  const auto stories = stories_of({reports()[3], again, reports()[4]});
  ASSERT_EQ(stories.front().articles.size(), 2U);
  ASSERT_EQ(stories.front().copies.size(), 1U);
  EXPECT_DOUBLE_EQ(stories.front().copies[0].share, 1);
}

TEST(GroupArticles, OneArticleIsAStory) { EXPECT_EQ(stories_of({reports()[0]}).size(), 1U); }
TEST(GroupArticles, NothingIsNoStory) { EXPECT_TRUE(stories_of({}).empty()); }

RC_GTEST_PROP(GroupArticles, EveryArticleIsInOneStory, ()) {
  const auto articles = *some_articles();
  std::multiset<std::string> in, out;
  for (const auto& marked : articles) in.insert(marked.article.id.value);
  for (const auto& story : stories_of(articles))
    for (const auto& id : story.articles) out.insert(id.value);
  RC_ASSERT(in == out);
}

RC_GTEST_PROP(GroupArticles, TheOrderMakesNoDifference, ()) {
  auto articles = *some_articles();
  const auto stories = stories_of(articles);
  std::ranges::reverse(articles);
  RC_ASSERT(stories == stories_of(articles));
}

RC_GTEST_PROP(GroupArticles, ThreadsMakeNoDifference, ()) {
  const auto articles = *some_articles();
  const auto stories = stories_of(articles);
  const oneapi::tbb::global_control one(oneapi::tbb::global_control::max_allowed_parallelism, 1);
  RC_ASSERT(stories == stories_of(articles));
}

}  // namespace
}  // namespace saksi
