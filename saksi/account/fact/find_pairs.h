#pragma once
// Which claims are worth comparing?

#include <vector>

#include "saksi/account/fact/group_claims.h"

namespace saksi {

// Pairs of claims that are at least somewhat alike, sorted by (a, b).
std::vector<ClaimPair> find_pairs(std::span<const Report> reports, std::span<const Claim> claims,
                                  const ClaimKeys& keys);

}  // namespace saksi
