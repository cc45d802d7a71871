#include "saksi/document/page_facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "saksi/base/url.h"
#include "saksi/base/utf8.h"
#include "saksi/document/linked_data.h"
#include "saksi/document/page_authors.h"
#include "saksi/document/page_dates.h"
#include "saksi/document/page_title.h"
#include "saksi/document/plain.h"

namespace saksi {
namespace {

enum class Fact { title, outlet, site, byline, language, description, url, section, keywords, picture };

// What a name in <meta property|name|itemprop> tells, and how far we trust it (0 most). Dates: those of the
// first publication before those that may be of a change.
struct MetaName {
  std::string_view name;
  Fact fact;
  int rank;
};
constexpr MetaName kMetaNames[] = {
    {"abstract", Fact::description, 3},
    {"apple-mobile-web-app-title", Fact::site, 2},
    {"application-name", Fact::site, 1},
    {"article.section", Fact::section, 2},
    {"article:author", Fact::byline, 3},
    {"article:author_name", Fact::byline, 2},
    {"article:byline", Fact::byline, 1},
    {"article:category", Fact::section, 2},
    {"article:section", Fact::section, 1},
    {"article:tag", Fact::keywords, 2},
    {"articleauthor", Fact::byline, 1},
    {"articlesection", Fact::section, 1},
    {"author", Fact::byline, 1},
    {"author_name", Fact::byline, 2},
    {"byl", Fact::byline, 1},
    {"byline", Fact::byline, 1},
    {"category", Fact::section, 3},
    {"citation_author", Fact::byline, 2},
    {"content_author", Fact::byline, 0},
    {"cxenseparse:author", Fact::byline, 2},
    {"cxenseparse:image", Fact::picture, 4},
    {"cxenseparse:title", Fact::title, 4},
    {"dable:author", Fact::byline, 2},
    {"dable:image", Fact::picture, 4},
    {"dc.creator", Fact::byline, 2},
    {"dc.description", Fact::description, 3},
    {"dc.language", Fact::language, 3},
    {"dc.publisher", Fact::outlet, 4},
    {"dc.subject", Fact::keywords, 5},
    {"dc.title", Fact::title, 4},
    {"dc:creator", Fact::byline, 2},
    {"dc:description", Fact::description, 3},
    {"dc:language", Fact::language, 3},
    {"dc:publisher", Fact::outlet, 4},
    {"dc:subject", Fact::keywords, 5},
    {"dc:title", Fact::title, 4},
    {"dcterms.creator", Fact::byline, 2},
    {"dcterms.language", Fact::language, 3},
    {"dcterms.publisher", Fact::outlet, 4},
    {"dcterms.subject", Fact::keywords, 5},
    {"dcterms.title", Fact::title, 4},
    {"dcterms:creator", Fact::byline, 2},
    {"dcterms:title", Fact::title, 4},
    {"description", Fact::description, 2},
    {"dtk:author", Fact::byline, 1},
    {"fulltitle", Fact::title, 4},
    {"headline", Fact::title, 1},
    {"http://ogp.me/ns#image", Fact::picture, 3},
    {"http://ogp.me/ns#site_name", Fact::outlet, 2},
    {"http://ogp.me/ns#title", Fact::title, 4},
    {"http://ogp.me/ns#url", Fact::url, 3},
    {"keywords", Fact::keywords, 3},
    {"language", Fact::language, 3},
    {"mrf:authors", Fact::byline, 2},
    {"mrf:sections", Fact::section, 3},
    {"news_authors", Fact::byline, 2},
    {"news_keywords", Fact::keywords, 1},
    {"og:article:author", Fact::byline, 2},
    {"og:article:section", Fact::section, 1},
    {"og:article:tag", Fact::keywords, 2},
    {"og:author", Fact::byline, 3},
    {"og:description", Fact::description, 1},
    {"og:image", Fact::picture, 1},
    {"og:image:secure_url", Fact::picture, 2},
    {"og:image:url", Fact::picture, 1},
    {"og:locale", Fact::language, 2},
    {"og:section", Fact::section, 2},
    {"og:site_name", Fact::outlet, 1},
    {"og:title", Fact::title, 2},
    {"og:url", Fact::url, 2},
    {"parsely-author", Fact::byline, 1},
    {"parsely-image-url", Fact::picture, 3},
    {"parsely-section", Fact::section, 2},
    {"parsely-tags", Fact::keywords, 4},
    {"parsely-title", Fact::title, 4},
    {"publisher", Fact::outlet, 5},
    {"sailthru.author", Fact::byline, 2},
    {"sailthru.description", Fact::description, 3},
    {"sailthru.image.full", Fact::picture, 3},
    {"sailthru.tags", Fact::keywords, 4},
    {"sailthru.title", Fact::title, 4},
    {"section", Fact::section, 3},
    {"shareaholic:keywords", Fact::keywords, 6},
    {"thumbnail", Fact::picture, 5},
    {"twitter:description", Fact::description, 3},
    {"twitter:image", Fact::picture, 3},
    {"twitter:image:src", Fact::picture, 3},
    {"twitter:title", Fact::title, 3},
    {"twitter:url", Fact::url, 4},
    {"vr:category", Fact::section, 4},
};
static_assert(std::ranges::is_sorted(kMetaNames, {}, &MetaName::name));

constexpr std::size_t kMaxTitleBytes = 1000, kMaxPieces = 40, kMaxKeywords = 50;

std::string lower_ascii(std::string_view text) {
  std::string lower(text.substr(0, 512));
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return lower;
}

// One of the words of a class or id: "byline" in "article-byline top".
bool has_word(std::string_view names, std::initializer_list<std::string_view> words) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= names.size(); ++i) {
    if (i < names.size() && ((names[i] >= 'a' && names[i] <= 'z') || (names[i] >= '0' && names[i] <= '9')))
      continue;
    if (std::ranges::find(words, names.substr(begin, i - begin)) != words.end()) return true;
    begin = i + 1;
  }
  return false;
}

