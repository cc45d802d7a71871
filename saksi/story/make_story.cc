#include "saksi/story/make_story.h"

#include <algorithm>
#include <map>
#include <set>

#include "saksi/story/credit_copy.h"
#include "saksi/story/evidence.h"
#include "saksi/story/story_title.h"
#include "saksi/story/tell_copy.h"

namespace saksi {
namespace {

constexpr std::size_t kLinksPerArticle = 2;

// Of the members of the last days the one most alike to all; the earliest of equals.
std::uint32_t find_central(const Comparison& comparison, std::span<const std::uint32_t> members,
                           std::span<const Pair> pairs, std::optional<Day> last) {
  std::map<std::uint32_t, double> sums;
  for (const auto& pair : pairs) {
    sums[pair.a] += pair.likeness;
    sums[pair.b] += pair.likeness;
  }
  const auto is_recent = [&](std::uint32_t member) {
    const auto& published = comparison.articles[member]->article.published;
    return !last || !published || *last - published->days.from <= kRecentTitle;
  };
  return *std::ranges::max_element(
      members, {}, [&](std::uint32_t member) { return std::pair(is_recent(member), sums[member]); });
}

std::vector<Link> find_links(const Comparison& comparison, std::span<const Pair> pairs) {
  std::vector<Pair> strongest(pairs.begin(), pairs.end());
  std::ranges::sort(strongest, [](const Pair& x, const Pair& y) {
    return x.likeness != y.likeness ? x.likeness > y.likeness : std::pair(x.a, x.b) < std::pair(y.a, y.b);
  });
  std::map<std::uint32_t, std::size_t> linked;
  std::vector<Link> links;
  for (const auto& pair : strongest) {
    if (linked[pair.a] >= kLinksPerArticle && linked[pair.b] >= kLinksPerArticle) continue;
    ++linked[pair.a];
    ++linked[pair.b];
    const auto compared = [&](std::uint32_t i) {
      return Compared{comparison.articles[i], &comparison.traits[i], comparison.sketches[i].view()};
    };
    auto one = compared(pair.a), other = compared(pair.b);
    if (other.marked->article.id < one.marked->article.id) std::swap(one, other);
    links.push_back(
        {one.marked->article.id, other.marked->article.id, pair.likeness, find_shared(one, other)});
  }
  return links;
}

// What the article replaces, the oldest first.
std::span<const Replaced> find_replaced(const Comparison& comparison, const ArticleId& by) {
  const auto [first, end] = std::ranges::equal_range(comparison.replaced, by, {}, &Replaced::by);
  return {first, end};
}

}  // namespace

Story make_story(const Comparison& comparison, std::span<const std::uint32_t> members,
                 std::span<const Pair> pairs, std::span<const TextCopy> copies, const Outlets& outlets) {
  Story story;
  std::vector<const MarkedArticle*> marked;
  for (const auto member : members) marked.push_back(comparison.articles[member]);
  for (const auto* one : marked) {
    story.articles.push_back(one->article.id);
    const auto replaced = find_replaced(comparison, one->article.id);
    story.replaced.insert(story.replaced.end(), replaced.begin(), replaced.end());
    if (!one->article.published) continue;
    const auto& days = one->article.published->days;
    story.from = story.from ? std::min(*story.from, days.from) : days.from;
    story.to = story.to ? std::max(*story.to, days.from) : days.from;
  }
  // Of the first report under its first id: a story keeps its id when a report is changed.
  const auto& first = story.articles.front();
  const bool is_replaced = !story.replaced.empty() && story.replaced.front().by == first;
  story.id = make_story_id(hash_story_id(is_replaced ? story.replaced.front().article.value : first.value));
  story.title = make_title(*comparison.articles[find_central(comparison, members, pairs, story.to)]);
  for (const auto& copy : keep_sources({copies.begin(), copies.end()}))
    story.copies.push_back(
        tell_copy(copy, *comparison.articles[copy.article], *comparison.articles[copy.of]));
  for (auto& copy : find_credit_copies(marked, story.copies, outlets))
    story.copies.push_back(std::move(copy));
  std::ranges::sort(story.copies);
  story.links = find_links(comparison, pairs);
  return story;
}

}  // namespace saksi
