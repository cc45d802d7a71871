#pragma once
// The article of a page that a browser would draw by script: its words stand in no element but in data,
//
//   <script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "Air mulai surut. …"}</script>
//   <script id="__NEXT_DATA__" type="application/json">{"props": {"article": {"title": …, "body": "<p>…"}}}
//   <script>window.__INITIAL_STATE__ = {"story": {"blocks": [{"text": "Air mulai surut."}, …]}};</script>
//
// No name of a site or of a framework is known: what is looked for is an object that has long running text,
// in one string or in a list of pieces, and the title of the page.

#include <string_view>
#include <vector>

#include "saksi/document/document.h"
#include "saksi/document/tree.h"

namespace saksi {

// The paragraphs of the article that only the data hold; they have no markup. Empty when the page shows much
// running text itself, or a fair part of what the data hold. `shown` are the page's own blocks, `title` what
// the page declares as its title ("" when it does not: then only an "articleBody" is believed). Cost: nothing
// on pages that show text; else linear in the scripts, at most 8 MiB of them.
std::vector<Block> find_embedded_text(const Tree& tree, const std::vector<Block>& shown,
                                      std::string_view title, std::size_t max_depth);

// Lays them into the page as a box of its own, named for what it is, so that the article is chosen among all
// boxes as ever.
void add_embedded_text(Document& document, std::vector<Block> embedded);

}  // namespace saksi
