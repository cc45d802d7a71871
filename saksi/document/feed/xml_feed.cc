#include "saksi/document/feed/xml_feed.h"

#include <algorithm>

#include "saksi/base/url.h"
#include "saksi/base/utf8.h"
#include "saksi/document/feed/feed_date.h"
#include "saksi/document/feed/vocabulary.h"
#include "saksi/document/feed/xml_text.h"

namespace saksi {
namespace {

using Node = XmlTree::Node;
using enum Vocabulary;

struct Name {
  Vocabulary vocabulary;
  std::string_view name;
};

// Best first.
constexpr Name kTitles[] = {
    {own, "title"}, {dublin, "title"}, {atom, "title"}, {media, "title"}, {itunes, "title"}};
constexpr Name kContents[] = {{content, "encoded"}, {own, "content"},  {own, "fullitem"}, {xhtml, "body"},
                              {xhtml, "div"},       {own, "body"},     {own, "div"},      {atom, "content"},
                              {own, "encoded"},     {own, "fulltext"}, {own, "full-text"}};
constexpr Name kSummaries[] = {{own, "description"},    {own, "summary"},       {own, "abstract"},
                               {dublin, "description"}, {dublin, "abstract"},   {atom, "summary"},
                               {itunes, "summary"},     {media, "description"}, {itunes, "subtitle"}};
constexpr Name kMediaTexts[] = {{media, "description"}};
constexpr Name kAuthors[] = {{own, "author"},  {dublin, "author"}, {dublin, "creator"},
                             {atom, "author"}, {itunes, "author"}, {own, "creator"}};
constexpr Name kPublished[] = {{own, "pubdate"},    {own, "published"},  {own, "issued"},
                               {atom, "published"}, {dublin, "issued"},  {dublin, "date"},
                               {own, "created"},    {dublin, "created"}, {dublin, "available"},
                               {own, "date"},       {atom, "created"}};
constexpr Name kModified[] = {{own, "updated"},  {own, "modified"}, {dublin, "modified"},
                              {atom, "updated"}, {own, "lastmod"},  {own, "lastbuilddate"}};
constexpr Name kKeywords[] = {{own, "category"}, {dublin, "subject"}, {atom, "category"}};
constexpr Name kPictures[] = {{media, "thumbnail"}, {media, "content"}, {own, "enclosure"},
                              {own, "link"},        {itunes, "image"},  {atom, "link"}};
constexpr Name kLanguages[] = {{own, "language"}, {dublin, "language"}};

constexpr std::size_t kMaxKeywords = 64;

bool is_root(std::string_view name) {
  constexpr std::string_view kRoots[] = {"rss", "feed", "rdf", "channel"};
  return std::ranges::any_of(kRoots, [&](std::string_view root) { return same_name(name, root); });
}
bool is_entry_name(std::string_view name) { return same_name(name, "item") || same_name(name, "entry"); }

// The children of one element that hold something, by their names.
class Fields {
 public:
  Fields(const XmlTree& xml, Node node, Node root) : xml_(xml) {
    for (auto child = xml.first_child(node); child != XmlTree::kNone; child = xml.next_sibling(child))
      if (!xml.is_text(child))
        fields_.push_back({{vocabulary_of(xml, child, root), local_name(xml.name(child))}, child});
  }

  template <class Take>  // bool(Node): true ends it
  void each(Name name, const Take& take) const {
    for (const auto& field : fields_)
      if (field.name.vocabulary == name.vocabulary && same_name(field.name.name, name.name))
        if (take(field.node)) return;
  }
  // Of the first that has any.
  template <std::size_t N>
  FeedText text(const Name (&names)[N], UndeclaredText undeclared) const {
    FeedText found;
    for (const auto& name : names) {
      each(name, [&](Node node) {
        auto text = xml_text(xml_, node, undeclared);
        if (trim(text.words).empty()) return false;
        found = std::move(text);
        return true;
      });
      if (!found.words.empty()) break;
    }
    return found;
  }
  std::string words(Name name) const {
    std::string found;
    each(name, [&](Node node) { return !(found = std::string(trim(xml_.text_in(node)))).empty(); });
    return found;
  }

