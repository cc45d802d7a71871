#pragma once
// Headlines that their own body contradicts: "Bendungan Wadas Jebol" above "Bendungan Wadas aman".

#include <span>
#include <vector>

#include "saksi/account/claim/claim_keys.h"
#include "saksi/account/fact/group_claims.h"

namespace saksi {

// Pairs of a headline and a claim of the same article that say opposite things (table antonyms) of one thing:
// they share a name or a word. At most one pair for each headline. Sorted.
std::vector<ClaimPair> find_headline_clashes(std::span<const StoryReport> reports,
                                             std::span<const Claim> claims, const ClaimKeys& keys);

}  // namespace saksi
