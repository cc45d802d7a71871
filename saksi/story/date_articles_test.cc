#include "saksi/story/date_articles.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "saksi/mention/time/find_times.h"

namespace saksi {
namespace {

const Languages& languages() {
  static const auto read = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  return *read;
}

MarkedArticle marked(std::string id, std::string text, const char* from = "", const char* to = "") {
  static const TimeFinder finder(languages().get("id"));
  static const WordCutter cutter(languages().get("id"));
  MarkedArticle made;
  made.article.id.value = std::move(id);
  made.article.text = std::move(text);
  if (const auto day = parse_iso_day(from))
    made.article.published = Published{{*day, *parse_iso_day(to)}, {}, Published::Basis::text, ""};
  made.mentions.text = cutter.cut(made.article.text);
  made.mentions.times = finder.find(made.article, {}, made.mentions.text);
  return made;
}

// "id from..to" of each article that got a date, by id.
std::vector<std::string> dates_of(const std::vector<MarkedArticle>& articles) {
  std::vector<const MarkedArticle*> members;
  for (const auto& article : articles) members.push_back(&article);
  std::vector<std::string> shown;
  for (const auto& date : date_articles(members))
    shown.push_back(articles[date.article].article.id.value + " " + format_day(date.days.from) + ".." +
                    format_day(date.days.to));
  std::ranges::sort(shown);
  return shown;
}

TEST(DateArticles, DatesUndatedArticlesByTheirStory) {
  std::vector<MarkedArticle> articles = {
      marked("a", "Bupati bertemu warga pada Rabu (13 September).", "2023-09-13", "2023-09-18"),
      marked(
          "b",
          "Bupati berangkat hari Minggu. Ia tiba hari Senin. Kemarin ia beristirahat. Pameran hingga Rabu."),
      marked("c", "Warta Desa melaporkan pada 12 September. Lurah bicara pada hari Selasa."),
      marked("d", "Lurah membenarkan kabar itu pada Selasa dini hari. Bupati tiba hari Senin."),
      marked("e", "Air jernih."),
  };
  const std::vector<std::string> expected = {"b 2023-09-12..2023-09-12", "c 2023-09-12..2023-09-18",
                                             "d 2023-09-12..2023-09-17"};
  EXPECT_EQ(dates_of(articles), expected);
  std::ranges::reverse(articles);
  EXPECT_EQ(dates_of(articles), expected);
}

TEST(DateArticles, DatesNothingWithoutADatedArticle) {
  EXPECT_TRUE(dates_of({marked("a", "Ia tiba hari Senin."), marked("b", "Ia pulang 12 September.")}).empty());
  EXPECT_TRUE(dates_of({}).empty());
}

TEST(OrderByPublication, PutsUndatedArticlesLast) {
  auto late = marked("a", "x", "2023-09-14", "2023-09-14"),
       early = marked("b", "x", "2023-09-13", "2023-09-13"), undated = marked("0", "x");
  Story story;
  for (const auto* member : {&late, &early, &undated}) story.articles.push_back(member->article.id);
  std::vector<MarkedArticle*> members = {&late, &early, &undated};
  order_by_publication(story, members);
  EXPECT_EQ(story.articles, (std::vector{early.article.id, late.article.id, undated.article.id}));
  EXPECT_EQ(story.from, parse_iso_day("2023-09-13"));
  EXPECT_EQ(story.to, parse_iso_day("2023-09-14"));
}

}  // namespace
}  // namespace saksi
