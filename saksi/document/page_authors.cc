#include "saksi/document/page_authors.h"

#include <algorithm>

#include <fmt/format.h>

#include "saksi/base/utf8.h"
#include "saksi/document/plain.h"

namespace saksi {
namespace {

using Node = Tree::Node;

constexpr std::size_t kMaxBoxBytes = 160, kMaxLinkBytes = 60;
constexpr int kMaxPieces = 60;
constexpr std::size_t kMaxBoxes = 40, kMaxFound = 200;

// Ranks of what is found in sight of readers; those of metadata are lower.
constexpr int kMarked = 20, kBox = 30, kBoxAbove = 40;  // above the first heading: of other reports, mostly

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_word_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// Calls `use` with each word of a class, id or path in lower case, until it gives true.
template <class Use>
bool any_word(std::string_view names, Use use) {
  char word[32];
  std::size_t size = 0;
  bool over = false;
  for (std::size_t i = 0; i <= names.size() && i < 512; ++i) {
    const char c = i < names.size() ? lower(names[i]) : ' ';
    if (is_word_byte(c)) {
      if (size < sizeof word)
        word[size++] = c;
      else
        over = true;
      continue;
    }
    if (size > 0 && !over && use(std::string_view(word, size))) return true;
    size = 0;
    over = false;
  }
  return false;
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::string_view (&sorted)[N]) {
  return std::ranges::binary_search(sorted, word);
}

constexpr std::string_view kAuthorWords[] = {
    "auteur",       "autor",     "autoren",    "autores",  "autorin", "contributor",
    "contributors", "firma",     "journalist", "jurnalis", "penulis", "redactor",
    "reporter",     "verfasser", "wartawan",   "writer",   "writers"};
static_assert(std::ranges::is_sorted(kAuthorWords));
// Parts of the address of an author's page: "/penulis/sari-lestari".
constexpr std::string_view kAuthorPaths[] = {
    "auteur",   "auteurs",   "author",      "authors",      "autor",      "autoren",
    "autores",  "columnist", "contributor", "contributors", "journalist", "journalists",
    "jurnalis", "penulis",   "reporter",    "wartawan",     "writer",     "writers"};
static_assert(std::ranges::is_sorted(kAuthorPaths));
// Boxes of others.
constexpr std::string_view kOtherWords[] = {"comment", "commentlist", "comments", "disqus", "komentar",
                                            "related", "respond",     "sidebar",  "terkait"};
static_assert(std::ranges::is_sorted(kOtherWords));

bool is_author_word(std::string_view word) {
  return word.find("byline") != std::string_view::npos ||
         (word.find("author") != std::string_view::npos && word.find("authori") == std::string_view::npos) ||
         is_one_of(word, kAuthorWords);
}

bool is_block(Tag tag) {
  switch (tag) {
    case Tag::address:
    case Tag::br:
    case Tag::dd:
    case Tag::div:
    case Tag::dt:
    case Tag::figure:
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
    case Tag::li:
    case Tag::p:
    case Tag::section:
    case Tag::td:
    case Tag::tr:
    case Tag::ul:
      return true;
    default:
      return false;
  }
}
bool is_no_text(Tag tag) {
  return tag == Tag::script || tag == Tag::style || tag == Tag::time || tag == Tag::svg ||
         tag == Tag::button || tag == Tag::noscript;
}

}  // namespace

void PageAuthors::add_meta(int rank, std::string_view name, std::string_view content) {
  if (content.find("://") != std::string_view::npos || found_.size() >= kMaxFound) return;
  if (auto words = make_plain_line(content.substr(0, 2000)); !words.empty())
    found_.push_back({rank, {std::move(words), fmt::format("meta {}", name), false}});
}

void PageAuthors::look(Node node) {
  if (node < skip_until_ || boxes_ >= kMaxBoxes) return;
  const auto tag = tree_.tag(node);
  if (tag == Tag::text || tag == Tag::meta || tag == Tag::link || tag == Tag::script) return;
  if (tag == Tag::h1) headline_ = true;
  if (tag == Tag::form || tag == Tag::nav || is_of_others(node)) {
    skip_until_ = std::min(tree_.after(node), static_cast<Node>(tree_.size()));
    return;
  }
  if (const auto rank = rank_of(node); rank >= 0) take_box(node, rank);
}

// A box of comments, of related reports.
bool PageAuthors::is_of_others(Node node) const {
  const auto tag = tree_.tag(node);
  if (tag != Tag::div && tag != Tag::section && tag != Tag::ul && tag != Tag::ol && tag != Tag::aside)
    return false;
  for (const auto attribute : {Attribute::class_, Attribute::id})
    if (const auto names = tree_.attribute(node, attribute))
      if (any_word(*names, [](std::string_view word) { return is_one_of(word, kOtherWords); })) return true;
  return false;
}

// Negative: it is no author's.
int PageAuthors::rank_of(Node node) const {
  for (const auto attribute : {Attribute::itemprop, Attribute::property, Attribute::rel})
    if (const auto names = tree_.attribute(node, attribute)) {
      if (any_word(*names, [](std::string_view word) { return word == "author"; })) return kMarked;
      if (node < author_until_ && attribute != Attribute::rel &&
          any_word(*names, [](std::string_view word) { return word == "name"; }))
        return kMarked;
    }
  const int box = headline_ ? kBox : kBoxAbove;
  for (const auto attribute : {Attribute::class_, Attribute::id})
    if (const auto names = tree_.attribute(node, attribute))
      if (any_word(*names, is_author_word)) return box;
  if (tree_.tag(node) == Tag::a)
    if (const auto address = tree_.attribute(node, Attribute::href))
      if (any_word(address->substr(0, 200),
                   [](std::string_view word) { return is_one_of(word, kAuthorPaths); }))
        return box;
  return -1;
}

void PageAuthors::take_box(Node node, int rank) {
  const auto after = std::min(tree_.after(node), static_cast<Node>(tree_.size()));
  const auto tag = tree_.tag(node);
  if (tag == Tag::body || tag == Tag::html || tag == Tag::main || tag == Tag::article) return;
  auto text = box_text(node, tag == Tag::a && rank != kMarked ? kMaxLinkBytes : kMaxBoxBytes);
  if (text.empty()) {
    if (rank == kMarked) author_until_ = std::max(author_until_, after);
    return;
  }
  if (!beside_last(node, rank)) ++boxes_;
  last_ = node;
  last_rank_ = rank;
  found_.push_back(
      {rank,
       {std::move(text), fmt::format("{} {}", rank == kMarked ? "author element" : "byline box", boxes_),
        false}});
  skip_until_ = after;
}

// Boxes in one list name the authors of one article.
bool PageAuthors::beside_last(Node node, int rank) const {
  if (last_ == Tree::kNone || rank != last_rank_) return false;
  const auto above = tree_.parent(node), above_last = tree_.parent(last_);
  return above == above_last ||
         (above != Tree::kNone && above_last != Tree::kNone &&
          tree_.parent(above) == tree_.parent(above_last) && tree_.tag(above) == Tag::li);
}

// The text of a node, boxes in it parted by bars; empty when it is longer than `limit` or in many pieces.
std::string PageAuthors::box_text(Node node, std::size_t limit) const {
  std::string all;
  const auto end = tree_.after(node);
  int steps = 0;
  for (auto inner = node; inner != end;) {
    const auto tag = tree_.tag(inner);
    if (++steps > kMaxPieces || all.size() > 2 * limit) return {};
    if (is_no_text(tag)) {
      inner = tree_.after(inner);
      continue;
    }
    if (tag == Tag::text)
      all += tree_.text(inner).substr(0, 2 * limit + 1);
    else if (is_block(tag) && !all.empty())
      all += " | ";
    inner = tree_.following(inner);
  }
  auto text = make_plain_line(all);
  return text.size() <= limit ? text : std::string();
}

std::vector<DeclaredAuthor> PageAuthors::take(const LinkedData& linked) {
  for (const auto& author : linked.authors)
    if (auto words = make_plain_line(std::string_view(author.name).substr(0, 2000)); !words.empty())
      found_.push_back({-1, {std::move(words), "JSON-LD author", author.body}});
  std::ranges::stable_sort(found_, {}, &Found::rank);
  std::vector<DeclaredAuthor> authors;
  for (auto& found : found_) authors.push_back(std::move(found.author));
  found_.clear();
  return authors;
}

}  // namespace saksi
