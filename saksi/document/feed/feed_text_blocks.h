#pragma once
// Text of a feed to blocks: HTML cleaned of its markup, plain words at their line ends.

#include <vector>

#include "saksi/document/document.h"
#include "saksi/document/feed/feed_entry.h"

namespace saksi {

// Blocks without markup. Cost: that of a page of the same size.
std::vector<Block> feed_text_blocks(const FeedText& text, std::size_t max_depth);

}  // namespace saksi
