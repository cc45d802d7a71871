#include "saksi/view/html/sections.h"

namespace saksi::html {
namespace {

// "[name]" for a filled piece, else the words.
Markup piece_of(const StoryContext& story, const SummaryPiece& piece) {
  const auto words = story.words(piece.cite);
  return piece.filled ? markup("<span class=\"filled\">[{}]</span>", words) : words;
}

Markup line_of(StoryContext& story, const SummaryLine& line) {
  Html html;
  for (const auto& piece : line.pieces)
    html.add("{}{}", &piece == line.pieces.data() ? "" : " ", piece_of(story, piece));
  for (const auto& cite : cites_of(line)) {
    const auto [number, back_id] = story.cited(cite);
    html.add("<sup><a class=\"note\" href=\"#{}\"{}>{}</a></sup>", story.id("n", number), back_id, number);
  }
  return html.take();
}

// The footnotes of the summary, beside or below it. Each leads on to its place in the report.
Markup notes_of(const StoryContext& story) {
  Html html;
  html.add("<ol class=\"notes\" aria-label=\"Footnotes of the summary\">\n");
  std::size_t number = 0;
  for (const auto& cite : story.notes().all()) {
    ++number;
    html.add(
        "<li id=\"{}\"><a class=\"ref\" href=\"#{}\">{}</a>: {} <a class=\"back\" href=\"#{}\" "
        "aria-label=\"Back to footnote {}\">↩</a></li>\n",
        story.id("n", number), story.id("m", number), story.sheet().label(cite.article), story.quoted(cite),
        story.id("c", number), number);
  }
  return html.add("</ol>\n").take();
}

}  // namespace

Markup summary_section(StoryContext& story) {
  if (story.account().summary.empty()) return {};
  Html html;
  html.add("<section class=\"summary\">\n{}<div class=\"beside\">\n<div class=\"lead\">\n",
           story.heading("summary", "Summary"));
  for (const auto& line : story.account().summary) html.add("<p>{}</p>\n", line_of(story, line));
  html.add("</div>\n{}</div>\n</section>\n", notes_of(story));
  return html.take();
}

}  // namespace saksi::html
