#pragma once
// Where the reports of a story do not agree, and where they only changed with time.

#include <span>
#include <vector>

#include "saksi/account/account.h"
#include "saksi/account/fact/make_facts.h"

namespace saksi {

// Puts each difference on both of its facts (`against`) and gives what is no conflict: a toll that grew with
// the days, a plan that something else came of, a figure an outlet put right.
std::vector<Update> find_differences(const ClaimTable& table, FactTable& facts);

}  // namespace saksi
