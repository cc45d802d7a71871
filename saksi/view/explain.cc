#include "saksi/view/explain.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "saksi/base/utf8.h"
#include "saksi/view/dates.h"
#include "saksi/view/live_story.h"
#include "saksi/view/sheet.h"
#include "saksi/view/text_page.h"
#include "saksi/view/timeline_words.h"
#include "saksi/view/words.h"

namespace saksi {
namespace {

constexpr std::size_t kShortestPrefix = 6;
constexpr std::size_t kMostSpans = 3;  // of a copy that are shown
constexpr std::size_t kMostLinks =
    60;  // of a story of n articles there may be n² / 2; the strongest say enough
constexpr std::size_t kShownEnd = 70;  // bytes, about, of each end of words that are too long to show

// The words in quotation marks; of long ones how they begin and end.
std::string ends_of(std::string_view words) {
  const auto line = squeeze(words);
  if (line.size() <= 2 * kShownEnd) return in_quotes(line);
  const auto head = line.rfind(' ', kShownEnd), tail = line.find(' ', line.size() - kShownEnd);
  if (head == std::string::npos || tail == std::string::npos) return in_quotes(line);
  return fmt::format("{} … {}", in_quotes(line.substr(0, head)), in_quotes(line.substr(tail + 1)));
}

// What was asked for: one of these is set.
struct Found {
  const Account* account = nullptr;  // the story that holds it
  const Article* article = nullptr;
  const Fact* fact = nullptr;
  const Utterance* quote = nullptr;
  const Difference* difference = nullptr;  // as `fact` holds it
  const Update* update = nullptr;
  const Person* person = nullptr;
};

class Search {
 public:
  Search(std::string_view id, std::span<const Account> accounts, const ArticlesById& articles)
      : id_(id), folded_(fold_case(id)), accounts_(accounts), articles_(articles) {}

  // The thing of exactly this id, a person or body of exactly this name in any letter case; else the only one
  // whose id starts so.
  std::optional<Found> find() {
    for (const bool exact : {true, false}) {
      if (!exact && id_.size() < kShortestPrefix) break;
      exact_ = exact;
      found_.clear();
      look();
      if (found_.size() == 1 || (exact && !found_.empty())) return found_.front();
    }
    return std::nullopt;
  }

 private:
  bool matches(const std::string& id) const { return exact_ ? id == id_ : id.starts_with(id_); }

  void look(const Account& account, const Fact& fact) {
    if (matches(fact.id.value)) found_.push_back({&account, nullptr, &fact});
    for (const auto& difference : fact.against) {
      const auto id = difference_id(fact.id, difference);
      const auto is_same = [&id](const Found& other) {  // found on its other side
        return other.difference && difference_id(other.fact->id, *other.difference) == id;
      };
      if (matches(id) && std::ranges::none_of(found_, is_same))
        found_.push_back({&account, nullptr, &fact, nullptr, &difference});
    }
  }

  void look() {
    for (const auto& account : accounts_) {
      if (matches(account.story.id.value)) found_.push_back({&account});
      for (const auto& fact : account.facts) look(account, fact);
      for (const auto& quote : account.quotes)
        if (matches(quote.id.value)) found_.push_back({&account, nullptr, nullptr, &quote});
      for (const auto& update : account.updates)
        if (matches(update_id(update)))
          found_.push_back({&account, nullptr, nullptr, nullptr, nullptr, &update});
      for (const auto& person : account.people)
        if (exact_ && fold_case(person.name) == folded_)
          found_.push_back({&account, nullptr, nullptr, nullptr, nullptr, nullptr, &person});
    }
    for (const auto& [id, marked] : articles_)
      if (matches(id.value)) found_.push_back({nullptr, &marked->article});
  }

