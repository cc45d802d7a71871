#include "saksi/article/not_article.h"

#include <fmt/format.h>

#include "saksi/article/line.h"

namespace saksi {
namespace {

// The longest are questions about cookies; a report that is shorter has a date.
constexpr std::size_t kMaxBytes = 1500;

std::string_view first_line(std::string_view text) { return text.substr(0, text.find("\n\n")); }

bool is_dated(const Article& article) {
  using Basis = Published::Basis;
  return article.published && article.published->basis != Basis::given;
}

}  // namespace

NotArticles::NotArticles(const Languages& languages) {
  for (const auto& [code, language] : languages.all())
    for (const auto& row : language.table("not_article").rows) phrases_.add(row);
}

std::optional<std::string> NotArticles::find_phrase(std::string_view line) const {
  const auto found = phrases_.find_start(line, line_words(line, kHeadWords));
  if (!found) return std::nullopt;
  return std::string(found->row->cell(1));
}

std::optional<std::string> NotArticles::find(const Document& document, const Article& article) const {
  if (document.entry) return std::nullopt;
  if (article.text.empty())
    return "a title and no text; if it is a page that its scripts fill, save it from a browser and read that";
  if (document.elements.empty()) return std::nullopt;
  if (article.text.size() > kMaxBytes || is_dated(article)) return std::nullopt;
  for (const auto line :
       {article.title ? std::string_view(*article.title) : std::string_view(), first_line(article.text)})
    if (const auto what = find_phrase(line))
      return fmt::format("looks like {}, not like an article ('{}')", *what, line.substr(0, 80));
  return std::nullopt;
}

}  // namespace saksi
