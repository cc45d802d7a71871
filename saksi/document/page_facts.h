#pragma once
// What a page declares about itself: <title>, Open Graph, JSON-LD, Dublin Core, itemprop, <time>, and the
// boxes that sites name "byline" or "date".

#include <string_view>

#include "saksi/document/declared.h"
#include "saksi/document/tree.h"

namespace saksi {

// `address`: where the page was met; empty: not known. Relative addresses are seen from there. Cost: linear
// in the tree.
Declared page_facts(const Tree& tree, std::string_view address);

}  // namespace saksi
