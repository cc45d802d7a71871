#include "saksi/story/compare.h"

#include <algorithm>
#include <map>

#include <oneapi/tbb/parallel_for.h>

#include "saksi/story/publication.h"
#include "saksi/story/term_index.h"
#include "saksi/story/version.h"

namespace saksi {
namespace {

constexpr std::size_t kAllPairs = 64;    // so few articles are compared each with each
constexpr std::size_t kNeighbours = 40;  // candidates of one article

std::vector<const MarkedArticle*> sort_articles(const std::vector<const MarkedArticle*>& articles) {
  std::vector<std::pair<std::int64_t, const MarkedArticle*>> timed;
  timed.reserve(articles.size());
  for (const auto* marked : articles) timed.emplace_back(sort_minute(marked->article), marked);
  std::ranges::sort(timed, [](const auto& x, const auto& y) {
    return x.first != y.first ? x.first < y.first : x.second->article.id < y.second->article.id;
  });
  std::vector<const MarkedArticle*> sorted;
  sorted.reserve(timed.size());
  for (const auto& [minute, marked] : timed) sorted.push_back(marked);
  return sorted;
}

using PairMap = std::map<std::pair<std::uint32_t, std::uint32_t>, SharedText>;

}  // namespace

Comparison compare_articles(std::span<const MarkedArticle> articles, const Languages& languages,
                            const Outlets& outlets, const WordMeanings& meanings) {
  Comparison made;
  auto latest = find_latest(articles);
  made.articles = sort_articles(latest.articles);
  made.replaced = std::move(latest.replaced);
  const auto size = static_cast<std::uint32_t>(made.articles.size());
  const TraitsMaker maker(languages, meanings);
  made.traits.resize(size);
  const auto each = [&](const auto& work) { oneapi::tbb::parallel_for(std::uint32_t{0}, size, work); };
  each([&](std::uint32_t i) { made.traits[i] = maker.make(*made.articles[i]); });
  Background background;
  for (const auto& one : made.traits) background.add(one);
  made.sketches.resize(size);
  std::vector<std::vector<IndexKey>> keys(size);
  each([&](std::uint32_t i) {
    made.sketches[i] = make_sketch(made.traits[i], background);
    keys[i] = find_keys(made.sketches[i].view());
  });
  made.copies = find_text_copies(made.articles, outlets);

  PairMap pairs;
  TermIndex index;
  auto came = kNoDay;  // undated articles come last, and with the last day
  for (std::uint32_t i = 0; i < size; ++i) {
    const auto day = made.sketches[i].head.from;
    came = std::max(came, day);
    for (const auto neighbour : index.find(keys[i], day, kNeighbours))
      pairs.emplace(std::pair(neighbour, i), SharedText{});
    index.add(i, came, keys[i]);
  }
  if (size <= kAllPairs)
    for (std::uint32_t b = 0; b < size; ++b)
      for (std::uint32_t a = 0; a < b; ++a) pairs.emplace(std::pair(a, b), SharedText{});
  for (const auto& copy : made.copies)
    pairs[std::minmax(copy.article, copy.of)] = {std::max(copy.share, copy.reverse_share), copy.is_template};
  std::erase_if(made.copies, [](const TextCopy& copy) { return copy.is_template; });
  for (const auto& [pair, shared] : pairs) made.pairs.push_back({pair.first, pair.second, shared, 0});
  const auto each_pair = [&](const auto& work) {
    oneapi::tbb::parallel_for(std::size_t{0}, made.pairs.size(), [&](std::size_t i) { work(made.pairs[i]); });
  };
  each_pair([&](ComparedPair& pair) {
    pair.likeness = judge_alone(
        Comparer(made.sketches[pair.a].view()).find_features(made.sketches[pair.b].view(), pair.shared));
  });
  made.neighbourhoods.resize(size);
  for (const auto& pair : made.pairs) {
    made.neighbourhoods[pair.a].add(pair.b, pair.likeness);
    made.neighbourhoods[pair.b].add(pair.a, pair.likeness);
  }
  made.surrounded.resize(size);
  const auto signs_of = [&](std::uint32_t article) { return std::optional(made.sketches[article].signs); };
  each([&](std::uint32_t i) {
    made.surrounded[i] = Surrounded::make(i, made.neighbourhoods[i], made.sketches[i].signs, signs_of);
  });
  each_pair([&](ComparedPair& pair) { pair.likeness = made.judge_pair(pair.a, pair.b, pair.shared); });
  return made;
}

Features Comparison::find_features(std::uint32_t a, std::uint32_t b, const SharedText& shared) const {
  return add_surroundings(Comparer(sketches[a].view()).find_features(sketches[b].view(), shared),
                          {find_overlap(surrounded[a], surrounded[b]), articles.size()});
}

double Comparison::judge_pair(std::uint32_t a, std::uint32_t b, const SharedText& shared) const {
  return judge(find_features(a, b, shared));
}

}  // namespace saksi
