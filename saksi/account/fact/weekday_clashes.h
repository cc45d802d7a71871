#pragma once
// One day of the month under two weekdays: "Selasa (9/8)" here, "Rabu (9/8)" there. One of them is a mistake.

#include <span>
#include <vector>

#include "saksi/account/claim/claim.h"
#include "saksi/account/fact/group_claims.h"

namespace saksi {

// Pairs of claims, sorted. The weekday that does not fit makes a reader of dates look for a year where it
// does; so the sign is one day of one month that is put into two years although neither is printed with its
// year. The claim whose day fits is the nearest one before in the same article, else the first of the story.
std::vector<ClaimPair> find_weekday_clashes(std::span<const StoryReport> reports,
                                            std::span<const Claim> claims);

}  // namespace saksi
