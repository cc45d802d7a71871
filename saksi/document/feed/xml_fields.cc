#include "saksi/document/feed/xml_fields.h"

#include "saksi/base/utf8.h"

namespace saksi {

XmlFields::XmlFields(const XmlTree& xml, XmlTree::Node node, XmlTree::Node root) : xml_(xml) {
  for (auto child = xml.first_child(node); child != XmlTree::kNone; child = xml.next_sibling(child))
    if (!xml.is_text(child))
      fields_.push_back({{vocabulary_of(xml, child, root), local_name(xml.name(child))}, child});
}

FeedText XmlFields::text_of(FieldName name, UndeclaredText undeclared) const {
  FeedText found;
  each(name, [&](XmlTree::Node node) {
    auto text = xml_text(xml_, node, undeclared);
    if (trim(text.words).empty()) return false;
    found = std::move(text);
    return true;
  });
  return found;
}

std::string XmlFields::words(FieldName name) const {
  std::string found;
  each(name, [&](XmlTree::Node node) {
    found = trim(xml_.text_in(node));
    return !found.empty();
  });
  return found;
}

std::string loose_text(const XmlTree& xml, XmlTree::Node node) {
  std::string all;
  for (auto child = xml.first_child(node); child != XmlTree::kNone; child = xml.next_sibling(child))
    if (xml.is_text(child)) all += xml.text(child);
  return all;
}

}  // namespace saksi
