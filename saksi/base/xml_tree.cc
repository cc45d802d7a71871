#include "saksi/base/xml_tree.h"

#include <algorithm>

#include <pugixml.hpp>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

// Declarations of namespaces are looked for in so many attributes; a feed with twenty modules has twenty.
constexpr std::size_t kMaxDeclarations = 64;
constexpr std::size_t kMaxAttributes = 256;  // of an element; each is looked at for what lies in it
// Nothing that a document type declares is expanded: pugixml passes it over.
constexpr unsigned kParse = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                            pugi::parse_wconv_attribute | pugi::parse_ws_pcdata | pugi::parse_pi;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace

bool same_name(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}

XmlTree::Node XmlTree::after(Node node) const {
  while (node != kNone && nodes_[node].next == kNone) node = nodes_[node].parent;
  return node == kNone ? kNone : nodes_[node].next;
}

std::optional<std::string_view> XmlTree::attribute(Node node, std::string_view name) const {
  for (std::size_t i = 0; i < attribute_count(node); ++i)
    if (same_name(attribute_name(node, i), name)) return attribute_value(node, i);
  return std::nullopt;
}

std::optional<std::string_view> XmlTree::namespace_of(Node node) const {
  const auto full = name(node);
  const auto colon = full.find(':');
  const auto prefix = colon == std::string_view::npos ? std::string_view() : full.substr(0, colon);
  for (; node != kNone; node = parent(node))
    for (std::size_t i = 0; i < std::min(attribute_count(node), kMaxDeclarations); ++i) {
      auto declared = attribute_name(node, i);
      if (!declared.starts_with("xmlns")) continue;
      declared.remove_prefix(5);
      if (prefix.empty() ? declared.empty() : declared.starts_with(':') && declared.substr(1) == prefix)
        return attribute_value(node, i);
    }
  return prefix.empty() ? std::optional(std::string_view()) : std::nullopt;
}

std::string XmlTree::text_in(Node node) const {
  std::string all;
  const auto end = after(node);
  for (auto inner = node; inner != end; inner = following(inner))
    if (is_text(inner)) all += text(inner);
  return all;
}

// Copies what we read of pugixml's tree.
class XmlReader {
 public:
  XmlReader(ParsedXml& parsed, std::size_t max_depth) : parsed_(parsed), max_depth_(max_depth) {}

  void read(const pugi::xml_document& document) {
    std::vector<XmlTree::Node> open{0};
    for (auto node = document.first_child(); node;) {
      const auto added = add(node, open.back(), open.size() > max_depth_);
      if (node.first_child()) {
        open.push_back(added.value_or(open.back()));
        node = node.first_child();
        continue;
      }
      while (node && !node.next_sibling()) {
        node = node.parent();
        open.pop_back();
        if (node == document) return;
      }
      node = node.next_sibling();
    }
  }

 private:
  XmlTree& tree() { return parsed_.tree; }

  // None: no text and no element of ours.
  std::optional<XmlTree::Node> add(const pugi::xml_node& node, XmlTree::Node parent, bool too_deep) {
    switch (node.type()) {
      case pugi::node_pcdata:
      case pugi::node_cdata:
        if (parent == 0 || *node.value() == '\0') return std::nullopt;
        return add_node(keep(node.value()), parent, true);
      case pugi::node_pi:
        if (node.name() == kUnclosedMark) tree().nodes_[parent].closed = false;
        return std::nullopt;
      case pugi::node_element:
        parsed_.too_deep = parsed_.too_deep || too_deep;
        return too_deep ? std::nullopt : std::optional(add_element(node, parent));
      default:
        return std::nullopt;
    }
  }
  XmlTree::Node add_element(const pugi::xml_node& element, XmlTree::Node parent) {
    const auto node = add_node(keep(element.name()), parent, false);
    auto& attributes = tree().attributes_;
    tree().nodes_[node].begin = static_cast<std::uint32_t>(attributes.size());
    std::size_t count = 0;
    for (auto attribute = element.first_attribute(); attribute && count < kMaxAttributes;
         attribute = attribute.next_attribute(), ++count) {
      const auto name = keep(attribute.name());
      attributes.push_back({name, keep(attribute.value())});
    }
    tree().nodes_[node].end = static_cast<std::uint32_t>(attributes.size());
    tree().nodes_[node].closed = true;
    return node;
  }
  XmlTree::Node add_node(XmlTree::Place at, XmlTree::Node parent, bool text) {
    auto& nodes = tree().nodes_;
    const auto node = static_cast<XmlTree::Node>(nodes.size());
    XmlTree::Entry entry;
    entry.at = at;
    entry.parent = parent;
    entry.text = text;
    nodes.push_back(entry);
    auto& above = nodes[parent];
    (above.last == XmlTree::kNone ? above.first : nodes[above.last].next) = node;
    above.last = node;
    return node;
  }
  // A reference by number may stand for what is no letter.
  XmlTree::Place keep(std::string_view words) {
    auto& bytes = tree().bytes_;
    const auto begin = static_cast<std::uint32_t>(bytes.size());
    if (is_valid_utf8(words))
      bytes += words;
    else
      bytes += replace_invalid_utf8(words);
    return {begin, static_cast<std::uint32_t>(bytes.size())};
  }

  ParsedXml& parsed_;
  std::size_t max_depth_;
};

ParsedXml parse_xml(std::string xml, std::size_t max_depth, const std::vector<std::string_view>& siblings) {
  ParsedXml parsed;
  std::ranges::replace(xml, '\0', ' ');  // pugixml takes a NUL for the end
  pugi::xml_document document;
  auto result = document.load_buffer(xml.data(), xml.size(), kParse, pugi::encoding_utf8);
  if (!result && result.status != pugi::status_no_document_element) {
    auto repaired = repair_xml(xml, max_depth + 1, siblings);
    parsed.fault = std::move(repaired.fault);
    xml = std::move(repaired.xml);
    document.load_buffer(xml.data(), xml.size(), kParse, pugi::encoding_utf8);
  }
  XmlReader(parsed, max_depth).read(document);
  return parsed;
}

}  // namespace saksi
