#include "saksi/document/page_dates.h"

#include <algorithm>

#include <fmt/format.h>

#include "saksi/base/utf8.h"
#include "saksi/document/plain.h"

namespace saksi {
namespace {

using Kind = DeclaredDate::Kind;
using Node = Tree::Node;

// What a name in <meta property|name|itemprop|http-equiv>, itemprop or property tells.
struct DateName {
  std::string_view name;
  Kind kind;
};
constexpr DateName kDateNames[] = {
    {"article.created", Kind::some},
    {"article.published", Kind::first},
    {"article:modified", Kind::changed},
    {"article:modified_time", Kind::changed},
    {"article:publicationdate", Kind::first},
    {"article:published", Kind::first},
    {"article:published_time", Kind::first},
    {"article_date_original", Kind::first},
    {"articlepublicationdate", Kind::first},
    {"bt:pubdate", Kind::first},
    {"citation_date", Kind::some},
    {"citation_online_date", Kind::some},
    {"citation_publication_date", Kind::first},
    {"content_publisheddate", Kind::first},
    {"created", Kind::some},
    {"cxenseparse:recs:publishtime", Kind::first},
    {"date", Kind::some},
    {"date_published", Kind::first},
    {"datecreated", Kind::some},
    {"datemodified", Kind::changed},
    {"dateposted", Kind::first},
    {"datepublished", Kind::first},
    {"dateupdate", Kind::changed},
    {"dc.created", Kind::some},
    {"dc.date", Kind::some},
    {"dc.date.created", Kind::some},
    {"dc.date.issued", Kind::first},
    {"dc.date.modified", Kind::changed},
    {"dc.date.publication", Kind::first},
    {"dc.modified", Kind::changed},
    {"dc:created", Kind::some},
    {"dc:date", Kind::some},
    {"dcterms.created", Kind::some},
    {"dcterms.date", Kind::some},
    {"dcterms.issued", Kind::first},
    {"dcterms.modified", Kind::changed},
    {"dcterms:created", Kind::some},
    {"dcterms:date", Kind::some},
    {"dcterms:issued", Kind::first},
    {"dcterms:modified", Kind::changed},
    {"displaydate", Kind::some},
    {"dtk:publishdate", Kind::first},
    {"gentime", Kind::some},
    {"last-modified", Kind::changed},
    {"lastmod", Kind::changed},
    {"lastmodified", Kind::changed},
    {"modified_time", Kind::changed},
    {"og:article:modified_time", Kind::changed},
    {"og:article:published_time", Kind::first},
    {"og:published_time", Kind::first},
    {"og:updated_time", Kind::changed},
    {"originalpublicationdate", Kind::first},
    {"parsely-pub-date", Kind::first},
    {"pubdate", Kind::first},
    {"publication_date", Kind::first},
    {"publish-date", Kind::first},
    {"publish_date", Kind::first},
    {"publishdate", Kind::first},
    {"published-date", Kind::first},
    {"publisheddate", Kind::first},
    {"rnews:datepublished", Kind::first},
    {"sailthru.date", Kind::some},
    {"schema:datecreated", Kind::some},
    {"schema:datemodified", Kind::changed},
    {"schema:datepublished", Kind::first},
    {"shareaholic:article_published_time", Kind::first},
    {"timestamp", Kind::some},
    {"updated_time", Kind::changed},
    {"uploaddate", Kind::some},
};
static_assert(std::ranges::is_sorted(kDateNames, {}, &DateName::name));

constexpr std::size_t kMaxShown = 64;    // candidates that are kept to be judged
constexpr std::size_t kMaxLines = 1000;  // lines with figures that are looked at
constexpr std::size_t kMaxKept = 12;     // of those, that are handed on
constexpr std::size_t kMaxHeadings = 40, kMaxHeadingBytes = 300, kMaxTitleBytes = 1000;
constexpr std::size_t kMaxPieces = 40;      // nodes that are read for one short text
constexpr std::size_t kMaxLineBytes = 120;  // a longer text is prose, of which only the ends are looked at
constexpr std::size_t kMaxBoxBytes = 60;    // a box around a date that still says something of the date
constexpr std::size_t kEdgeBytes = 60;      // how far from an end of prose a date may stand
constexpr int kAsideCost = 50;              // of a box around it that holds other things than the article
constexpr int kLooseFrom = 70;              // cost from which a date does not stand by the headline

bool is_figure(char c) { return c >= '0' && c <= '9'; }

std::string lower_ascii(std::string_view text, std::size_t limit) {
  std::string lower(text.substr(0, limit));
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return lower;
}

const DateName* find_date_name(std::string_view given) {
  given = trim(given);
  if (given.size() < 4 || given.size() > 40) return nullptr;
  const auto name = lower_ascii(given, given.size());
  const auto* known = std::ranges::lower_bound(kDateNames, std::string_view(name), {}, &DateName::name);
  return known != std::end(kDateNames) && known->name == name ? known : nullptr;
}

// Where a year or a whole date in figures begins ("2023", "13.9.23"); npos when there is none. Figures of
// other scripts count when four of them stand together.
std::size_t find_date_figures(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_figure(text[i])) continue;
    auto end = i + 1;
    while (end < text.size() && is_figure(text[end])) ++end;
    const auto run = text.substr(i, end - i);
    if (run.size() == 4 && (run.starts_with("19") || run.starts_with("20") || run.starts_with("25")))
      return i;
    if (run.size() <= 2 && end + 3 < text.size() && (text[end] == '.' || text[end] == '/')) {
      const auto second = text.find_first_not_of("0123456789", end + 1);
      if (second != std::string_view::npos && second > end + 1 && second <= end + 3 &&
          text[second] == text[end] && second + 2 < text.size() && is_figure(text[second + 1]) &&
          is_figure(text[second + 2]))
        return i;
    }
    i = end;
  }
  return std::string_view::npos;
}

