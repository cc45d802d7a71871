#include "saksi/story/group.h"
#include "saksi/story/date_articles.h"
namespace saksi {
std::vector<Story> group_articles(std::span<const MarkedArticle> articles, const Languages&) {
  std::vector<Story> stories;
  for (const auto& marked : articles) {
    Story story;
    story.id.value = marked.article.id.value;
    story.title = marked.article.title.value_or("");
    story.articles = {marked.article.id};
    stories.push_back(story);
  }
  return stories;
}
std::vector<StoryDate> date_articles(std::span<const MarkedArticle* const>) { return {}; }
void order_by_publication(Story&, std::span<MarkedArticle* const>) {}
}  // namespace saksi
