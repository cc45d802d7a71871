#pragma once
// Brackets and quotation marks come in pairs, also in a piece cut out of a sentence.

#include <cstdint>
#include <string_view>

#include "saksi/lang/words.h"

namespace saksi {

// Moves the borders of the run of words [first, end) of `sentence` so that no bracket or mark in it is
// without its other half: takes that half in when it stands beside the run, else leaves out what stands
// behind the bracket. `text`: of the part. The run may come out empty.
void keep_marks_whole(std::string_view text, const WordCut& cut, const Sentence& sentence,
                      std::uint32_t& first, std::uint32_t& end);

}  // namespace saksi
