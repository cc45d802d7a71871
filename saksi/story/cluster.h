#pragma once
// Pairs to groups: average link, so that a chain of pairs, each alike for another reason, does not become one
// story.

#include <cstdint>
#include <functional>
#include <vector>

namespace saksi {

// Two articles and how alike they are, 0 … 1. Indexes; a < b.
struct Pair {
  std::uint32_t a = 0, b = 0;
  double likeness = 0;
  friend auto operator<=>(const Pair&, const Pair&) = default;
};

// Joins 0 … size - 1 into groups. `certain`: joined whatever the likeness (copies). Then the pairs are tried
// from the most alike on, and two groups join when the mean likeness between their members is `threshold` or
// above; of big groups only some members are compared. `likeness` is asked for pairs that `pairs` may lack.
// Gives the group of each index, groups numbered by their first index.
std::vector<std::uint32_t> cluster(std::size_t size, const std::vector<Pair>& certain,
                                   std::vector<Pair> pairs, double threshold,
                                   const std::function<double(std::uint32_t, std::uint32_t)>& likeness);

}  // namespace saksi
