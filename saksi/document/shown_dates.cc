#include "saksi/document/shown_dates.h"

#include <algorithm>

#include "saksi/document/date_figures.h"
#include "saksi/document/plain.h"

namespace saksi {
namespace {

using Kind = DeclaredDate::Kind;
using Node = Tree::Node;

constexpr std::size_t kMaxCandidates = 64;  // kept to be weighed
constexpr std::size_t kMaxLines = 1000;     // lines with figures that are looked at
constexpr std::size_t kMaxKept = 12;        // handed on
constexpr std::size_t kMaxPieces = 40;      // nodes that are read for one short text
constexpr std::size_t kMaxLineBytes = 120;  // a longer text is prose, of which only the ends are looked at
constexpr std::size_t kMaxBoxBytes = 60;    // a box around a date that still says something of the date
constexpr std::size_t kEdgeBytes = 60;      // how far from an end of prose a date may stand
constexpr std::size_t kMaxAgeBytes = 40, kMaxAgeReach = 300, kMaxAges = 4;  // "3 jam yang lalu"
constexpr int kAsideCost = 50;             // of a box around it that holds other things than the article
constexpr std::size_t kMaxDistance = 100;  // cost of the way to the headline; farther is all the same
constexpr int kLooseFrom = 70;             // cost from which a date does not stand by the headline

// Parts of the names that sites give to boxes, in many languages: "PublishDate_day".
constexpr std::string_view kDateParts[] = {"date",      "datum",   "time",    "publish", "posted",
                                           "created",   "fecha",   "tanggal", "waktu",   "parution",
                                           "submitted", "pubdate", "stand",   "meta",    "calendar"};
constexpr std::string_view kFirstParts[] = {"publish", "pubdate", "entry-date", "post-date", "created"};
constexpr std::string_view kChangedParts[] = {"updated", "modified", "lastmod"};
constexpr std::string_view kCommentParts[] = {"comment", "kommentar", "komentar"};
constexpr std::string_view kAsideParts[] = {"comment",   "kommentar", "komentar", "related",
                                            "sidebar",   "teaser",    "widget",   "footer",
                                            "recommend", "popular",   "ticker"};

template <std::size_t size>
bool has_part(std::string_view names, const std::string_view (&parts)[size]) {
  return std::ranges::any_of(parts, [&](auto part) { return names.find(part) != std::string_view::npos; });
}

// Without the blanks at its ends: how the source is laid out is no distance.
std::size_t bare_size(std::string_view text) {
  const auto is_blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  std::size_t begin = 0, end = text.size();
  while (begin < end && is_blank(text[begin])) ++begin;
  while (begin < end && is_blank(text[end - 1])) --end;
  return end - begin;
}

bool has_figures(std::string_view text) { return find_date_figures(text) != std::string_view::npos; }

bool is_letter_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c < 0; }
// "3 jam yang lalu", "2 hours ago": a number and at least two words. How old that is, is found elsewhere.
bool may_be_age(std::string_view text) {
  const auto at = text.find_first_of("0123456789");
  if (at == std::string_view::npos || text.size() > kMaxAgeBytes) return false;
  const auto end = text.find_first_not_of("0123456789", at);
  if (end == std::string_view::npos || end - at > 2 || end + 1 >= text.size() || text[end] != ' ')
    return false;
  const auto second = text.find(' ', end + 1);
  return is_letter_byte(text[end + 1]) && second != std::string_view::npos && second + 1 < text.size() &&
         is_letter_byte(text[second + 1]);
}

}  // namespace

void ShownDates::look(Node node) {
  if (node == headline_) {
    headline_at_ = text_bytes_;
    past_headline_ = true;
  }
  switch (tree_.tag(node)) {
    case Tag::text:
      return look_text(node);
    case Tag::time:
      return look_time(node);
    case Tag::abbr:
      return look_abbr(node);
    default:
      return;
  }
}

