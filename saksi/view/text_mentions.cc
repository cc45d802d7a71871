// One article for the terminal with what was found in it: marked in place, then listed.

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "saksi/base/utf8.h"
#include "saksi/view/dates.h"
#include "saksi/view/text_article.h"
#include "saksi/view/text_marks.h"
#include "saksi/view/words.h"

namespace saksi {
namespace {

std::string_view kind_of(NameType type) {
  switch (type) {
    case NameType::per:
      return "person";
    case NameType::org:
      return "body";
    case NameType::loc:
      return "place";
    case NameType::evt:
      return "event";
    case NameType::misc:
      break;
  }
  return "other";
}

// ---- who, and where --------------------------------------------------------------------------------

// Every wording of an entity but its fullest, each once, by place.
std::vector<std::string_view> other_forms(const MarkedArticle& marked, std::uint32_t entity) {
  const auto& article = marked.article;
  std::vector<std::string_view> forms = {article.words(marked.mentions.entities[entity].fullest)};
  for (const auto& name : marked.mentions.names)
    if (const auto form = article.words(name.span);
        name.entity == entity && std::ranges::find(forms, form) == forms.end())
      forms.push_back(form);
  forms.erase(forms.begin());
  return forms;
}

std::vector<std::string_view> roles_of(const Article& article, const Entity& entity) {
  std::vector<std::string_view> roles;
  for (const auto& role : entity.roles)
    if (const auto words = article.words(role); std::ranges::find(roles, words) == roles.end())
      roles.push_back(words);
  return roles;
}

void list_names(TextPage& page, const MarkedArticle& marked) {
  const auto& [article, mentions] = marked;
  if (mentions.entities.empty()) return;
  std::vector<std::size_t> times(mentions.entities.size());
  for (const auto& name : mentions.names) ++times[name.entity];
  std::vector<std::uint32_t> order(mentions.entities.size());
  for (std::uint32_t e = 0; e < order.size(); ++e) order[e] = e;
  std::ranges::stable_sort(order, {}, [&](std::uint32_t e) { return mentions.entities[e].type; });
  page.heading("WHO AND WHERE");
  for (const auto e : order) {
    const auto& entity = mentions.entities[e];
    Runs runs = {{std::string(article.words(entity.fullest)), look_of(entity.type)}};
    if (times[e] > 1) runs.push_back({fmt::format(" ×{}", times[e]), Look::quiet});
    for (const auto& role : roles_of(article, entity)) runs.push_back({fmt::format(", {}", role)});
    if (const auto forms = other_forms(marked, e); !forms.empty())
      runs.push_back({fmt::format("; also {}", fmt::join(forms, ", ")), Look::quiet});
    page.item({fmt::format("{:<6}", kind_of(entity.type)), Look::quiet}, runs);
  }
}

// ---- when, and how many ----------------------------------------------------------------------------

// " = 3 January 2026, morning (2026-01-03TMO)", " = 9 hours (PT9H)"; of a value that says so itself: " =
// 2019".
std::string value_of(const std::string& timex) {
  const auto duration = show_duration(timex);
  const auto shown = duration.empty() ? show_timex(timex) : duration;
  return shown == timex ? fmt::format(" = {}", timex) : fmt::format(" = {} ({})", shown, timex);
}

std::string value_of(const Number& number) {
  const auto bound = number.bound == Bound::exact ? "" : fmt::format("{} ", word_of(number.bound));
  return fmt::format(" = {}{}{}", bound, number.value, number.unit ? " " + *number.unit : "");
}

// One line of a list of values, and how often the article has it.
struct Counted {
  std::string_view words;
  std::string value;
  Look look = Look::plain;
  std::size_t times = 1;
};

// Each once, in the order in which they are first met.
class ValueList {
 public:
  void add(std::string_view words, std::string value, Look look) {
    const auto [known, is_new] = places_.try_emplace({fold_case(words), value}, lines_.size());
    if (is_new)
      lines_.push_back({words, std::move(value), look});
    else
      ++lines_[known->second].times;
  }
  void print(TextPage& page, std::string_view heading) const {
    if (!lines_.empty()) page.heading(heading);
    for (const auto& [words, value, look, times] : lines_)
      page.item(
          {"-", Look::quiet},
          {{std::string(words), look}, {value}, {times > 1 ? fmt::format(" ×{}", times) : "", Look::quiet}});
  }

