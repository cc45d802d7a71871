#pragma once
// One agency report told twice, in two languages or in other words: no words in common, but the same names,
// figures, days and speakers in the same order.
//
//   id  Menteri Dewi Lestari, 12 Maret: 48 kapal, 310 penumpang; “…” kata Rahmat
//   en  Minister Dewi Lestari, 12 March: 48 ships, 310 passengers; "…", said Rahmat
//
// That alone proves nothing (whoever tells of an event in its order has them); it is asked of articles that
// credit one origin, or one the other.

#include <cstdint>
#include <optional>

#include "saksi/mention/mention.h"

namespace saksi {

struct ToldAgain {
  double share = 0;           // of the weight of what `article` tells, that `of` tells in the same order
  std::uint32_t matched = 0;  // different names, figures, days and speakers among them
  std::uint32_t told = 0;     // all that `article` has
};

// None: too little for a report that was told again. Cost: the product of what both tell, at most 200 each.
std::optional<ToldAgain> find_told_again(const MarkedArticle& article, const MarkedArticle& of);

}  // namespace saksi
