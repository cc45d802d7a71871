// One story for the terminal: its reports and which copies which.

#include <fmt/format.h>

#include "saksi/view/dates.h"
#include "saksi/view/live_story.h"
#include "saksi/view/sheet.h"
#include "saksi/view/text_page.h"

namespace saksi {

std::string story_to_text(const Story& story, const ArticlesById& articles, const TextStyle& style) {
  Account account;
  account.story = story;
  const Sheet sheet(account, articles);
  TextPage page(style);
  page.title(sheet.title());
  page.paragraph({{sheet.what_it_is() + ". "}, {"Story " + story.id.value, Look::quiet}});
  page.blank();
  for (const auto& id : story.articles) {
    const auto& report = sheet.article(id);
    Runs runs = {{sheet.label(id), Look::name}};
    if (report.published) runs.push_back({fmt::format(", {}", show_days(report.published->days))});
    if (report.title) runs.push_back({": " + *report.title});
    runs.push_back({fmt::format(" ({}, id {})", report.record, id.value), Look::quiet});
    page.item({"-", Look::quiet}, runs);
  }
  const auto told = sheet.told_copies();
  if (!told.empty()) page.heading("WHO COPIES WHOM");
  for (const auto& copy : told)
    page.item({"-", Look::quiet},
              {{sheet.label(copy.article), Look::name}, {fmt::format(" {}", sheet.copy_words(copy))}});
  page.blank();
  return page.take();
}

std::string story_to_text(const LiveStory& live, const TextStyle& style) {
  const auto shown = show_live_story(live);
  return story_to_text(shown.story, shown.by_id, style);
}

}  // namespace saksi
