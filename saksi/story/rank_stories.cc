#include "saksi/story/rank_stories.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

#include "saksi/base/hash.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr double kTakenOver = 0.6;  // an article with so much of another's words tells nothing of its own

using ById = std::unordered_map<ArticleId, const Article*>;

// Of the newest day of all articles: growth is what came shortly before.
std::optional<Day> find_last_day(std::span<const MarkedArticle> articles) {
  std::optional<Day> last;
  for (const auto& marked : articles)
    if (const auto& published = marked.article.published)
      last = std::max(last.value_or(published->days.from), published->days.from);
  return last;
}

StoryRank find_rank(const Story& story, const ById& articles, std::optional<Day> last) {
  std::unordered_map<std::string, std::uint64_t> origin;
  for (const auto& id : story.articles) origin[id.value] = hash_origin(*articles.at(id));
  const auto own = origin;
  for (const auto& copy : story.copies) {
    if (copy.share < kTakenOver) continue;
    const auto of = own.find(copy.of);
    origin[copy.article.value] =
        copy.of_article && of != own.end() ? of->second : hash_64(fold_case(copy.of));
  }
  std::set<std::uint64_t> all, fresh;
  for (const auto& id : story.articles) {
    all.insert(origin[id.value]);
    const auto& published = articles.at(id)->published;
    if (last && published && *last - published->days.from < std::chrono::days(kGrowthDays))
      fresh.insert(origin[id.value]);
  }
  return {story.articles.size(), all.size(), fresh.size(), story.to};
}

}  // namespace

bool ranks_before(const StoryRank& a, const StoryRank& b, StoryOrder order) {
  switch (order) {
    case StoryOrder::origins:
      return std::tuple(a.origins, a.articles) > std::tuple(b.origins, b.articles);
    case StoryOrder::newest:
      return std::tuple(a.newest, a.origins, a.articles) > std::tuple(b.newest, b.origins, b.articles);
    case StoryOrder::growth:
      return std::tuple(a.growth, a.origins, a.articles) > std::tuple(b.growth, b.origins, b.articles);
    case StoryOrder::articles:
      break;
  }
  return a.articles > b.articles;
}

std::uint64_t hash_origin(const Article& article) {
  if (const auto* credit = article.taken_from()) return hash_64(fold_case(credit->origin()));
  if (article.owner) return hash_64(fold_case(*article.owner));
  if (article.outlet) return hash_64(fold_case(*article.outlet));
  return hash_64(article.id.value);
}

void rank_stories(std::vector<Story>& stories, std::span<const MarkedArticle> articles, StoryOrder order) {
  ById by_id;
  for (const auto& marked : articles) by_id.emplace(marked.article.id, &marked.article);
  const auto last = find_last_day(articles);
  std::vector<std::pair<StoryRank, std::size_t>> ranked;
  for (std::size_t i = 0; i < stories.size(); ++i) ranked.emplace_back(find_rank(stories[i], by_id, last), i);
  std::ranges::sort(ranked, [&](const auto& a, const auto& b) {
    if (ranks_before(a.first, b.first, order)) return true;
    return !ranks_before(b.first, a.first, order) && stories[a.second].id < stories[b.second].id;
  });
  std::vector<Story> sorted;
  sorted.reserve(stories.size());
  for (const auto& [rank, i] : ranked) sorted.push_back(std::move(stories[i]));
  stories = std::move(sorted);
}

}  // namespace saksi
