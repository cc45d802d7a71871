#include "saksi/article/date_line.h"

namespace saksi {
namespace {

bool is_year(const LineWord& word) {
  return word.number && word.folded.size() == 4 &&
         (word.folded.starts_with("19") || word.folded.starts_with("20"));
}
bool is_day(const LineWord& word) { return word.number && word.folded.size() <= 2; }

}  // namespace

DateLines::DateLines(const Languages& languages) : names_(languages) {}

bool DateLines::is_date_word(const LineWord& word) const {
  const auto kind = word.number ? std::nullopt : names_.kind(word.folded);
  return word.number || kind == DateWord::month || kind == DateWord::weekday;
}

std::size_t DateLines::find_date(const Line& line) const {
  const auto& words = line.words;
  const auto is_month = [&](const LineWord& word) {
    return !word.number && names_.kind(word.folded) == DateWord::month;
  };
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const auto& a = words[i];
    const auto& b = words[i + 1];
    if (i + 2 < words.size()) {
      const auto& c = words[i + 2];
      const bool named = is_year(c) && ((is_day(a) && is_month(b)) || (is_month(a) && is_day(b)));
      const bool in_numbers = a.number && is_day(b) && c.number && (is_year(a) || is_year(c)) &&
                              (is_day(a) || is_day(c)) && b.begin - a.end == 1 && c.begin - b.end == 1;
      if (named || in_numbers) return a.begin;
    }
    if (is_year(a) && b.folded == "年") return a.begin;
  }
  return std::string_view::npos;
}

bool DateLines::is_date_line(const Line& line) const {
  constexpr std::size_t kMaxSize = 130;
  if (line.size > kMaxSize || line.words.empty()) return false;
  std::size_t numbers = 0, names = 0, others = 0;
  for (const auto& word : line.words) {
    const auto kind = word.number ? std::nullopt : names_.kind(word.folded);
    if (!word.number && !kind) return false;
    const bool name = kind == DateWord::month || kind == DateWord::weekday;
    numbers += word.number;
    names += name;
    others += !word.number && !name;
  }
  if (numbers == 0) return false;
  return names > 0 || others > 0 || find_date(line) != std::string_view::npos;
}

}  // namespace saksi
