#include "saksi/story/told_again.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <set>
#include <unordered_map>
#include <vector>

#include "saksi/base/hash.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxItems = 200;    // of one article
constexpr double kReach = 0.25;           // of the length of an article: how far an item may have moved
constexpr double kMinShare = 0.55;        // two independent reports of one event seldom reach 0.4
constexpr std::uint32_t kMinMatched = 6;  // different ones
constexpr std::uint32_t kMinFigures = 2;  // of them numbers and days: names alone are what an event is about
constexpr double kCommonNumber = 12;      // "two", "10" are told everywhere

// Something that is the same in every language, and where in its article it stands (0 … 1).
struct Item {
  std::uint64_t key = 0;
  std::uint32_t at = 0;  // bytes
  double place = 0;
  bool figure = false;
};

std::uint64_t key_of(const char* kind, std::string_view value) {
  return hash_64(std::string(kind) + '\n' + std::string(value));
}

// Empty: nobody known by name.
std::string_view key_of_speaker(const Mentions& mentions, const Quote& quote) {
  if (!quote.speaker || !quote.speaker->entity || *quote.speaker->entity >= mentions.entities.size())
    return {};
  return mentions.entities[*quote.speaker->entity].key;
}

std::vector<Item> find_items(const MarkedArticle& marked) {
  const auto& [article, mentions] = marked;
  std::vector<Item> items;
  const auto add = [&](const Span& span, std::uint64_t key, bool figure) {
    if (span.in == Part::text) items.push_back({key, span.begin, 0, figure});
  };
  for (const auto& name : mentions.names)
    if (name.entity < mentions.entities.size())
      add(name.span, key_of("name", mentions.entities[name.entity].key), false);
  for (const auto& number : mentions.numbers)
    if (number.value > kCommonNumber || number.value != std::floor(number.value))
      add(number.span, hash_64("number") ^ std::bit_cast<std::uint64_t>(number.value), true);
  for (const auto& time : mentions.times)
    if (time.days && time.days->from == time.days->to) add(time.span, key_of("day", time.value), true);
  for (const auto& quote : mentions.quotes)
    if (quote.kind == QuoteKind::direct)
      add(quote.span, key_of("quote", key_of_speaker(mentions, quote)), false);
  std::ranges::sort(items, {}, [](const Item& item) { return std::pair(item.at, item.key); });
  if (items.size() > kMaxItems) items.resize(kMaxItems);
  for (auto& item : items)
    item.place =
        static_cast<double>(item.at) / static_cast<double>(std::max<std::size_t>(1, article.text.size()));
  return items;
}

// What an item weighs: the less, the more often the article has it.
std::vector<double> find_weights(const std::vector<Item>& items) {
  std::unordered_map<std::uint64_t, double> count;
  for (const auto& item : items) ++count[item.key];
  std::vector<double> weights;
  for (const auto& item : items) weights.push_back(1 / std::sqrt(count[item.key]));
  return weights;
}

// The heaviest common subsequence of both, items near the same relative place only: places in `b`.
std::vector<std::size_t> align_items(const std::vector<Item>& a, const std::vector<Item>& b,
                                     const std::vector<double>& weights_b) {
  const auto columns = b.size() + 1;
  std::vector<double> best((a.size() + 1) * columns);
  const auto meets = [&](std::size_t i, std::size_t j) {
    return a[i].key == b[j].key && std::abs(a[i].place - b[j].place) <= kReach;
  };
  for (std::size_t i = a.size(); i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;) {
      auto& here = best[i * columns + j];
      here = std::max(best[(i + 1) * columns + j], best[i * columns + j + 1]);
      if (meets(i, j)) here = std::max(here, weights_b[j] + best[(i + 1) * columns + j + 1]);
    }
  std::vector<std::size_t> matched;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const auto here = best[i * columns + j];
    if (here == best[(i + 1) * columns + j]) {
      ++i;
    } else if (here == best[i * columns + j + 1]) {
      ++j;
    } else {
      matched.push_back(j);
      ++i;
      ++j;
    }
  }
  return matched;
}

}  // namespace

std::optional<ToldAgain> find_told_again(const MarkedArticle& article, const MarkedArticle& of) {
  const auto a = find_items(of), b = find_items(article);
  const auto weights = find_weights(b);
  double all = 0, matched = 0;
  for (const auto weight : weights) all += weight;
  std::set<std::uint64_t> different, figures;
  for (const auto j : align_items(a, b, weights)) {
    matched += weights[j];
    different.insert(b[j].key);
    if (b[j].figure) figures.insert(b[j].key);
  }
  if (all <= 0 || matched < kMinShare * all) return std::nullopt;
  if (different.size() < kMinMatched || figures.size() < kMinFigures) return std::nullopt;
  std::set<std::uint64_t> told;
  for (const auto& item : b) told.insert(item.key);
  return ToldAgain{matched / all, static_cast<std::uint32_t>(different.size()),
                   static_cast<std::uint32_t>(told.size())};
}

}  // namespace saksi
