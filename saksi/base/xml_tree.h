#pragma once
// XML as feeds and lists of feeds write it, sound or broken, as a tree. Sound XML is read as XML 1.0 says,
// but that a document type is passed over: no entity is expanded that it declares, and nothing is fetched.
// What is broken is repaired, and told once:
//
//   Tom & Jerry, 3 < 5           the signs themselves
//   &eacute;  &nbsp;             stay as they stand: HTML knows them, XML does not
//   <p>Satu<p>Dua</item>         open elements end with the one around them
//   Satu</b> dua                 what closes nothing is passed over
//   <item TITLE=Satu>            values without quotes
//   <item><title>Sat             a cut file: what there is of it
//   Warning: …<?xml …?><rss>     words in front of the prolog

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
    std::uint32_t begin = 0, end = 0;
    bool decoded = false;  // in decoded_, else in xml_
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
    return std::string_view(place.decoded ? decoded_ : xml_).substr(place.begin, place.end - place.begin);
  }

  std::string xml_;
  std::string decoded_;  // text and values that held references
  std::vector<Entry> nodes_ = std::vector<Entry>(1);
  std::vector<Pair> attributes_;
};

// What was repaired first; `line` from 1.
struct XmlFault {
  std::string message;
  std::size_t line = 0;
};

struct ParsedXml {
  XmlTree tree;
  std::optional<XmlFault> fault;  // none: well-formed, as far as a tree needs it
  bool too_deep = false;          // elements below the limit were left out, their text was kept
};

// `xml` is UTF-8. Never fails. Elements of the names in `siblings` (without prefix) do not stand in each
// other: the next one ends the one before. Cost: linear in bytes, times `max_depth` for end tags that close
// nothing.
ParsedXml parse_xml(std::string xml, std::size_t max_depth, std::vector<std::string_view> siblings = {});

// The part behind the prefix: "encoded" of "content:encoded".
inline std::string_view local_name(std::string_view name) {
  const auto colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}
// In ASCII letters of any case.
bool same_name(std::string_view a, std::string_view b);

}  // namespace saksi
