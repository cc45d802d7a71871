// Words of each side beside each other: differences and denials, and what changed over time, value by value.

#include <algorithm>

#include "saksi/view/history.h"
#include "saksi/view/html/sections.h"
#include "saksi/view/words.h"

namespace saksi::html {
namespace {

std::string_view class_of(DifferenceKind kind) {
  return kind == DifferenceKind::denial ? "denied" : "differs";
}

Markup side(StoryContext& story, const Fact& fact, const std::vector<Cite>& differing) {
  return markup(
      "<div class=\"side\">\n<blockquote><p>{}</p></blockquote>\n<p class=\"about\">{}{}<br>{}</p>\n</div>\n",
      story.words_with(Sheet::side_of(fact, differing), differing), story.status_label(fact.status),
      story.support_line(fact), story.reports(cites_of(fact)));
}

Markup title_of(const StoryContext& story, const Disagreement& pair) {
  return story.small_heading(markup("<span class=\"kind\">{}</span>{} {}", word_of(pair.difference->kind),
                                    story.sheet().aside(pair), id_code(pair.id())));
}

// "Empat orang → sembilan orang → sebelas orang"
Markup values_of(const StoryContext& story, const History& history) {
  std::vector<std::string_view> known;  // with their language, as History::values has not
  Html html;
  for (const auto& step : history.steps) {
    if (!step.value) continue;
    const auto words = story.sheet().words(*step.value);
    if (std::ranges::find(known, words) != known.end()) continue;
    known.push_back(words);
    html.add("{}{}", html.empty() ? ": " : " → ", story.words(*step.value));
  }
  return known.size() > 1 ? html.take() : markup("{}", history.aside(story.sheet()));
}

Markup step_of(StoryContext& story, const HistoryStep& step) {
  const auto value = step.value ? std::vector{*step.value} : std::vector<Cite>{};
  Html ids;
  for (const auto* update : step.updates) ids.add(" · {}", id_code(update_id(*update)));
  return markup(
      "<li{}><span class=\"when\">{}</span> <div class=\"what side\"><blockquote><p>{}</p></blockquote>\n<p "
      "class=\"about\">{}{}{}<br>{}</p></div></li>\n",
      story.filter().line(*step.fact), step.told ? time_of(format_day(*step.told)) : Markup{},
      story.words_with(step.words, value), story.status_label(step.fact->status),
      story.support_line(*step.fact), ids.take(), story.reports(cites_of(*step.fact)));
}

}  // namespace

Markup disagreements_section(StoryContext& story) {
  if (story.sheet().disagreements().empty()) return {};
  Html html;
  html.add("<section>\n{}", story.heading("differences", "Differences and denials"));
  for (const auto& pair : story.sheet().disagreements()) {
    const auto& [here, there, difference] = pair;
    const auto left = side(story, *here, difference->here);  // first: places are numbered as they are read
    const auto right = side(story, *there, difference->there);
    html.add("<div class=\"face {}\"{}>\n{}<div class=\"sides\">\n{}{}</div>\n</div>\n",
             class_of(difference->kind), story.filter().line(*here, *there), title_of(story, pair), left,
             right);
  }
  return html.add("</section>\n").take();
}

Markup updates_section(StoryContext& story) {
  if (story.account().updates.empty()) return {};
  Html html;
  html.add("<section>\n{}", story.heading("changes", "What changed over time"));
  for (const auto& history : make_histories(story.sheet())) {
    html.add("<div class=\"face update\">\n{}<ol class=\"days history\">\n",
             story.small_heading(markup("<span class=\"kind\">{}</span>{}", word_of(history.kind),
                                        values_of(story, history))));
    for (const auto& step : history.steps) html.add("{}", step_of(story, step));
    html.add("</ol>\n</div>\n");
  }
  return html.add("</section>\n").take();
}

}  // namespace saksi::html
