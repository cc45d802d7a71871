#pragma once
// The addresses in a feed: the page of an entry, its picture, and what a relative one is seen from.

#include <optional>
#include <string>
#include <string_view>

#include "saksi/base/xml_tree.h"
#include "saksi/document/feed/xml_fields.h"

namespace saksi {

class XmlLinks {
 public:
  // `xml` must outlive this. `address` is where the feed came from; empty: not known.
  XmlLinks(const XmlTree& xml, std::string address) : xml_(xml), address_(std::move(address)) {}

  // When it is not known where the feed came from, its links are seen from the page that it stands for.
  void set_home(const XmlFields& head, XmlTree::Node head_node);
  // The page of an entry: its link, else an identity that is an address. Empty: none.
  std::string entry_link(const XmlFields& fields, XmlTree::Node entry) const;
  // The first field that is a picture, by its name or by its type.
  std::optional<std::string> picture_of(const XmlFields& fields) const;

 private:
  std::string base_of(XmlTree::Node node) const;
  std::string resolve(std::string_view link, XmlTree::Node node) const;
  std::string target(XmlTree::Node link) const;
  std::optional<int> rank(XmlTree::Node link) const;
  std::string link_of(const XmlFields& fields) const;
  std::string permanent_link(const XmlFields& fields) const;
  bool is_picture(XmlTree::Node node, FieldName name) const;

  const XmlTree& xml_;
  std::string address_;
};

}  // namespace saksi
