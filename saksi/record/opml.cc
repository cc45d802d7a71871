#include "saksi/record/opml.h"

#include <unordered_set>

#include "saksi/base/url.h"
#include "saksi/base/utf8.h"
#include "saksi/base/xml_tree.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxDepth = 64;  // of outlines

std::string title_of(const XmlTree& xml, XmlTree::Node outline) {
  for (const auto* name : {"title", "text"})
    if (const auto title = xml.attribute(outline, name); title && !trim(*title).empty())
      return squeeze(*title);
  return {};
}

}  // namespace

FeedList read_opml(std::string opml, std::string_view address) {
  if (!is_valid_utf8(opml)) opml = replace_invalid_utf8(opml);  // addresses are ASCII; a title may suffer
  const auto xml = parse_xml(std::move(opml), kMaxDepth).tree;
  FeedList list;
  std::unordered_set<std::string> seen;
  for (auto node = xml.following(0); node != XmlTree::kNone; node = xml.following(node)) {
    if (xml.is_text(node) || !same_name(xml.name(node), "outline")) continue;
    const auto words = squeeze(xml.attribute(node, "xmlUrl").value_or(""));
    if (words.empty()) continue;
    auto url = resolve_url(words, address);
    if (!url)
      list.left_out.push_back(words);
    else if (seen.insert(*url).second)
      list.feeds.push_back({std::move(*url), title_of(xml, node)});
  }
  return list;
}

}  // namespace saksi
