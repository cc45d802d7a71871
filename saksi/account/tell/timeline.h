#pragma once
// What happened, or is to happen, on which day.

#include <span>
#include <vector>

#include "saksi/account/account.h"

namespace saksi {

// One entry for each fact that tells its day, by day, then the most central first. Plans are marked.
std::vector<TimelineEntry> make_timeline(std::span<const Fact> facts);

}  // namespace saksi
