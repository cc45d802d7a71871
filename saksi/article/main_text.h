#pragma once
// Finds the article among all that a page shows: menus, share buttons, related links, comments, cookie
// notes. Plain text is taken to be the article and passes through.
//
// Each block is judged by trees learned from pages (block_scorer.h). Pages too small to learn from, and the
// pieces of markup that feeds carry, are judged by the boxes alone (box_rules.h): how much running text they
// hold outside of links, their tags (article, nav) and names ("entry-content", "related-posts").

#include <cstdint>
#include <string>
#include <vector>

#include "saksi/article/article.h"
#include "saksi/article/block_scorer.h"
#include "saksi/document/document.h"

namespace saksi {

struct MainText {
  std::vector<Block> blocks;          // of the article, in reading order; headings, lists and quotations stay
  std::vector<std::uint32_t> places;  // of each of them: index in Document::blocks
  std::vector<Block> behind;          // the first ones behind it that are not of the article
  std::vector<Block> small;           // short ones amid and behind it that are not of it, of the same report
  std::vector<std::string> captions;  // of its pictures
  std::vector<Dropped> dropped;       // the rest, a piece a box, with its reason
};

class MainTextFinder {
 public:
  // Takes the tables of BlockScorer. `phrases` must outlive this.
  MainTextFinder(const Languages& languages, const Furniture& phrases) : scorer_(languages, phrases) {}

  // Cost: linear in blocks and elements. No blocks when the page holds no running text.
  MainText find(const Document& document) const;

 private:
  BlockScorer scorer_;
};

}  // namespace saksi
