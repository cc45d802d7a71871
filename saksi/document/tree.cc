#include "saksi/document/tree.h"

#include <algorithm>

namespace saksi {
namespace {

// clang-format off
constexpr std::string_view kTagNames[] = {
  "", "",
  "a", "abbr", "address", "article", "aside", "audio", "b", "base", "big", "blockquote", "body", "br", "button",
  "canvas", "caption", "center", "cite", "code", "dd", "del", "details", "dialog", "div", "dl", "dt", "em",
  "embed", "fieldset", "figcaption", "figure", "font", "footer", "form", "frameset", "h1", "h2", "h3", "h4",
  "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img", "input", "ins", "label", "legend", "li",
  "link", "main", "map", "mark", "math", "menu", "meta", "nav", "noscript", "object", "ol", "option", "p",
  "picture", "pre", "q", "script", "section", "select", "small", "source", "span", "strong", "style", "sub",
  "summary", "sup", "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time",
  "title", "tr", "u", "ul", "video",
};
// clang-format on
static_assert(std::size(kTagNames) == static_cast<std::size_t>(Tag::video) + 1);
static_assert(std::is_sorted(std::begin(kTagNames), std::end(kTagNames)));

}  // namespace

std::string_view tag_name(Tag tag) { return kTagNames[static_cast<std::size_t>(tag)]; }

Tag find_tag(std::string_view name) {
  const auto* found = std::ranges::lower_bound(kTagNames, name);
  if (name.empty() || found == std::end(kTagNames) || *found != name) return Tag::unknown;
  return static_cast<Tag>(found - std::begin(kTagNames));
}

Tree::Node Tree::after(Node node) const {
  while (node != kNone && nodes_[node].next == kNone) node = nodes_[node].parent;
  return node == kNone ? kNone : nodes_[node].next;
}

std::optional<std::string_view> Tree::attribute(Node node, Attribute attribute) const {
  const auto& place = nodes_[node];
  if (place.tag == Tag::text) return std::nullopt;
  for (auto i = place.begin; i < place.end; ++i)
    if (attributes_[i].attribute == attribute)
      return std::string_view(bytes_).substr(attributes_[i].begin, attributes_[i].end - attributes_[i].begin);
  return std::nullopt;
}

std::string Tree::text_in(Node node) const {
  std::string all;
  const auto end = after(node);
  for (auto inner = node; inner != end; inner = following(inner))
    if (tag(inner) == Tag::text) all += text(inner);
  return all;
}

Tree::Node Tree::add(Node parent, Tag tag) {
  const auto node = static_cast<Node>(nodes_.size());
  nodes_.push_back({tag, parent, kNone, kNone, kNone, 0, 0});
  auto& above = nodes_[parent];
  (above.last == kNone ? above.first : nodes_[above.last].next) = node;
  above.last = node;
  return node;
}

Tree::Node Tree::add_element(Node parent, Tag tag) {
  const auto node = add(parent, tag);
  nodes_[node].begin = nodes_[node].end = static_cast<std::uint32_t>(attributes_.size());
  return node;
}

void Tree::add_attribute(Attribute attribute, std::string_view value) {
  const auto begin = static_cast<std::uint32_t>(bytes_.size());
  bytes_ += value;
  attributes_.push_back({attribute, begin, static_cast<std::uint32_t>(bytes_.size())});
  nodes_.back().end = static_cast<std::uint32_t>(attributes_.size());
}

void Tree::add_text(Node parent, std::string_view text) {
  auto node = nodes_[parent].last;
  if (node == kNone || tag(node) != Tag::text || nodes_[node].end != bytes_.size()) {
    node = add(parent, Tag::text);
    nodes_[node].begin = static_cast<std::uint32_t>(bytes_.size());
  }
  bytes_ += text;
  nodes_[node].end = static_cast<std::uint32_t>(bytes_.size());
}

}  // namespace saksi
