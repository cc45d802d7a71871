#pragma once
// How common each term is, so that a rare word shared by two articles weighs more than a common one.
// Works for one article as for a million: what is expected beforehand (Term::commonness) counts like
// kExpectedArticles articles seen earlier.

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "saksi/story/traits.h"

namespace saksi {

// A term with its share in the direction of the whole: the squares of an article's weights sum to 1.
struct WeightedTerm {
  std::uint64_t key = 0;
  float weight = 0;
  float rarity = 0;  // inverse document frequency, before normalising
  friend auto operator<=>(const WeightedTerm&, const WeightedTerm&) = default;
};

using WeightedTerms = std::vector<WeightedTerm>;  // sorted by key

// The dot product; for normalised terms the cosine, 0 … 1.
double cosine(const WeightedTerms& a, const WeightedTerms& b);

class Background {
 public:
  void add(const Traits& traits);
  // Weights of one aspect of an article, normalised. Terms that say nothing (in nearly every article) weigh
  // little.
  WeightedTerms weigh(const Traits& traits, Aspect aspect) const;
  double rarity(const Term& term) const;

 private:
  std::size_t articles_ = 0;
  std::unordered_map<std::uint64_t, std::uint32_t> holders_;  // articles that hold a term
};

}  // namespace saksi
