// Accounts as Markdown, with GitHub's footnotes and tables.

#include <algorithm>

#include <fmt/format.h>

#include "saksi/view/dates.h"
#include "saksi/view/escape.h"
#include "saksi/view/history.h"
#include "saksi/view/main_days.h"
#include "saksi/view/sheet.h"
#include "saksi/view/timeline_words.h"
#include "saksi/view/words.h"

namespace saksi {
namespace {

class AccountMarkdown {
 public:
  AccountMarkdown(const Sheet& sheet, Notes& notes) : sheet_(sheet), notes_(notes) {}

  std::string text() {
    line("# {}\n\n{}. {} `{}`.", escape_markdown(sheet_.title()), escape_markdown(sheet_.what_it_is()),
         account().is_topic() ? "Topic" : "Story", code(account().story.id.value));
    summary();
    timeline();
    disagreements();
    updates();
    if (account().is_topic()) return std::move(text_);  // its facts are those of the timeline
    facts();
    quotes();
    copies();
    people();
    open();
    reports();
    return std::move(text_);
  }

 private:
  template <class... Values>
  void line(fmt::format_string<Values...> form, Values&&... values) {
    fmt::format_to(std::back_inserter(text_), form, std::forward<Values>(values)...);
    text_ += '\n';
  }
  const Account& account() const { return sheet_.account(); }
  std::string words(const Cite& cite) const { return escape_markdown(sheet_.words(cite)); }
  // An id between backticks, where a backtick cannot be escaped.
  static std::string code(const std::string& id) {
    auto plain = plain_line(id);
    std::ranges::replace(plain, '`', '\'');
    return plain;
  }
  std::string note(const std::vector<Cite>& cites) {
    std::vector<std::size_t> numbers;
    for (const auto& cite : cites) numbers.push_back(notes_.number(cite));
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    std::string marks;
    for (const auto number : numbers) marks += fmt::format("[^{}]", number);
    return marks;
  }
  static std::string list(const std::vector<std::string>& names) {
    std::string all;
    for (const auto& name : names) all += (all.empty() ? "" : ", ") + escape_markdown(name);
    return all;
  }

  void summary() {
    if (account().summary.empty()) return;
    line("\n## Summary\n");
    for (const auto& summary_line : account().summary) {
      std::string words_of_line;
      for (const auto& [cite, filled] : summary_line.pieces) {
        if (!words_of_line.empty()) words_of_line += ' ';
        words_of_line += filled ? fmt::format("\\[{}\\]", words(cite)) : words(cite);
      }
      line("- {}{}", words_of_line, note(cites_of(summary_line)));
    }
  }

  void timeline() {
    if (account().timeline.empty()) return;
    line("\n## Timeline\n");
    for (const auto& entry : account().timeline) {
      const auto* fact = sheet_.find_fact(entry.fact);
      if (!fact) continue;
      const auto told = entry.planned || fact->status == Status::happened ? "" : word_of(fact->status);
      const auto from = entry.basis == DayBasis::said
                            ? escape_markdown(sheet_.origins_of(*fact))  // who said so
                            : std::string(day_note(entry));
      const auto aside =
          told.empty() && from.empty()
              ? ""
              : fmt::format(" *({}{}{})*", told, told.empty() || from.empty() ? "" : ", ", from);
      line("- **{}**{}: {}{}", escape_markdown(day_label(entry)), aside, words(fact->words),
           account().is_topic() ? note(cites_of(*fact)) : note({fact->words}));
    }
  }

  // One side of a disagreement, the words that differ in bold.
  std::string side(const Fact& fact, const std::vector<Cite>& differing) {
    const auto& shown = Sheet::side_of(fact, differing);
    auto said = fmt::format("“{}”{}", words(shown), note(cites_of(fact)));
    const auto values = sheet_.differing_words(differing);
    if (!values.empty() && values.front() != sheet_.words(shown))
      said += fmt::format(" **{}**", list(values));
    return said;
  }

  void face(const Fact& here, const Fact& there, const Difference& difference) {
    const auto left = side(here, difference.here);  // first: the notes are numbered as they are read
    const auto right = side(there, difference.there);
    line("| {} | {} |\n| --- | --- |", escape_markdown(sheet_.support_of(here)),
         escape_markdown(sheet_.support_of(there)));
    line("| {} | {} |", left, right);
  }

  void disagreements() {
    if (sheet_.disagreements().empty()) return;
    line("\n## Differences and denials");
    for (const auto& pair : sheet_.disagreements()) {
      const auto& [here, there, difference] = pair;
      line("\n### {}{}\n", word_of(difference->kind), escape_markdown(sheet_.aside(pair)));
      face(*here, *there, *difference);
    }
  }

