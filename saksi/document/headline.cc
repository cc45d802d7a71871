#include "saksi/document/headline.h"

#include <string>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxHeadings = 40, kMaxHeadingBytes = 400, kMaxTitleBytes = 1000;
constexpr std::size_t kMaxPieces = 40;  // nodes that are read for one text

// Letters and figures of a text, folded: marks of quotation and dashes differ between a title and its
// heading.
std::string letters_of(std::string_view text) {
  std::string letters;
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_at(text, i);
    if (is_word(point.value)) letters += text.substr(i, point.size_bytes);
    i += point.size_bytes;
  }
  return fold_case(letters);
}

struct HeadingText {
  std::string all;
  std::string_view longest;  // of its pieces; points into the tree
};
HeadingText text_of(const Tree& tree, Tree::Node node, std::size_t limit) {
  HeadingText text;
  const auto end = tree.after(node);
  std::size_t steps = 0;
  for (auto inner = node; inner != end && ++steps < kMaxPieces; inner = tree.following(inner)) {
    if (tree.tag(inner) != Tag::text) continue;
    const auto piece = trim(tree.text(inner));
    if (piece.size() > text.longest.size()) text.longest = piece;
    if (text.all.size() < limit) text.all += piece.substr(0, limit);
  }
  if (text.longest.size() > limit) text.longest = text.longest.substr(0, limit);
  return text;
}

}  // namespace

Tree::Node find_headline(const Tree& tree, std::string_view title) {
  const auto given = letters_of(title.substr(0, kMaxTitleBytes));
  std::string page_title;
  Tree::Node best = Tree::kNone;
  std::size_t best_size = 0, seen = 0;
  const auto repeated = [&](std::string_view words) {
    const auto letters = letters_of(words);
    const bool says =
        given.find(letters) != std::string::npos || page_title.find(letters) != std::string::npos;
    return says ? letters.size() : 0;
  };
  for (Tree::Node node = 0; node < tree.size() && seen < kMaxHeadings; ++node) {
    const auto tag = tree.tag(node);
    if (tag == Tag::title && page_title.empty())
      page_title = letters_of(text_of(tree, node, kMaxTitleBytes).all);
    if (tag < Tag::h1 || tag > Tag::h4) continue;
    ++seen;
    const auto text = text_of(tree, node, kMaxHeadingBytes);
    if (trim(text.all).empty()) continue;
    auto size = repeated(text.all);
    if (size == 0) size = repeated(text.longest);  // "<h1><span>27.1.2022</span>Jembatan retak</h1>"
    const bool site_name = tag != Tag::h1 && size * 4 < given.size();
    if (size > best_size && !site_name) {
      best = node;
      best_size = size;
    }
    if (best == Tree::kNone && tag == Tag::h1) best = node;
  }
  return best;
}

}  // namespace saksi