  std::string_view id_;
  std::string folded_;
  std::span<const Account> accounts_;
  const ArticlesById& articles_;
  bool exact_ = true;
  std::vector<Found> found_;
};

Run plain(std::string text) { return {std::move(text)}; }
Run quiet(std::string text) { return {std::move(text), Look::quiet}; }

// ---- an article ------------------------------------------------------------------------------------

std::string place(const Article& article, const Span& span) {
  const auto [start, end] = ArticlePlaces(article).of(span);
  return fmt::format("{}{}…{}", span.in == Part::title ? "title " : "", start, end);
}

// The words at a place of the article, and the place in code points.
Runs quoted(const Article& article, const Span& span) {
  return {plain(fmt::format("“{}”", article.words(span))), quiet(fmt::format(" ({})", place(article, span)))};
}

void explain_published(TextPage& page, const std::optional<Published>& published, std::string_view what) {
  if (!published) return page.item(plain("-"), {plain(fmt::format("{}: not known", what))});
  page.item(plain("-"),
            {plain(fmt::format("{}: {}{}", what, show_days(published->days),
                               published->time ? fmt::format(", {}", *published->time) : "")),
             quiet(published->why.empty()
                       ? ""
                       : fmt::format(" (from {}: {})", word_of(published->basis), published->why))});
}

void explain_article(TextPage& page, const Article& article) {
  page.title(article.title ? *article.title : "Untitled article");
  page.paragraph(
      {plain(article.record.empty() ? fmt::format("Article {}", article.id.value)
                                    : fmt::format("Article {} of {}", article.id.value, article.record))});
  page.heading("WHO, WHEN, WHICH LANGUAGE");
  page.item(plain("-"), {plain(fmt::format("outlet: {}", article.outlet.value_or("not known")))});
  if (article.owner)
    page.item(plain("-"),
              {plain(fmt::format("owner: {}; outlets of one owner are one witness", *article.owner))});
  explain_published(page, article.published, "published");
  if (article.modified) explain_published(page, article.modified, "modified");
  if (!article.language.empty())
    page.item(plain("-"),
              {plain(fmt::format("language: {}{}", article.language,
                                 article.complete ? "" : "; the text is a teaser, not complete"))});
  if (!article.byline.empty())
    page.item(plain("-"), {plain(fmt::format("byline: {}", fmt::join(article.byline, ", ")))});
  if (article.dateline) {
    Runs runs = {plain("dateline: ")};
    std::ranges::move(quoted(article, article.dateline->span), std::back_inserter(runs));
    page.item(plain("-"), runs);
  }
  for (const auto& credit : article.credits) {
    Runs runs = {plain(fmt::format("credit: {} ", credit.name))};
    if (credit.span) std::ranges::move(quoted(article, *credit.span), std::back_inserter(runs));
    page.item(plain("-"), runs);
  }
  if (!article.dropped.empty()) page.heading("LEFT OUT");
  for (const auto& [words, why] : article.dropped)
    page.item(plain("-"), {{fmt::format("{}: ", why), Look::differs}, plain(words)});
}

// ---- what an account holds -------------------------------------------------------------------------

class AccountExplanation {
 public:
  AccountExplanation(const Account& account, const ArticlesById& articles, TextPage& page)
      : sheet_(account, articles), page_(page) {}

  void story() {
    const auto& story = sheet_.account().story;
    page_.title(sheet_.title());
    page_.paragraph({plain(fmt::format("Story {}: {}", story.id.value, sheet_.what_it_is()))});
    page_.heading("WHY THESE REPORTS ARE ONE STORY");
    if (story.links.empty()) page_.item(plain("-"), {plain("one report: nothing else was near enough")});
    for (std::size_t i = 0; i < std::min(story.links.size(), kMostLinks); ++i) {
      const auto& link = story.links[i];
      page_.item(plain("-"),
                 {{fmt::format("{} and {}", sheet_.label(link.a), sheet_.label(link.b)), Look::name},
                  plain(fmt::format(": likeness {:.2f}", link.likeness))});
      if (!link.shared.empty())
        page_.paragraph({quiet(fmt::format("share {}", fmt::join(link.shared, ", ")))}, 4);
    }
    if (story.links.size() > kMostLinks)
      page_.paragraph({quiet(fmt::format("and {} weaker links", story.links.size() - kMostLinks))}, 4);
    const auto told = sheet_.told_copies();
    if (!told.empty()) page_.heading("WHO COPIES WHOM");
    for (const auto& copy : told) this->copy(copy);
    page_.heading("REPORTS");
    for (const auto& id : story.articles)
      page_.item(plain("-"), {{sheet_.label(id), Look::name},
                              plain(fmt::format(": {} ", sheet_.article(id).record)),
                              quiet(id.value)});
    for (const auto& [article, by] : story.replaced)
      page_.item(plain("-"), {{sheet_.label(by), Look::name},
                              plain(" replaces its earlier version "),
                              plain(sheet_.article(article).record),
                              quiet((sheet_.article(article).record.empty() ? "" : " ") + article.value)});
  }