// A year alone is no date: "© 2023", "Juni 2009". One of its neighbours must be a day: a number of one or two
// figures, or a date in figures.
bool has_day(std::string_view words) {
  std::size_t small = 0, long_runs = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto end = std::min(words.find_first_not_of("0123456789", i), words.size());
    if (end - i == 1 || end - i == 2) ++small;
    if (end - i >= 4) ++long_runs;
    i = std::max(end, i);
  }
  return small >= 1 && small + long_runs >= 2;
}

// Names that sites give to boxes of dates, in many languages; as part of a name, too: "PublishDate_day".
bool is_date_box(std::string_view names) {
  constexpr std::string_view kParts[] = {"date",      "datum",   "time",    "publish", "posted",
                                         "created",   "fecha",   "tanggal", "waktu",   "parution",
                                         "submitted", "pubdate", "stand",   "meta",    "calendar"};
  return std::ranges::any_of(kParts, [&](auto part) { return names.find(part) != std::string_view::npos; });
}
bool is_marked_first(std::string_view names) {
  constexpr std::string_view kParts[] = {"publish", "pubdate", "entry-date", "post-date", "created"};
  return std::ranges::any_of(kParts, [&](auto part) { return names.find(part) != std::string_view::npos; });
}
bool is_marked_changed(std::string_view names) {
  constexpr std::string_view kParts[] = {"updated", "modified", "lastmod"};
  return std::ranges::any_of(kParts, [&](auto part) { return names.find(part) != std::string_view::npos; });
}
// Boxes of other reports, of comments.
bool is_aside(std::string_view names) {
  constexpr std::string_view kParts[] = {"comment", "kommentar", "komentar",  "related", "sidebar", "teaser",
                                         "widget",  "footer",    "recommend", "popular", "ticker"};
  return std::ranges::any_of(kParts, [&](auto part) { return names.find(part) != std::string_view::npos; });
}

// A date in sight, and what speaks against it.
struct Shown {
  Node node;
  std::size_t at;  // bytes of text before it
  std::string words;
  std::string why;
  DeclaredDate::Basis basis;
  int cost;  // 0: marked as the date of publication, by the headline
  Kind kind = Kind::shown;
};

class Finder {
 public:
  Finder(const Tree& tree, Declared& declared) : tree_(tree), declared_(declared) {}

