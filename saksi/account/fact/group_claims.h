#pragma once
// Claims that state one thing, together.

#include <cstdint>
#include <utility>
#include <vector>

#include "saksi/account/claim/claim.h"
#include "saksi/account/fact/same_fact.h"

namespace saksi {

using ClaimIndex = std::uint32_t;

// Two claims and how alike they are.
struct ClaimPair {
  ClaimIndex a = 0, b = 0;     // a < b
  double sure = 0;             // that they tell of one thing
  bool same_words = false;     // nearly word for word
  std::optional<Clash> clash;  // then they are not one fact, however alike
  double same = 0;             // that they state the same of it

  // Sorting by moves through a temporary makes GCC 12 see an optional that it thinks is not set.
  friend void swap(ClaimPair& one, ClaimPair& other) noexcept {
    std::swap(one.a, other.a);
    std::swap(one.b, other.b);
    std::swap(one.sure, other.sure);
    std::swap(one.same, other.same);
    std::swap(one.same_words, other.same_words);
    one.clash.swap(other.clash);
  }
};

struct ClaimGroups {
  std::vector<std::vector<ClaimIndex>> groups;  // every claim in exactly one; sorted
  std::vector<std::uint32_t> group_of;          // by claim
  std::vector<ClaimPair> pairs;                 // those that were alike, sorted: within groups and between
};

// Average link over the alike pairs (from find_pairs); a pair that clashes keeps its groups apart. Cost: near
// linear in the pairs.
ClaimGroups group_claims(std::vector<ClaimPair> pairs, std::size_t claims);

}  // namespace saksi