  void fact(const Fact& fact) {
    page_.title(sheet_.words(fact.words));
    page_.paragraph(
        {plain(fmt::format("Fact {} of story {}: {}; {}", fact.id.value, sheet_.account().story.id.value,
                           word_of(fact.status), sheet_.support_of(fact)))});
    page_.paragraph({plain("The words are those of "),
                     {sheet_.label(fact.words.article), Look::name},
                     plain(", "),
                     quiet(place(fact.words))});
    page_.heading("WHEN");
    if (fact.when)
      page_.item(plain("-"), {plain(fmt::format("{} ({})", show_timex(*fact.when), *fact.when))});
    else
      page_.item(plain("-"), {plain("not known")});
    if (fact.when_words) cite(*fact.when_words, "the day stands in");
    page_.heading("WHO SAYS SO");
    for (const auto& one : fact.support) support(one);
    where_it_stands(fact);
    if (!fact.why.empty()) page_.heading("WHY THESE ARE ONE FACT");
    for (const auto& why : fact.why) page_.item(plain("-"), {plain(why)});
    if (!fact.against.empty()) page_.heading("WHAT STANDS AGAINST IT");
    for (const auto& one : fact.against) against(fact, one);
    updates(fact);
  }

  void difference(const Fact& here, const Difference& difference) {
    const auto* there = sheet_.find_fact(difference.fact);
    if (!there) return;
    const Disagreement pair = {&here, there, &difference};
    page_.title(fmt::format("{}{}", word_of(difference.kind), sheet_.aside(pair)));
    page_.paragraph({plain(fmt::format("Difference {} of story {}, between two facts", pair.id(),
                                       sheet_.account().story.id.value))});
    side("ONE SIDE", here, difference.here);
    side("THE OTHER", *there, difference.there);
  }

  void update(const Update& update) {
    const auto *from = sheet_.find_fact(update.from), *to = sheet_.find_fact(update.to);
    if (!from || !to) return;
    page_.title(fmt::format("{}{}", word_of(update.kind), sheet_.aside(word_of(update.kind), update.why)));
    page_.paragraph({plain(fmt::format("Update {} of story {}, from one fact to another: no conflict",
                                       update_id(update), sheet_.account().story.id.value))});
    side("BEFORE", *from, {});
    side("AFTER", *to, {});
  }

  void person(const Person& person) {
    page_.title(person.name);
    page_.paragraph(
        {plain(fmt::format("{} of story {}, in {}", kind_of(person.type), sheet_.account().story.id.value,
                           counted(person.articles.size(), "report", "reports")))});
    page_.heading("NAMES AND ROLES");
    page_.item(plain("-"), {plain(fmt::format("fullest form: {}", person.name))});
    for (const auto& form : person.also)
      page_.item(plain("-"), {plain(fmt::format("the same under: {}", form))});
    for (const auto& role : person.roles)
      page_.item(plain("-"), {plain(fmt::format("role as stated: {}", role))});
    page_.heading("FIRST MENTION IN EACH REPORT");
    for (const auto& one : person.cites) cite(one, "");
    const auto speaks = [&person](const Utterance& quote) { return quote.speaker == person.name; };
    if (std::ranges::any_of(sheet_.account().quotes, speaks)) page_.heading("QUOTES");
    for (const auto& quote : sheet_.account().quotes)
      if (const auto* full = find_fullest(quote); full && speaks(quote))
        page_.item(plain("-"), {plain(in_quotes(sheet_.words(full->cite))), quiet("  " + quote.id.value)});
  }

  // Of an article: what ties it to its story.
  void article_in_story(const ArticleId& id) {
    const auto& story = sheet_.account().story;
    page_.heading("ITS STORY");
    page_.paragraph({plain(fmt::format("{} ", sheet_.title())), quiet(story.id.value)}, 2);
    std::size_t shown = 0;
    for (const auto& link : story.links) {
      if ((link.a != id && link.b != id) || shown++ >= kMostLinks) continue;
      page_.item(plain("-"), {plain("near "),
                              {sheet_.label(link.a == id ? link.b : link.a), Look::name},
                              plain(fmt::format(": likeness {:.2f}", link.likeness))});
      if (!link.shared.empty())
        page_.paragraph({quiet(fmt::format("share {}", fmt::join(link.shared, ", ")))}, 4);
    }
    for (const auto& copy : sheet_.told_copies())
      if (copy.article == id || (copy.of_article && copy.of == id.value)) this->copy(copy);
  }

