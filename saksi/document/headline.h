#pragma once
// The heading of a page that is the headline of its article: dates, bylines and the text stand around it.

#include <string_view>

#include "saksi/document/tree.h"

namespace saksi {

// The h1 … h4 that says most of what `title` or <title> says, letters compared; else the text that is the
// title; else the first h1. kNone: the page has none of them. Cost: linear in the tree.
Tree::Node find_headline(const Tree& tree, std::string_view title);

}  // namespace saksi
