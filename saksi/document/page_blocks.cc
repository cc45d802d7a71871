#include "saksi/document/page_blocks.h"

#include <algorithm>

#include "saksi/base/utf8.h"
#include "saksi/document/plain.h"

namespace saksi {
namespace {

// How an element shapes the text around it.
enum class Shape {
  box,         // begins and ends a block
  in_line,     // part of the line
  left_out,    // not shown as text
  line_break,  // br
};

Shape shape_of(Tag tag) {
  switch (tag) {
    case Tag::br:
      return Shape::line_break;
    case Tag::audio:
    case Tag::button:
    case Tag::canvas:
    case Tag::embed:
    case Tag::iframe:
    case Tag::input:
    case Tag::map:
    case Tag::math:
    case Tag::meta:
    case Tag::noscript:
    case Tag::object:
    case Tag::option:
    case Tag::script:
    case Tag::select:
    case Tag::style:
    case Tag::svg:
    case Tag::template_:
    case Tag::textarea:
    case Tag::title:
    case Tag::video:
      return Shape::left_out;
    case Tag::a:
    case Tag::abbr:
    case Tag::b:
    case Tag::big:
    case Tag::cite:
    case Tag::code:
    case Tag::del:
    case Tag::em:
    case Tag::font:
    case Tag::i:
    case Tag::img:
    case Tag::ins:
    case Tag::label:
    case Tag::mark:
    case Tag::picture:
    case Tag::q:
    case Tag::small:
    case Tag::source:
    case Tag::span:
    case Tag::strong:
    case Tag::sub:
    case Tag::sup:
    case Tag::time:
    case Tag::u:
    case Tag::unknown:
      return Shape::in_line;
    default:
      return Shape::box;
  }
}

std::uint8_t heading_level(Tag tag) {
  return tag >= Tag::h1 && tag <= Tag::h6
             ? static_cast<std::uint8_t>(static_cast<int>(tag) - static_cast<int>(Tag::h1) + 1)
             : 0;
}

BlockKind kind_in(Tag tag, BlockKind around) {
  if (heading_level(tag) > 0) return BlockKind::heading;
  switch (tag) {
    case Tag::li:
    case Tag::dt:
    case Tag::dd:
      return BlockKind::list_item;
    case Tag::blockquote:
      return BlockKind::quotation;
    case Tag::figcaption:
    case Tag::caption:
      return BlockKind::caption;
    case Tag::td:
    case Tag::th:
      return BlockKind::table_cell;
    case Tag::p:
      return around == BlockKind::table_cell ? BlockKind::paragraph : around;
    default:
      return around;
  }
}

bool is_upper_ascii(char c) { return c >= 'A' && c <= 'Z'; }

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (is_upper_ascii(c)) c = static_cast<char>(c + 32);
  return lower;
}

// "articleBody Related-Posts" -> "article-body related-posts".
void append_names(std::string& names, std::string_view words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const char c = words[i];
    if (!is_upper_ascii(c)) {
      names += c;
      continue;
    }
    if (i > 0 && words[i - 1] >= 'a' && words[i - 1] <= 'z') names += '-';
    names += static_cast<char>(c + 32);
  }
}

bool is_hidden(const Tree& tree, Tree::Node node) {
  if (tree.tag(node) == Tag::body || tree.tag(node) == Tag::html) return false;
  if (tree.attribute(node, Attribute::hidden)) return true;
  const auto style = tree.attribute(node, Attribute::style);
  if (!style || style->size() > 4096) return false;
  auto plain = lower_ascii(*style);
  std::erase(plain, ' ');
  return plain.find("display:none") != std::string::npos;
}

class Reader {
 public:
  explicit Reader(const Tree& tree) : tree_(tree) { boxes_.push_back({}); }

  PageBlocks read() {
    Tree::Node node = 0;
    for (;;) {
      if (enter(node) && tree_.first_child(node) != Tree::kNone) {
        node = tree_.first_child(node);
        continue;
      }
      leave(node);
      while (tree_.next_sibling(node) == Tree::kNone) {
        node = tree_.parent(node);
        if (node == Tree::kNone) return finish();
        leave(node);
      }
      node = tree_.next_sibling(node);
    }
  }

 private:
  struct Box {
    Tree::Node node = 0;
    BlockKind kind = BlockKind::paragraph;
    std::uint8_t level = 0;
    bool keeps_lines = false;              // pre
    std::optional<std::uint32_t> element;  // once it has text
  };

