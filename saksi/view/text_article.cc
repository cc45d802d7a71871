// One article for the terminal: as it was read, and with what was found in it marked.

#include <algorithm>

#include <fmt/format.h>

#include "saksi/view/dates.h"
#include "saksi/view/text_page.h"
#include "saksi/view/words.h"

namespace saksi {
namespace {

void head(TextPage& page, const Article& article) {
  page.title(article.title ? *article.title : "Untitled");
  Runs runs = {{article.outlet ? *article.outlet : "Outlet not known", Look::name}};
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

// ---- the text with its marks -----------------------------------------------------------------------

struct Mark {
  Span span;
  std::string_view type;
  Look look = Look::plain;
};

// Names, times and numbers of a part by place; of two that overlap the one that starts first, then the
// longer.
std::vector<Mark> marks_of(const Mentions& mentions, Part part) {
  std::vector<Mark> marks;
  for (const auto& name : mentions.names) marks.push_back({name.span, word_of(name.type), Look::name});
  for (const auto& time : mentions.times) marks.push_back({time.span, word_of(time.type), Look::differs});
  for (const auto& number : mentions.numbers) marks.push_back({number.span, "NUMBER", Look::agreed});
  std::erase_if(marks, [part](const Mark& mark) { return mark.span.in != part || mark.span.empty(); });
  std::ranges::stable_sort(marks, {}, [](const Mark& mark) {
    return std::pair(mark.span.begin, ~mark.span.end);  // the longer first
  });
  std::vector<Mark> apart;
  for (const auto& mark : marks)
    if (apart.empty() || mark.span.begin >= apart.back().span.end) apart.push_back(mark);
  return apart;
}

class MarkedText {
 public:
  MarkedText(std::string_view text, std::vector<Mark> marks, bool colour)
      : text_(text), marks_(std::move(marks)), colour_(colour) {}

  // From `begin` to `end`, which lies at or after the last call's.
  Runs runs(std::size_t begin, std::size_t end) {
    Runs runs;
    for (; next_ < marks_.size() && marks_[next_].span.begin < end; ++next_) {
      const auto& mark = marks_[next_];
      const auto mark_end = std::min<std::size_t>(mark.span.end, end);
      runs.push_back({std::string(text_.substr(begin, mark.span.begin - begin))});
      const auto words = text_.substr(mark.span.begin, mark_end - mark.span.begin);
      runs.push_back({colour_ ? std::string(words) : fmt::format("[{}: {}]", mark.type, words), mark.look});
      begin = mark_end;
    }
    runs.push_back({std::string(text_.substr(begin, end - begin))});
    return runs;
  }

 private:
  std::string_view text_;
  std::vector<Mark> marks_;
  bool colour_;
  std::size_t next_ = 0;
};

void marked_text(TextPage& page, const Article& article, const Mentions& mentions, bool colour) {
  MarkedText text(article.text, marks_of(mentions, Part::text), colour);
  for (std::size_t begin = 0; begin < article.text.size();) {
    const auto end = std::min(article.text.find("\n\n", begin), article.text.size());
    page.blank();
    page.paragraph(text.runs(begin, end));
    begin = end + 2;
  }
}

// ---- lists of what was found -----------------------------------------------------------------------

std::string chain_of(const Attribution& attribution) {
  std::string chain;
  for (const auto& source : attribution.chain) chain += (chain.empty() ? "" : " > ") + source.name;
  return chain;
}

void list_names(TextPage& page, const MarkedArticle& marked) {
  const auto& [article, mentions] = marked;
  std::vector<std::size_t> times(mentions.entities.size());
  for (const auto& name : mentions.names) ++times[name.entity];
  page.heading("NAMES");
  for (std::size_t e = 0; e < mentions.entities.size(); ++e) {
    const auto& entity = mentions.entities[e];
    Runs runs = {{std::string(article.words(entity.fullest)), Look::name}};
    for (const auto& role : entity.roles) runs.push_back({", " + std::string(article.words(role))});
    runs.push_back({fmt::format("  ×{}", times[e]), Look::quiet});
    page.item({fmt::format("{:<4}", word_of(entity.type)), Look::quiet}, runs);
  }
}

// " = 3 January 2026, morning (2026-01-03TMO)"; of a value that says so itself: " = 2019".
std::string value_of(const std::string& timex) {
  const auto shown = show_timex(timex);
  return shown == timex ? fmt::format(" = {}", timex) : fmt::format(" = {} ({})", shown, timex);
}

void list_times_and_numbers(TextPage& page, const MarkedArticle& marked) {
  const auto& [article, mentions] = marked;
  if (!mentions.times.empty()) page.heading("TIMES");
  for (const auto& time : mentions.times)
    page.item({fmt::format("{:<8}", word_of(time.type)), Look::quiet},
              {{std::string(article.words(time.span)), Look::differs}, {value_of(time.value)}});
  if (!mentions.numbers.empty()) page.heading("NUMBERS");
  for (const auto& number : mentions.numbers)
    page.item({"-", Look::quiet},
              {{std::string(article.words(number.span)), Look::agreed},
               {fmt::format(" = {}{}{}{}", number.bound == Bound::exact ? "" : word_of(number.bound),
                            number.bound == Bound::exact ? "" : " ", number.value,
                            number.unit ? " " + *number.unit : "")}});
}

void list_quotes(TextPage& page, const MarkedArticle& marked) {
  const auto& [article, mentions] = marked;
  if (!mentions.quotes.empty()) page.heading("QUOTES");
  for (const auto& quote : mentions.quotes)
    page.item({"-", Look::quiet}, {{quote.speaker ? quote.speaker->name : "nobody named", Look::name},
                                   {fmt::format(" ({}): ", word_of(quote.kind)), Look::quiet},
                                   {fmt::format("“{}”", article.words(quote.span))}});
  if (!mentions.attributions.empty()) page.heading("ON WHOSE WORD");
  for (const auto& attribution : mentions.attributions)
    page.item({"-", Look::quiet}, {{chain_of(attribution), Look::name},
                                   {fmt::format(" ({}): ", word_of(attribution.status)), Look::quiet},
                                   {fmt::format("“{}”", article.words(attribution.span))}});
}

}  // namespace

std::string article_to_text(const Article& article, const TextStyle& style) {
  TextPage page(style);
  head(page, article);
  marked_text(page, article, {}, style.colour);
  if (!article.captions.empty()) page.heading("CAPTIONS");
  for (const auto& caption : article.captions) page.item({"-", Look::quiet}, {{caption}});
  if (!article.dropped.empty()) page.heading("LEFT OUT");
  for (const auto& [words, why] : article.dropped)
    page.item({"-", Look::quiet}, {{why + ": ", Look::differs}, {words}});
  page.blank();
  return page.take();
}

std::string mentions_to_text(const MarkedArticle& marked, const TextStyle& style) {
  TextPage page(style);
  head(page, marked.article);
  if (marked.article.title) {
    MarkedText title(*marked.article.title, marks_of(marked.mentions, Part::title), style.colour);
    page.blank();
    auto runs = title.runs(0, marked.article.title->size());
    page.paragraph(runs);
  }
  marked_text(page, marked.article, marked.mentions, style.colour);
  if (!marked.mentions.entities.empty()) list_names(page, marked);
  list_times_and_numbers(page, marked);
  list_quotes(page, marked);
  page.blank();
  return page.take();
}

}  // namespace saksi