void ShownDates::look_time(Node node) {
  const auto moment = tree_.attribute(node, Attribute::datetime);
  const auto names = names_of(node);
  const bool first = has_part(names, kFirstParts), changed = has_part(names, kChangedParts) && !first;
  std::string text;
  if (!moment || !has_figures(*moment)) text = short_text(node, kMaxLineBytes);
  const auto words = text.empty() && moment ? *moment : std::string_view(text);
  if (!has_figures(words)) return;
  show(node, words, "time element", first ? 0 : 10, changed ? Kind::changed : Kind::shown);
  read_until_ = end_of(node);
}

// <abbr class=published title=2023-09-13T10:15:00Z>kemarin</abbr>
void ShownDates::look_abbr(Node node) {
  const auto moment = tree_.attribute(node, Attribute::title);
  if (moment && has_figures(*moment) && has_part(names_of(node), kFirstParts))
    show(node, *moment, "abbr element", 0, Kind::shown);
}

void ShownDates::look_text(Node node) {
  const auto text = tree_.text(node);
  const auto at = find_date_figures(text);
  if (at != std::string_view::npos && node >= read_until_ && ++lines_ <= kMaxLines) {
    if (text.size() > kMaxLineBytes)
      look_edges(node, text, at);
    else
      look_line(node, text);
  } else if (past_headline_ && node >= read_until_ && ages_ < kMaxAges &&
             text_bytes_ < headline_at_ + kMaxAgeReach && may_be_age(text)) {
    ++ages_;
    show(node, text, "age", 25, Kind::shown);
  }
  text_bytes_ += bare_size(text);
}

// "Karlsruhe (12.11.2021). …": a date that opens prose, or ends it.
void ShownDates::look_edges(Node node, std::string_view text, std::size_t at) {
  const bool opens = at < kEdgeBytes;
  const auto edge = opens ? text.substr(0, kMaxLineBytes) : text.substr(text.size() - kEdgeBytes);
  if (has_figures(edge) && has_day_figures(edge))
    show(node, edge, opens ? "start of a paragraph" : "end of a paragraph", opens ? 50 : 60, Kind::shown);
}

void ShownDates::look_line(Node node, std::string_view text) {
  Node box = node;
  auto words = make_plain_line(text);
  std::string names;
  auto outer = tree_.parent(node);
  for (int level = 0; level < 4 && outer != Tree::kNone; ++level, outer = tree_.parent(outer)) {
    auto around = is_in(headline_, outer) ? std::string() : short_text(outer, kMaxBoxBytes);
    names += names_of(outer);
    if (!around.empty()) {
      box = outer;
      words = std::move(around);
    } else if (level > 0) {
      break;
    }
  }
  read_until_ = end_of(box);
  if (!has_day_figures(words)) return;
  const bool is_box = has_part(names, kDateParts);
  show(box, words, is_box ? "date box" : "line with a date", is_box ? 10 : 25, Kind::shown);
}

void ShownDates::show(Node node, std::string_view words, std::string why, int cost, Kind kind) {
  auto plain = make_plain_line(words);
  if (plain.empty() || (!shown_.empty() && shown_.back().date.words == plain)) return;
  if (shown_.size() >= kMaxCandidates) {
    // One that is less marked makes room; before the headline, those that stand farthest from it.
    const auto weaker = std::ranges::find_if(shown_, [&](const Candidate& one) { return one.cost > cost; });
    if (weaker != shown_.end())
      shown_.erase(weaker);
    else if (!past_headline_ && headline_ != Tree::kNone)
      shown_.erase(shown_.begin(), shown_.begin() + kMaxCandidates / 2);
    else
      return;
  }
  const auto basis = why.ends_with("element") ? DeclaredDate::Basis::markup : DeclaredDate::Basis::text;
  shown_.push_back({node, text_bytes_, {std::move(plain), basis, std::move(why), kind}, cost});
}

void ShownDates::add_named(Node node, std::string_view words, std::string why, Kind kind) {
  if (named_.size() >= kMaxCandidates) return;
  auto plain = make_plain_line(words.substr(0, kMaxLineBytes));
  if (!plain.empty())
    named_.push_back(
        {node, text_bytes_, {std::move(plain), DeclaredDate::Basis::markup, std::move(why), kind}, 0});
}

