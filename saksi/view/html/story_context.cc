#include "saksi/view/html/story_context.h"

#include <algorithm>

#include "saksi/view/dates.h"
#include "saksi/view/words.h"

namespace saksi::html {

StoryContext::StoryContext(const Sheet& sheet, std::size_t story, int level)
    : sheet_(sheet), story_(story), level_(level), filter_(sheet) {
  for (const auto& id : account().story.articles) report_numbers_.emplace(id, report_numbers_.size() + 1);
  for (const auto& fact : account().facts) {
    if (fact.against.empty()) continue;
    const bool denied = std::ranges::any_of(
        fact.against, [](const Difference& difference) { return difference.kind == DifferenceKind::denial; });
    for (const auto& support : fact.support) sides_[support.cite] = denied ? Side::denied : Side::differs;
  }
}

Markup StoryContext::heading(std::string_view section, std::string_view words) const {
  return markup("<h{0} id=\"{1}\">{2}</h{0}>\n", level_ + 1, id(section), words);
}
Markup StoryContext::small_heading(const Markup& words) const {
  return markup("<h{0}>{1}</h{0}>\n", level_ + 2, words);
}

Markup StoryContext::words(const Cite& cite) const { return words_with(cite, {}); }

Markup StoryContext::words(std::string_view words, const ArticleId& report) const {
  return markup("<span lang=\"{}\">{}</span>", language_of(sheet_.article(report)), words);
}

Markup StoryContext::quoted(const Cite& cite) const {
  return markup("<span lang=\"{}\">{}</span>", language_of(sheet_.article(cite.article)),
                in_quotes(sheet_.words(cite)));
}

Markup StoryContext::words_with(const Cite& cite, const std::vector<Cite>& inside) const {
  const auto& article = sheet_.article(cite.article);
  const auto part = article.part(cite.span.in);
  std::vector<Span> marks;
  for (const auto& one : inside)
    if (holds(cite, one) && one.span != cite.span) marks.push_back(one.span);
  std::ranges::sort(marks);
  Html html;
  html.add("<span lang=\"{}\">", language_of(article));
  auto at = cite.span.begin;
  for (const auto& mark : marks) {
    if (mark.begin < at) continue;
    html.add("{}<b>{}</b>", part.substr(at, mark.begin - at), slice(part, mark));
    at = mark.end;
  }
  html.add("{}</span>", part.substr(at, cite.span.end - at));
  return html.take();
}

StoryContext::Cited StoryContext::cited(const Cite& cite) {
  const auto known = notes_.all().size();
  const auto number = notes_.number(cite);
  return {number, number > known ? markup(" id=\"{}\"", id("c", number)) : Markup{}};
}

Markup StoryContext::link(const Cite& cite, const Markup& shown, std::string_view link_class) {
  const auto [number, back_id] = cited(cite);
  const auto attribute = link_class.empty() ? Markup{} : markup(" class=\"{}\"", link_class);
  return markup("<a href=\"#{}\"{}{}>{}</a>", id("m", number), back_id, attribute, shown);
}

Markup StoryContext::reports(const std::vector<Cite>& cites) {
  std::vector<std::pair<ArticleId, std::vector<const Cite*>>> by_report;
  for (const auto& cite : cites) {
    const auto known = std::ranges::find(by_report, cite.article, &decltype(by_report)::value_type::first);
    auto& places = known == by_report.end()
                       ? by_report.emplace_back(cite.article, std::vector<const Cite*>()).second
                       : known->second;
    places.push_back(&cite);
  }
  Html html;
  for (const auto& [report, places] : by_report) {
    html.add("{}{}", html.empty() ? "" : ", ", link(*places[0], markup("{}", sheet_.label(report)), "ref"));
    for (std::size_t i = 1; i < places.size(); ++i)
      html.add(" {}", link(*places[i], markup("<small>{}</small>", i + 1), "ref"));
  }
  return html.take();
}

Markup StoryContext::status_label(Status status) const {
  if (status == Status::happened) return {};
  return markup("<span class=\"status {0}\">{0}</span> ", word_of(status));
}

Markup StoryContext::support_line(const Fact& fact) const {
  return markup("<span class=\"origins\">{}</span>", sheet_.support_of(fact));
}

Side StoryContext::side_of(const Cite& cite) const {
  const auto known = sides_.find(cite);
  return known == sides_.end() ? Side::none : known->second;
}

Markup id_code(std::string_view id) { return markup("<code>{}</code>", id); }

std::string language_of(const Article& article) { return article.language == "und" ? "" : article.language; }

Markup time_of(std::string_view timex) {
  const auto day = timex.substr(0, 10);
  if (!parse_iso_day(day) || timex.find('/') != std::string_view::npos)
    return markup("<span class=\"time\">{}</span>", show_timex(timex));
  return markup("<time datetime=\"{}\">{}</time>", timex, show_timex(timex));
}

}  // namespace saksi::html
