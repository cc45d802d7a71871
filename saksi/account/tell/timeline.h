#pragma once
// What happened, or is to happen, on which day.

#include <vector>

#include "saksi/account/account.h"
#include "saksi/account/fact/make_facts.h"

namespace saksi {

// One entry for each fact whose day is known or can be told from what stands around it, by first day. Of one
// day what happened comes first, then what was planned for it, then what was said on it; the most central
// first.
std::vector<TimelineEntry> make_timeline(const ClaimTable& table, const FactTable& facts);

}  // namespace saksi
