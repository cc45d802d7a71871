#pragma once
// Denials that only point at what stands before them: "Warga menuduh … | Pengelola membantah tuduhan itu."

#include <span>
#include <vector>

#include "saksi/account/claim/claim.h"
#include "saksi/account/fact/group_claims.h"

namespace saksi {

// Pairs of a short denial that points back and the claim right before it in the same article, sorted. What
// stands before it may not be a denial itself, nor be given on a named somebody's word.
std::vector<ClaimPair> find_pointer_denials(std::span<const StoryReport> reports,
                                            std::span<const Claim> claims);

}  // namespace saksi
