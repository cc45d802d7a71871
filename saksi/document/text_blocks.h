#pragma once
// Plain text to blocks, a line each. Line breaks inside of paragraphs (text wrapped at some 70 columns) are
// undone where they are certain.

#include <string_view>
#include <vector>

#include "saksi/document/document.h"

namespace saksi {

// `text` is plain (plain.h).
std::vector<Block> text_blocks(std::string_view text);

}  // namespace saksi
