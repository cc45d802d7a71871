#include "saksi/document/headline.h"

#include <string>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxGreat = 20, kMaxSmall = 60;  // h1, and h2 … h4, that are looked at
constexpr std::size_t kMaxHeadingBytes = 400, kMaxTitleBytes = 1000;
constexpr std::size_t kMaxPieces = 40;  // nodes that are read for one text

// Letters and figures of a text, folded: marks of quotation and dashes differ between a title and its
// heading.
std::string letters_of(std::string_view text) {
  std::string letters;
  bool ascii = true;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (c >= 0) {
      const bool upper = c >= 'A' && c <= 'Z';
      if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
        letters += upper ? static_cast<char>(c + 32) : c;
      ++i;
      continue;
    }
    const auto point = decode_at(text, i);
    if (is_word(point.value)) {
      letters += text.substr(i, point.size_bytes);
      ascii = false;
    }
    i += point.size_bytes;
  }
  return ascii ? letters : fold_case(letters);
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
    const auto piece = tree.text(inner);
    if (piece.size() > text.longest.size()) text.longest = piece;
    if (text.all.size() < limit) text.all += piece.substr(0, limit);
  }
  if (text.longest.size() > limit) text.longest = text.longest.substr(0, limit);
  return text;
}

class Finder {
 public:
  Finder(const Tree& tree, std::string_view title)
      : tree_(tree), title_(title.substr(0, kMaxTitleBytes)), letters_(letters_of(title_)) {}

  Tree::Node find() {
    for (Tree::Node node = 0; node < tree_.size(); ++node) {
      const auto tag = tree_.tag(node);
      if (tag == Tag::text)
        look_text(node);
      else if (tag == Tag::title && page_title_.empty())
        page_title_ = letters_of(text_of(tree_, node, kMaxTitleBytes).all);
      else if (tag == Tag::h1 ? great_++ < kMaxGreat
                              : tag > Tag::h1 && tag <= Tag::h4 && small_++ < kMaxSmall)
        look_heading(node, tag);
    }
    return best_ != Tree::kNone ? best_ : text_ != Tree::kNone ? text_ : first_;
  }

 private:
  void look_heading(Tree::Node node, Tag tag) {
    const auto text = text_of(tree_, node, kMaxHeadingBytes);
    const auto letters = letters_of(text.all);
    if (letters.empty()) return;
    if (first_ == Tree::kNone && tag == Tag::h1) first_ = node;
    auto size = repeated(letters);
    if (size == 0 && text.longest.size() < text.all.size())
      size = repeated(letters_of(text.longest));  // "<h1><span>27.1.2022</span>Jembatan retak</h1>"
    const bool is_site_name = tag != Tag::h1 && size * 4 < letters_.size();
    if (size <= best_size_ || is_site_name) return;
    best_ = node;
    best_size_ = size;
  }
  // Old pages have headlines that are none by their tags.
  void look_text(Tree::Node node) {
    constexpr std::size_t kLeastBytes = 16, kMaxIndent = 200;
    const auto text = tree_.text(node);
    if (text_ != Tree::kNone || title_.size() < kLeastBytes || text.size() < title_.size() / 2) return;
    const auto begin = text.find_first_not_of(" \t\n\r");
    if (begin > kMaxIndent || text[begin] != title_[0] || text.size() - begin < title_.size() / 2) return;
    const auto words = trim(text.substr(begin, title_.size() * 2 + kMaxIndent));
    if (words.size() > title_.size() * 2 || letters_of(words) != letters_) return;
    const auto tag = tree_.tag(tree_.parent(node));
    if (tag != Tag::title && tag != Tag::script && tag != Tag::option) text_ = node;
  }
  std::size_t repeated(const std::string& letters) const {
    const bool says =
        letters_.find(letters) != std::string::npos || page_title_.find(letters) != std::string::npos;
    return says ? letters.size() : 0;
  }

  const Tree& tree_;
  std::string_view title_;
  std::string letters_, page_title_;
  Tree::Node best_ = Tree::kNone, text_ = Tree::kNone, first_ = Tree::kNone;
  std::size_t best_size_ = 0, great_ = 0, small_ = 0;
};

}  // namespace

Tree::Node find_headline(const Tree& tree, std::string_view title) { return Finder(tree, title).find(); }

}  // namespace saksi
