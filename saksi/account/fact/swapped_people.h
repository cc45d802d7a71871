#pragma once
// Who did it to whom, told the other way round: "Kardi menikam Wahyu", "Wahyu menikam Kardi".

#include "saksi/account/fact/aligned_pair.h"

namespace saksi {

// Two people on either side of one act, printed alike, who have changed places. "Wahyu ditikam Kardi" is
// another act, and so is "was hit".
std::optional<Clash> find_swapped_people(const AlignedPair& pair);

}  // namespace saksi
