#pragma once
// How common each term is, so that a rare word shared by two articles weighs more than a common one.
// Works for one article as for a million: what is expected beforehand (Term::commonness) counts like
// kExpectedArticles articles seen earlier. Old articles fade: counts are halved every kHalfLife articles, and
// terms that are not met any more are dropped, so that memory stays bounded.

#include <cstdint>
#include <vector>

#include "saksi/story/traits.h"

namespace saksi {

class Background {
 public:
  Background();
  void add(const Traits& traits);
  // Inverse document frequency, 0 or above.
  double rarity(std::uint32_t key, float commonness) const;

  // For saving: what add() has counted.
  struct Count {
    std::uint32_t key = 0, articles = 0;
    friend auto operator<=>(const Count&, const Count&) = default;
  };
  std::vector<Count> counts() const;  // by key
  std::uint64_t articles() const { return articles_; }
  static Background restore(std::uint64_t articles, const std::vector<Count>& counts);

 private:
  Count& place_of(std::uint32_t key);
  void grow();
  void fade();

  std::uint64_t articles_ = 0;
  std::size_t used_ = 0;
  std::vector<Count> places_;  // open addressing; a place without articles is empty
};

}  // namespace saksi
