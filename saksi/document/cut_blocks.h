#pragma once
// Text that is longer than anybody's article, cut to what is still worked on.

#include <string_view>
#include <vector>

#include "saksi/document/document.h"

namespace saksi {

// The first `limit` bytes of `text`, or a few less: no letter of UTF-8 is cut in two.
std::size_t whole_letters(std::string_view text, std::size_t limit);

// Keeps the blocks up to `max_bytes` of text, of the block that passes it the beginning, up to a blank. True
// when something was cut.
bool cut_blocks(std::vector<Block>& blocks, std::size_t max_bytes);

}  // namespace saksi
