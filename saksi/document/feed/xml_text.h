#pragma once
// The text of one element of a feed: plain words, escaped HTML, XHTML in place or base64, as its attributes
// say (Atom 0.3 `mode` and `type`, Atom 1.0 `type`), and as it looks where they say nothing.

#include "saksi/base/xml_tree.h"
#include "saksi/document/feed/feed_entry.h"

namespace saksi {

enum class UndeclaredText { html, guess };  // what text is that does not say: RSS descriptions are HTML

FeedText xml_text(const XmlTree& xml, XmlTree::Node node, UndeclaredText undeclared);

}  // namespace saksi