  // False: what lies in the node is passed over.
  bool enter(Tree::Node node) {
    const auto tag = tree_.tag(node);
    if (tag == Tag::text) {
      add_text(tree_.text(node));
      return true;
    }
    const auto shape = shape_of(tag);
    if (shape == Shape::left_out || is_hidden(tree_, node)) return false;
    if (shape == Shape::line_break) {
      flush();
      ++line_breaks_;
    }
    if (shape == Shape::box) {
      flush();
      line_breaks_ = 2;
      const auto& around = boxes_.back();
      const auto level = std::max(heading_level(tag), around.level);
      boxes_.push_back({node, kind_in(tag, around.kind), level, around.keeps_lines || tag == Tag::pre, {}});
    }
    if (tag == Tag::a) ++links_;
    if (tag == Tag::time) note_time(node);
    return true;
  }

  void leave(Tree::Node node) {
    const auto tag = tree_.tag(node);
    if (boxes_.size() > 1 && boxes_.back().node == node) {
      flush();
      line_breaks_ = 2;
      boxes_.pop_back();
    }
    if (tag == Tag::a && links_ > 0 && !is_hidden(tree_, node)) --links_;
  }

  void note_time(Tree::Node node) {
    constexpr std::size_t kMaxBytes = 64;
    auto words = std::string(tree_.attribute(node, Attribute::datetime).value_or(""));
    const auto inner = tree_.first_child(node);
    if (words.empty() && inner != Tree::kNone && tree_.tag(inner) == Tag::text) words = tree_.text(inner);
    if (words.size() > 4 * kMaxBytes) return;
    words = make_plain_line(words);
    if (words.empty() || words.size() > kMaxBytes) return;
    read_.times.push_back({static_cast<std::uint32_t>(read_.blocks.size()), std::move(words)});
  }

  void add_text(std::string_view text) {
    words_ += text;
    if (links_ > 0) link_bytes_ += trim(text).size();
  }

  void flush() {
    if (words_.empty()) return;
    if (boxes_.back().keeps_lines) {
      const auto lines = make_plain(words_);
      for (std::string_view rest = lines; !rest.empty();) {
        const auto end = std::min(rest.find('\n'), rest.size());
        add_block(make_plain_line(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        line_breaks_ = rest.starts_with('\n') ? 2 : 1;
      }
    } else {
      add_block(make_plain_line(words_));
    }
    words_.clear();
    link_bytes_ = 0;
  }

  void add_block(std::string text) {
    if (text.empty()) return;
    auto& box = boxes_.back();
    Block block;
    block.kind = box.kind;
    block.after_blank = line_breaks_ != 1;
    Markup markup;
    markup.element = element_of_top();
    markup.link_bytes = static_cast<std::uint32_t>(std::min(link_bytes_, text.size()));
    markup.level = box.kind == BlockKind::heading ? box.level : std::uint8_t{0};
    block.markup = markup;
    block.text = std::move(text);
    read_.blocks.push_back(std::move(block));
    line_breaks_ = 0;
  }

  // Boxes without text never become elements.
  std::uint32_t element_of_top() {
    std::optional<std::uint32_t> parent;
    auto first = boxes_.size();
    while (first > 0 && !boxes_[first - 1].element) --first;
    if (first > 0) parent = boxes_[first - 1].element;
    for (auto i = first; i < boxes_.size(); ++i) {
      boxes_[i].element = static_cast<std::uint32_t>(read_.elements.size());
      read_.elements.push_back(
          {std::string(tag_name(tree_.tag(boxes_[i].node))), names_of(boxes_[i].node), parent});
      parent = boxes_[i].element;
    }
    return *parent;
  }

  std::string names_of(Tree::Node node) const {
    std::string names;
    for (const auto attribute : {Attribute::class_, Attribute::id, Attribute::role, Attribute::itemprop}) {
      const auto value = tree_.attribute(node, attribute);
      if (!value || value->size() > 512) continue;
      if (!names.empty()) names += ' ';
      append_names(names, *value);
    }
    return names;
  }

  PageBlocks finish() {
    flush();
    return std::move(read_);
  }

  const Tree& tree_;
  PageBlocks read_;
  std::vector<Box> boxes_;
  std::string words_;  // of the block that is being read
  std::size_t link_bytes_ = 0;
  std::size_t links_ = 0;        // open around here
  std::size_t line_breaks_ = 2;  // since the last block
};

}  // namespace

PageBlocks page_blocks(const Tree& tree) { return Reader(tree).read(); }

}  // namespace saksi