  void updates() {
    if (account().updates.empty()) return;
    line("\n## What changed");
    for (const auto& history : make_histories(sheet_)) {
      line("\n### {}{}\n", word_of(history.kind), escape_markdown(history.aside(sheet_)));
      for (const auto& step : history.steps)
        line("- {}: “{}”{}  \n  *{}*", step.told ? show_timex(format_day(*step.told)) : "day not known",
             words(step.words), note(cites_of(*step.fact)), escape_markdown(sheet_.support_of(*step.fact)));
    }
  }

  void facts() {
    std::size_t shown = 0;
    for (const auto& fact : account().facts) {
      if (!is_shared(fact)) continue;
      if (shown++ == 0) line("\n## Who says what\n");
      const auto when = fact.when ? fmt::format(", {}", escape_markdown(show_timex(*fact.when))) : "";
      line("{}. {}{}  ", shown, words(fact.words), note(cites_of(fact)));
      line("   *{}{}; {}* `{}`", word_of(fact.status), when, escape_markdown(sheet_.support_of(fact)),
           code(fact.id.value));
    }
  }

  void quotes() {
    if (account().quotes.empty()) return;
    line("\n## Quotes");
    for (const auto& [speaker, quotes] : sheet_.speakers()) {
      line("\n### {}\n", escape_markdown(speaker));
      for (const auto* quote : quotes) utterance(*quote);
    }
  }

  // The fullest variant, and the others where their words differ from it.
  void utterance(const Utterance& quote) {
    const auto* full = find_fullest(quote);
    if (!full) return;
    std::vector<Cite> same;
    for (const auto& variant : quote.variants)
      if (sheet_.words(variant.cite) == sheet_.words(full->cite)) same.push_back(variant.cite);
    line("- “{}”{}", words(full->cite), note(same));
    for (const auto& variant : quote.variants)
      if (sheet_.words(variant.cite) != sheet_.words(full->cite))
        line("  - also: “{}”{}", words(variant.cite), note({variant.cite}));
  }

  void copies() {
    const auto told = sheet_.told_copies();
    if (told.empty()) return;
    line("\n## Who copies whom\n");
    for (const auto& copy : told)
      line("- {} {}", escape_markdown(sheet_.label(copy.article)), escape_markdown(sheet_.copy_words(copy)));
  }

  void people() {
    if (account().people.empty()) return;
    line("\n## People, bodies, places\n");
    for (const auto& person : account().people) {
      const auto roles = person.roles.empty() ? "" : fmt::format(", {}", list(person.roles));
      const auto also = person.also.empty() ? "" : fmt::format(" (also {})", list(person.also));
      line("- {}{}{}, {}", escape_markdown(person.name), roles, also,
           counted(person.articles.size(), "report", "reports"));
    }
  }

  void open() {
    if (account().open.empty()) return;
    line("\n## Open questions\n");
    for (const auto& question : account().open)
      if (const auto* fact = sheet_.find_fact(question.fact))
        line("- {}: {}{}", escape_markdown(question.why), words(fact->words), note({fact->words}));
  }

  void reports() {
    line("\n## Reports\n");
    for (const auto& id : account().story.articles) {
      const auto& report = sheet_.article(id);
      const auto day = report.published ? fmt::format(", {}", show_days(report.published->days)) : "";
      const auto title = report.title ? fmt::format(": {}", escape_markdown(*report.title)) : "";
      line("- {}{}{} ({})", escape_markdown(sheet_.label(id)), day, title, escape_markdown(report.record));
    }
  }

  const Sheet& sheet_;
  Notes& notes_;
  std::string text_;
};

std::string singles_line(std::size_t singles) {
  return fmt::format("{} told by a single article; `--min 1` shows {}.\n",
                     counted(singles, "more event is", "more events are"), singles == 1 ? "it" : "them");
}

}  // namespace

std::string accounts_to_markdown(std::span<const Account> accounts, const ArticlesById& articles,
                                 std::size_t singles) {
  std::string text;
  std::string footnotes;
  Notes notes;
  std::size_t written = 0;
  for (const auto& account : keep_main_days(accounts)) {
    const Sheet sheet(account, articles);
    if (!text.empty()) text += "\n---\n\n";
    text += AccountMarkdown(sheet, notes).text();
    for (; written < notes.all().size(); ++written) {
      const auto& cite = notes.all()[written];
      footnotes += fmt::format("[^{}]: {}: “{}”\n", written + 1, escape_markdown(sheet.label(cite.article)),
                               escape_markdown(sheet.words(cite)));
    }
  }
  if (!text.empty() && singles > 0) text += '\n';
  if (singles > 0) text += singles_line(singles);
  if (!footnotes.empty()) text += '\n' + footnotes;
  return text;
}

}  // namespace saksi
