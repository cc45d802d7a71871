#include "saksi/article/make_article.h"

#include <algorithm>

#include "saksi/article/byline.h"
#include "saksi/article/caption.h"
#include "saksi/article/complete.h"
#include "saksi/article/credits.h"
#include "saksi/article/date_line.h"
#include "saksi/article/dateline.h"
#include "saksi/article/find_outlet.h"
#include "saksi/article/furniture.h"
#include "saksi/article/line.h"
#include "saksi/article/main_text.h"
#include "saksi/article/outlets.h"
#include "saksi/article/published.h"
#include "saksi/article/repeats.h"
#include "saksi/article/surroundings.h"
#include "saksi/article/title.h"
#include "saksi/base/hash.h"
#include "saksi/base/utf8.h"
#include "saksi/lang/identify.h"

namespace saksi {

struct ArticleMaker::Rules {
  Rules(const Languages& languages, const Outlets& known_outlets)
      : outlets(known_outlets),
        identifier(languages),
        dates(languages),
        datelines(languages, known_outlets, dates),
        bylines(languages, known_outlets),
        credits(languages, known_outlets, dates),
        captions(languages, known_outlets),
        teasers(languages),
        furniture(languages),
        surroundings(dates, bylines, credits),
        published(languages, dates.names()) {}

  const Outlets& outlets;
  LanguageIdentifier identifier;
  DateLines dates;
  Datelines datelines;
  Bylines bylines;
  Credits credits;
  Captions captions;
  Teasers teasers;
  Furniture furniture;
  Surroundings surroundings;
  PublishedFinder published;
};

namespace {

std::optional<std::size_t> find_dateline_line(const std::vector<Line>& lines, const Datelines& datelines) {
  constexpr std::size_t kMaxKept = 8;  // a report that opens with a dateline does so early
  for (std::size_t i = 0, kept = 0; i < lines.size() && kept < kMaxKept; ++i) {
    if (lines[i].dropped()) continue;
    if (lines[i].is_sentence() && datelines.find(lines[i].text)) return i;
    ++kept;
  }
  return std::nullopt;
}

// When nothing would be left, the rules were wrong about it: "Komentar" may be all that somebody said.
void keep_something(std::vector<Line>& lines) {
  if (std::ranges::any_of(lines, [](const Line& line) { return !line.dropped() || line.why == "title"; }))
    return;
  for (auto& line : lines)
    if (line.kind != BlockKind::caption) line.why.clear();
}

void drop(Article& article, Line& line) {
  if (line.why != "title") article.dropped.push_back({line.text, line.why});
}

// The lines that are left are the text; the others stand in `dropped`.
void gather(Article& article, std::vector<Line>& lines) {
  for (auto& line : lines) {
    if (line.dropped()) {
      drop(article, line);
      continue;
    }
    if (!article.text.empty()) article.text += "\n\n";
    article.text += line.text;
  }
}

std::vector<std::string> unique(std::vector<std::string> names) {
  std::vector<std::string> kept;
  for (auto& name : names)
    if (std::ranges::find(kept, name) == kept.end()) kept.push_back(std::move(name));
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

Result<Article> ArticleMaker::make(const Document& document, const ArticleDefaults& defaults) const {
  const auto& rules = *rules_;
  const auto& declared = document.declared;
  const bool is_entry = document.entry.has_value();
  auto main_text = is_entry ? whole_text(document) : find_main_text(document);
  auto lines = make_lines(main_text.blocks);
  Article article;
  article.captions = std::move(main_text.captions);
  article.record = document.record;
  article.url = declared.url;
  article.section = declared.section;
  article.keywords = declared.keywords;
  article.picture = declared.picture;

  const bool cut = rules.teasers.mark(lines, 0);
  article.complete = !cut && document.entry != EntryText::summary;
  rules.furniture.mark(lines, 0);
  const auto opens_body = find_dateline_line(lines, rules.datelines);
  if (declared.title && !trim(*declared.title).empty()) {
    const auto host = declared.url ? host_of(*declared.url) : std::string_view();
    article.title = without_site_name(squeeze(*declared.title), host, rules.outlets, declared, lines);
  } else if (const auto title = is_entry ? std::nullopt : find_title_line(lines, opens_body)) {
    article.title = lines[*title].text;
    lines[*title].why = "title";
  }
  Around around;
  if (!is_entry) {  // an entry is the article: what its sender put there, stays
    mark_repeats(lines, 0, article.title);
    around = rules.surroundings.mark(lines);
    rules.captions.mark(lines, 0, article.captions);
    rules.furniture.mark_after_end(lines, 0);
  }
  keep_something(lines);
  gather(article, lines);
  article.dropped.insert(article.dropped.end(), std::make_move_iterator(main_text.dropped.begin()),
                         std::make_move_iterator(main_text.dropped.end()));
  if (article.text.empty() && !article.title && !is_entry)
    return fail(ErrorCode::malformed, "no text in it", document.record);

  article.dateline = rules.datelines.find(article.text);
  if (auto outlet = find_outlet(declared, article.dateline, article.dropped, rules.outlets)) {
    article.outlet = std::move(outlet->name);
    article.owner = std::move(outlet->owner);
  }
  for (const auto& author : declared.byline)
    for (auto& name : rules.bylines.clean(author)) article.byline.push_back(std::move(name));
  article.byline.insert(article.byline.end(), around.byline.begin(), around.byline.end());
  article.byline = unique(std::move(article.byline));
  for (auto& name : unique(std::move(around.credits)))
    article.credits.push_back({std::move(name), std::nullopt});
  for (auto& credit : rules.credits.find(article))
    if (std::ranges::none_of(article.credits, [&](const Credit& other) { return other.name == credit.name; }))
      article.credits.push_back(std::move(credit));

  const auto language = declared.language ? declared.language : defaults.language;
  const auto words = (article.title ? *article.title + "\n" : "") + article.text;
  article.language = rules.identifier.decide(language.value_or(""), words);
  article.published = rules.published.find(document, article, defaults);
  article.modified = rules.published.find_modified(document, article);
  article.id.value = declared.id.value_or(hash_hex(words.empty() ? article.url.value_or("") : words));
  return article;
}

}  // namespace saksi