  void find(const LinkedData& linked) {
    take_linked(linked);
    headline_ = find_headline();
    walk();
    judge_shown();
    take_microdata();
    if (declared_.url) put(*declared_.url, DeclaredDate::Basis::url, "address", Kind::address);
    std::ranges::stable_sort(declared_.published, {}, &DeclaredDate::kind);
    const auto changed = std::ranges::find(declared_.published, Kind::changed, &DeclaredDate::kind);
    if (changed != declared_.published.end()) declared_.modified = *changed;
  }

 private:
  void put(std::string_view raw, DeclaredDate::Basis basis, std::string why, Kind kind) {
    auto words = make_plain_line(raw.substr(0, 500));
    if (!words.empty()) declared_.published.push_back({std::move(words), basis, std::move(why), kind});
  }
  void put_markup(std::string_view raw, std::string why, Kind kind) {
    put(raw, DeclaredDate::Basis::markup, std::move(why), kind);
  }

  void take_linked(const LinkedData& linked) {
    if (linked.published) put_markup(*linked.published, "JSON-LD datePublished", Kind::first);
    if (linked.created) put_markup(*linked.created, "JSON-LD dateCreated", Kind::some);
    if (linked.modified) put_markup(*linked.modified, "JSON-LD dateModified", Kind::changed);
  }

  // The heading that repeats most of a title; else the first h1.
  Node find_headline() const {
    const auto title = declared_.title ? std::string_view(*declared_.title) : std::string_view();
    std::string page_title;
    Node best = Tree::kNone;
    std::size_t best_size = 0, seen = 0;
    for (Node node = 0; node < tree_.size() && seen < kMaxHeadings; ++node) {
      const auto tag = tree_.tag(node);
      if (tag == Tag::title && page_title.empty()) page_title = short_text(node, kMaxTitleBytes);
      if (tag < Tag::h1 || tag > Tag::h4) continue;
      ++seen;
      const auto text = short_text(node, kMaxHeadingBytes);
      const bool repeats =
          title.find(text) != std::string_view::npos || page_title.find(text) != std::string::npos;
      if (text.size() > best_size && repeats) {
        best = node;
        best_size = text.size();
      }
      if (best == Tree::kNone && tag == Tag::h1 && !text.empty()) best = node;
    }
    return best;
  }

  void walk() {
    for (Node node = 0; node != Tree::kNone;) {
      if (node == headline_) headline_at_ = text_bytes_;
      switch (tree_.tag(node)) {
        case Tag::text:
          look_text(node);
          break;
        case Tag::body:
          in_body_ = true;
          break;
        case Tag::meta:
          look_meta(node);
          break;
        case Tag::script:
        case Tag::style:
        case Tag::template_:
        case Tag::textarea:
        case Tag::select:
        case Tag::title:
          node = tree_.after(node);
          continue;
        case Tag::time:
          look_time(node);
          break;
        default:
          look_property(node);
      }
      node = tree_.following(node);
    }
  }

  void look_meta(Node node) {
    const auto content = tree_.attribute(node, Attribute::content);
    if (!content || content->size() < 6) return;
    for (const auto attribute : {Attribute::property, Attribute::name, Attribute::itemprop}) {
      const auto given = tree_.attribute(node, attribute);
      const auto* name = given ? find_date_name(*given) : nullptr;
      if (!name) continue;
      auto why = fmt::format("meta {}", name->name);
      if (in_body_ && attribute == Attribute::itemprop)
        return add_microdata(node, *content, std::move(why), name->kind);
      return put_markup(*content, std::move(why), name->kind);
    }
  }

