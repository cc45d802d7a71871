#include "saksi/story/version.h"

#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "saksi/story/mark_test.h"
#include "saksi/story/test_articles.h"

namespace saksi {
namespace {

MarkedArticle version(std::string id, std::string url, std::string text, std::string_view day) {
  auto marked = mark(std::move(id), std::move(text), day);
  marked.article.url = std::move(url);
  return marked;
}

// "b<-a" for each that is replaced.
std::vector<std::string> replaced_of(const std::vector<MarkedArticle>& articles) {
  std::vector<std::string> told;
  for (const auto& [article, by] : find_latest(articles).replaced)
    told.push_back(by.value + "<-" + article.value);
  return told;
}

TEST(FindLatest, OfOnePageTheLastWordingCounts) {
  const std::string page = "https://kabarsore.example/jembatan";
  struct Row {
    const char* why;
    std::vector<MarkedArticle> articles;
    std::vector<std::string> replaced;
  };
  const Row rows[] = {
      {"in their order, a place in the page is no other page",
       {version("a", page, "Dua tewas.", "2024-03-01"),
        version("b", page + "#top", "Tiga tewas.", "2024-03-01"),
        version("c", page, "Empat tewas.", "2024-03-03")},
       {"c<-a", "c<-b"}},
      {"in any order",
       {version("c", page, "Empat tewas.", "2024-03-03"), version("a", page, "Dua tewas.", "2024-03-01")},
       {"c<-a"}},
      {"the same wording fetched again",
       {version("a", page, "Dua tewas.", "2024-03-01"), version("b", page, "Dua tewas.", "2024-03-02")},
       {"a<-b"}},
      {"an address used again for another report",
       {version("a", page, "Dua tewas.", "2024-03-01"), version("b", page, "Tiga tewas.", "2024-05-01")},
       {}},
      {"a page that goes on for longer than that",
       {version("a", page, "Dua tewas.", "2024-03-01"), version("b", page, "Tiga tewas.", "2024-03-25"),
        version("c", page, "Empat tewas.", "2024-04-20")},
       {"c<-a", "c<-b"}},
      {"two pages",
       {version("a", page, "Dua tewas.", "2024-03-01"),
        version("b", page + "/2", "Tiga tewas.", "2024-03-02")},
       {}},
      {"reports that all give the front page as their address",
       {version("a", "https://kabarsore.example/", "Dua tewas.", "2024-03-01"),
        version("b", "https://kabarsore.example/", "Pasar terbakar.", "2024-03-02")},
       {}},
      {"the same without the stroke",
       {version("a", "https://kabarsore.example", "Dua tewas.", "2024-03-01"),
        version("b", "https://kabarsore.example", "Pasar terbakar.", "2024-03-02")},
       {}},
      {"the front page with a number is a page",
       {version("a", "https://kabarsore.example/?p=1", "Dua tewas.", "2024-03-01"),
        version("b", "https://kabarsore.example/?p=1", "Tiga tewas.", "2024-03-02")},
       {"b<-a"}},
      {"no address", {mark("a", "Dua tewas.", "2024-03-01"), mark("b", "Tiga tewas.", "2024-03-02")}, {}},
  };
  for (const auto& [why, articles, replaced] : rows) {
    SCOPED_TRACE(why);
    EXPECT_EQ(replaced_of(articles), replaced);
  }
}

TEST(FindLatest, TheLastChangeTellsWhichIsLater) {
  auto changed = version("a", "https://kabarsore.example/1", "Tiga tewas.", "2024-03-01");
  changed.article.modified = Published{{*parse_iso_day("2024-03-05"), *parse_iso_day("2024-03-05")},
                                       std::nullopt,
                                       Published::Basis::given,
                                       ""};
  EXPECT_EQ(replaced_of({changed, version("b", "https://kabarsore.example/1", "Dua tewas.", "2024-03-02")}),
            std::vector<std::string>{"a<-b"});
}

RC_GTEST_PROP(FindLatest, EveryArticleCountsOrIsReplacedByOneThatDoes, ()) {
  auto articles = *some_articles();
  for (auto& marked : articles)
    marked.article.url = "https://kabarsore.example/" + std::to_string(*rc::gen::inRange(0, 4));
  const auto found = find_latest(articles);
  RC_ASSERT(found.articles.size() + found.replaced.size() == articles.size());
  for (const auto& replaced : found.replaced)
    RC_ASSERT(std::ranges::any_of(
        found.articles, [&](const MarkedArticle* marked) { return marked->article.id == replaced.by; }));
  std::ranges::reverse(articles);
  RC_ASSERT(find_latest(articles).replaced == found.replaced);
}

}  // namespace
}  // namespace saksi
