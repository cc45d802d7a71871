#pragma once
// The children of one element of a feed by their names: "the title, else Dublin Core's".

#include <string>
#include <string_view>
#include <vector>

#include "saksi/base/xml_tree.h"
#include "saksi/document/feed/feed_entry.h"
#include "saksi/document/feed/vocabulary.h"
#include "saksi/document/feed/xml_text.h"

namespace saksi {

struct FieldName {
  Vocabulary vocabulary;
  std::string_view name;  // in any letter case
};

class XmlFields {
 public:
  // `xml` must outlive this. `root` is that of the feed.
  XmlFields(const XmlTree& xml, XmlTree::Node node, XmlTree::Node root);

  // Calls take(node) for each field of that name in turn, until it gives true.
  template <class Take>
  void each(FieldName name, const Take& take) const {
    for (const auto& field : fields_)
      if (field.name.vocabulary == name.vocabulary && same_name(field.name.name, name.name))
        if (take(field.node)) return;
  }
  // The text of the first that has any; `names` are tried in their order.
  template <std::size_t N>
  FeedText text(const FieldName (&names)[N], UndeclaredText undeclared) const {
    for (const auto& name : names)
      if (auto text = text_of(name, undeclared); !text.words.empty()) return text;
    return {};
  }
  // The words of the first that has any, trimmed.
  std::string words(FieldName name) const;

 private:
  struct Field {
    FieldName name;
    XmlTree::Node node;
  };
  FeedText text_of(FieldName name, UndeclaredText undeclared) const;

  const XmlTree& xml_;
  std::vector<Field> fields_;
};

// The text that lies in no element inside of `node`.
std::string loose_text(const XmlTree& xml, XmlTree::Node node);

}  // namespace saksi
