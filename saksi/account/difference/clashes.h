#pragma once
// Differences that come from claims which are alike but for a count, a day, a place or a denial.

#include <vector>

#include "saksi/account/difference/difference_pair.h"

namespace saksi {

std::vector<DifferencePair> find_clashes(const ClaimTable& table, const FactTable& facts);

}  // namespace saksi
