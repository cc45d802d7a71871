#include "saksi/document/feed/vocabulary.h"

#include <algorithm>
#include <optional>

namespace saksi {
namespace {

struct Known {
  std::string_view address;  // how the namespace begins, without "http://" or "https://"
  Vocabulary vocabulary;
};
// Old drafts and usual mistakes differ behind these beginnings.
constexpr Known kAddresses[] = {
    {"backend.userland.com/", Vocabulary::own},
    {"blogs.law.harvard.edu/tech/rss", Vocabulary::own},
    {"channel.netscape.com/rdf/simple/0.9", Vocabulary::own},
    {"cyber.law.harvard.edu/rss", Vocabulary::own},
    {"my.netscape.com/", Vocabulary::own},
    {"purl.org/atom/ns", Vocabulary::atom},
    {"purl.org/dc/", Vocabulary::dublin},
    {"purl.org/net/rss1.1", Vocabulary::own},
    {"purl.org/rss/1.0/modules/content", Vocabulary::content},
    {"purl.org/rss/1.0/modules/", Vocabulary::other},
    {"purl.org/rss/", Vocabulary::own},
    {"rssnamespace.org/feedburner", Vocabulary::burner},
    {"search.yahoo.com/mrss", Vocabulary::media},
    {"tools.search.yahoo.com/mrss", Vocabulary::media},
    {"www.itunes.com/", Vocabulary::itunes},
    {"www.w3.org/1999/xhtml", Vocabulary::xhtml},
    {"www.w3.org/2005/atom", Vocabulary::atom},
};
constexpr Known kPrefixes[] = {
    {"atom", Vocabulary::atom},         {"atom03", Vocabulary::atom},   {"atom10", Vocabulary::atom},
    {"content", Vocabulary::content},   {"dc", Vocabulary::dublin},     {"dcterms", Vocabulary::dublin},
    {"feedburner", Vocabulary::burner}, {"itunes", Vocabulary::itunes}, {"media", Vocabulary::media},
    {"xhtml", Vocabulary::xhtml},
};

bool begins_with(std::string_view text, std::string_view beginning) {
  return text.size() >= beginning.size() && same_name(text.substr(0, beginning.size()), beginning);
}

std::optional<Vocabulary> of_address(std::string_view address) {
  for (const std::string_view scheme : {"http://", "https://"})
    if (begins_with(address, scheme)) address.remove_prefix(scheme.size());
  for (const auto& known : kAddresses)
    if (begins_with(address, known.address)) return known.vocabulary;
  return std::nullopt;
}

std::optional<Vocabulary> of_prefix(std::string_view name) {
  const auto prefix = name.substr(0, name.size() - local_name(name).size());
  if (prefix.empty()) return std::nullopt;
  const auto* known = std::ranges::find_if(kPrefixes, [&](const Known& row) {
    return same_name(row.address, prefix.substr(0, prefix.size() - 1));
  });
  return known == std::end(kPrefixes) ? std::nullopt : std::optional(known->vocabulary);
}

Vocabulary plain_vocabulary(const XmlTree& xml, XmlTree::Node node) {
  const auto address = xml.namespace_of(node);
  if (address && address->empty()) return Vocabulary::own;
  if (const auto known = address ? of_address(*address) : std::nullopt) return *known;
  return of_prefix(xml.name(node)).value_or(Vocabulary::other);
}

}  // namespace

Vocabulary vocabulary_of(const XmlTree& xml, XmlTree::Node node, XmlTree::Node root) {
  const auto found = plain_vocabulary(xml, node);
  if (found == Vocabulary::own) return found;
  // The feed's own, whatever address it made up for it.
  const auto address = xml.namespace_of(node);
  if (address && address == xml.namespace_of(root)) return Vocabulary::own;
  return found;
}

}  // namespace saksi