  void look_property(Node node) {
    for (const auto attribute : {Attribute::itemprop, Attribute::property}) {
      const auto given = tree_.attribute(node, attribute);
      const auto* name = given ? find_date_name(*given) : nullptr;
      if (name) return look_named(node, *name);
    }
    if (tree_.tag(node) != Tag::abbr) return;
    const auto names = lower_ascii(tree_.attribute(node, Attribute::class_).value_or(""), 80);
    const auto moment = tree_.attribute(node, Attribute::title);
    if (moment && is_marked_first(names) && find_date_figures(*moment) != std::string_view::npos)
      show(node, *moment, "abbr element", 0, Kind::shown);
  }
  // <span property=schema:dateCreated content=…>, <abbr itemprop=datePublished
  // title="2018-06-05">08:00</abbr>
  void look_named(Node node, const DateName& name) {
    for (const auto attribute : {Attribute::content, Attribute::datetime, Attribute::title})
      if (const auto words = tree_.attribute(node, attribute);
          words && find_date_figures(*words) != std::string_view::npos)
        return add_microdata(node, *words, fmt::format("property {}", name.name), name.kind);
    if (const auto text = short_text(node, kMaxLineBytes); find_date_figures(text) != std::string_view::npos)
      add_microdata(node, text, fmt::format("property {}", name.name), name.kind);
  }
  // Of several reports that the page tells of, the one by the headline is its own.
  void add_microdata(Node node, std::string_view words, std::string why, Kind kind) {
    if (microdata_.size() < kMaxShown)
      microdata_.push_back({node, text_bytes_, make_plain_line(words.substr(0, kMaxLineBytes)),
                            std::move(why), DeclaredDate::Basis::markup, 0, kind});
  }
  void take_microdata() {
    for (auto& one : microdata_) add_distance(one);
    std::ranges::stable_sort(microdata_, {}, &Shown::cost);
    for (const auto kind : {Kind::first, Kind::some, Kind::changed}) {
      if (std::ranges::find(declared_.published, kind, &DeclaredDate::kind) != declared_.published.end())
        continue;
      const auto best = std::ranges::find(microdata_, kind, &Shown::kind);
      if (best != microdata_.end()) put_markup(best->words, best->why, kind);
    }
  }

  void look_time(Node node) {
    const auto moment = tree_.attribute(node, Attribute::datetime);
    const auto names = lower_ascii(tree_.attribute(node, Attribute::class_).value_or(""), 200) + ' ' +
                       lower_ascii(tree_.attribute(node, Attribute::itemprop).value_or(""), 80);
    const bool first = is_marked_first(names), changed = is_marked_changed(names) && !first;
    std::string text;
    if (!moment || find_date_figures(*moment) == std::string_view::npos)
      text = short_text(node, kMaxLineBytes);
    const auto words = text.empty() && moment ? *moment : std::string_view(text);
    if (find_date_figures(words) == std::string_view::npos) return;
    show(node, words, "time element", first ? 0 : 10, changed ? Kind::changed : Kind::shown);
    read_until_ = after_index(node);
  }

  void look_text(Node node) {
    const auto text = tree_.text(node);
    const auto at = find_date_figures(text);
    if (at != std::string_view::npos) look_line(node, text, at);
    text_bytes_ += text.size();
  }
  void look_line(Node node, std::string_view text, std::size_t at) {
    if (node < read_until_ || ++lines_ > kMaxLines) return;  // the box around the last date was read whole
    if (text.size() > kMaxLineBytes) {
      const bool opens = at < kEdgeBytes;
      const bool closes = find_date_figures(text.substr(text.size() - kEdgeBytes)) != std::string_view::npos;
      const auto edge = opens ? text.substr(0, kMaxLineBytes) : text.substr(text.size() - kEdgeBytes);
      if ((opens || closes) && has_day(edge))
        show(node, edge, opens ? "start of a paragraph" : "end of a paragraph", opens ? 50 : 60, Kind::shown);
      return;
    }
    Node box = node;
    auto words = make_plain_line(text);
    std::string names;
    auto outer = tree_.parent(node);
    for (int level = 0; level < 4 && outer != Tree::kNone; ++level, outer = tree_.parent(outer)) {
      const auto around = is_in(headline_, outer) ? std::string() : short_text(outer, kMaxBoxBytes);
      if (!around.empty()) {
        box = outer;
        words = around;
      }
      names += ' ' + lower_ascii(tree_.attribute(outer, Attribute::class_).value_or(""), 100);
      names += ' ' + lower_ascii(tree_.attribute(outer, Attribute::id).value_or(""), 60);
      if (around.empty() && level > 0) break;
    }
    read_until_ = after_index(box);
    if (!has_day(words)) return;
    const bool is_box = is_date_box(names);
    show(box, words, is_box ? "date box" : "line with a date", is_box ? 10 : 25, Kind::shown);
  }