 private:
  std::map<std::pair<std::string, std::string>, std::size_t> places_;  // by folded words and value
  std::vector<Counted> lines_;
};

void list_values(TextPage& page, const MarkedArticle& marked) {
  const auto& [article, mentions] = marked;
  ValueList times, numbers;
  for (const auto& time : mentions.times)
    times.add(article.words(time.span), value_of(time.value), Look::time);
  for (const auto& number : mentions.numbers)
    numbers.add(article.words(number.span), value_of(number), Look::number);
  times.print(page, "WHEN");
  numbers.print(page, "HOW MANY");
}

// ---- who says so -----------------------------------------------------------------------------------

// The first words of what is marked in the text in full.
std::string opening_of(std::string_view words) {
  constexpr std::size_t kMaxBytes = 90;  // about one line
  if (words.size() <= kMaxBytes) return std::string(words);
  auto end = words.find_last_of(" \n", kMaxBytes);
  if (end == std::string_view::npos || end < kMaxBytes / 2) {
    end = kMaxBytes;
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
  }
  return std::string(trim(words.substr(0, end))) + " …";
}

// "Nusa > Hendra Wijaya", outermost first; the speaker of a quote where no chain is known.
std::string voices_of(const Told& told) {
  std::vector<std::string> names;
  if (!told.attributions.empty())
    for (const auto& source : told.attributions.front()->chain) names.push_back(source.name);
  if (told.quote && told.quote->speaker && std::ranges::find(names, told.quote->speaker->name) == names.end())
    names.push_back(told.quote->speaker->name);
  return names.empty() ? "nobody named" : fmt::format("{}", fmt::join(names, " > "));
}

// "direct quote, happened"
std::string manner_of(const Told& told) {
  std::vector<std::string> manners;
  if (told.quote) manners.push_back(fmt::format("{} quote", word_of(told.quote->kind)));
  for (const auto* attribution : told.attributions)
    if (std::string status(word_of(attribution->status)); std::ranges::find(manners, status) == manners.end())
      manners.push_back(std::move(status));
  return fmt::format("{}", fmt::join(manners, ", "));
}

void list_told(TextPage& page, const Article& article, const std::vector<Told>& told) {
  if (told.empty()) return;
  page.heading("WHO SAYS SO");
  const auto width = fmt::formatted_size("{}.", told.size());
  for (std::size_t i = 0; i < told.size(); ++i)
    page.item({fmt::format("{:<{}}", fmt::format("{}.", i + 1), width), Look::quiet},
              {{voices_of(told[i]), Look::name},
               {fmt::format(" ({}): ", manner_of(told[i])), Look::quiet},
               {opening_of(article.words(told[i].span))}});
}

}  // namespace

std::string mentions_to_text(const MarkedArticle& marked, const TextStyle& style) {
  const auto& article = marked.article;
  const auto told = told_in(marked.mentions);
  TextPage page(style);
  const auto title = article.part(Part::title);
  page.title(title.empty() ? Runs{{"Untitled", Look::strong}}
                           : MarkedText(marked, Part::title, told, style.colour).runs(0, title.size()));
  article_head(page, article);
  MarkedText text(marked, Part::text, told, style.colour);
  for (std::size_t begin = 0; begin < article.text.size();) {
    const auto end = std::min(article.text.find("\n\n", begin), article.text.size());
    page.blank();
    page.paragraph(text.runs(begin, end));
    begin = end + 2;
  }
  page.blank();
  page.paragraph(legend(style.colour));
  list_names(page, marked);
  list_values(page, marked);
  list_told(page, article, told);
  page.blank();
  return page.take();
}

}  // namespace saksi