class Finder {
 public:
  Finder(const Tree& tree, std::string_view address) : tree_(tree), address_(address), authors_(tree) {}

  Declared find() {
    for (Tree::Node node = 0; node != Tree::kNone; node = tree_.following(node)) look(node);
    take_linked_data();
    Declared declared;
    declared.url = best_url(Fact::url, address_);
    declared.picture = best_url(Fact::picture, declared.url ? std::string_view(*declared.url) : address_);
    declared.section = best(Fact::section);
    declared.keywords = keywords();
    declared.outlet = best(Fact::outlet);
    declared.title = choose_title(title_hints(declared));
    declared.authors = authors_.take(linked_);
    declared.language = best(Fact::language);
    declared.description = best(Fact::description);
    declared.free_to_read = linked_.free_to_read;
    declared.next = resolve_url(next_, address_.empty() && declared.url ? *declared.url : address_);
    for (auto& post : linked_.posts)
      declared.posts.push_back(
          {make_plain_line(post.headline), make_plain_line(post.text), make_plain_line(post.time)});
    add_page_dates(tree_, linked_, declared);
    return declared;
  }

 private:
  struct Found {
    int rank = 0;
    std::string words;
    std::string why;
  };

  void put(Fact fact, int rank, std::string_view raw, std::string why) {
    auto words = make_plain_line(raw.substr(0, 2000));
    if (!words.empty()) found_[fact].push_back({rank, std::move(words), std::move(why)});
  }

  static void add_title(std::vector<TitleCandidate>& titles, TitlePlace place, std::string_view raw) {
    if (auto words = make_plain_line(raw.substr(0, kMaxTitleBytes)); !words.empty())
      titles.push_back({place, std::move(words)});
  }
  static TitlePlace title_place(std::string_view meta_name) {
    if (meta_name == "og:title") return TitlePlace::open_graph;
    if (meta_name == "twitter:title") return TitlePlace::twitter;
    return meta_name == "headline" ? TitlePlace::item : TitlePlace::meta;
  }

  void look(Tree::Node node) {
    const auto tag = tree_.tag(node);
    switch (tag) {
      case Tag::meta:
        return look_meta(node);
      case Tag::link:
        return look_link(node);
      case Tag::a:
        look_link(node);
        break;
      case Tag::script:
        return look_script(node);
      case Tag::title:
        if (!has_page_title_ && !in_picture(node)) {
          has_page_title_ = true;
          add_title(titles_, TitlePlace::page, short_text(node, kMaxTitleBytes, ""));
        }
        return;
      case Tag::html:
        if (const auto language = tree_.attribute(node, Attribute::lang))
          put(Fact::language, 0, *language, "lang");
        return;
      case Tag::h1:
      case Tag::h2:
      case Tag::h3:
        look_heading(node);
        break;
      default:
        break;
    }
    look_headline(node);
    authors_.look(node);
  }

  void look_meta(Tree::Node node) {
    const auto content = tree_.attribute(node, Attribute::content);
    if (!content) return;
    for (const auto attribute : {Attribute::property, Attribute::name, Attribute::itemprop}) {
      const auto given = tree_.attribute(node, attribute);
      if (!given) continue;
      const auto name = lower_ascii(trim(*given));
      const auto* known = std::ranges::lower_bound(kMetaNames, std::string_view(name), {}, &MetaName::name);
      if (known == std::end(kMetaNames) || known->name != name) continue;
      if (known->fact == Fact::byline) {
        authors_.add_meta(known->rank, name, *content);
        continue;
      }
      if (known->fact == Fact::title) return add_title(titles_, title_place(name), *content);
      return put(known->fact, known->rank, *content, "meta " + name);
    }
  }

  void look_heading(Tree::Node node) {
    const bool first_level = tree_.tag(node) == Tag::h1;
    auto& left = first_level ? headings_left_ : subheadings_left_;
    if (left == 0) return;
    --left;
    add_title(titles_, first_level ? TitlePlace::heading : TitlePlace::subheading,
              short_text(node, kMaxTitleBytes, ""));
  }

