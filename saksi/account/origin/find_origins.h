#pragma once
// To whom does a claim go back? The rules are docs/origins.md, and each answer names the rule that gave it.

#include <span>
#include <string>
#include <vector>

#include "saksi/account/account.h"
#include "saksi/account/claim/claim.h"
#include "saksi/account/claim/claim_keys.h"
#include "saksi/account/fact/group_claims.h"
#include "saksi/account/origin/parties.h"

namespace saksi {

struct Origin {
  std::string name;
  std::string why;
  bool anonymous = false;  // rests on a nameless speaker only
  friend auto operator<=>(const Origin&, const Origin&) = default;
};

// Whom an article speaks for where it names no source: the agency or outlet it is taken from, its outlet (one
// name for the outlets of one owner), else its id. By report.
std::vector<Origin> find_own_origins(const Story& story, std::span<const StoryReport> reports);

// By claim. `own` as from find_own_origins.
std::vector<Origin> find_origins(std::span<const StoryReport> reports, std::span<const Claim> claims,
                                 const ClaimKeys& keys, const ClaimGroups& groups,
                                 std::span<const Origin> own, const Parties& parties);

}  // namespace saksi
