// The reports in full, with a mark at every place that the page links to.

#include <algorithm>
#include <queue>

#include "saksi/view/dates.h"
#include "saksi/view/html/sections.h"
#include "saksi/view/words.h"

namespace saksi::html {
namespace {

// A place that is linked to, or what is left of it behind the end of a mark around it.
struct Mark {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::size_t number = 0;
  Side side = Side::none;
  bool first = true;  // holds the start of the place
  // Opened in this order: by start, the longer first.
  friend bool operator<(const Mark& a, const Mark& b) {
    return std::tuple(b.begin, a.end, b.number) < std::tuple(a.begin, b.end, a.number);
  }
};
using Marks = std::priority_queue<Mark>;

std::string_view class_of(Side side) {
  return side == Side::denied ? " class=\"denied\"" : side == Side::differs ? " class=\"differs\"" : "";
}

// Writes a part of a report, paragraph by paragraph, with its marks. Marks that cross are cut, so that
// elements nest: the rest is a mark of its own.
class MarkedPart {
 public:
  MarkedPart(const StoryContext& story, std::string_view text, Marks marks)
      : story_(story), text_(text), waiting_(std::move(marks)) {}

  // The words from `begin` to `end`, which lies behind those of the last call.
  Markup words(std::uint32_t begin, std::uint32_t end) {
    at_ = begin;
    while (true) {
      const auto next = waiting_.empty() ? end : std::min(std::max(waiting_.top().begin, begin), end);
      const auto close = open_.empty() ? end : open_.back().end;
      if (!open_.empty() && close <= next) {
        close_mark();
      } else if (next < end) {
        open_mark(begin, end);
      } else {
        break;
      }
    }
    write_to(end);
    return html_.take();
  }

 private:
  void write_to(std::uint32_t place) {
    if (place > at_) html_.add("{}", text_.substr(at_, place - at_));
    at_ = std::max(at_, place);
  }

  void open_mark(std::uint32_t begin, std::uint32_t end) {
    auto mark = waiting_.top();
    waiting_.pop();
    mark.begin = std::max(mark.begin, begin);
    const auto outer = open_.empty() ? end : open_.back().end;
    const bool shown = mark.begin < std::min(mark.end, outer);
    if (mark.end > outer) waiting_.push({outer, mark.end, mark.number, mark.side, mark.first && !shown});
    if (!shown) return;
    mark.end = std::min(mark.end, outer);
    write_to(mark.begin);
    html_.add("<mark{}", Markup{std::string(class_of(mark.side))});
    if (mark.first) html_.add(" id=\"{}\"", story_.id("m", mark.number));
    html_.add(">");
    open_.push_back(mark);
  }

  // A number at the end of a place leads back to where it is cited.
  void close_mark() {
    const auto mark = open_.back();
    write_to(mark.end);
    if (mark.first)
      html_.add("<a class=\"back\" href=\"#{0}\" aria-label=\"Back to where place {1} is cited\">{1}</a>",
                story_.id("c", mark.number), mark.number);
    html_.add("</mark>");
    open_.pop_back();
  }

  const StoryContext& story_;
  std::string_view text_;
  Marks waiting_;
  std::vector<Mark> open_;  // innermost last
  std::uint32_t at_ = 0;
  Html html_;
};

Markup head_of(const StoryContext& story, const Article& article) {
  const auto& label = story.sheet().label(article.id);
  Html html;
  html.add("<p class=\"about\"><b>{}</b>", label);
  if (article.published) html.add(" · {}", show_days(article.published->days));
  for (const auto& name : article.byline) html.add(" · {}", name);
  for (const auto& credit : article.credits) html.add(" · credited to {}", credit.name);
  for (const auto& copy : story.sheet().told_copies())
    if (copy.article == article.id)
      html.add(" · <span class=\"copies\">{}</span>", story.sheet().copy_words(copy));
  if (!article.complete) html.add(" · only a teaser");
  html.add("<br><small>{}{}{}</small></p>\n", article.record, article.url ? " · " : "",
           article.url.value_or(""));
  return html.take();
}

Markup dropped_of(const StoryContext& story, const Article& article) {
  if (article.dropped.empty() && article.captions.empty()) return {};
  Html html;
  html.add("<details class=\"left-out\">\n<summary>Left out</summary>\n<ul class=\"plain\">\n");
  for (const auto& [words, why] : article.dropped)
    html.add("<li><span class=\"kind\">{}</span> {}</li>\n", why, story.words(words, article.id));
  for (const auto& caption : article.captions)
    html.add("<li><span class=\"kind\">caption</span> {}</li>\n", story.words(caption, article.id));
  return html.add("</ul>\n</details>\n").take();
}

struct PartMarks {
  Marks title, text;
};

Markup report_of(const StoryContext& story, const Article& article, PartMarks marks) {
  Html html;
  const auto id = story.report_id(article.id);
  html.add("<article class=\"report\" id=\"{}\" lang=\"{}\">\n", id, language_of(article));
  const auto title = article.part(Part::title);
  MarkedPart title_part(story, title, std::move(marks.title));
  html.add("{}",
           story.small_heading(article.title ? title_part.words(0, static_cast<std::uint32_t>(title.size()))
                                             : markup("<span lang=\"en\">Untitled report</span>")));
  html.add("<div lang=\"en\">{}</div>\n", head_of(story, article));
  MarkedPart text_part(story, article.text, std::move(marks.text));
  for (std::size_t begin = 0; begin < article.text.size();) {
    const auto end = std::min(article.text.find("\n\n", begin), article.text.size());
    html.add("<p dir=\"auto\">{}</p>\n",
             text_part.words(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)));
    begin = end + 2;
  }
  html.add("<div lang=\"en\">{}</div>\n</article>\n", dropped_of(story, article));
  return html.take();
}

}  // namespace

Markup reports_section(StoryContext& story) {
  std::map<ArticleId, PartMarks> marks;
  std::size_t number = 0;
  for (const auto& cite : story.notes().all()) {
    ++number;
    auto& of_article = marks[cite.article];
    auto& of_part = cite.span.in == Part::title ? of_article.title : of_article.text;
    of_part.push({cite.span.begin, cite.span.end, number, story.side_of(cite), true});
  }
  Html html;
  html.add("<section class=\"reports\">\n{}", story.heading("reports", "The reports in full"));
  for (const auto& id : story.account().story.articles)
    html.add("{}", report_of(story, story.sheet().article(id), std::move(marks[id])));
  return html.add("</section>\n").take();
}

}  // namespace saksi::html
