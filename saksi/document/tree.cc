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

// Of Attribute, in its order.
constexpr std::string_view kAttributeNames[] = {
    "aria-hidden", "class", "content",  "datetime", "hidden", "href",  "id",    "itemprop",
    "lang",        "name",  "property", "rel",      "role",   "style", "title", "type"};
static_assert(std::size(kAttributeNames) == static_cast<std::size_t>(Attribute::type) + 1);
static_assert(std::size(kAttributeNames) <= 32);  // bits of Tree::Place::attributes

// From names to their places in a list, by a hash of size, first, middle and last letter: a page has
// thousands of them. Made by the compiler.
template <std::size_t slots>
class NameTable {
 public:
  template <std::size_t size>
  constexpr explicit NameTable(const std::string_view (&names)[size]) : names_(names) {
    static_assert(size * 2 < slots && size < 255);
    for (std::size_t i = 0; i < size; ++i) {
      if (names[i].empty()) continue;
      auto slot = slot_of(names[i]);
      while (at_[slot]) slot = (slot + 1) % slots;
      at_[slot] = static_cast<std::uint8_t>(i + 1);
    }
  }
  std::optional<std::size_t> find(std::string_view name) const {
    if (name.empty()) return std::nullopt;
    for (auto slot = slot_of(name); at_[slot]; slot = (slot + 1) % slots)
      if (names_[at_[slot] - 1] == name) return at_[slot] - 1;
    return std::nullopt;
  }

 private:
  static constexpr std::size_t slot_of(std::string_view name) {
    const auto letter = [&](std::size_t at) { return static_cast<unsigned char>(name[at]); };
    const auto sum = letter(0) * 31u + letter(name.size() / 2) * 131u + letter(name.size() - 1) * 7u;
    return (sum + name.size() * 53u) % slots;
  }
  const std::string_view* names_;
  std::array<std::uint8_t, slots> at_{};
};
constexpr NameTable<512> kTagTable(kTagNames);
constexpr NameTable<128> kAttributeTable(kAttributeNames);

}  // namespace

std::string_view tag_name(Tag tag) { return kTagNames[static_cast<std::size_t>(tag)]; }

Tag find_tag(std::string_view name) { return static_cast<Tag>(kTagTable.find(name).value_or(0)); }

std::optional<Attribute> find_attribute(std::string_view name) {
  const auto found = kAttributeTable.find(name);
  return found ? std::optional(static_cast<Attribute>(*found)) : std::nullopt;
}

Tree::Node Tree::after(Node node) const {
  while (node != kNone && nodes_[node].next == kNone) node = nodes_[node].parent;
  return node == kNone ? kNone : nodes_[node].next;
}

std::optional<std::string_view> Tree::attribute(Node node, Attribute attribute) const {
  const auto& place = nodes_[node];
  if (!(place.attributes & bit(attribute))) return std::nullopt;
  auto i = place.slice.begin;
  while (attributes_[i].attribute != attribute) ++i;
  return slice(attributes_[i].value);
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
  nodes_.push_back({tag, 0, parent, kNone, kNone, kNone, {}});
  auto& above = nodes_[parent];
  (above.last == kNone ? above.first : nodes_[above.last].next) = node;
  above.last = node;
  return node;
}

Tree::Node Tree::add_element(Node parent, Tag tag) {
  const auto node = add(parent, tag);
  nodes_[node].slice.begin = nodes_[node].slice.end = static_cast<std::uint32_t>(attributes_.size());
  return node;
}

Tree::Slice Tree::keep(std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(bytes_.size());
  bytes_ += words;
  return {begin, static_cast<std::uint32_t>(bytes_.size())};
}

void Tree::add_attribute(Attribute attribute, std::string_view value) {
  auto& place = nodes_.back();
  if (place.attributes & bit(attribute)) return;
  place.attributes |= bit(attribute);
  attributes_.push_back({attribute, keep(value)});
  place.slice.end = static_cast<std::uint32_t>(attributes_.size());
}

void Tree::add_text(Node parent, std::string_view text) {
  if (text.empty()) return;
  const auto last = nodes_[parent].last;
  const bool goes_on = last != kNone && tag(last) == Tag::text && nodes_[last].slice.end == bytes_.size();
  const auto kept = keep(text);
  if (goes_on)
    nodes_[last].slice.end = kept.end;
  else
    nodes_[add(parent, Tag::text)].slice = kept;
}

}  // namespace saksi
