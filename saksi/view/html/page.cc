// The page: head, table of contents, one article for each story, foot.

#include <algorithm>

#include "saksi/view/html/assets.h"
#include "saksi/view/html/sections.h"
#include "saksi/view/main_days.h"
#include "saksi/view/show.h"

namespace saksi {
namespace html {
namespace {

// Nothing is loaded, nothing leaves: only this style and this script run (their hashes stand in the policy).
Markup head(std::string_view title) {
  Html html;
  html.add(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{}'; "
      "script-src "
      "'sha256-{}'; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light "
      "dark\">\n"
      "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n",
      Markup{style_hash()}, Markup{script_hash()}, title, Markup{std::string(style())});
  return html.take();
}

struct Section {
  std::string_view id, title;
  Markup body;
};

Markup section_links(const StoryContext& story, const std::vector<Section>& sections) {
  Html html;
  html.add("<nav class=\"sections\" aria-label=\"Sections\"><ul>");
  for (const auto& section : sections)
    if (!section.body.text.empty())
      html.add("<li><a href=\"#{}\">{}</a></li>", story.id(section.id), section.title);
  return html.add("</ul></nav>\n").take();
}

// What the story is, in figures.
Markup figures(const StoryContext& story) {
  const auto& sheet = story.sheet();
  const auto disagreements = sheet.disagreements().size();
  Html html;
  html.add("<p class=\"figures\">{}", sheet.what_it_is());
  if (disagreements > 0)
    html.add(" · <a href=\"#{}\">{}</a>", story.id("differences"),
             counted(disagreements, "disagreement", "disagreements"));
  return html.add("</p>\n").take();
}

std::string title_language(const Sheet& sheet) {
  for (const auto& id : sheet.account().story.articles)
    if (const auto& article = sheet.article(id); article.title == sheet.account().story.title)
      return language_of(article);
  return "";
}

// One after the other: each numbers the places that it is the first to link to, and the reports come last.
std::vector<Section> make_sections(StoryContext& story) {
  std::vector<Section> sections;
  const auto add = [&](std::string_view id, std::string_view title, Markup (*make)(StoryContext&)) {
    sections.push_back({id, title, make(story)});
  };
  add("summary", "Summary", summary_section);
  add("timeline", "Timeline", timeline_section);
  if (story.account().is_topic()) {  // its facts are those of the timeline, told by hundreds of reports
    add("reports", "Reports", reports_section);
    return sections;
  }
  add("facts", "Who says what", facts_section);
  add("differences", "Differences", disagreements_section);
  add("changes", "Changes", updates_section);
  add("sources", "Sources", sources_section);
  add("quotes", "Quotes", quotes_section);
  add("people", "People", people_section);
  add("open", "Open questions", open_section);
  add("reports", "Reports", reports_section);
  return sections;
}

Markup story_article(const Sheet& sheet, std::size_t number, int level) {
  StoryContext story(sheet, number, level);
  const auto sections = make_sections(story);
  Html html;
  html.add(
      "<article class=\"story\" id=\"s{0}\" aria-labelledby=\"s{0}-title\">\n<header>\n<{1} "
      "id=\"s{0}-title\" "
      "lang=\"{2}\">{3}</{1}>\n{4}{5}{6}</header>\n",
      number, story.story_tag(), title_language(sheet), sheet.title(), figures(story),
      section_links(story, sections),
      story.filter().form(story.id("filter"), !sheet.disagreements().empty()));
  for (const auto& section : sections) html.add("{}", section.body);
  html.add("<p class=\"about\">{} <code>{}</code></p>\n</article>\n",
           sheet.account().is_topic() ? "Topic" : "Story", sheet.account().story.id.value);
  return html.take();
}

// "12 stories", "12 stories, 1 topic".
std::string count_accounts(const std::vector<Sheet>& sheets) {
  const auto topics = static_cast<std::size_t>(
      std::ranges::count_if(sheets, [](const Sheet& sheet) { return sheet.account().is_topic(); }));
  auto line = counted(sheets.size() - topics, "story", "stories");
  if (topics > 0) line += ", " + counted(topics, "topic", "topics");
  return line;
}

Markup contents(const std::vector<Sheet>& sheets) {
  Html html;
  html.add("<header class=\"contents\">\n<h1>{}</h1>\n<nav aria-label=\"Stories\"><ol>\n",
           count_accounts(sheets));
  std::size_t number = 0;
  for (const auto& sheet : sheets)
    html.add("<li><a href=\"#s{}\" lang=\"{}\">{}</a> <span class=\"about\">{}</span></li>\n", ++number,
             title_language(sheet), sheet.title(), sheet.what_it_is());
  return html.add("</ol></nav>\n</header>\n").take();
}

Markup foot(std::size_t singles) {
  Html html;
  html.add("<footer>\n");
  if (singles > 0)
    html.add("<p>{} told by a single report and not shown here.</p>\n",
             counted(singles, "more event is", "more events are"));
  html.add(
      "<p>Every sentence on this page is taken word for word from the reports named beside it; labels such "
      "as "
      "“says otherwise” are the program's. Made by "
      "saksi.</p>\n</footer>\n<script>{}</script>\n</body>\n</html>\n",
      Markup{std::string(script())});
  return html.take();
}

}  // namespace
}  // namespace html

std::string accounts_to_html(std::span<const Account> accounts, const ArticlesById& articles,
                             std::size_t singles) {
  const auto shown = keep_main_days(accounts);
  std::vector<Sheet> sheets;
  for (const auto& account : shown) sheets.emplace_back(account, articles);
  html::Html page;
  page.add("{}{}<p class=\"masthead\"><b>saksi</b> <span>a checked account</span></p>\n<main>\n",
           html::head(sheets.size() == 1 ? sheets.front().title() : "Checked accounts"),
           sheets.empty() ? html::Markup{}
                          : html::markup("<a class=\"skip\" href=\"#s1\">Skip to the {}</a>\n",
                                         sheets.size() == 1 ? "account" : "first account"));
  if (sheets.empty()) page.add("<h1>No story</h1>\n<p>No event is told by two reports or more.</p>\n");
  if (sheets.size() > 1) page.add("{}", html::contents(sheets));
  std::size_t number = 0;
  for (const auto& sheet : sheets)
    page.add("{}", html::story_article(sheet, ++number, sheets.size() > 1 ? 2 : 1));
  page.add("</main>\n{}", html::foot(singles));
  return page.take().text;
}

}  // namespace saksi
