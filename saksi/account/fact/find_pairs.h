#pragma once
// Which claims are worth comparing?

#include <span>
#include <vector>

#include "saksi/account/claim/claim_keys.h"
#include "saksi/account/fact/group_claims.h"

namespace saksi {

// Pairs of claims that are at least somewhat alike, and those of `certain` (which clash, or are
// one, whatever their likeness), sorted by (a, b). Cost: near linear in the claims, as each is compared with
// a bounded number of others (those that share most with it).
std::vector<ClaimPair> find_pairs(std::span<const StoryReport> reports, std::span<const Claim> claims,
                                  const ClaimKeys& keys, const std::vector<ClaimPair>& certain);

}  // namespace saksi