  // Of an article that is in no story: what stands for it.
  void replaced_article(const ArticleId& id) {
    for (const auto& replaced : sheet_.account().story.replaced) {
      if (replaced.article != id) continue;
      page_.heading("ITS STORY");
      page_.item(plain("-"), {plain("a later version of its page stands for it: "),
                              {sheet_.label(replaced.by), Look::name},
                              quiet("  " + replaced.by.value)});
      page_.paragraph({plain(fmt::format("{} ", sheet_.title())), quiet(sheet_.account().story.id.value)}, 2);
    }
  }

  void quote(const Utterance& quote) {
    page_.title(fmt::format("{}: a quote", quote.speaker));
    page_.paragraph({plain(fmt::format("Quote {} of story {}, printed by {}", quote.id.value,
                                       sheet_.account().story.id.value,
                                       counted(quote.variants.size(), "report", "reports")))});
    page_.heading("AS EACH REPORT PRINTS IT");
    for (const auto& variant : quote.variants) {
      cite(variant.cite, word_of(variant.kind));
      std::string marks;
      if (variant.cue) marks += fmt::format("cue “{}”", sheet_.words({variant.cite.article, *variant.cue}));
      if (variant.first) marks += marks.empty() ? "published first" : ", published first";
      if (variant.fullest) marks += marks.empty() ? "fullest" : ", fullest";
      if (!marks.empty()) page_.paragraph({quiet(marks)}, 4);
    }
  }

 private:
  static std::string_view kind_of(NameType type) {
    return type == NameType::per   ? "Person"
           : type == NameType::org ? "Body"
           : type == NameType::loc ? "Place"
                                   : "Name";
  }

  void copy(const Copy& copy) {
    page_.item(plain("-"), {{sheet_.label(copy.article), Look::name},
                            plain(fmt::format(" {}", sheet_.copy_words(copy))),
                            quiet(copy.why.empty() ? "" : fmt::format(" ({})", copy.why))});
    shared_spans(copy);
  }

  static std::string_view basis_of(DayBasis basis) {
    switch (basis) {
      case DayBasis::told:
        return "its words name the day";
      case DayBasis::near:
        return "the words beside it name the day";
      case DayBasis::said:
        return "the day of the statement, not of what it speaks of";
      case DayBasis::reported:
        break;
    }
    return "no words name a day, so that of the report";
  }

  // Where the account tells a fact, and why there.
  void where_it_stands(const Fact& fact) {
    const auto& account = sheet_.account();
    page_.heading("WHERE IT STANDS IN THE ACCOUNT");
    const auto rank = static_cast<std::size_t>(&fact - account.facts.data()) + 1;
    page_.item(plain("-"),
               {plain(fmt::format("number {} of {} facts, by weight {:.2f}: more for more reports and "
                                  "origins, for an early place, and for what many speak of",
                                  rank, account.facts.size(), fact.weight))});
    for (const auto& entry : account.timeline)
      if (entry.fact == fact.id)
        page_.item(plain("-"),
                   {plain(fmt::format("timeline: {}: {}", day_label(entry), basis_of(entry.basis)))});
    for (const auto& line : account.summary) {
      if (line.fact != fact.id) continue;
      for (const auto& piece : line.pieces)
        cite(piece.cite, piece.filled ? "summary, a name filled in:" : "summary:");
    }
    for (const auto& question : account.open)
      if (question.fact == fact.id)
        page_.item(plain("-"), {plain("open question: "), {question.why, Look::differs}});
  }

  // The longest words that stand in both; where it is told by credit, none do.
  void shared_spans(const Copy& copy) {
    const auto shown = std::min(copy.spans.size(), kMostSpans);
    for (std::size_t i = 0; i < shown; ++i) {
      const auto& [here, there] = copy.spans[i];
      page_.paragraph({plain(ends_of(sheet_.words({copy.article, here}))),
                       quiet(fmt::format(" ({}; there {})", place({copy.article, here}),
                                         place({ArticleId{copy.of}, there})))},
                      4);
    }
    if (copy.spans.size() > shown)
      page_.paragraph({quiet(fmt::format("and {} shorter ones", copy.spans.size() - shown))}, 4);
  }

