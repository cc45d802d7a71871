#pragma once
// The namespaces that feeds write their names in, as few of them as we read.

#include <string_view>

#include "saksi/base/xml_tree.h"

namespace saksi {

enum class Vocabulary {
  own,      // of the feed's format: RSS, Atom or CDF itself
  atom,     // Atom inside of another format
  dublin,   // Dublin Core, elements and terms
  content,  // content:encoded
  media,    // Media RSS
  itunes,
  xhtml,
  burner,  // FeedBurner
  other,
};

// The vocabulary of an element in the feed of `root`.
Vocabulary vocabulary_of(const XmlTree& xml, XmlTree::Node node, XmlTree::Node root);

}  // namespace saksi
