// Who says what: a table of facts against reports that reads at a glance.

#include <set>

#include "saksi/view/html/sections.h"
#include "saksi/view/words.h"

namespace saksi::html {
namespace {

constexpr std::size_t kMostValueColumns = 22;  // a differing value longer than this is shown as its sign only

constexpr std::size_t kMostFitting = 8;  // columns of reports beside which the words have room on a wide page
constexpr std::size_t kMostRows = 30;    // of the table, beside all that is disputed: more is no glance

// What a report has to say of a fact.
struct Cell {
  enum class Kind { silent, says, says_same, denies, differs } kind = Kind::silent;
  std::optional<Cite> cite;
  std::string value;      // differs: in its words
  bool nameless = false;  // says: on a nameless source only
  std::string origin;     // says: to whom it goes back
};

std::string_view sign_of(Cell::Kind kind) {
  switch (kind) {
    case Cell::Kind::says:
      return "●";
    case Cell::Kind::says_same:
      return "○";
    case Cell::Kind::denies:
      return "✕";
    case Cell::Kind::differs:
      return "≠";
    case Cell::Kind::silent:
      break;
  }
  return "";
}
std::string_view class_of(Cell::Kind kind) {
  switch (kind) {
    case Cell::Kind::says:
      return "says";
    case Cell::Kind::says_same:
      return "says same";
    case Cell::Kind::denies:
      return "denies";
    case Cell::Kind::differs:
      return "differs";
    case Cell::Kind::silent:
      break;
  }
  return "silent";
}
std::string_view meaning_of(Cell::Kind kind) {
  switch (kind) {
    case Cell::Kind::says:
      return "says so";
    case Cell::Kind::says_same:
      return "says so, from an origin counted already";
    case Cell::Kind::denies:
      return "stands on the other side of a denial";
    case Cell::Kind::differs:
      return "says otherwise";
    case Cell::Kind::silent:
      break;
  }
  return "says nothing of it";
}

using Row = std::map<ArticleId, Cell>;

void add_other_side(Row& row, const Sheet& sheet, const Difference& difference) {
  const auto* other = sheet.find_fact(difference.fact);
  if (!other) return;
  const bool denial = difference.kind == DifferenceKind::denial;
  for (const auto& support : other->support) {
    auto& cell = row[support.cite.article];
    if (cell.kind != Cell::Kind::silent) continue;
    cell = {denial ? Cell::Kind::denies : Cell::Kind::differs, support.cite, "", false, ""};
    for (const auto& there : difference.there)
      if (!denial && there.article == support.cite.article) cell.value = sheet.words(there);
  }
}

Row row_of(const Sheet& sheet, const Fact& fact) {
  Row row;
  std::set<std::string_view> origins;
  for (const auto& support : fact.support) {
    auto& cell = row[support.cite.article];
    if (cell.kind != Cell::Kind::silent) continue;
    const bool is_new = origins.insert(support.origin).second;
    cell = {is_new ? Cell::Kind::says : Cell::Kind::says_same, support.cite, "", support.anonymous,
            support.origin};
  }
  for (const auto& difference : fact.against) add_other_side(row, sheet, difference);
  return row;
}

Markup cell_of(StoryContext& story, const Cell& cell) {
  if (!cell.cite) return markup("<td><span class=\"unseen\">{}</span></td>", meaning_of(cell.kind));
  const auto nameless = cell.nameless ? ", on a nameless source" : "";
  const auto origin = cell.origin.empty() ? "" : ": " + story.sheet().label_or(cell.origin);
  const bool short_value = !cell.value.empty() && cell.value.size() <= kMostValueColumns;
  const auto value =
      short_value ? markup("<small>{}</small>", story.words(cell.value, cell.cite->article)) : Markup{};
  const auto shown =
      markup("<span aria-hidden=\"true\">{}{}</span>{}<span class=\"unseen\"> {}{}{}</span>",
             sign_of(cell.kind), cell.nameless ? "?" : "", value, meaning_of(cell.kind), nameless, origin);
  return markup("<td class=\"{}\">{}</td>", class_of(cell.kind), story.link(*cell.cite, shown));
}

Markup head_of(const StoryContext& story) {
  Html html;
  html.add(
      "<thead><tr><th scope=\"col\">What is said</th><th scope=\"col\" "
      "class=\"origins\"><span>Origins</span></th>");
  for (const auto& id : story.account().story.articles)
    html.add("<th scope=\"col\"><a href=\"#{}\"><span>{}</span></a></th>", story.report_id(id),
             story.sheet().label(id));
  return html.add("</tr></thead>\n").take();
}

Markup fact_words(const StoryContext& story, const Fact& fact) {
  Html html;
  html.add("<span class=\"fact\">{}</span><span class=\"about\">{}", story.words(fact.words),
           story.status_label(fact.status));
  if (fact.when) html.add("{} · ", time_of(*fact.when));
  html.add("{} · <code>{}</code></span>", story.support_line(fact), fact.id.value);
  return html.take();
}

// The facts of the table, and those of the list below it.
struct Chosen {
  std::vector<const Fact*> rows, rest;
};
Chosen choose(const Account& account) {
  Chosen chosen;
  for (const auto& fact : account.facts) {
    const bool in_table = is_shared(fact) && (chosen.rows.size() < kMostRows || !fact.against.empty());
    if (!fact.support.empty()) (in_table ? chosen.rows : chosen.rest).push_back(&fact);
  }
  return chosen;
}

Markup table_of(StoryContext& story, const std::vector<const Fact*>& facts) {
  Html html;
  html.add(
      "<div class=\"scroll{}\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{}\">\n<table "
      "class=\"facts\">\n{}<tbody>\n",
      story.account().story.articles.size() <= kMostFitting ? " fits" : "", story.id("facts"),
      head_of(story));
  for (const auto* fact : facts) {
    auto row = row_of(story.sheet(), *fact);
    html.add("<tr class=\"{}\"{}><th scope=\"row\">{}</th><td class=\"count\">{}</td>",
             fact->against.empty() ? "agreed" : "disputed", story.filter().line(*fact),
             fact_words(story, *fact), fact->independent());
    for (const auto& id : story.account().story.articles) html.add("{}", cell_of(story, row[id]));
    html.add("</tr>\n");
  }
  return html.add("</tbody>\n</table>\n</div>\n").take();
}

// Facts that stand in one report only, and those that would make the table too long.
Markup list_of(StoryContext& story, const std::vector<const Fact*>& facts) {
  if (facts.empty()) return {};
  Html html;
  html.add("<details>\n<summary>{}</summary>\n<ul class=\"plain\">\n",
           counted(facts.size(), "more fact", "more facts"));
  for (const auto* fact : facts)
    html.add("<li class=\"agreed\"{}>{}{} <span class=\"about\">{} · {}</span></li>\n",
             story.filter().line(*fact), story.status_label(fact->status), story.words(fact->words),
             story.reports(cites_of(*fact)), id_code(fact->id.value));
  return html.add("</ul>\n</details>\n").take();
}

}  // namespace

Markup facts_section(StoryContext& story) {
  if (story.account().facts.empty()) return {};
  const auto [rows, rest] = choose(story.account());
  Html html;
  html.add("<section class=\"who\">\n{}", story.heading("facts", "Who says what"));
  if (!rows.empty()) {
    html.add("{}", table_of(story, rows));
    html.add(
        "<p class=\"legend\"><span><span class=\"says\">●</span> says so</span> <span><span class=\"says "
        "same\">○</span> says so from an origin counted already</span> <span><span class=\"says\">●?</span> "
        "on "
        "a nameless source</span> <span><span class=\"differs\">≠</span> says otherwise</span> <span><span "
        "class=\"denies\">✕</span> other side of a denial</span></p>\n");
  }
  html.add("{}</section>\n", list_of(story, rest));
  return html.take();
}

}  // namespace saksi::html
