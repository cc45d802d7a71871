#pragma once
// What a page declares about itself: <title>, Open Graph, JSON-LD, Dublin Core, itemprop, <time>, and the
// boxes that sites name "byline" or "date".

#include "saksi/document/declared.h"
#include "saksi/document/tree.h"

namespace saksi {

// Cost: linear in the tree.
Declared page_facts(const Tree& tree);

}  // namespace saksi