std::vector<DeclaredDate> ShownDates::shown() {
  for (auto& one : shown_) one.cost += place_cost(one);
  std::ranges::stable_sort(shown_, {}, &Candidate::cost);
  std::vector<DeclaredDate> dates;
  for (auto& one : shown_) {
    if (dates.size() == kMaxKept) break;
    if (one.date.kind == Kind::shown && one.cost >= kLooseFrom) one.date.kind = Kind::loose;
    if (one.date.kind == Kind::loose && is_beside(one.node)) one.date.why = kBesideArticle;
    if (one.date.why != "age" || one.date.kind == Kind::shown) dates.push_back(std::move(one.date));
  }
  return dates;
}

std::vector<DeclaredDate> ShownDates::named() {
  for (auto& one : named_) one.cost += place_cost(one);
  std::ranges::stable_sort(named_, {}, &Candidate::cost);
  std::vector<DeclaredDate> dates;
  for (const auto kind : {Kind::first, Kind::some, Kind::changed}) {
    const auto best = std::ranges::find(named_, kind, [](const Candidate& one) { return one.date.kind; });
    if (best != named_.end()) dates.push_back(best->date);
  }
  return dates;
}

// Above a headline stand dates of today, of menus, of other reports: they weigh less than those below.
int ShownDates::place_cost(const Candidate& one) const {
  const auto bounded = [](std::size_t cost) {
    return static_cast<int>(std::min<std::size_t>(cost, kMaxDistance));
  };
  const int aside = aside_cost(one.node);
  if (headline_ == Tree::kNone) return aside + bounded(one.at / 40) / 2;
  if (one.at >= headline_at_) return aside + bounded((one.at - headline_at_) / 20);
  return aside + bounded(10 + (headline_at_ - one.at) / 10);
}

int ShownDates::aside_cost(Node node) const {
  constexpr int kReach = 24;  // boxes
  int cost = 0, level = 0;
  for (auto outer = node; outer != Tree::kNone && ++level < kReach && cost < 2 * kAsideCost;
       outer = tree_.parent(outer)) {
    if (is_in(headline_, outer)) break;
    const auto tag = tree_.tag(outer);
    if (tag == Tag::aside || tag == Tag::nav || tag == Tag::footer) cost += kAsideCost;
    if (has_part(names_of(outer), kAsideParts)) cost += kAsideCost;
  }
  return cost;
}

// In a menu or among comments. (Boxes named "teaser" or "sidebar" hold the article on some sites.)
bool ShownDates::is_beside(Node node) const {
  constexpr int kReach = 24;
  int level = 0;
  for (auto outer = node; outer != Tree::kNone && ++level < kReach; outer = tree_.parent(outer)) {
    if (is_in(headline_, outer)) return false;
    if (tree_.tag(outer) == Tag::nav || has_part(names_of(outer), kCommentParts)) return true;
  }
  return false;
}

bool ShownDates::is_in(Node node, Node outer) const {
  return node != Tree::kNone && outer <= node && node < end_of(outer);
}
Node ShownDates::end_of(Node node) const {
  const auto after = tree_.after(node);
  return after == Tree::kNone ? static_cast<Node>(tree_.size()) : after;
}

// The text of a node; empty when it is longer than `limit` or in many pieces.
std::string ShownDates::short_text(Node node, std::size_t limit) const {
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

// Class, id and itemprop of an element, in lower case.
std::string ShownDates::names_of(Node node) const {
  constexpr std::size_t kMaxNameBytes = 150;
  std::string names;
  for (const auto attribute : {Attribute::class_, Attribute::id, Attribute::itemprop})
    if (const auto value = tree_.attribute(node, attribute))
      names.append(1, ' ').append(value->substr(0, kMaxNameBytes));
  for (char& c : names)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return names;
}

}  // namespace saksi
