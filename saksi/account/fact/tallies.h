#pragma once
// How many died, were hurt, are missing: counts that reports of one event can be held against each other
// whatever the words around them.
//
//   "menewaskan empat orang", "Enam orang tewas"    dead: 4 and 6
//   "Ditemukan lima jenazah"                         no tally

#include <span>
#include <string_view>
#include <vector>

#include "saksi/account/fact/group_claims.h"

namespace saksi {

// The tally that a number of the claim stands for ("dead"); "".
std::string_view tally_of(const StoryReport& report, const Claim& claim, MentionIndex number);

// Pairs of claims of two articles whose tallies can not both be right, and short ones that give the same
// tally, sorted. An article's tally is the
// highest count of its kind that it gives; lower ones in the same article are parts of it. Claims that tell
// of something older than the news give none.
std::vector<ClaimPair> find_tally_clashes(std::span<const StoryReport> reports,
                                          std::span<const Claim> claims);

}  // namespace saksi
