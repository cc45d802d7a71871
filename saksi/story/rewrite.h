#pragma once
// Stretches of one text that another tells again with words swapped, dropped, put in and moved a little:
// local alignment with gaps (Smith and Waterman 1981) over content words.
//
//   A  "… a patient may be observed to have certain symptoms. The theorem can be used to compute the
//   probability
//       that a proposed diagnosis is correct, given that observation."
//   B  "… given an observation that a patient is seen to have certain symptoms, we can use the theorem to
//       compute the probability that a suggested diagnosis is correct."
//
// A word that stands often in either text is what the texts are about and proves little; names, numbers and
// quotes that both have prove next to nothing: whoever reports the event has them.

#include <span>
#include <vector>

#include "saksi/story/align.h"

namespace saksi {

struct Rewrite {
  double share_own =
      0;  // of the weight of the own words of B, figures left out, that stands in the stretches
  std::uint32_t words_own = 0;   // so many
  std::vector<AlignedRun> runs;  // the stretches, by place in B; they do not overlap in B
};

// Cost: near linear for texts as people write them; at most some thousand steps for each word of B.
Rewrite find_rewrite(std::span<const Token> a, std::span<const Token> b);

}  // namespace saksi