 private:
  struct Field {
    Name name;
    Node node;
  };
  const XmlTree& xml_;
  std::vector<Field> fields_;
};

std::optional<std::string> known(std::string words) {
  return words.empty() ? std::nullopt : std::optional(std::move(words));
}

class Reader {
 public:
  Reader(const XmlTree& xml, std::string_view address) : xml_(xml), address_(address) {}

  Feed read() {
    root_ = find_root();
    if (root_ == XmlTree::kNone) return {};
    read_head();
    Feed feed;
    for (auto node = root_; node != XmlTree::kNone;) {
      if (is_entry(node)) feed.entries.push_back(read_entry(node));
      node = lies_in_field(node) ? xml_.after(node) : xml_.following(node);
    }
    return feed;
  }

 private:
  Node find_root() const {
    for (auto node = xml_.following(0); node != XmlTree::kNone; node = xml_.following(node))
      if (!xml_.is_text(node) && is_root(local_name(xml_.name(node)))) return node;
    return XmlTree::kNone;
  }
  bool is_entry(Node node) const {
    if (xml_.is_text(node) || !is_entry_name(local_name(xml_.name(node)))) return false;
    const auto vocabulary = vocabulary_of(xml_, node, root_);
    return vocabulary == own || vocabulary == atom;
  }
  // What a closed element in an entry holds belongs to that; in one that is not closed, the next entry may
  // lie.
  bool lies_in_field(Node node) const {
    const auto parent = xml_.parent(node);
    return xml_.is_text(node) ||
           (xml_.is_closed(node) && parent != XmlTree::kNone && is_entry_name(local_name(xml_.name(parent))));
  }

  // What the feed says of itself holds for its entries.
  void read_head() {
    auto head = root_;
    for (auto child = xml_.first_child(root_); child != XmlTree::kNone; child = xml_.next_sibling(child))
      if (same_name(local_name(xml_.name(child)), "channel")) {
        head = child;
        break;
      }
    const Fields fields(xml_, head, root_);
    own_is_atom_ = same_name(local_name(xml_.name(root_)), "feed");
    outlet_ = fields.text(kTitles, UndeclaredText::guess);
    language_ = language_of(fields);
    if (own_is_atom_) byline_ = people(fields, {own, "author"});
    if (address_.empty()) address_ = link_of(fields);
    if (const auto href = xml_.attribute(head, "href"); href && address_.empty()) address_ = *href;
  }

  std::string language_of(const Fields& fields) const {
    for (const auto& name : kLanguages)
      if (auto words = fields.words(name); !words.empty()) return words;
    return {};
  }
  // xml:lang of the element or of one around it.
  std::string xml_language(Node node) const {
    for (; node != XmlTree::kNone; node = xml_.parent(node))
      if (const auto language = xml_.attribute(node, "xml:lang")) return std::string(*language);
    return {};
  }

  FeedEntry read_entry(Node node) const {
    const Fields fields(xml_, node, root_);
    FeedEntry entry;
    entry.title = fields.text(kTitles, UndeclaredText::guess);
    // RSS has HTML in it and does not say so; what Atom does not call HTML should be none, and mostly is.
    const auto undeclared = own_is_atom_ ? UndeclaredText::guess : UndeclaredText::html;
    entry.content = fields.text(kContents, undeclared);
    entry.summary = fields.text(kSummaries, undeclared);
    if (entry.summary.words.empty()) entry.summary = media_text(fields);
    auto& declared = entry.declared;
    declared.url = known(entry_link(fields, node));
    declared.byline = byline_of(fields);
    read_dates(fields, node, entry);
    declared.outlet = known(outlet_of(fields));
    declared.keywords = keywords_of(fields);
    declared.picture = picture_of(fields);
    auto language = language_of(fields);
    if (language.empty()) language = xml_language(node);
    declared.language = known(language.empty() ? language_ : language);
    entry.empty = xml_.first_child(node) == XmlTree::kNone && xml_.attribute_count(node) == 0;
    return entry;
  }

