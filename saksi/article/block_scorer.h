#pragma once
// Judges each block of a page: is it of the article? Two sums of small trees (trees.h), learned from pages
// with hand-made article text. The first sees the block, its place and its boxes; the second sees the same
// and how the first judged the blocks around, in its boxes and of its shape (stacking, Wolpert 1992). No tree
// sees a word: names of boxes are known by their kinds, and text by its size and marks.
// docs/decisions/0004-main-text.md tells how they were learned.

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "saksi/article/block_features.h"
#include "saksi/article/furniture.h"
#include "saksi/article/trees.h"
#include "saksi/lang/language.h"

namespace saksi {

// What the first trees say of the page, and how that looks from each block.
inline constexpr std::size_t kContextFeatures = 25;
using ContextFeatures = std::array<float, kContextFeatures>;
std::span<const std::string_view> context_feature_names();
// Below that nothing around can make a block one of the article.
inline constexpr float kHopeless = -4;
inline constexpr float kMenuOdds = -9;  // of what stands in menus (BlockTable)

// Rows of BlockTable that are not hopeless, with more features behind.
struct ContextTable {
  std::vector<std::uint32_t> from;  // row in BlockTable
  std::vector<std::array<float, kBlockFeatures + kContextFeatures>> rows;
};
// `odds` has the first trees' log odds of each row of `table`.
ContextTable find_context(const Document& document, const BlockTable& table, std::span<const float> odds,
                          const Furniture& phrases);

class BlockScorer {
 public:
  // Takes the tables `block_trees` and `context_trees`. `phrases` must outlive this.
  BlockScorer(const Languages& languages, const Furniture& phrases);

  bool empty() const { return first_.empty() || second_.empty(); }
  // Log odds for each block: above 0, it is of the article.
  std::vector<float> score(const Document& document, const BoxVerdicts& verdicts) const;

 private:
  const Furniture& phrases_;
  Trees first_, second_;
};

}  // namespace saksi
