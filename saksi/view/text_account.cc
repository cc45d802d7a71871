// An account for the terminal: what a journalist reads first stands first, every line with the numbers of its
// footnotes.

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "saksi/view/dates.h"
#include "saksi/view/history.h"
#include "saksi/view/main_days.h"
#include "saksi/view/sheet.h"
#include "saksi/view/text_page.h"
#include "saksi/view/timeline_words.h"
#include "saksi/view/words.h"

namespace saksi {
namespace {

constexpr std::size_t kShortId = 8;      // hex digits shown of a long id; `saksi explain` takes a prefix
constexpr std::ptrdiff_t kMostSaid = 5;  // statements of one day in the timeline; the page and JSON have all
constexpr std::size_t kMostPeople = 24;  // names listed; the page and JSON have all

Look look_of(Status status) {
  switch (status) {
    case Status::denied:
      return Look::denied;
    case Status::happened:
      return Look::plain;
    default:
      return Look::differs;
  }
}

// "[1][2]", and "[4–7]" for three or more in a row.
std::string note_marks(const std::set<std::size_t>& numbers) {
  std::string marks;
  for (auto at = numbers.begin(); at != numbers.end();) {
    const auto first = *at;
    auto last = first;
    for (auto next = std::next(at); next != numbers.end() && *next == last + 1; ++next) last = *next;
    if (last < first + 2) last = first;
    marks += last == first ? fmt::format("[{}]", first) : fmt::format("[{}–{}]", first, last);
    at = numbers.upper_bound(last);
  }
  return marks;
}

class AccountText {
 public:
  AccountText(const Sheet& sheet, const TextStyle& style) : sheet_(sheet), page_(style) {}

  std::string text() {
    head();
    summary();
    timeline();
    disagreements();
    updates();
    if (!account().is_topic()) facts();  // a topic has those of its timeline
    quotes();
    copies();
    people();
    open();
    notes();
    return page_.take();
  }

 private:
  const Account& account() const { return sheet_.account(); }

  Run note(const std::vector<Cite>& cites) {
    if (cites.empty()) return {};
    std::set<std::size_t> numbers;
    for (const auto& cite : cites) numbers.insert(notes_.number(cite));
    return {note_marks(numbers), Look::quiet};
  }
  // As `saksi explain` takes it.
  static Run short_id(const std::string& id) {
    return {fmt::format("  {}", id.substr(0, kShortId)), Look::quiet};
  }
  Run words(const Cite& cite) const { return {std::string(sheet_.words(cite))}; }

  void head() {
    page_.title(sheet_.title());
    auto id = fmt::format("{} {}", account().is_topic() ? "Topic" : "Story",
                          account().story.id.value.substr(0, kShortId));
    if (account().topic) id += fmt::format(", part of topic {}", account().topic->value.substr(0, kShortId));
    page_.paragraph({{sheet_.what_it_is() + ". ", Look::plain}, {id, Look::quiet}});
  }

  void summary() {
    if (account().summary.empty()) return;
    page_.heading("SUMMARY");
    for (const auto& line : account().summary) {
      Runs runs;
      for (const auto& [cite, filled] : line.pieces) {
        if (!runs.empty()) runs.push_back({" "});
        runs.push_back(filled ? Run{fmt::format("[{}]", sheet_.words(cite))} : words(cite));
      }
      runs.push_back(note(cites_of(line)));
      page_.item({"-", Look::quiet}, runs);
    }
  }

  void timeline() {
    if (account().timeline.empty()) return;
    page_.heading("TIMELINE");
    const auto& entries = account().timeline;
    for (auto from = entries.begin(); from != entries.end();) {
      const auto label = day_label(*from);
      const auto to = std::find_if(from, entries.end(),
                                   [&](const TimelineEntry& entry) { return day_label(entry) != label; });
      page_.paragraph({{label, Look::strong}}, 2);
      const auto rest =
          from->basis == DayBasis::said ? std::max<std::ptrdiff_t>(to - from - kMostSaid, 0) : 0;
      for (; from != to - rest; ++from) timeline_item(*from);
      if (rest > 0)
        page_.paragraph({{fmt::format("and {}", counted(static_cast<std::size_t>(rest), "more statement",
                                                        "more statements")),
                          Look::quiet}},
                        4);
      from = to;
    }
  }

