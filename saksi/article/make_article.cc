#include "saksi/article/make_article.h"

#include <algorithm>

#include "saksi/article/authors.h"
#include "saksi/article/find_outlet.h"
#include "saksi/article/line.h"
#include "saksi/article/line_judge.h"
#include "saksi/article/live_entries.h"
#include "saksi/article/main_text.h"
#include "saksi/article/not_article.h"
#include "saksi/article/outlet_words.h"
#include "saksi/article/outlets.h"
#include "saksi/article/paging.h"
#include "saksi/article/paywall.h"
#include "saksi/article/published.h"
#include "saksi/base/hash.h"
#include "saksi/base/utf8.h"
#include "saksi/lang/identify.h"

namespace saksi {

struct ArticleMaker::Rules {
  Rules(const Languages& languages, const Outlets& known_outlets)
      : outlets(known_outlets),
        identifier(languages),
        authors(languages, known_outlets),
        lines(languages, known_outlets),
        main_text(languages, lines.furniture()),
        published(languages, lines.dates().names()),
        outlet_words(languages),
        not_articles(languages) {}

  const Outlets& outlets;
  LanguageIdentifier identifier;
  Authors authors;
  LineJudge lines;
  MainTextFinder main_text;
  PublishedFinder published;
  OutletWords outlet_words;
  NotArticles not_articles;
};

namespace {

// When nothing would be left, the rules were wrong about it: "Komentar" may be all that somebody said.
void keep_something(std::vector<Line>& lines) {
  if (std::ranges::any_of(lines, [](const Line& line) { return !line.dropped() || line.why == "title"; }))
    return;
  for (auto& line : lines)
    if (line.kind != BlockKind::caption) line.why.clear();
}

// "By Mara Collins, Orin Times", "The Weekly Shore, 13 March 2026": in plain text only the byline may tell
// the outlet.
void take_outlet(Article& article, const OutletWords& words) {
  const auto found =
      std::ranges::find_if(article.byline, [&](const auto& name) { return words.name_outlet(name); });
  if (found == article.byline.end()) return;
  article.outlet = std::move(*found);
  article.byline.erase(found);
}

void drop(Article& article, Line& line) {
  if (line.why != "title") article.dropped.push_back({line.text, line.why});
}

// The lines that are left are the text; the others stand in `dropped`. `places` are those of the lines'
// blocks; gives where they went.
std::vector<PlacedBlock> gather(Article& article, std::vector<Line>& lines,
                                const std::vector<std::uint32_t>& places) {
  std::vector<PlacedBlock> placed;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto& line = lines[i];
    if (line.dropped()) {
      drop(article, line);
      continue;
    }
    if (!article.text.empty()) article.text += "\n\n";
    const auto begin = static_cast<std::uint32_t>(article.text.size());
    article.text += line.text;
    if (i < places.size())
      placed.push_back({places[i], {Part::text, begin, static_cast<std::uint32_t>(article.text.size())}});
  }
  return placed;
}

// Nothing says that there is more of the report than the page shows.
bool is_whole(const Document& document, const MainText& main_text, const Article& article,
              const LineJudge& judge) {
  if (document.entry == EntryText::summary || !document.declared.free_to_read.value_or(true)) return false;
  if (document.elements.empty() || document.entry) return true;
  if (article.text.empty()) return false;
  const auto box = [&](std::uint32_t place) { return document.blocks[place].markup->element; };
  // The data hold the whole of what the page shows a part of.
  if (document.embedded && !main_text.places.empty() && box(main_text.places.back()) == *document.embedded)
    return !breaks_off(article.text);
  const auto& declared = document.declared;
  return !judge.cuts_off(main_text) && !has_paywall(document, main_text, article.text) &&
         !(declared.next && declared.url && is_next_page(*declared.next, *declared.url));
}

// A page without a sentence and without a day is a menu, a login or a frame that scripts fill.
bool is_without_article(const Document& document, const std::vector<Line>& lines) {
  constexpr std::size_t kMinBlocks = 6;
  if (document.blocks.size() < kMinBlocks || document.elements.empty() || document.entry) return false;
  const auto is_told = [](const DeclaredDate& date) {
    return date.kind == DeclaredDate::Kind::first || date.kind == DeclaredDate::Kind::shown;
  };
  if (std::ranges::any_of(document.declared.published, is_told)) return false;
  return std::ranges::none_of(lines, [](const Line& line) { return !line.dropped() && line.is_sentence(); });
}

std::vector<std::string> unique(std::vector<std::string> names) {
  constexpr std::size_t kMaxNames = 64;
  std::vector<std::string> kept;
  for (auto& name : names)
    if (kept.size() < kMaxNames && std::ranges::find(kept, name) == kept.end())
      kept.push_back(std::move(name));
  return kept;
}

// An entry of a feed is the article already.
MainText whole_text(const Document& document) {
  MainText text;
  for (const auto& block : document.blocks) {
    if (block.kind == BlockKind::caption)
      text.captions.push_back(block.text);
    else
      text.blocks.push_back(block);
  }
  return text;
}

}  // namespace

