#pragma once
// Finds the article among all that a page shows: menus, share buttons, related links, comments, cookie
// notes. Plain text is taken to be the article and passes through.
//
// A box of the page is judged by how much running text it holds outside of links, by its tag (article, nav)
// and by its class and id words ("entry-content", "related-posts").

#include <string>
#include <vector>

#include "saksi/article/article.h"
#include "saksi/document/document.h"

namespace saksi {

struct MainText {
  std::vector<Block> blocks;          // of the article, in reading order; headings, lists and quotations stay
  std::vector<std::string> captions;  // of its pictures
  std::vector<Dropped> dropped;       // the rest, a piece a box, with its reason
};

// Cost: linear in blocks and elements. No blocks when the page holds no running text.
MainText find_main_text(const Document& document);

}  // namespace saksi
