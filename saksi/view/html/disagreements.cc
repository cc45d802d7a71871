// Words of each side beside each other: differences and denials, and what changed over time.

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

Markup face(std::string_view face_class, const Markup& title, const Markup& left, const Markup& right) {
  return markup("<div class=\"face {}\">\n{}<div class=\"sides\">\n{}{}</div>\n</div>\n", face_class, title,
                left, right);
}

Markup title_of(const StoryContext& story, std::string_view kind, const std::string& aside) {
  return story.small_heading(markup("<span class=\"kind\">{}</span>{}", kind, aside));
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
    html.add("{}", face(class_of(difference->kind),
                        title_of(story, word_of(difference->kind), story.sheet().aside(pair)), left, right));
  }
  return html.add("</section>\n").take();
}

Markup updates_section(StoryContext& story) {
  if (story.account().updates.empty()) return {};
  Html html;
  html.add("<section>\n{}", story.heading("changes", "What changed over time"));
  for (const auto& update : story.account().updates) {
    const auto* from = story.sheet().find_fact(update.from);
    const auto* to = story.sheet().find_fact(update.to);
    if (!from || !to) continue;
    const auto left = side(story, *from, {});
    const auto right = side(story, *to, {});
    html.add("{}", face("update",
                        title_of(story, word_of(update.kind),
                                 story.sheet().aside(word_of(update.kind), update.why)),
                        left, right));
  }
  return html.add("</section>\n").take();
}

}  // namespace saksi::html