  void timeline_item(const TimelineEntry& entry) {
    const auto* fact = sheet_.find_fact(entry.fact);
    if (!fact) return;
    Runs runs;
    if (!entry.planned && fact->status != Status::happened)
      runs.push_back({fmt::format("({}) ", word_of(fact->status)), look_of(fact->status)});
    runs.push_back(words(fact->words));
    runs.push_back(note({fact->words}));
    if (entry.basis == DayBasis::said)
      runs.push_back({fmt::format("  {}", sheet_.origins_of(*fact)), Look::name});
    if (const auto note = day_note(entry); !note.empty())
      runs.push_back({fmt::format("  {}", note), Look::quiet});
    if (account().is_topic()) runs.push_back({fmt::format("  {}", sheet_.count_support(*fact)), Look::quiet});
    runs.push_back(short_id(fact->id.value));
    page_.item({"-", Look::quiet}, runs, 4);
  }

  // One side of a disagreement: its words, the words that differ, who says so.
  std::vector<Runs> side(const Fact& fact, const std::vector<Cite>& differing, Look look) {
    const auto& shown = Sheet::side_of(fact, differing);
    std::vector<Runs> side = {{{in_quotes(sheet_.words(shown))}, note(cites_of(fact))}};
    const auto values = sheet_.differing_words(differing);
    if (!values.empty() && values.front() != sheet_.words(shown))
      side.push_back({{fmt::format("{}", fmt::join(values, ", ")), look}});
    side.push_back({{sheet_.support_of(fact), Look::name}});
    return side;
  }
  void face(const std::vector<Runs>& left, const std::vector<Runs>& right) {
    page_.side_by_side(left, right, 4);
    page_.blank();
  }

  void disagreements() {
    if (sheet_.disagreements().empty()) return;
    page_.heading("DIFFERENCES AND DENIALS");
    for (const auto& pair : sheet_.disagreements()) {
      const auto& [here, there, difference] = pair;
      const auto look = difference->kind == DifferenceKind::denial ? Look::denied : Look::differs;
      page_.item({"-", Look::quiet},
                 {{std::string(word_of(difference->kind)), look}, {sheet_.aside(pair)}, short_id(pair.id())});
      const auto left =
          side(*here, difference->here, look);  // first: the notes are numbered as they are read
      face(left, side(*there, difference->there, look));
    }
  }

  void updates() {
    if (account().updates.empty()) return;
    page_.heading("WHAT CHANGED");
    for (const auto& history : make_histories(sheet_)) {
      page_.item({"-", Look::quiet},
                 {{std::string(word_of(history.kind)), Look::differs}, {history.aside(sheet_)}});
      for (const auto& step : history.steps) this->step(step);
    }
  }

  void step(const HistoryStep& step) {
    const auto day = step.told ? show_timex(format_day(*step.told)) : "day not known";
    page_.paragraph({{day + ":", Look::strong},
                     {fmt::format(" {}", in_quotes(sheet_.words(step.words)))},
                     note(cites_of(*step.fact))},
                    4);
    Runs line = {{sheet_.support_of(*step.fact), Look::name}};
    for (const auto* update : step.updates) line.push_back(short_id(update_id(*update)));
    page_.paragraph(line, 6);
  }

  void facts() {
    std::size_t shown = 0;
    for (const auto& fact : account().facts) {
      if (!is_shared(fact)) continue;
      if (shown++ == 0) page_.heading("WHO SAYS WHAT");
      Runs runs = {words(fact.words), note(cites_of(fact))};
      page_.item({fmt::format("{}.", shown), Look::quiet}, runs, shown < 10 ? 3 : 2);
      Runs line = {{std::string(word_of(fact.status)), look_of(fact.status)}};
      if (fact.when) line.push_back({fmt::format(", {}", show_timex(*fact.when))});
      line.push_back({"; "});
      line.push_back({sheet_.support_of(fact), fact.independent() > 1 ? Look::agreed : Look::plain});
      line.push_back(short_id(fact.id.value));
      page_.paragraph(line, 6);
    }
    if (const auto rest = account().facts.size() - shown; rest > 0 && shown > 0)
      page_.paragraph(
          {{fmt::format("{} in one report only; --format html or json shows {}.",
                        counted(rest, "more fact stands", "more facts stand"), rest == 1 ? "it" : "them"),
            Look::quiet}},
          2);
  }

  void quotes() {
    if (account().quotes.empty()) return;
    page_.heading("QUOTES");
    for (const auto& [speaker, quotes] : sheet_.speakers()) {
      page_.paragraph({{speaker, Look::name}}, 2);
      for (const auto* quote : quotes) utterance(*quote);
    }
  }

