#pragma once
// One event in two places: "bertemu di Moskow" in a headline, "bertemu di Vostochny" in its body.

#include <span>
#include <vector>

#include "saksi/account/claim/story_names.h"
#include "saksi/account/fact/group_claims.h"

namespace saksi {

// Pairs of claims whose one event is in two places, sorted. Only events that a headline or lead tells are
// asked about; places of which one may lie in the other (named in one clause somewhere in the story) do not
// differ; nor do events of other days or earlier times.
std::vector<ClaimPair> find_place_clashes(std::span<const StoryReport> reports, std::span<const Claim> claims,
                                          const StoryNames& names);

}  // namespace saksi
