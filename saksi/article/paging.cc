#include "saksi/article/paging.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "saksi/base/url.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxLine = 80;  // code points
constexpr int kMaxPages = 99;         // higher numbers are years and counts
constexpr int kMaxAlone = 9;          // "Page 2"; "Page 14" is where it stood in print

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<int> number_of(std::string_view digits) {
  int value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (read.ec != std::errc() || read.ptr != digits.data() + digits.size()) return std::nullopt;
  return value <= kMaxPages ? std::optional(value) : std::nullopt;
}

// An address without scheme, fragment and what stands behind "?".
struct Address {
  std::string_view path, query;
};
Address split(std::string_view url) {
  if (const auto scheme = url.find("://"); scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  if (url.starts_with("www.")) url.remove_prefix(4);
  url = url.substr(0, url.find('#'));
  const auto mark = url.find('?');
  Address address{url.substr(0, mark), mark == std::string_view::npos ? "" : url.substr(mark + 1)};
  while (address.path.ends_with('/')) address.path.remove_suffix(1);
  for (const std::string_view ending : {".html", ".htm", ".php", ".shtml", ".aspx"})
    if (address.path.ends_with(ending)) address.path.remove_suffix(ending.size());
  return address;
}

// Names of a page's number in addresses. Sorted.
constexpr std::array<std::string_view, 14> kPageNames = {"hal",    "halaman", "p",       "paged", "page",
                                                         "pagina", "pagenum", "page_no", "pg",    "pn",
                                                         "s",      "seite",   "sida",    "side"};

bool is_page_name(std::string_view name) { return std::ranges::find(kPageNames, name) != kPageNames.end(); }

// Which page "a=1&page=2" names.
std::optional<int> page_in_query(std::string_view query) {
  while (!query.empty()) {
    const auto end = std::min(query.find('&'), query.size());
    const auto pair = query.substr(0, end);
    query.remove_prefix(std::min(end + 1, query.size()));
    const auto is = pair.find('=');
    if (is == std::string_view::npos || !is_page_name(pair.substr(0, is))) continue;
    if (const auto number = number_of(pair.substr(is + 1))) return number;
  }
  return std::nullopt;
}

// "…/jembatan/halaman-2" is "…/jembatan" and 2.
struct Numbered {
  std::string_view stem;
  std::optional<int> number;
  bool named = false;  // a page by its name, not by a bare number
};
Numbered numbered(std::string_view path) {
  auto begin = path.size();
  while (begin > 0 && is_digit(path[begin - 1])) --begin;
  const auto number = number_of(path.substr(begin));
  if (!number || begin == 0) return {path, std::nullopt, false};
  const auto is_mark = [](char c) { return c == '/' || c == '-' || c == '_' || c == ',' || c == '.'; };
  auto stem = path.substr(0, begin);
  if (is_mark(stem.back())) stem.remove_suffix(1);
  auto word = stem.size();
  while (word > 0 && stem[word - 1] >= 'a' && stem[word - 1] <= 'z') --word;
  if (word > 1 && is_mark(stem[word - 1]) && is_page_name(stem.substr(word)))
    return {stem.substr(0, word - 1), number, true};
  if (stem.size() == begin) return {path, std::nullopt, false};  // "jembatan2"
  return {stem, number, false};
}

// Not the front page of a site or of a section: it has a number of an article, or words.
bool is_of_article(std::string_view stem) {
  const auto slash = stem.rfind('/');
  if (slash == std::string_view::npos) return false;
  const auto last = stem.substr(slash + 1);
  return std::ranges::count(last, '-') >= 2 || std::ranges::count_if(last, is_digit) >= 3 ||
         last.size() >= 16;
}

}  // namespace

bool is_next_page(std::string_view next, std::string_view page) {
  const auto to = split(next), from = split(page);
  if (url_host(next).empty()) return false;
  if (to.path == from.path) {
    const auto number = page_in_query(to.query);
    return number && *number > page_in_query(from.query).value_or(1);
  }
  const auto other = numbered(to.path);
  if (!other.number || *other.number < 2) return false;
  if (other.stem == from.path) return is_of_article(other.stem);
  const auto own = numbered(from.path);
  return own.number && own.named == other.named && own.stem == other.stem &&
         *other.number == *own.number + 1 && is_of_article(own.stem);
}

Paging::Paging(const Languages& languages) {
  for (const auto& row : languages.common().table("paging").rows) phrases_.add(row);
  for (const auto& [code, language] : languages.all())
    for (const auto& row : language.table("paging").rows) phrases_.add(row);
}

// "1 2 3", "Page 1 of 3", "2 / 3"; "4 2" is none.
bool Paging::Row::has_more() const {
  if (more) return true;
  if (numbers.empty()) return false;
  const auto last = numbers.back();
  if (numbers.size() == 1) return unit && last > 1 && last <= kMaxAlone;
  const bool rising = std::ranges::is_sorted(numbers, std::less_equal<>());
  const bool counted = unit && numbers.size() == 2 && numbers[0] <= numbers[1];
  return last > 1 && (counted || (rising && numbers[1] == numbers[0] + 1)) && tells();
}

bool Paging::read(const Line& line, Row& row) const {
  if (line.size > kMaxLine || line.words.empty() || line.words.size() >= kHeadWords) return false;
  auto next = row;
  for (std::size_t i = 0; i < line.words.size();) {
    const auto& word = line.words[i];
    if (word.number) {
      const auto number = number_of(std::string_view(line.text).substr(word.begin, word.end - word.begin));
      if (!number) return false;
      next.numbers.push_back(*number);
      next.linked = next.linked || line.linked;
      ++i;
      continue;
    }
    const auto found = phrases_.find_at(line.text, line.words, i);
    if (!found) return false;
    const auto how = found->row->cell(1);
    next.unit = next.unit || how == "unit";
    next.step = next.step || how == "step";
    next.more = next.more || how == "more";
    while (i < line.words.size() && line.words[i].begin < found->end) ++i;
  }
  row = std::move(next);
  return true;
}

bool Paging::mark(std::vector<Line>& lines) const {
  bool has_more = false;
  for (std::size_t i = 0; i < lines.size();) {
    Row row;
    const auto begin = i;
    while (i < lines.size() && read(lines[i], row)) ++i;
    if (i == begin) {
      ++i;
      continue;
    }
    if (!row.tells()) continue;
    has_more = has_more || row.has_more();
    for (auto k = begin; k < i; ++k)
      if (!lines[k].dropped()) lines[k].why = "page numbers";
  }
  return has_more;
}

}  // namespace saksi
