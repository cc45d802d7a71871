#include "saksi/story/group.h"

#include <algorithm>

#include <oneapi/tbb/parallel_for.h>

#include "saksi/story/make_story.h"

namespace saksi {
namespace {

constexpr double kCertainShare = 0.6;  // of a text taken over: one story whatever else differs

// What belongs to one story.
struct Group {
  std::vector<std::uint32_t> members;
  std::vector<Pair> pairs;
  std::vector<TextCopy> copies;
};

}  // namespace

std::vector<std::uint32_t> group_compared(
    const Comparison& comparison, const std::vector<Pair>& pairs,
    const std::function<double(std::uint32_t, std::uint32_t)>& likeness) {
  std::vector<Pair> certain;
  for (const auto& copy : comparison.copies)
    if (copy.share >= kCertainShare)
      certain.push_back({std::min(copy.article, copy.of), std::max(copy.article, copy.of), 1});
  return cluster(comparison.articles.size(), certain, pairs, kSameStory, likeness);
}

std::vector<Story> group_articles(std::span<const MarkedArticle> articles, const Languages& languages,
                                  const Outlets& outlets, const WordMeanings& meanings) {
  const auto comparison = compare_articles(articles, languages, outlets, meanings);
  std::vector<Pair> pairs;
  for (const auto& pair : comparison.pairs) pairs.push_back({pair.a, pair.b, pair.likeness});
  const auto group_of = group_compared(
      comparison, pairs, [&](std::uint32_t a, std::uint32_t b) { return comparison.judge_pair(a, b, {}); });

  std::vector<Group> groups;
  for (std::uint32_t i = 0; i < group_of.size(); ++i) {
    if (group_of[i] >= groups.size()) groups.emplace_back();
    groups[group_of[i]].members.push_back(i);
  }
  for (const auto& pair : pairs)
    if (group_of[pair.a] == group_of[pair.b]) groups[group_of[pair.a]].pairs.push_back(pair);
  // Shared text in reports of two events is a standing paragraph or an old report told anew.
  for (const auto& copy : comparison.copies)
    if (group_of[copy.article] == group_of[copy.of]) groups[group_of[copy.article]].copies.push_back(copy);

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
