#pragma once
// Whether a report gives a count that another one gives.

#include "saksi/account/claim/claim.h"

namespace saksi {

// The article gives the count, too: then it gives another one for a part, or for something else.
bool knows_count(const StoryReport& report, const Number& number);

}  // namespace saksi
