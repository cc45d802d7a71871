#pragma once
// One person under two names, told by his alias: "Rahmat Hadi alias Gopal" here, "Rahmat Hidayat alias Gopal"
// there.

#include <span>
#include <vector>

#include "saksi/account/claim/claim.h"
#include "saksi/account/fact/group_claims.h"

namespace saksi {

// Pairs of claims that give one alias to two names of which neither is a part of the other, sorted; one pair
// for each two names.
std::vector<ClaimPair> find_alias_clashes(std::span<const StoryReport> reports,
                                          std::span<const Claim> claims);

}  // namespace saksi
