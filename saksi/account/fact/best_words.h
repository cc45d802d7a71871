#pragma once
// Which support states a fact best?

#include <vector>

#include "saksi/account/fact/make_facts.h"

namespace saksi {

// A whole clause that needs nothing before it: names rather than pronouns, neither a fragment nor a
// paragraph; of equals the earliest. `group` holds at least one claim.
ClaimIndex best_words(const ClaimTable& table, const std::vector<ClaimIndex>& group);

// The claim opens with a word that stands for somebody named before it, or points back.
bool opens_with_pronoun(const StoryReport& report, const Claim& claim);

}  // namespace saksi