  // <category>Banjir</category>, and in Atom <category term="banjir" label="Banjir"/>.
  std::vector<std::string> keywords_of(const Fields& fields) const {
    std::vector<std::string> keywords;
    for (const auto& name : kKeywords)
      fields.each(name, [&](Node node) {
        auto words = squeeze(xml_.text_in(node));
        for (const auto* label : {"label", "term"})
          if (const auto value = xml_.attribute(node, label); words.empty() && value) words = squeeze(*value);
        if (!words.empty() && std::ranges::find(keywords, words) == keywords.end())
          keywords.push_back(std::move(words));
        return keywords.size() >= kMaxKeywords;
      });
    return keywords;
  }

  // The first field that is a picture: by its name or by its type.
  std::optional<std::string> picture_of(const Fields& fields) const {
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
  bool is_picture(Node node, Name name) const {
    if (name.name == "thumbnail" || name.name == "image") return true;
    const auto kind = [&](std::string_view attribute) {
      return xml_.attribute(node, attribute).value_or("");
    };
    if (name.name == "link" && kind("rel") != "enclosure") return false;
    return kind("type").starts_with("image/") || kind("medium") == "image";
  }

  // Films and pictures say what they show: <media:group><media:description>.
  FeedText media_text(const Fields& fields) const {
    FeedText found;
    for (const std::string_view name : {"group", "content"})
      fields.each({media, name}, [&](Node node) {
        found = Fields(xml_, node, root_).text(kMediaTexts, UndeclaredText::guess);
        return !found.words.empty();
      });
    return found;
  }

  // ---- links

  // xml:base of the elements around, the feed's address outermost (XML Base).
  std::string base_of(Node node) const {
    std::vector<std::string_view> bases;
    for (; node != XmlTree::kNone; node = xml_.parent(node))
      for (const std::string_view name : {"xml:base", "base"})
        if (const auto base = xml_.attribute(node, name); base && bases.size() < 16) bases.push_back(*base);
    std::string whole(address_);
    for (auto base = bases.rbegin(); base != bases.rend(); ++base)
      if (auto resolved = resolve_url(*base, whole)) whole = std::move(*resolved);
    return whole;
  }
  std::string resolve(std::string_view link, Node node) const { return feed_link(link, base_of(node)); }
  std::string target(Node link) const {
    const auto href = xml_.attribute(link, "href");
    return resolve(href && !trim(*href).empty() ? std::string(*href) : xml_.text_in(link), link);
  }
  // The page that a link stands for; lower is better. None: something else, as a picture or the feed itself.
  std::optional<int> rank(Node link) const {
    const auto relation = fold_case(trim(xml_.attribute(link, "rel").value_or("")));
    const bool alternate = relation.empty() || relation == "alternate" ||
                           relation.ends_with("iana.org/assignments/relation/alternate");
    if (!alternate) return std::nullopt;
    const auto type = xml_.attribute(link, "type").value_or("");
    return type.empty() || type.find("html") != std::string_view::npos ? 0 : 1;
  }
  std::string link_of(const Fields& fields) const {
    std::string found;
    int best = 2;
    for (const auto& name : {Name{own, "link"}, Name{atom, "link"}, Name{own, "a"}}) {
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
  std::string entry_link(const Fields& fields, Node node) const {
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
  std::string permanent_link(const Fields& fields) const {
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

  // ---- people

  // <author><name>Sari</name></author> and <author>surat@contoh.example (Sari)</author>.
  std::vector<std::string> people(const Fields& fields, Name name) const {
    std::vector<std::string> names;
    fields.each(name, [&](Node person) {
      const Fields parts(xml_, person, root_);
      auto words = parts.words({own, "name"});
      if (words.empty()) words = parts.words({atom, "name"});
      if (words.empty()) words = find_author_name(loose_text(person));
      if (!words.empty() && std::ranges::find(names, words) == names.end()) names.push_back(std::move(words));
      return names.size() >= 32;
    });
    return names;
  }
  // The text that lies in no element with a name of its own, as <email> or <uri>.
  std::string loose_text(Node person) const {
    std::string all;
    for (auto child = xml_.first_child(person); child != XmlTree::kNone; child = xml_.next_sibling(child))
      if (xml_.is_text(child)) all += xml_.text(child);
    return all;
  }
  std::vector<std::string> byline_of(const Fields& fields) const {
    for (const auto& name : kAuthors)
      if (auto names = people(fields, name); !names.empty()) return names;
    // The author of what an aggregator took over, then that of the whole feed (RFC 4287, 4.2.1).
    std::vector<std::string> names;
    fields.each({own, "source"}, [&](Node source) {
      names = people(Fields(xml_, source, root_), {own, "author"});
      return !names.empty();
    });
    return names.empty() ? byline_ : names;
  }

  // The real publisher, when the feed is an aggregator's; else the publisher that is named; else the feed.
  std::string outlet_of(const Fields& fields) const {
    std::string found;
    fields.each({own, "source"}, [&](Node source) {
      const Fields parts(xml_, source, root_);
      found = words_of(parts.text(kTitles, UndeclaredText::guess));
      if (found.empty()) found = squeeze(loose_text(source));
      return !found.empty();
    });
    if (found.empty()) found = fields.words({dublin, "publisher"});
    return found.empty() ? words_of(outlet_) : found;
  }
  static std::string words_of(const FeedText& text) { return squeeze(text.words); }

  // ---- dates

  void add_dates(const Fields& fields, Name name, std::vector<DeclaredDate>& dates,
                 std::string_view language) const {
    // The last of several holds: programs that add one do not take the old one out.
    std::optional<DeclaredDate> last;
    fields.each(name, [&](Node node) {
      const auto words = squeeze(xml_.text_in(node));
      if (!words.empty()) last = feed_date(words, xml_.name(node), language);
      return false;
    });
    if (last) dates.push_back(std::move(*last));
  }
  static DeclaredDate feed_date(const std::string& words, std::string_view field, std::string_view language) {
    return {normal_feed_date(words, language).value_or(words), DeclaredDate::Basis::feed,
            "feed field " + std::string(local_name(field)), DeclaredDate::Kind::first};
  }
  void read_dates(const Fields& fields, Node node, FeedEntry& entry) const {
    auto language = language_of(fields);
    if (language.empty()) language = language_;
    auto& published = entry.declared.published;
    for (const auto& name : kPublished) add_dates(fields, name, published, language);
    std::vector<DeclaredDate> modified;
    for (const auto& name : kModified) add_dates(fields, name, modified, language);
    if (const auto lastmod = xml_.attribute(node, "lastmod"))
      modified.push_back(feed_date(squeeze(*lastmod), "lastmod", language));
    if (modified.empty()) return;
    // Without another date the last change is the best that is known of the first publication.
    if (published.empty()) {
      published = std::move(modified);
      for (auto& date : published) date.kind = DeclaredDate::Kind::changed;
    } else {
      entry.declared.modified = std::move(modified.front());
    }
  }

  const XmlTree& xml_;
  std::string address_;
  Node root_ = XmlTree::kNone;
  bool own_is_atom_ = false;
  FeedText outlet_;
  std::string language_;
  std::vector<std::string> byline_;
};

}  // namespace

Feed read_xml_feed(const XmlTree& xml, std::string_view address) { return Reader(xml, address).read(); }

}  // namespace saksi
