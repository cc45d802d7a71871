#include "saksi/article/credits.h"

#include <algorithm>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxCreditLine = 120;   // code points
constexpr std::size_t kMaxClosingBytes = 60;  // "(Antara/Saksi Pos)"
constexpr std::size_t kMaxOutletWords = 4;    // "The New York Times"
constexpr std::size_t kMaxDayWords = 5;       // between the outlet and its day: "Reuters, Selasa (12/9"

bool same_outlet(const Article& article, const Outlet& outlet) { return article.outlet == outlet.name; }

}  // namespace

Credits::Credits(const Languages& languages, const Outlets& outlets, const DateLines& dates)
    : outlets_(outlets), dates_(dates) {
  const auto add = [&](const Table& table) {
    for (const auto& row : table.rows) (row.cell(1) == "line" ? lines_ : verbs_).add(row);
  };
  add(languages.common().table("credits"));
  for (const auto& [code, language] : languages.all()) add(language.table("credits"));
}

// "CNA/SL" -> CNA; "Reuters, AFP" -> Reuters, AFP; a name that is not known stays when it is short and
// capital.
std::vector<std::string> Credits::names_in(std::string_view words) const {
  std::vector<std::string> known;
  std::string first;
  while (!words.empty()) {
    const auto end = words.find_first_of("/,;|&");
    auto name = trim(words.substr(0, end));
    while (!name.empty() && (name.back() == '.' || name.back() == ')')) name.remove_suffix(1);
    if (const auto* outlet = outlets_.find(name)) known.push_back(outlet->name);
    if (first.empty()) first = name;
    words.remove_prefix(end == std::string_view::npos ? words.size() : end + 1);
  }
  if (known.empty() && !first.empty() && first.size() <= 40 && is_upper(decode_at(first, 0).value))
    known.push_back(first);
  return known;
}

std::vector<std::string> Credits::find_line(const Line& line) const {
  if (line.size > kMaxCreditLine) return {};
  const auto found = lines_.find_start(line.text, line.words);
  if (!found) return {};
  return names_in(std::string_view(line.text).substr(found->end));
}

// "… kata warga. (Antara)" behind the last sentence.
std::optional<Credit> Credits::find_closing(const Article& article) const {
  const std::string_view text = article.text;
  if (!text.ends_with(')') && !text.ends_with("*)")) return std::nullopt;
  const auto open = text.rfind('(');
  if (open == std::string_view::npos || text.size() - open > kMaxClosingBytes) return std::nullopt;
  auto words = text.substr(open + 1, text.size() - open - 2);
  std::size_t begin = open + 1;
  while (true) {
    const auto end = words.find_first_of("/,;-");
    const auto name = trim(words.substr(0, end));
    if (const auto* outlet = outlets_.find(name); outlet && !same_outlet(article, *outlet))
      return Credit{outlet->name, Span{Part::text, static_cast<std::uint32_t>(begin),
                                       static_cast<std::uint32_t>(begin + name.size())}};
    if (end == std::string_view::npos) return std::nullopt;
    words.remove_prefix(end + 1);
    begin += end + 1;
    while (words.starts_with(' ')) words.remove_prefix(1), ++begin;
  }
}

// A verb of taking over, an outlet, its day: "melansir Reuters 12 September", "dikutip dari AFP, Rabu
// (13/9)".
void Credits::find_with_day(const Article& article, std::uint32_t begin, std::uint32_t end,
                            std::vector<Credit>& found) const {
  const auto text = std::string_view(article.text).substr(begin, end - begin);
  if (text.find_first_of("0123456789") == std::string_view::npos) return;  // no day: most paragraphs
  const auto words = line_words(text, text.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto verb = verbs_.find_at(text, words, i);
    if (!verb) continue;
    std::size_t at = i;
    while (at < words.size() && words[at].begin < verb->end) ++at;
    for (std::size_t size = std::min(kMaxOutletWords, words.size() - at); size > 0; --size) {
      const auto first = words[at].begin, last = words[at + size - 1].end;
      const auto* outlet = outlets_.find(text.substr(first, last - first));
      if (!outlet) continue;
      const auto reach = std::min(at + size + kMaxDayWords, words.size());
      const bool day = at + size < words.size() &&
                       std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at + size),
                                   words.begin() + static_cast<std::ptrdiff_t>(reach),
                                   [](const LineWord& word) { return word.number; }) &&
                       dates_.is_date_word(words[at + size]);
      if (day && !same_outlet(article, *outlet))
        found.push_back({outlet->name, Span{Part::text, begin + first, begin + last}});
      break;
    }
  }
}

std::vector<Credit> Credits::find_with_day(const Article& article) const {
  std::vector<Credit> found;
  for (std::size_t begin = 0; begin < article.text.size();) {
    const auto end = std::min(article.text.find('\n', begin), article.text.size());
    find_with_day(article, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), found);
    begin = end + 1;
  }
  return found;
}

std::vector<Credit> Credits::find(const Article& article) const {
  std::vector<Credit> credits;
  const auto add = [&](Credit credit) {
    if (std::ranges::none_of(credits, [&](const Credit& other) { return other.name == credit.name; }))
      credits.push_back(std::move(credit));
  };
  if (article.dateline && article.dateline->agency)
    if (const auto* outlet = outlets_.find(*article.dateline->agency);
        outlet && outlet->agency && !same_outlet(article, *outlet))
      add({outlet->name, article.dateline->span});
  if (auto closing = find_closing(article)) add(std::move(*closing));
  // Two outlets, each with its day, are cited for parts of the report.
  auto with_day = find_with_day(article);
  const bool one = !with_day.empty() && std::ranges::all_of(with_day, [&](const Credit& credit) {
    return credit.name == with_day.front().name;
  });
  if (one) add(std::move(with_day.front()));
  return credits;
}

}  // namespace saksi
