#pragma once
// XML as feeds and lists of feeds write it, as a tree. pugixml parses it; what is broken is repaired first
// (xml_repair.h). No entity is expanded that a document type declares, and nothing is fetched. What stands
// for nothing that XML knows (&eacute;, a stray &) stays as it stands.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/base/xml_repair.h"

namespace saksi {

class XmlTree {
 public:
  // What stands in the tree, by index; 0 is the whole document, around its root element.
  using Node = std::uint32_t;
  static constexpr Node kNone = 0xFFFFFFFF;

  bool is_text(Node node) const { return nodes_[node].text; }
  // Of an element as it is written, "content:encoded"; "" for text. This and other views point into the tree.
  std::string_view name(Node node) const {
    return is_text(node) ? std::string_view() : slice(nodes_[node].at);
  }
  std::string_view text(Node node) const { return slice(nodes_[node].at); }  // of text
  Node parent(Node node) const { return nodes_[node].parent; }
  Node first_child(Node node) const { return nodes_[node].first; }
  Node next_sibling(Node node) const { return nodes_[node].next; }
  // In reading order, the next node that does not lie in `node`; kNone at the end.
  Node after(Node node) const;
  // In reading order, children first; kNone at the end.
  Node following(Node node) const { return first_child(node) != kNone ? first_child(node) : after(node); }
  // Closed by an end tag of its own, or empty (<a/>).
  bool is_closed(Node node) const { return nodes_[node].closed; }

  std::size_t attribute_count(Node node) const { return nodes_[node].end - nodes_[node].begin; }
  std::string_view attribute_name(Node node, std::size_t i) const {
    return slice(attributes_[nodes_[node].begin + i].name);
  }
  std::string_view attribute_value(Node node, std::size_t i) const {
    return slice(attributes_[nodes_[node].begin + i].value);
  }
  // The first one named so, in any letter case.
  std::optional<std::string_view> attribute(Node node, std::string_view name) const;
  // The namespace of the element; none: its prefix is not declared. "" without prefix and declaration.
  std::optional<std::string_view> namespace_of(Node node) const;
  // All text in the node, as it stands.
  std::string text_in(Node node) const;

 private:
  friend class XmlReader;
  struct Place {
    std::uint32_t begin = 0, end = 0;  // in bytes_
  };
  struct Entry {
    Place at;  // the name of an element, or the text
    Node parent = kNone, first = kNone, last = kNone, next = kNone;
    std::uint32_t begin = 0, end = 0;  // in attributes_
    bool text = false;
    bool closed = false;
  };
  struct Pair {
    Place name, value;
  };
  std::string_view slice(const Place& place) const {
    return std::string_view(bytes_).substr(place.begin, place.end - place.begin);
  }

  std::string bytes_;
  std::vector<Entry> nodes_ = std::vector<Entry>(1);
  std::vector<Pair> attributes_;
};

struct ParsedXml {
  XmlTree tree;
  std::optional<XmlFault> fault;  // what had to be repaired; none: pugixml took it
  bool too_deep = false;          // elements below the limit were left out, their text was kept
};

// `xml` is UTF-8. Never fails. In broken XML, elements of the names in `siblings` (without prefix) do not
// stand in each other. Cost: linear in bytes, times `max_depth` for end tags of broken XML that close
// nothing.
ParsedXml parse_xml(std::string xml, std::size_t max_depth,
                    const std::vector<std::string_view>& siblings = {});

// The part behind the prefix: "encoded" of "content:encoded".
inline std::string_view local_name(std::string_view name) {
  const auto colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}
// In ASCII letters of any case.
bool same_name(std::string_view a, std::string_view b);

}  // namespace saksi