  void show(Node node, std::string_view words, std::string why, int cost, Kind kind) {
    auto plain = make_plain_line(words);
    if (!shown_.empty() && shown_.back().words == plain) return;
    if (shown_.size() >= kMaxShown) {
      if (node > headline_ || headline_ == Tree::kNone) return;
      shown_.erase(shown_.begin(), shown_.begin() + kMaxShown / 2);  // the headline is still to come
    }
    const auto basis = why.ends_with("element") ? DeclaredDate::Basis::markup : DeclaredDate::Basis::text;
    shown_.push_back({node, text_bytes_, std::move(plain), std::move(why), basis, cost, kind});
  }
  // What the boxes around say: a date among comments is none of the article.
  int aside_cost(Node node) const {
    int cost = 0;
    constexpr int kReach = 24;  // boxes
    int level = 0;
    for (auto outer = node; outer != Tree::kNone && ++level < kReach; outer = tree_.parent(outer)) {
      if (is_in(headline_, outer)) break;
      const auto tag = tree_.tag(outer);
      if (tag == Tag::aside || tag == Tag::nav || tag == Tag::footer) cost += kAsideCost;
      const auto names = lower_ascii(tree_.attribute(outer, Attribute::class_).value_or(""), 100) + ' ' +
                         lower_ascii(tree_.attribute(outer, Attribute::id).value_or(""), 60);
      if (is_aside(names)) cost += kAsideCost;
      if (cost >= 2 * kAsideCost) break;
    }
    return cost;
  }

  void add_distance(Shown& one) const {
    one.cost += aside_cost(one.node);
    if (headline_ == Tree::kNone)
      one.cost += static_cast<int>(std::min<std::size_t>(one.at / 40, 100));
    else if (one.at >= headline_at_)
      one.cost += static_cast<int>(std::min<std::size_t>((one.at - headline_at_) / 20, 200));
    else
      one.cost += static_cast<int>(std::min<std::size_t>(10 + (headline_at_ - one.at) / 10, 200));
  }
  void judge_shown() {
    for (auto& one : shown_) add_distance(one);
    std::ranges::stable_sort(shown_, {}, &Shown::cost);
    if (shown_.size() > kMaxKept) shown_.resize(kMaxKept);
    for (auto& one : shown_) {
      const bool loose = one.kind == Kind::shown && one.cost >= kLooseFrom;
      put(one.words, one.basis, std::move(one.why), loose ? Kind::loose : one.kind);
    }
  }

  bool is_in(Node node, Node outer) const {
    return node != Tree::kNone && outer <= node && node < after_index(outer);
  }
  Node after_index(Node node) const {
    const auto after = tree_.after(node);
    return after == Tree::kNone ? static_cast<Node>(tree_.size()) : after;
  }

  // The text of a node; empty when it is longer than `limit` or in many pieces.
  std::string short_text(Node node, std::size_t limit) const {
    std::string all;
    const auto end = tree_.after(node);
    std::size_t steps = 0;
    for (auto inner = node; inner != end; inner = tree_.following(inner)) {
      if (++steps > kMaxPieces || all.size() > limit + 200) return {};
      if (tree_.tag(inner) != Tag::text) continue;
      if (!all.empty()) all += ' ';
      all += tree_.text(inner).substr(0, limit + 201);
    }
    auto text = make_plain_line(all);
    return text.size() <= limit ? text : std::string();
  }

  const Tree& tree_;
  Declared& declared_;
  std::vector<Shown> shown_, microdata_;
  Node headline_ = Tree::kNone;
  Node read_until_ = 0;
  std::size_t text_bytes_ = 0, headline_at_ = 0;
  std::size_t lines_ = 0;
  bool in_body_ = false;
};

}  // namespace

void add_page_dates(const Tree& tree, const LinkedData& linked, Declared& declared) {
  Finder(tree, declared).find(linked);
}

}  // namespace saksi
