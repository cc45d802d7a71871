#include "saksi/story/date_articles.h"

#include <algorithm>
#include <map>

namespace saksi {

std::vector<StoryDate> date_articles(std::span<const MarkedArticle* const>) { return {}; }

void order_by_publication(Story& story, std::span<MarkedArticle* const> articles) {
  std::map<ArticleId, DateRange> days;
  for (const auto* marked : articles)
    if (const auto& published = marked->article.published) days.emplace(marked->article.id, published->days);
  story.from = story.to = std::nullopt;
  for (const auto& [id, range] : days) {
    story.from = std::min(story.from.value_or(range.from), range.from);
    story.to = std::max(story.to.value_or(range.to), range.to);
  }
  // Undated articles stand last: nothing tells that they were first.
  std::ranges::sort(story.articles, [&](const ArticleId& a, const ArticleId& b) {
    const auto day_a = days.find(a), day_b = days.find(b);
    const bool dated_a = day_a != days.end(), dated_b = day_b != days.end();
    if (dated_a != dated_b) return dated_a;
    if (dated_a && day_a->second != day_b->second) return day_a->second < day_b->second;
    return a < b;
  });
}

}  // namespace saksi
