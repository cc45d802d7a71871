#pragma once
// A page to blocks: what a reader sees, in reading order, with the boxes it stands in. Scripts, styles,
// forms' fields and what is hidden are left out.

#include <vector>

#include "saksi/document/document.h"
#include "saksi/document/tree.h"

namespace saksi {

struct PageBlocks {
  std::vector<Block> blocks;
  std::vector<Element> elements;
  std::vector<ShownTime> times;
};

// Cost: linear in the tree.
PageBlocks page_blocks(const Tree& tree);

}  // namespace saksi
