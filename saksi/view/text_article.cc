// One article for the terminal, as it was read.

#include <algorithm>

#include <fmt/format.h>

#include "saksi/view/dates.h"
#include "saksi/view/text_article.h"
#include "saksi/view/words.h"

namespace saksi {

void article_head(TextPage& page, const Article& article) {
  Runs runs = {article.outlet ? Run{*article.outlet, Look::name} : Run{"Outlet not known", Look::quiet}};
  if (!article.byline.empty()) runs.push_back({fmt::format(", by {}", fmt::join(article.byline, ", "))});
  if (article.dateline && article.dateline->place)
    runs.push_back({", filed from " + *article.dateline->place});
  for (const auto& credit : article.credits) runs.push_back({", credited to " + credit.name});
  page.paragraph(runs);
  if (article.published)
    page.paragraph(
        {{"Published " + show_days(article.published->days)},
         {fmt::format(" ({}: {})", word_of(article.published->basis), article.published->why), Look::quiet}});
  page.paragraph({{fmt::format("{}, language {}, id {}{}", article.record, article.language, article.id.value,
                               article.complete ? "" : ", a teaser: the text is not complete"),
                   Look::quiet}});
}

std::string article_to_text(const Article& article, const TextStyle& style) {
  TextPage page(style);
  page.title(article.title ? *article.title : "Untitled");
  article_head(page, article);
  for (std::size_t begin = 0; begin < article.text.size();) {
    const auto end = std::min(article.text.find("\n\n", begin), article.text.size());
    page.blank();
    page.paragraph({{article.text.substr(begin, end - begin)}});
    begin = end + 2;
  }
  if (!article.captions.empty()) page.heading("CAPTIONS");
  for (const auto& caption : article.captions) page.item({"-", Look::quiet}, {{caption}});
  if (!article.dropped.empty()) page.heading("LEFT OUT");
  for (const auto& [words, why] : article.dropped)
    page.item({"-", Look::quiet}, {{why + ": ", Look::differs}, {words}});
  page.blank();
  return page.take();
}

}  // namespace saksi
