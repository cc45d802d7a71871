#pragma once
// Feeds in XML: RSS 0.90 to 2.0 and RDF Site Summary 1.0, Atom 0.3 and 1.0 (RFC 4287), CDF; with the modules
// that carry what we read: Dublin Core, content, Media RSS, iTunes.
//
// Names are found by their namespace, whatever the prefix; an undeclared prefix counts by its usual meaning.
// Which of many fields wins, follows feedparser and gofeed: an element of the format itself before one of a
// module, the first before the next of its name.

#include <string_view>

#include "saksi/base/xml_tree.h"
#include "saksi/document/feed/feed_entry.h"

namespace saksi {

// `address` is where the feed came from, for relative links; empty: not known. A feed without entries is
// sound. Cost: linear in the tree.
Feed read_xml_feed(const XmlTree& xml, std::string_view address);

}  // namespace saksi
