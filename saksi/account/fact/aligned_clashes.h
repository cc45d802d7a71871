#pragma once
// What two claims that tell one event in one frame differ in: a count, a day or hour, a place, who did it to
// whom, a word, or that one says it did not happen.
//
//   Sopir bus bernama Slamet melarikan diri / Sopir bus bernama Joko melarikan diri     person
//   Kardi menikam Wahyu / Wahyu menikam Kardi                                           person
//   Menara itu dibangun pada 1921 / Menara itu dibangun pada 1934                       date
//   Gol pertama dicetak Dimas / Gol kedua dicetak Bagus                                 two events

#include <span>
#include <vector>

#include "saksi/account/claim/story_names.h"
#include "saksi/account/fact/group_claims.h"

namespace saksi {

// Puts the clash on each of `pairs` (from find_pairs) whose two claims differ in one thing only. Cost: linear
// in the pairs.
void mark_aligned_clashes(std::span<const StoryReport> reports, std::span<const Claim> claims,
                          const StoryNames& names, std::vector<ClaimPair>& pairs);

}  // namespace saksi
