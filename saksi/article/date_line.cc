#include "saksi/article/date_line.h"

#include <algorithm>
#include <memory>

#include <unicode/dtfmtsym.h>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

// Languages of which pages come most; ICU knows the names of their months and days.
constexpr const char* kLocales[] = {"id", "en", "ms", "jv", "su", "ar", "cs", "da", "de", "el", "es", "fi",
                                    "fr", "hu", "is", "it", "lt", "nl", "nb", "pl", "pt", "ro", "ru", "sv",
                                    "sw", "th", "tl", "tr", "uk", "vi", "et", "lv", "hr", "sl", "sk", "ca"};

void add_names(std::unordered_set<std::string>& to, const icu::UnicodeString* names, std::int32_t count) {
  for (std::int32_t i = 0; i < count; ++i) {
    std::string name;
    names[i].toUTF8String(name);
    const auto words = line_words(name, 2);
    if (words.size() == 1 && !words[0].number && name.size() > 2) to.insert(words[0].folded);
  }
}

bool is_year(const LineWord& word) {
  return word.number && word.folded.size() == 4 &&
         (word.folded.starts_with("19") || word.folded.starts_with("20"));
}
bool is_day(const LineWord& word) { return word.number && word.folded.size() <= 2; }

}  // namespace

DateLines::DateLines(const Languages& languages) {
  for (const char* locale : kLocales) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale(locale), status);
    if (U_FAILURE(status)) continue;
    using icu::DateFormatSymbols;
    for (const auto context : {DateFormatSymbols::FORMAT, DateFormatSymbols::STANDALONE})
      for (const auto width : {DateFormatSymbols::WIDE, DateFormatSymbols::ABBREVIATED}) {
        std::int32_t count = 0;
        const auto* months = symbols.getMonths(count, context, width);
        add_names(months_, months, count);
        const auto* weekdays = symbols.getWeekdays(count, context, width);
        add_names(weekdays_, weekdays, count);
      }
  }
  const auto add = [&](const Table& table) {
    for (const auto& row : table.rows)
      for (auto& word : line_words(row.cell(0), 4))
        (row.cell(1) == "month"     ? months_
         : row.cell(1) == "weekday" ? weekdays_
                                    : others_)
            .insert(std::move(word.folded));
  };
  add(languages.common().table("date_words"));
  for (const auto& [code, language] : languages.all()) add(language.table("date_words"));
}

bool DateLines::is_date_word(const LineWord& word) const {
  return word.number || months_.contains(word.folded) || weekdays_.contains(word.folded);
}

std::size_t DateLines::find_date(const Line& line) const {
  const auto& words = line.words;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const auto& a = words[i];
    const auto& b = words[i + 1];
    if (i + 2 < words.size()) {
      const auto& c = words[i + 2];
      const bool named = (is_day(a) && months_.contains(b.folded) && is_year(c)) ||
                         (months_.contains(a.folded) && is_day(b) && is_year(c));
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
    const bool name = months_.contains(word.folded) || weekdays_.contains(word.folded);
    const bool other = others_.contains(word.folded);
    if (!word.number && !name && !other) return false;
    numbers += word.number;
    names += name;
    others += other;
  }
  if (numbers == 0) return false;
  return names > 0 || others > 0 || find_date(line) != std::string_view::npos;
}

}  // namespace saksi
