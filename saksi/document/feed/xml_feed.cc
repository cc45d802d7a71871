#include "saksi/document/feed/xml_feed.h"

#include <algorithm>

#include "saksi/base/utf8.h"
#include "saksi/document/feed/feed_date.h"
#include "saksi/document/feed/xml_fields.h"
#include "saksi/document/feed/xml_links.h"

namespace saksi {
namespace {

using Node = XmlTree::Node;
using enum Vocabulary;

// Best first.
constexpr FieldName kTitles[] = {
    {own, "title"}, {dublin, "title"}, {atom, "title"}, {media, "title"}, {itunes, "title"}};
constexpr FieldName kContents[] = {{content, "encoded"}, {own, "content"},  {own, "fullitem"},
                                   {xhtml, "body"},      {xhtml, "div"},    {own, "body"},
                                   {own, "div"},         {atom, "content"}, {own, "encoded"},
                                   {own, "fulltext"},    {own, "full-text"}};
constexpr FieldName kSummaries[] = {{own, "description"},    {own, "summary"},       {own, "abstract"},
                                    {dublin, "description"}, {dublin, "abstract"},   {atom, "summary"},
                                    {itunes, "summary"},     {media, "description"}, {itunes, "subtitle"}};
constexpr FieldName kMediaTexts[] = {{media, "description"}};
constexpr FieldName kAuthors[] = {{own, "author"},  {dublin, "author"}, {dublin, "creator"},
                                  {atom, "author"}, {itunes, "author"}, {own, "creator"}};
constexpr FieldName kPublished[] = {{own, "pubdate"},    {own, "published"},  {own, "issued"},
                                    {atom, "published"}, {dublin, "issued"},  {dublin, "date"},
                                    {own, "created"},    {dublin, "created"}, {dublin, "available"},
                                    {own, "date"},       {atom, "created"}};
constexpr FieldName kModified[] = {{own, "updated"},  {own, "modified"}, {dublin, "modified"},
                                   {atom, "updated"}, {own, "lastmod"},  {own, "lastbuilddate"}};
constexpr FieldName kKeywords[] = {{own, "category"}, {dublin, "subject"}, {atom, "category"}};
constexpr FieldName kLanguages[] = {{own, "language"}, {dublin, "language"}};

constexpr std::size_t kMaxKeywords = 64;

bool is_root(std::string_view name) {
  constexpr std::string_view kRoots[] = {"rss", "feed", "rdf", "channel"};
  return std::ranges::any_of(kRoots, [&](std::string_view root) { return same_name(name, root); });
}
bool is_entry_name(std::string_view name) { return same_name(name, "item") || same_name(name, "entry"); }

std::optional<std::string> known(std::string words) {
  return words.empty() ? std::nullopt : std::optional(std::move(words));
}

class Reader {
 public:
  Reader(const XmlTree& xml, std::string_view address) : xml_(xml), links_(xml, std::string(address)) {}

  Feed read() {
    root_ = find_root();
    if (root_ == XmlTree::kNone) return {};
    read_head();
    Feed feed;
    for (auto node = root_; node != XmlTree::kNone;) {
      if (is_entry(node) && feed.entries.size() <= kMaxFeedEntries) feed.entries.push_back(read_entry(node));
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
    const XmlFields fields(xml_, head, root_);
    own_is_atom_ = same_name(local_name(xml_.name(root_)), "feed");
    outlet_ = fields.text(kTitles, UndeclaredText::guess);
    language_ = language_of(fields);
    if (own_is_atom_) byline_ = people(fields, {own, "author"});
    links_.set_home(fields, head);
  }

  std::string language_of(const XmlFields& fields) const {
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
    const XmlFields fields(xml_, node, root_);
    FeedEntry entry;
    entry.title = fields.text(kTitles, UndeclaredText::guess);
    // RSS has HTML in it and does not say so; what Atom does not call HTML should be none, and mostly is.
    const auto undeclared = own_is_atom_ ? UndeclaredText::guess : UndeclaredText::html;
    entry.content = fields.text(kContents, undeclared);
    entry.summary = fields.text(kSummaries, undeclared);
    if (entry.summary.words.empty()) entry.summary = media_text(fields);
    auto& declared = entry.declared;
    declared.url = known(links_.entry_link(fields, node));
    declared.byline = byline_of(fields);
    read_dates(fields, node, entry);
    entry.outlet = outlet_of(fields);
    declared.keywords = keywords_of(fields);
    declared.picture = links_.picture_of(fields);
    auto language = language_of(fields);
    if (language.empty()) language = xml_language(node);
    declared.language = known(language.empty() ? language_ : language);
    return entry;
  }

  // <category>Banjir</category>, and in Atom <category term="banjir" label="Banjir"/>.
  std::vector<std::string> keywords_of(const XmlFields& fields) const {
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

  // Films and pictures say what they show: <media:group><media:description>.
  FeedText media_text(const XmlFields& fields) const {
    FeedText found;
    for (const std::string_view name : {"group", "content"})
      fields.each({media, name}, [&](Node node) {
        found = XmlFields(xml_, node, root_).text(kMediaTexts, UndeclaredText::guess);
        return !found.words.empty();
      });
    return found;
  }

  // <author><name>Sari</name></author> and <author>surat@contoh.example (Sari)</author>.
  std::vector<std::string> people(const XmlFields& fields, FieldName name) const {
    std::vector<std::string> names;
    fields.each(name, [&](Node person) {
      const XmlFields parts(xml_, person, root_);
      auto words = parts.words({own, "name"});
      if (words.empty()) words = parts.words({atom, "name"});
      if (words.empty()) words = find_author_name(loose_text(xml_, person));
      if (!words.empty() && std::ranges::find(names, words) == names.end()) names.push_back(std::move(words));
      return names.size() >= 32;
    });
    return names;
  }
  std::vector<std::string> byline_of(const XmlFields& fields) const {
    for (const auto& name : kAuthors)
      if (auto names = people(fields, name); !names.empty()) return names;
    // The author of what an aggregator took over, then that of the whole feed (RFC 4287, 4.2.1).
    std::vector<std::string> names;
    fields.each({own, "source"}, [&](Node source) {
      names = people(XmlFields(xml_, source, root_), {own, "author"});
      return !names.empty();
    });
    return names.empty() ? byline_ : names;
  }

  // The real publisher, when the feed is an aggregator's; else the publisher that is named; else the feed.
  FeedText outlet_of(const XmlFields& fields) const {
    FeedText found;
    fields.each({own, "source"}, [&](Node source) {
      found = XmlFields(xml_, source, root_).text(kTitles, UndeclaredText::guess);
      if (found.words.empty()) found = guess_text(squeeze(loose_text(xml_, source)));
      return !found.words.empty();
    });
    if (found.words.empty()) found = guess_text(fields.words({dublin, "publisher"}));
    return found.words.empty() ? outlet_ : found;
  }

  void add_dates(const XmlFields& fields, FieldName name, std::vector<DeclaredDate>& dates,
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
  void read_dates(const XmlFields& fields, Node node, FeedEntry& entry) const {
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
  XmlLinks links_;
  Node root_ = XmlTree::kNone;
  bool own_is_atom_ = false;
  FeedText outlet_;
  std::string language_;
  std::vector<std::string> byline_;
};

}  // namespace

Feed read_xml_feed(const XmlTree& xml, std::string_view address) { return Reader(xml, address).read(); }

}  // namespace saksi
