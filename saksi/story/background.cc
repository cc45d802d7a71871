#include "saksi/story/background.h"

#include <algorithm>
#include <cmath>

namespace saksi {
namespace {

// So many articles weigh the expectation: with five articles of one story in hand, a word that stands in all
// five is not yet a common word.
constexpr double kExpectedArticles = 100;

}  // namespace

double cosine(const WeightedTerms& a, const WeightedTerms& b) {
  double sum = 0;
  auto x = a.begin();
  auto y = b.begin();
  while (x != a.end() && y != b.end()) {
    if (x->key < y->key) {
      ++x;
    } else if (y->key < x->key) {
      ++y;
    } else {
      sum += static_cast<double>(x->weight) * static_cast<double>(y->weight);
      ++x;
      ++y;
    }
  }
  return sum;
}

void Background::add(const Traits& traits) {
  ++articles_;
  const auto& words = traits.of(Aspect::words);
  for (const auto& term : words) ++holders_[term.key];
  // A name's word is often its own stem and then counted already.
  for (const auto& term : traits.of(Aspect::names))
    if (!std::ranges::binary_search(words, term.key, {}, &Term::key)) ++holders_[term.key];
}

double Background::rarity(const Term& term) const {
  const auto found = holders_.find(term.key);
  const double holders = found == holders_.end() ? 0 : found->second;
  const double expected = kExpectedArticles * static_cast<double>(term.commonness);
  return std::log((static_cast<double>(articles_) + kExpectedArticles) / (holders + expected));
}

WeightedTerms Background::weigh(const Traits& traits, Aspect aspect) const {
  WeightedTerms weighted;
  weighted.reserve(traits.of(aspect).size());
  double squares = 0;
  for (const auto& term : traits.of(aspect)) {
    const double rare = std::max(0.0, rarity(term));
    const double weight = (1 + std::log(static_cast<double>(term.count))) * rare;
    squares += weight * weight;
    weighted.push_back({term.key, static_cast<float>(weight), static_cast<float>(rare)});
  }
  if (squares > 0)
    for (auto& term : weighted) term.weight /= static_cast<float>(std::sqrt(squares));
  return weighted;
}

}  // namespace saksi
