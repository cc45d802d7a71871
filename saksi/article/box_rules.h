#pragma once
// What the boxes of a page hold, and whether they look like the article by their names and by how much
// running text stands in them outside of links. For the trees of block_scorer.h it is one voice among others;
// on pages too small for those it decides.

#include <cstdint>
#include <string_view>
#include <vector>

#include "saksi/article/box_names.h"
#include "saksi/document/document.h"

namespace saksi {

inline constexpr std::uint32_t kNoBox = 0xFFFFFFFF;

struct Box {
  double prose = 0;            // points of all blocks inside
  double own = 0;              // of the blocks that stand in it directly
  double clean = 0;            // the same without those in boxes that are left out
  double score = 0;            // as a candidate
  std::size_t bytes = 0;       // of text inside
  std::size_t link_bytes = 0;  // of it in links
  std::string_view reason;     // why it is left out; empty: it is not
  bool caption = false;
  bool inside = false;    // of the article
  bool has_body = false;  // a box named for the body of an article lies in it
};

struct BoxVerdicts {
  std::vector<Box> boxes;       // one for each element
  std::vector<BoxNames> names;  // of each of them
  std::vector<double> points;   // points_of each block
  std::uint32_t best = kNoBox;  // the box around most of the article
};

// Cost: linear in blocks and elements.
BoxVerdicts judge_boxes(const Document& document);

// How much a block speaks for the box it stands in: running text outside of links, with the marks that
// sentences have.
double points_of(const Block& block);

// An element that is a block itself, not a box around blocks: p, li, h1 …
bool is_leaf_box(std::string_view tag);

}  // namespace saksi
