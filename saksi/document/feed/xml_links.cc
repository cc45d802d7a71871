#include "saksi/document/feed/xml_links.h"

#include <vector>

#include "saksi/base/url.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

using Node = XmlTree::Node;
using enum Vocabulary;

constexpr std::size_t kMaxBases = 16;  // xml:base in xml:base

constexpr FieldName kPictures[] = {{media, "thumbnail"}, {media, "content"}, {own, "enclosure"},
                                   {own, "link"},        {itunes, "image"},  {atom, "link"}};

}  // namespace

void XmlLinks::set_home(const XmlFields& head, Node head_node) {
  if (address_.empty()) address_ = link_of(head);
  if (const auto href = xml_.attribute(head_node, "href"); href && address_.empty()) address_ = *href;
}

// xml:base of the elements around, the feed's address outermost (XML Base).
std::string XmlLinks::base_of(Node node) const {
  std::vector<std::string_view> bases;
  for (; node != XmlTree::kNone; node = xml_.parent(node))
    for (const std::string_view name : {"xml:base", "base"})
      if (const auto base = xml_.attribute(node, name); base && bases.size() < kMaxBases)
        bases.push_back(*base);
  std::string whole(address_);
  for (auto base = bases.rbegin(); base != bases.rend(); ++base)
    if (auto resolved = resolve_url(*base, whole)) whole = std::move(*resolved);
  return whole;
}

std::string XmlLinks::resolve(std::string_view link, Node node) const {
  return feed_link(link, base_of(node));
}

std::string XmlLinks::target(Node link) const {
  const auto href = xml_.attribute(link, "href");
  return resolve(href && !trim(*href).empty() ? std::string(*href) : xml_.text_in(link), link);
}

// The page that a link stands for; lower is better. None: something else, as a picture or the feed itself.
std::optional<int> XmlLinks::rank(Node link) const {
  const auto relation = fold_case(trim(xml_.attribute(link, "rel").value_or("")));
  const bool alternate = relation.empty() || relation == "alternate" ||
                         relation.ends_with("iana.org/assignments/relation/alternate");
  if (!alternate) return std::nullopt;
  const auto type = xml_.attribute(link, "type").value_or("");
  return type.empty() || type.find("html") != std::string_view::npos ? 0 : 1;
}

std::string XmlLinks::link_of(const XmlFields& fields) const {
  std::string found;
  int best = 2;
  for (const auto& name : {FieldName{own, "link"}, FieldName{atom, "link"}, FieldName{own, "a"}}) {
    fields.each(name, [&](Node link) {
      const auto place = rank(link);
      if (!place || *place >= best) return false;
      auto address = target(link);
      if (!address.empty()) found = std::move(address), best = *place;
      return best == 0;
    });
    if (!found.empty()) return found;
  }
  return found;
}

std::string XmlLinks::entry_link(const XmlFields& fields, Node node) const {
  if (auto original = fields.words({burner, "origlink"}); !original.empty()) return resolve(original, node);
  auto found = link_of(fields);
  if (found.empty()) found = permanent_link(fields);
  // CDF has the address in the tag, and so has RDF, under any prefix.
  for (std::size_t i = 0; i < xml_.attribute_count(node) && found.empty(); ++i) {
    const auto name = local_name(xml_.attribute_name(node, i));
    if (same_name(name, "href") || same_name(name, "about"))
      found = resolve(xml_.attribute_value(node, i), node);
  }
  return found;
}

// <guid> is an address unless it says otherwise; an Atom id is one only when it reads like one.
std::string XmlLinks::permanent_link(const XmlFields& fields) const {
  std::string found;
  fields.each({own, "guid"}, [&](Node guid) {
    const auto permanent = fold_case(trim(xml_.attribute(guid, "ispermalink").value_or("true")));
    if (permanent != "false") found = resolve(xml_.text_in(guid), guid);
    return !found.empty();
  });
  if (!found.empty()) return found;
  const auto id = fields.words({own, "id"});
  return id.starts_with("http://") || id.starts_with("https://") ? id : std::string();
}

std::optional<std::string> XmlLinks::picture_of(const XmlFields& fields) const {
  std::optional<std::string> found;
  for (const auto& name : kPictures) {
    fields.each(name, [&](Node node) {
      if (is_picture(node, name)) {
        const auto address = xml_.attribute(node, "url");
        found = resolve_url(address ? *address : xml_.attribute(node, "href").value_or(""), base_of(node));
      }
      return found.has_value();
    });
    if (found) break;
  }
  return found;
}

bool XmlLinks::is_picture(Node node, FieldName name) const {
  if (name.name == "thumbnail" || name.name == "image") return true;
  const auto kind = [&](std::string_view attribute) { return xml_.attribute(node, attribute).value_or(""); };
  if (name.name == "link" && kind("rel") != "enclosure") return false;
  return kind("type").starts_with("image/") || kind("medium") == "image";
}

}  // namespace saksi