  // "first, fullest  " where several reports print it and their words differ.
  std::string marks_of(const Utterance& quote, const QuoteVariant& full) const {
    const auto differs = [&](const QuoteVariant& one) {
      return sheet_.words(one.cite) != sheet_.words(full.cite);
    };
    if (std::ranges::none_of(quote.variants, differs)) return "";
    const auto is_first = [&](const QuoteVariant& one) { return one.first && !differs(one); };
    return std::ranges::any_of(quote.variants, is_first) ? "first, fullest  " : "fullest  ";
  }

  // The fullest variant in full; the others where their words differ from it.
  void utterance(const Utterance& quote) {
    const auto* full = find_fullest(quote);
    if (!full) return;
    std::vector<Cite> same;
    for (const auto& variant : quote.variants)
      if (sheet_.words(variant.cite) == sheet_.words(full->cite)) same.push_back(variant.cite);
    page_.item(
        {"-", Look::quiet},
        {{in_quotes(sheet_.words(full->cite))},
         note(same),
         {fmt::format("  {}{}", marks_of(quote, *full), quote.id.value.substr(0, kShortId)), Look::quiet}},
        4);
    for (const auto& variant : quote.variants) {
      if (sheet_.words(variant.cite) == sheet_.words(full->cite)) continue;
      page_.item({"also", Look::quiet},
                 {{in_quotes(sheet_.words(variant.cite))},
                  note({variant.cite}),
                  {variant.first ? "  first" : "", Look::quiet}},
                 6);
    }
  }

  void copies() {
    const auto told = sheet_.told_copies();
    if (told.empty()) return;
    page_.heading("WHO COPIES WHOM");
    for (const auto& copy : told)
      page_.item({"-", Look::quiet},
                 {{sheet_.label(copy.article), Look::name}, {fmt::format(" {}", sheet_.copy_words(copy))}});
  }

  void people() {
    if (account().people.empty()) return;
    page_.heading("PEOPLE, BODIES, PLACES");
    for (std::size_t i = 0; i < std::min(account().people.size(), kMostPeople); ++i) {
      const auto& person = account().people[i];
      Runs runs = {{person.name, Look::name}};
      if (!person.roles.empty()) runs.push_back({fmt::format(", {}", fmt::join(person.roles, ", "))});
      if (!person.also.empty()) runs.push_back({fmt::format(" (also {})", fmt::join(person.also, ", "))});
      runs.push_back(
          {fmt::format(", {}", counted(person.articles.size(), "report", "reports")), Look::quiet});
      page_.item({"-", Look::quiet}, runs);
    }
    if (account().people.size() > kMostPeople)
      page_.paragraph({{fmt::format("and {} more", account().people.size() - kMostPeople), Look::quiet}}, 4);
  }

  void open() {
    if (account().open.empty()) return;
    page_.heading("OPEN QUESTIONS");
    for (const auto& question : account().open) {
      const auto* fact = sheet_.find_fact(question.fact);
      if (!fact) continue;
      page_.item({"-", Look::quiet}, {{question.why + ": ", Look::differs},
                                      words(fact->words),
                                      note({fact->words}),
                                      short_id(fact->id.value)});
    }
  }

  // Last, when every number has been given.
  void notes() {
    if (notes_.all().empty()) return;
    page_.heading("NOTES");
    for (std::size_t i = 0; i < notes_.all().size(); ++i) {
      const auto& cite = notes_.all()[i];
      page_.item({fmt::format("[{}]", i + 1), Look::quiet},
                 {{sheet_.label(cite.article), Look::name}, {": " + in_quotes(sheet_.words(cite))}});
    }
    if (account().is_topic()) return;  // hundreds; the notes name those that count
    page_.heading("REPORTS");
    for (const auto& id : account().story.articles) {
      const auto& report = sheet_.article(id);
      Runs runs = {{sheet_.label(id), Look::name}};
      if (report.published) runs.push_back({fmt::format(", {}", show_days(report.published->days))});
      if (report.title) runs.push_back({": " + *report.title});
      runs.push_back({" (" + report.record + ")", Look::quiet});
      page_.item({"-", Look::quiet}, runs);
    }
  }

  const Sheet& sheet_;
  TextPage page_;
  Notes notes_;
};

}  // namespace

std::string account_to_text(const Account& account, const ArticlesById& articles, const TextStyle& style) {
  const auto shown = keep_main_days(account);
  const Sheet sheet(shown, articles);
  return AccountText(sheet, style).text();
}

}  // namespace saksi