  // <svg><title>Search</title> is no title of the page.
  bool in_picture(Tree::Node node) const {
    const auto above = tree_.tag(tree_.parent(node));
    return above == Tag::svg || above == Tag::unknown;
  }

  void look_link(Tree::Node node) {
    const auto rel = tree_.attribute(node, Attribute::rel);
    const auto address = tree_.attribute(node, Attribute::href);
    if (!rel || !address) return;
    const auto name = lower_ascii(trim(*rel));
    if (name == "canonical" && tree_.tag(node) == Tag::link) put(Fact::url, 1, *address, "link canonical");
    if (name == "next" && next_.empty()) next_ = *address;
  }

  void look_script(Tree::Node node) {
    const auto type = tree_.attribute(node, Attribute::type);
    const auto child = tree_.first_child(node);
    if (type && child != Tree::kNone && lower_ascii(trim(*type)).starts_with("application/ld+json"))
      scripts_.push_back(tree_.text(child));
  }

  void look_headline(Tree::Node node) {
    for (const auto attribute : {Attribute::itemprop, Attribute::property})
      if (const auto names = tree_.attribute(node, attribute);
          names && has_word(lower_ascii(*names), {"headline"}))
        add_title(titles_, TitlePlace::item, short_text(node, 300));
  }

  // The text of a node; empty when it is longer than `limit` or in many pieces: boxes may lie in each other,
  // and each is read.
  std::string short_text(Tree::Node node, std::size_t limit, std::string_view between = " ") const {
    std::string all;
    const auto end = tree_.after(node);
    std::size_t steps = 0;
    for (auto inner = node; inner != end; inner = tree_.following(inner)) {
      if (++steps > kMaxPieces || all.size() > limit + 200) return {};
      if (tree_.tag(inner) != Tag::text) continue;
      if (!all.empty()) all += between;
      all += tree_.text(inner).substr(0, limit + 201);
    }
    auto text = make_plain_line(all);
    return text.size() <= limit ? text : std::string();
  }

  void take_linked_data() {
    const auto own = best_url(Fact::url, address_);
    linked_ = read_linked_data(scripts_, own ? std::string_view(*own) : address_);
    const auto take = [&](Fact fact, int rank, const std::optional<std::string>& words,
                          std::string_view key) {
      if (words) put(fact, rank, *words, fmt::format("JSON-LD {}", key));
    };
    take(Fact::outlet, 2, linked_.outlet, "publisher");
    take(Fact::language, 1, linked_.language, "inLanguage");
    take(Fact::description, 0, linked_.description, "description");
    take(Fact::url, 3, linked_.url, "url");
    take(Fact::section, 0, linked_.section, "articleSection");
    take(Fact::picture, 2, linked_.picture, "image");
    for (const auto& word : linked_.keywords) put(Fact::keywords, 0, word, "JSON-LD keywords");
  }

  std::vector<Found>& sorted(Fact fact) {
    auto& all = found_[fact];
    std::ranges::stable_sort(all, {}, &Found::rank);
    return all;
  }
  std::optional<std::string> best(Fact fact) {
    const auto& all = sorted(fact);
    return all.empty() ? std::nullopt : std::optional(all.front().words);
  }

  // The best that is an address, seen from `page`.
  std::optional<std::string> best_url(Fact fact, std::string_view page) {
    for (const auto& found : sorted(fact))
      if (auto url = resolve_url(found.words, page)) return url;
    return std::nullopt;
  }

  TitleHints title_hints(const Declared& declared) {
    TitleHints hints;
    hints.candidates = std::move(titles_);
    if (linked_.headline) add_title(hints.candidates, TitlePlace::linked_data, *linked_.headline);
    for (const auto fact : {Fact::outlet, Fact::site})
      for (const auto& found : found_[fact]) hints.site.push_back(found.words);
    if (declared.url) hints.host = url_host(*declared.url);
    return hints;
  }

  // Of the best place that gives any; parted by commas or semicolons.
  std::vector<std::string> keywords() {
    std::vector<std::string> words;
    std::string_view from;
    for (const auto& found : sorted(Fact::keywords)) {
      if (!from.empty() && found.why != from) break;
      from = found.why;
      for (std::string_view rest = found.words; !rest.empty() && words.size() < kMaxKeywords;) {
        const auto end = std::min(rest.find_first_of(",;"), rest.size());
        const auto word = trim(rest.substr(0, end));
        if (!word.empty() && std::ranges::find(words, word) == words.end()) words.emplace_back(word);
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
    return words;
  }

  const Tree& tree_;
  std::string_view address_;
  PageAuthors authors_;
  std::map<Fact, std::vector<Found>> found_;
  std::vector<std::string_view> scripts_;
  LinkedData linked_;
  std::vector<TitleCandidate> titles_;
  bool has_page_title_ = false;
  std::string_view next_;
  std::size_t headings_left_ = 20, subheadings_left_ = 40;
};

}  // namespace

Declared page_facts(const Tree& tree, std::string_view address) { return Finder(tree, address).find(); }

}  // namespace saksi
