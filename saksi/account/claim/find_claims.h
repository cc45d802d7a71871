#pragma once
// Articles to Claims.

#include <span>
#include <vector>

#include "saksi/account/claim/claim.h"

namespace saksi {

// The claims of every report: title first, then in the order of the text; reports in their order.
// Cost: near linear in the mentions and words.
std::vector<Claim> find_claims(std::span<const StoryReport> reports);

}  // namespace saksi