  std::string place(const Cite& cite) const { return saksi::place(sheet_.article(cite.article), cite.span); }

  void cite(const Cite& cite, std::string_view what) {
    page_.item(plain("-"), {quiet(fmt::format("{} ", what)),
                            {sheet_.label(cite.article), Look::name},
                            plain(": " + in_quotes(sheet_.words(cite))),
                            quiet(fmt::format(" ({})", place(cite)))});
  }

  void side(std::string_view heading, const Fact& fact, const std::vector<Cite>& differing) {
    page_.heading(heading);
    page_.paragraph({plain(in_quotes(sheet_.words(Sheet::side_of(fact, differing)))),
                     quiet(fmt::format("  {}", fact.id.value))},
                    2);
    for (const auto& one : differing) cite(one, "what differs, in");
    for (const auto& one : fact.support) support(one);
  }

  void support(const Support& support) {
    cite(support.cite, "");
    Runs way;
    const auto& chain = support.chain;
    if (!chain.empty()) way.push_back(plain(fmt::format("on the word of {}", fmt::join(chain, " > "))));
    if (chain.empty() || chain.back() != support.origin) {
      way.push_back(
          plain(fmt::format("{}goes back to {}", way.empty() ? "" : "; ", sheet_.label_or(support.origin))));
      if (!support.origin_why.empty())
        way.push_back(quiet(fmt::format(" ({})", sheet_.plain_words(support.origin_why))));
    }
    if (support.anonymous) way.push_back({"; rests on a nameless source", Look::differs});
    page_.paragraph(way, 4);
  }

  void against(const Fact& fact, const Difference& difference) {
    const auto* other = sheet_.find_fact(difference.fact);
    if (!other) return;
    page_.item(plain("-"), {{std::string(word_of(difference.kind)),
                             difference.kind == DifferenceKind::denial ? Look::denied : Look::differs},
                            plain(sheet_.aside({&fact, other, &difference})),
                            quiet(fmt::format("  {}", difference_id(fact.id, difference)))});
    page_.paragraph(
        {plain("against "), plain(in_quotes(sheet_.words(Sheet::side_of(*other, difference.there)))),
         plain(fmt::format("; {}", sheet_.support_of(*other))), quiet(fmt::format("  {}", other->id.value))},
        4);
  }

  void updates(const Fact& fact) {
    bool first = true;
    for (const auto& update : sheet_.account().updates) {
      if (update.from != fact.id && update.to != fact.id) continue;
      if (std::exchange(first, false)) page_.heading("WHAT CHANGED");
      const bool later = update.from == fact.id;
      page_.item(plain("-"),
                 {plain(std::string(later ? "became " : "was before ")),
                  quiet((later ? update.to : update.from).value),
                  plain(sheet_.aside(word_of(update.kind), update.why)), quiet("  " + update_id(update))});
    }
  }

  const Sheet sheet_;
  TextPage& page_;
};

}  // namespace

std::optional<std::string> explain(std::string_view id, std::span<const Account> accounts,
                                   const ArticlesById& articles, const TextStyle& style) {
  const auto found = Search(id, accounts, articles).find();
  if (!found) return std::nullopt;
  TextPage page(style);
  if (found->article) {
    explain_article(page, *found->article);
    for (const auto& account : accounts)
      if (std::ranges::find(account.story.articles, found->article->id) != account.story.articles.end())
        AccountExplanation(account, articles, page).article_in_story(found->article->id);
      else
        AccountExplanation(account, articles, page).replaced_article(found->article->id);
    return page.take();
  }
  AccountExplanation explanation(*found->account, articles, page);
  if (found->difference)
    explanation.difference(*found->fact, *found->difference);
  else if (found->fact)
    explanation.fact(*found->fact);
  else if (found->quote)
    explanation.quote(*found->quote);
  else if (found->update)
    explanation.update(*found->update);
  else if (found->person)
    explanation.person(*found->person);
  else
    explanation.story();
  page.blank();
  page.paragraph(
      {quiet("Figures as in 12…34 count the characters before and up to the end of the words, in the text or "
             "title.")});
  return page.take();
}

std::optional<std::string> explain(std::string_view id, const LiveStory& story, const TextStyle& style) {
  auto shown = show_live_story(story);
  Account account;
  account.story = std::move(shown.story);
  return explain(id, {&account, 1}, shown.by_id, style);
}

}  // namespace saksi
