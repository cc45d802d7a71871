#pragma once
// A page as a tree: elements with the attributes that we read, and text. Built by an HTML parser (libxml2;
// html_tree.cc is the only file that knows it), read through a thin cursor, so that another parser can take
// its place.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace saksi {

// The elements that some rule names; every other one is `unknown`. kTagNames has the same order.
// clang-format off
enum class Tag : std::uint8_t {
  unknown, text,  // text: no element but a run of text
  a, abbr, address, article, aside, audio, b, base, big, blockquote, body, br, button, canvas, caption,
  center, cite, code, dd, del, details, dialog, div, dl, dt, em, embed, fieldset, figcaption, figure, font,
  footer, form, frameset, h1, h2, h3, h4, h5, h6, head, header, hr, html, i, iframe, img, input, ins, label,
  legend, li, link, main, map, mark, math, menu, meta, nav, noscript, object, ol, option, p, picture, pre, q,
  script, section, select, small, source, span, strong, style, sub, summary, sup, svg, table, tbody, td,
  template_, textarea, tfoot, th, thead, time, title, tr, u, ul, video,
};
// clang-format on
std::string_view tag_name(Tag tag);   // "" for unknown and text
Tag find_tag(std::string_view name);  // in lower case

enum class Attribute : std::uint8_t {
  aria_hidden,
  class_,
  content,
  datetime,
  hidden,
  href,
  id,
  itemprop,
  lang,
  name,
  property,
  rel,
  role,
  style,
  title,
  type,
};

class Tree {
 public:
  // What stands in the tree, by index; the root is 0 and always there.
  using Node = std::uint32_t;
  static constexpr Node kNone = 0xFFFFFFFF;

  Tag tag(Node node) const { return nodes_[node].tag; }
  Node parent(Node node) const { return nodes_[node].parent; }
  Node first_child(Node node) const { return nodes_[node].first; }
  Node next_sibling(Node node) const { return nodes_[node].next; }
  // The node after `node` in reading order that does not lie in it; kNone at the end.
  Node after(Node node) const;
  // The node after `node` in reading order, children first; kNone at the end.
  Node following(Node node) const { return first_child(node) != kNone ? first_child(node) : after(node); }
  // Of Tag::text; points into the tree.
  std::string_view text(Node node) const { return slice(nodes_[node].slice); }
  // Points into the tree. None: not there.
  std::optional<std::string_view> attribute(Node node, Attribute attribute) const;
  // All text in the node, as it stands.
  std::string text_in(Node node) const;
  std::size_t size() const { return nodes_.size(); }

  // For the parser. Nodes come in reading order; text goes to the last child when that is text.
  Node add_element(Node parent, Tag tag);
  void add_attribute(Attribute attribute, std::string_view value);  // of the last element; the first stays
  void add_text(Node parent, std::string_view text);

 private:
  struct Slice {
    std::uint32_t begin = 0, end = 0;
  };
  struct Place {
    Tag tag = Tag::unknown;
    std::uint32_t attributes = 0;  // a bit for each that is there
    Node parent = kNone, first = kNone, last = kNone, next = kNone;
    Slice slice;  // text: of bytes_; element: of attributes_
  };
  struct Pair {
    Attribute attribute;
    Slice value;  // of bytes_
  };
  std::string_view slice(Slice part) const {
    return std::string_view(bytes_).substr(part.begin, part.end - part.begin);
  }
  static std::uint32_t bit(Attribute attribute) {
    return std::uint32_t{1} << static_cast<std::uint32_t>(attribute);
  }
  Node add(Node parent, Tag tag);
  Slice keep(std::string_view words);

  std::string bytes_;
  std::vector<Place> nodes_ = std::vector<Place>(1);
  std::vector<Pair> attributes_;
};

std::optional<Attribute> find_attribute(std::string_view name);  // in lower case

// Elements and texts of a page; news pages have some thousands.
inline constexpr std::size_t kMaxNodes = std::size_t{1} << 19;

struct ParsedPage {
  Tree tree;
  bool too_deep = false;  // elements below the limit were left out, their text was kept
  bool too_many = false;  // the same for elements behind kMaxNodes
};

// Parses a page (UTF-8). Never fails: what no rule of HTML fits is repaired as libxml2 does it. Fetches
// nothing. `max_depth` elements may stand in each other. Cost: linear in bytes, times max_depth for end tags
// that close nothing.
ParsedPage parse_html(std::string_view page, std::size_t max_depth);

}  // namespace saksi
