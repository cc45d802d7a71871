#pragma once
// Groups of claims to Facts.

#include <span>
#include <vector>

#include "saksi/account/account.h"
#include "saksi/account/claim/claim.h"
#include "saksi/account/claim/claim_keys.h"
#include "saksi/account/claim/story_names.h"
#include "saksi/account/fact/group_claims.h"
#include "saksi/account/origin/find_origins.h"

namespace saksi {

// What the claims of a story came to, for the steps that follow.
struct ClaimTable {
  std::span<const StoryReport> reports;
  std::span<const Claim> claims;
  const ClaimKeys& keys;
  const ClaimGroups& groups;
  std::span<const Origin> origins;  // by claim
  const StoryNames& names;

  Cite cite(ClaimIndex c) const { return {reports[claims[c].report].article().id, claims[c].span}; }
};

struct FactTable {
  std::vector<Fact> facts;                      // the most central first
  std::vector<std::vector<ClaimIndex>> claims;  // by fact: of its supports, in their order
  std::vector<std::uint32_t> fact_of;           // by claim
};

FactTable make_facts(const ClaimTable& table);

}  // namespace saksi
