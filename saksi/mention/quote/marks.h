#pragma once
// Words between quotation marks, also where the marks are broken:
//
//   “Air surut,” kata Sari.        a pair
//   “Air surut," kata Sari.        an opening and a closing mark of two kinds
//   "Air surut, kata Sari. "Kami   a closing mark is missing: the words end before the cue
//   “Air surut. ¶ “Kami siaga.”    one quotation over two paragraphs, opened again in each
//   “Kata ‘aman’ itu keliru.”      marks inside marks belong to the words

#include <cstdint>
#include <string_view>
#include <vector>

#include "saksi/lang/words.h"
#include "saksi/mention/quote/lexicon.h"

namespace saksi {

// Indexes into WordCut::words.
struct Marked {
  std::uint32_t open = 0;   // the opening mark
  std::uint32_t first = 0;  // the first word inside
  std::uint32_t end = 0;    // one past the last word inside
  std::uint32_t close = 0;  // one past the closing mark; `end` where it is missing
  friend auto operator<=>(const Marked&, const Marked&) = default;
};

// In the order of the text; none overlap. A quotation crosses a paragraph border only when the next paragraph
// opens with a mark again. Linear.
std::vector<Marked> find_marked(const WordCut& cut, const std::vector<Reading>& readings);

}  // namespace saksi
