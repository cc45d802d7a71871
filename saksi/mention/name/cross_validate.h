#pragma once
// How well a tagger of names does on sentences that it did not learn from: the sets are parted into folds,
// blocks of neighbouring sentences staying together, and each fold is read by what was learned from the
// others.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "saksi/mention/name/train_tagger.h"

namespace saksi {

// Whole names: a name that was found is widened to the words it touches, and right when words and type are
// those of the set (as conlleval counts, Tjong Kim Sang & Buchholz 2000).
struct NameScore {
  std::uint32_t right = 0, found = 0, marked = 0;
  double f1() const { return found + marked == 0 ? 0 : 2.0 * right / (found + marked); }
  friend bool operator==(const NameScore&, const NameScore&) = default;
};

// One score for each set and each NameType. Of types that a set does not mark nothing is counted.
using SetScores = std::array<NameScore, 5>;
std::vector<SetScores> cross_validate(std::span<const TrainingSet> sets, const Language& language,
                                      const Gazetteer& gazetteer, const TrainingOptions& options,
                                      std::uint32_t folds);

}  // namespace saksi