ArticleMaker::ArticleMaker(const Languages& languages, const Outlets& outlets)
    : rules_(new Rules(languages, outlets)) {}
ArticleMaker::~ArticleMaker() = default;

Result<Article> ArticleMaker::make(const Document& document, const ArticleDefaults& defaults,
                                   const OnProblem& on_problem) const {
  const auto& rules = *rules_;
  const auto& declared = document.declared;
  const bool is_entry = document.entry.has_value();
  auto main_text = is_entry ? whole_text(document) : rules.main_text.find(document);
  auto lines = make_lines(main_text.blocks);
  Article article;
  article.record = document.record;
  article.url = declared.url;
  article.section = declared.section;
  article.keywords = declared.keywords;
  article.picture = declared.picture;

  auto judged = rules.lines.mark(lines, document, std::move(main_text.captions));
  article.title = std::move(judged.title);
  article.captions = std::move(judged.captions);
  // A page has its boxes, and a record with fields was cleaned by who made it.
  if (document.elements.empty() && !is_entry && !declared.title) rules.lines.look_again(lines);
  keep_something(lines);
  const bool without_article = is_without_article(document, lines);
  if (without_article) {
    article.complete = false;
    for (auto& line : lines)
      if (!line.dropped()) line.why = "no running text";
    if (on_problem)
      on_problem({ErrorCode::malformed, "no running text: a menu, a login or a page that scripts fill",
                  document.record});
  }
  article.entries = find_live_entries(document, gather(article, lines, main_text.places));
  article.complete = judged.complete && is_whole(document, main_text, article, rules.lines);
  article.dropped.insert(article.dropped.end(), std::make_move_iterator(main_text.dropped.begin()),
                         std::make_move_iterator(main_text.dropped.end()));
  if (article.text.empty() && !article.title && !is_entry)
    return fail(ErrorCode::malformed, "no text in it", document.record);

  article.dateline = rules.lines.datelines().find(article.text);
  if (auto outlet = find_outlet(declared, article.dateline, article.dropped, rules.outlets)) {
    article.outlet = std::move(outlet->name);
    article.owner = std::move(outlet->owner);
  }
  for (const auto& author : declared.byline)
    for (auto& name : rules.lines.bylines().clean(author)) article.byline.push_back(std::move(name));
  if (declared.byline.empty() && !declared.authors.empty()) {
    auto authors = rules.authors.find(declared, OwnNames(declared, article.outlet));
    article.byline = std::move(authors.people);
    article.credits = std::move(authors.credits);
    std::erase_if(article.credits, [&](const Credit& credit) { return credit.name == article.outlet; });
  }
  // Lines with names are a guess beside what the page declares.
  const bool told = declared.byline.empty() && !article.byline.empty();
  if (!told)
    article.byline.insert(article.byline.end(), judged.around.byline.begin(), judged.around.byline.end());
  article.byline = unique(std::move(article.byline));
  if (document.elements.empty() && !article.outlet) take_outlet(article, rules.outlet_words);
  const auto add_credit = [&](Credit credit) {
    const auto same = [&](const Credit& other) { return other.origin() == credit.origin(); };
    if (std::ranges::none_of(article.credits, same)) article.credits.push_back(std::move(credit));
  };
  for (auto& name : unique(std::move(judged.around.credits))) add_credit({std::move(name), std::nullopt});
  for (auto& credit : rules.lines.credits().find(article)) add_credit(std::move(credit));

  const auto language = declared.language ? declared.language : defaults.language;
  const auto words = (article.title ? *article.title + "\n" : "") + article.text;
  article.language = rules.identifier.decide(language.value_or(""), words);
  auto dates = rules.published.find(document, article, defaults);
  article.published = std::move(dates.published);
  article.modified = std::move(dates.modified);
  if (auto what = without_article ? std::nullopt : rules.not_articles.find(document, article)) {
    article.complete = false;
    if (on_problem) on_problem({ErrorCode::malformed, std::move(*what), document.record});
  }
  article.id.value = declared.id.value_or(hash_hex(words.empty() ? article.url.value_or("") : words));
  return article;
}

}  // namespace saksi
