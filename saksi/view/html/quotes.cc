// Quotes by speaker, people, and what is open.

#include <algorithm>
#include <array>

#include "saksi/view/html/sections.h"
#include "saksi/view/words.h"

namespace saksi::html {
namespace {

// "first", "fullest", "in the reporter's words" of the variants that `is_meant`: nothing where one report
// alone prints it.
template <class IsMeant>
Markup marks_of(const Utterance& quote, const IsMeant& is_meant) {
  const auto any = [&](const auto& is_so) {
    return std::ranges::any_of(quote.variants,
                               [&](const QuoteVariant& one) { return is_meant(one) && is_so(one); });
  };
  Html html;
  if (quote.variants.size() > 1 && any([](const QuoteVariant& one) { return one.first; }))
    html.add("<span class=\"status neutral\">first</span> ");
  if (quote.variants.size() > 1 && any([](const QuoteVariant& one) { return one.fullest; }))
    html.add("<span class=\"status neutral\">fullest</span> ");
  if (any([](const QuoteVariant& one) { return one.kind == QuoteKind::indirect; }))
    html.add("<span class=\"status neutral\">reported</span> ");
  return html.take();
}

// The fullest variant as a quotation; the others below it where their words are not the same.
Markup utterance(StoryContext& story, const Utterance& quote) {
  const auto* full = find_fullest(quote);
  if (!full) return {};
  const auto words = story.sheet().words(full->cite);
  std::vector<Cite> same;
  std::vector<const QuoteVariant*> others;
  for (const auto& variant : quote.variants)
    if (story.sheet().words(variant.cite) == words)
      same.push_back(variant.cite);
    else
      others.push_back(&variant);
  const bool direct = full->kind == QuoteKind::direct;
  std::vector<Cite> all;
  for (const auto& variant : quote.variants) all.push_back(variant.cite);
  Html html;
  html.add("<li{}><blockquote class=\"{}\"><p>{}</p></blockquote>\n<p class=\"about\">{}{} · {}</p>\n",
           story.filter().line(all, {quote.speaker}, {}), word_of(full->kind),
           direct ? story.quoted(full->cite) : story.words(full->cite),
           marks_of(quote,
                    [&](const QuoteVariant& variant) {
                      return std::ranges::find(same, variant.cite) != same.end();
                    }),
           story.reports(same), id_code(quote.id.value));
  if (!others.empty()) html.add("<ul class=\"variants\" aria-label=\"Other wordings\">\n");
  for (const auto* variant : others)
    html.add("<li>{} <span class=\"about\">{}{}</span></li>\n", story.words(variant->cite),
             marks_of(quote, [&](const QuoteVariant& one) { return one == *variant; }),
             story.reports({variant->cite}));
  if (!others.empty()) html.add("</ul>\n");
  return html.add("</li>\n").take();
}

struct PeopleGroup {
  NameType type;
  std::string_view title;
};
constexpr std::array<PeopleGroup, 5> kGroups = {{{NameType::per, "People"},
                                                 {NameType::org, "Bodies"},
                                                 {NameType::loc, "Places"},
                                                 {NameType::evt, "Events"},
                                                 {NameType::misc, "Other names"}}};

Markup list_of(const StoryContext& story, const Person& person, const std::vector<std::string>& names) {
  Html html;
  for (const auto& name : names)
    html.add("{}{}", &name == names.data() ? "" : ", ",
             person.articles.empty() ? markup("{}", name) : story.words(name, person.articles.front()));
  return html.take();
}

Markup person_of(StoryContext& story, std::size_t index) {
  const auto& person = story.account().people[index];
  Html html;
  html.add("<li{}><b>{}</b>", story.filter().person(index), person.name);
  if (!person.roles.empty()) html.add(", {}", list_of(story, person, person.roles));
  html.add(" <span class=\"about\">");
  if (!person.also.empty()) html.add("also {} · ", list_of(story, person, person.also));
  bool first = true;
  for (const auto& id : person.articles)
    html.add("{}<a href=\"#{}\">{}</a>", std::exchange(first, false) ? "" : ", ", story.report_id(id),
             story.sheet().label(id));
  return html.add("</span></li>\n").take();
}

}  // namespace

Markup quotes_section(StoryContext& story) {
  if (story.account().quotes.empty()) return {};
  Html html;
  html.add("<section class=\"quotes\">\n{}", story.heading("quotes", "Quotes"));
  for (const auto& [speaker, quotes] : story.sheet().speakers()) {
    html.add("<div class=\"speaker\">\n{}<ul class=\"plain\">\n", story.small_heading(markup("{}", speaker)));
    for (const auto* quote : quotes) html.add("{}", utterance(story, *quote));
    html.add("</ul>\n</div>\n");
  }
  return html.add("</section>\n").take();
}

Markup people_section(StoryContext& story) {
  if (story.account().people.empty()) return {};
  Html html;
  html.add("<section class=\"people\">\n{}<div class=\"columns\">\n",
           story.heading("people", "People, bodies, places"));
  for (const auto& [type, title] : kGroups) {
    if (std::ranges::none_of(story.account().people, [type](const Person& one) { return one.type == type; }))
      continue;
    html.add("<div class=\"group\">\n{}<ul class=\"plain\">\n", story.small_heading(markup("{}", title)));
    for (std::size_t p = 0; p < story.account().people.size(); ++p)
      if (story.account().people[p].type == type) html.add("{}", person_of(story, p));
    html.add("</ul>\n</div>\n");
  }
  return html.add("</div>\n</section>\n").take();
}

Markup open_section(StoryContext& story) {
  if (story.account().open.empty()) return {};
  Html html;
  html.add("<section>\n{}<ul class=\"plain open\">\n", story.heading("open", "Open questions"));
  for (const auto& question : story.account().open)
    if (const auto* fact = story.sheet().find_fact(question.fact))
      html.add("<li{}><span class=\"kind\">{}</span> {} <span class=\"about\">{} · {}</span></li>\n",
               story.filter().line(*fact), question.why, story.words(fact->words),
               story.reports({fact->words}), id_code(fact->id.value));
  return html.add("</ul>\n</section>\n").take();
}

}  // namespace saksi::html
