#include "saksi/story/group.h"

#include <algorithm>

#include <oneapi/tbb/parallel_for.h>

#include "saksi/story/cluster.h"
#include "saksi/story/compare.h"
#include "saksi/story/make_story.h"

namespace saksi {
namespace {

constexpr double kThreshold = 0.5;     // mean likeness at which two groups are one story
constexpr double kCertainShare = 0.4;  // of a text taken over: one story whatever else differs
constexpr double kPossible = 0.1;  // likeness below which shared text is background, not a copy of the report

// Shared text in reports of different events is a standing paragraph or an old report quoted anew.
std::vector<TextCopy> drop_background(std::vector<TextCopy> copies, const std::vector<Pair>& pairs) {
  std::erase_if(copies, [&](const TextCopy& copy) {
    if (copy.share >= kCertainShare) return false;
    const auto [a, b] = std::minmax(copy.article, copy.of);
    const auto found = std::ranges::lower_bound(pairs, std::pair(a, b), {},
                                                [](const Pair& pair) { return std::pair(pair.a, pair.b); });
    return found == pairs.end() || found->a != a || found->b != b || found->likeness < kPossible;
  });
  return copies;
}

// What belongs to one story.
struct Group {
  std::vector<std::uint32_t> members;
  std::vector<Pair> pairs;
  std::vector<TextCopy> copies;
};

}  // namespace

std::vector<Story> group_articles(std::span<const MarkedArticle> articles, const Languages& languages,
                                  const Outlets& outlets) {
  const auto comparison = compare_articles(articles, languages, outlets);
  std::vector<Pair> pairs;
  for (const auto& pair : comparison.pairs) pairs.push_back({pair.a, pair.b, judge(pair.features)});
  const auto copies = drop_background(comparison.copies, pairs);
  std::vector<Pair> certain;
  for (const auto& copy : copies)
    certain.push_back({std::min(copy.article, copy.of), std::max(copy.article, copy.of), 1});
  const auto likeness = [&](std::uint32_t a, std::uint32_t b) {
    return judge(find_features(comparison.comparables[a], comparison.comparables[b], {}));
  };
  const auto group_of = cluster(comparison.articles.size(), certain, pairs, kThreshold, likeness);

  std::vector<Group> groups;
  for (std::uint32_t i = 0; i < group_of.size(); ++i) {
    if (group_of[i] >= groups.size()) groups.emplace_back();
    groups[group_of[i]].members.push_back(i);
  }
  for (const auto& pair : pairs)
    if (group_of[pair.a] == group_of[pair.b]) groups[group_of[pair.a]].pairs.push_back(pair);
  for (const auto& copy : copies) groups[group_of[copy.article]].copies.push_back(copy);

  std::vector<Story> stories(groups.size());
  oneapi::tbb::parallel_for(std::size_t{0}, groups.size(), [&](std::size_t i) {
    stories[i] = make_story(comparison, groups[i].members, groups[i].pairs, groups[i].copies, outlets);
  });
  std::ranges::sort(stories, [](const Story& a, const Story& b) {
    return a.articles.size() != b.articles.size() ? a.articles.size() > b.articles.size() : a.id < b.id;
  });
  return stories;
}

}  // namespace saksi
