#include "saksi/story/compare.h"

#include <algorithm>
#include <map>

#include <oneapi/tbb/parallel_for.h>

#include "saksi/story/publication.h"
#include "saksi/story/recent_index.h"

namespace saksi {
namespace {

constexpr std::size_t kKeys = 40;        // weightiest terms of an article and aspect that stand in the index
constexpr std::size_t kPostings = 128;   // articles kept per term
constexpr std::size_t kNeighbours = 40;  // candidates of one article

std::vector<const MarkedArticle*> sort_articles(std::span<const MarkedArticle> articles) {
  std::vector<std::pair<std::int64_t, const MarkedArticle*>> timed;
  timed.reserve(articles.size());
  for (const auto& marked : articles) timed.emplace_back(sort_minute(marked.article), &marked);
  std::ranges::sort(timed, [](const auto& x, const auto& y) {
    return x.first != y.first ? x.first < y.first : x.second->article.id < y.second->article.id;
  });
  std::vector<const MarkedArticle*> sorted;
  sorted.reserve(timed.size());
  for (const auto& [minute, marked] : timed) sorted.push_back(marked);
  return sorted;
}

// The weightiest terms; an article is found by what is special about it.
void add_keys(const WeightedTerms& terms, std::vector<WeightedKey>& keys) {
  auto sorted = terms;
  const auto kept = std::min(kKeys, sorted.size());
  std::ranges::partial_sort(sorted, sorted.begin() + static_cast<std::ptrdiff_t>(kept),
                            [](const WeightedTerm& a, const WeightedTerm& b) {
                              return a.weight != b.weight ? a.weight > b.weight : a.key < b.key;
                            });
  for (std::size_t i = 0; i < kept; ++i) keys.push_back({sorted[i].key, sorted[i].weight});
}

std::vector<WeightedKey> find_keys(const Comparable& comparable) {
  std::vector<WeightedKey> keys;
  add_keys(comparable.of(Aspect::words), keys);
  for (const auto aspect : {Aspect::head, Aspect::names}) {
    std::vector<WeightedKey> more;
    add_keys(comparable.of(aspect), more);
    keys.insert(keys.end(), more.begin(), more.end());
  }
  std::ranges::sort(keys, [](const WeightedKey& a, const WeightedKey& b) {
    return a.key != b.key ? a.key < b.key : a.weight > b.weight;
  });
  const auto [last, end] = std::ranges::unique(keys, {}, &WeightedKey::key);
  keys.erase(last, end);
  return keys;
}

using PairMap = std::map<std::pair<std::uint32_t, std::uint32_t>, SharedText>;

}  // namespace

Comparison compare_articles(std::span<const MarkedArticle> articles, const Languages& languages,
                            const Outlets& outlets) {
  Comparison made;
  made.articles = sort_articles(articles);
  const auto size = static_cast<std::uint32_t>(made.articles.size());
  const TraitsMaker maker(languages);
  std::vector<Traits> traits(size);
  const auto each = [&](const auto& work) { oneapi::tbb::parallel_for(std::uint32_t{0}, size, work); };
  each([&](std::uint32_t i) { traits[i] = maker.make(*made.articles[i]); });
  Background background;
  for (const auto& one : traits) background.add(one);
  made.comparables.resize(size);
  std::vector<std::vector<WeightedKey>> keys(size);
  each([&](std::uint32_t i) {
    made.comparables[i] = make_comparable(std::move(traits[i]), background);
    keys[i] = find_keys(made.comparables[i]);
  });
  made.copies = find_text_copies(made.articles, outlets);

  PairMap pairs;
  RecentIndex index(kPostings);
  for (std::uint32_t i = 0; i < size; ++i) {
    for (const auto& neighbour : index.find(keys[i], kNeighbours))
      pairs.emplace(std::pair(neighbour.article, i), SharedText{});
    index.add(i, keys[i]);
  }
  for (const auto& copy : made.copies)
    pairs[std::minmax(copy.article, copy.of)] = {std::max(copy.share, copy.reverse_share), copy.is_template};
  std::erase_if(made.copies, [](const TextCopy& copy) { return copy.is_template; });
  for (const auto& [pair, shared] : pairs) made.pairs.push_back({pair.first, pair.second, shared, {}});
  oneapi::tbb::parallel_for(std::size_t{0}, made.pairs.size(), [&](std::size_t i) {
    auto& pair = made.pairs[i];
    pair.features = find_features(made.comparables[pair.a], made.comparables[pair.b], pair.shared);
  });
  return made;
}

}  // namespace saksi
