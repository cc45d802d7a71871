#pragma once
// What a block of a page looks like, where it stands and what stands around it, as numbers that hold in any
// language and on any site: from them saksi/article/block_scorer.h judges whether it is of the article.

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "saksi/article/box_names.h"
#include "saksi/article/box_rules.h"
#include "saksi/document/document.h"

namespace saksi {

// Shares lie in 0 … 1, distances are capped. A "container" is the innermost box
// around a block that is no block itself; x_1 is the box around that, and so on.
// clang-format off
#define SAKSI_BLOCK_FEATURES(X) \
  /* the block */ \
  X(size) X(words) X(link_share) X(points) X(commas) X(stops) X(full_stop) X(colon_end) X(asks) \
  X(upper_start) X(digit_start) X(mark_start) X(digits) X(capitals) X(word_letters) X(bars) \
  X(address) X(kind) X(level) X(after_blank) X(leaf_tag) X(in_title) X(in_description) X(is_title) \
  X(twice) X(copyright) \
  /* its place */ \
  X(place) X(bytes_before) X(prose_before) X(prose_behind) X(from_title) X(prose_from_title) \
  X(from_heading) X(heading_level) X(heading_in_title) X(heading_links) \
  /* its neighbours */ \
  X(size_before) X(size_before2) X(size_behind) X(size_behind2) X(links_before) X(links_before2) \
  X(links_behind) X(links_behind2) X(kind_before) X(kind_behind) X(points_near) X(points_near2) \
  X(links_near) X(points_before5) X(points_behind5) X(same_box_before) X(same_box_behind) \
  /* its boxes */ \
  X(depth) X(own_prose_0) X(prose_0) X(prose_1) X(prose_2) X(prose_3) X(links_0) X(links_1) \
  X(links_2) X(links_3) X(size_0) X(size_1) X(size_2) X(blocks_0) X(blocks_1) X(share_0) X(share_1) \
  X(share_2) X(share_3) X(names_0) X(alike_0) X(alike_1) X(alike_2) X(alike_most) X(shape_prose) \
  X(shape_links) X(shape_count) X(shape_size) X(to_article) X(to_main) X(to_aside) X(to_footer) \
  X(to_header) X(to_nav) X(to_form) X(to_list) X(to_table) X(to_figure) X(to_section) X(to_quote) \
  /* what the rules about boxes say */ \
  X(rule_inside) X(rule_reason) X(rule_score) X(from_best) X(best_share) X(best_links) \
  /* the page */ \
  X(page_blocks) X(page_prose) X(page_links) X(page_paragraphs)
// clang-format on

enum class BlockFeature : std::uint8_t {
#define SAKSI_NAME(name) name,
  SAKSI_BLOCK_FEATURES(SAKSI_NAME)
#undef SAKSI_NAME
      names,  // levels up to a box named for each NameGroup
  count = names + kNameGroups
};
inline constexpr std::size_t kBlockFeatures = static_cast<std::size_t>(BlockFeature::count);
using BlockFeatures = std::array<float, kBlockFeatures>;

// In the order of BlockFeature: "log_size", …
std::span<const std::string_view> block_feature_names();

// The blocks of a page that are worth a question. Those in menus are not: links far from the article,
// comments and kin, half of most pages.
struct BlockTable {
  std::vector<std::uint32_t> places;  // index in Document::blocks, one for each row
  std::vector<BlockFeatures> rows;
  std::vector<std::uint32_t> shapes;  // blocks in boxes of the same tags and names have the same number
};
// Cost: linear in blocks and elements.
BlockTable find_block_features(const Document& document, const BoxVerdicts& verdicts);

}  // namespace saksi
