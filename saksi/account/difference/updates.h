#pragma once
// Which differences are only the passing of time?

#include <optional>

#include "saksi/account/difference/difference_pair.h"

namespace saksi {

// The update that `pair` is; none: a conflict.
std::optional<Update> find_update(const ClaimTable& table, const FactTable& facts,
                                  const DifferencePair& pair);

}  // namespace saksi
