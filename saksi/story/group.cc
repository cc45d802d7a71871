#include "saksi/story/group.h"
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
}  // namespace saksi
