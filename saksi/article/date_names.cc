#include "saksi/article/date_names.h"

#include <charconv>

#include <unicode/dtfmtsym.h>

#include "saksi/article/line.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

// Languages of which pages come most; ICU knows the names of their months and days. Where they differ, the
// first has the word.
constexpr const char* kLocales[] = {
    "id", "en", "ms", "jv", "su", "de", "fr", "es", "pt", "it", "nl", "ru", "ar", "tr", "pl", "cs",
    "da", "sv", "nb", "fi", "el", "hu", "is", "lt", "ro", "sw", "th", "tl", "uk", "vi", "et", "lv",
    "hr", "sl", "sk", "ca", "bg", "sr", "mk", "sq", "be", "gl", "eu", "he", "fa", "hi", "bn", "ta",
    "ur", "ka", "az", "kk", "uz", "af", "ga", "mn", "hy", "km", "lo", "my", "ne", "si"};

struct KindName {
  std::string_view name;
  DateWord kind;
};
constexpr KindName kKinds[] = {{"month", DateWord::month},         {"weekday", DateWord::weekday},
                               {"zone", DateWord::zone},           {"joint", DateWord::joint},
                               {"published", DateWord::published}, {"changed", DateWord::changed},
                               {"until", DateWord::until}};

DateWord kind_named(std::string_view name) {
  for (const auto& one : kKinds)
    if (one.name == name) return one.kind;
  return DateWord::other;
}

// The only word of a name; none where it has several, a figure, or is one letter long.
std::optional<std::string> single_word(const icu::UnicodeString& name) {
  std::string text;
  name.toUTF8String(text);
  auto words = line_words(text, 2);
  if (words.size() != 1 || words[0].number || text.size() < 3) return std::nullopt;
  return std::move(words[0].folded);
}

// "février" -> "fevrier": as headlines in capitals and old pages have it.
std::string without_accents(std::string_view folded) {
  struct Accent {
    std::string_view letter, plain;
  };
  constexpr Accent kAccents[] = {{"á", "a"}, {"à", "a"}, {"ã", "a"}, {"ä", "a"}, {"č", "c"}, {"ç", "c"},
                                 {"é", "e"}, {"è", "e"}, {"ê", "e"}, {"í", "i"}, {"ñ", "n"}, {"ó", "o"},
                                 {"ö", "o"}, {"ş", "s"}, {"š", "s"}, {"ú", "u"}, {"û", "u"}, {"ü", "u"},
                                 {"ğ", "g"}, {"ı", "i"}, {"ž", "z"}, {"ý", "y"}};
  std::string plain;
  for (std::size_t i = 0; i < folded.size();) {
    const auto point = decode_at(folded, i);
    auto letter = folded.substr(i, point.size_bytes);
    for (const auto& accent : kAccents)
      if (accent.letter == letter) letter = accent.plain;
    plain += letter;
    i += point.size_bytes;
  }
  return plain;
}

}  // namespace

DateNames::DateNames(const Languages& languages) {
  const auto take = [&](const Language& language) {
    take_table(language.table("date_words"), language.code());
  };
  take(languages.common());
  for (const auto& [code, language] : languages.all()) take(language);
  for (const char* locale : kLocales) take_calendar(locale);
}

void DateNames::take_calendar(const char* locale) {
  using icu::DateFormatSymbols;
  UErrorCode status = U_ZERO_ERROR;
  const DateFormatSymbols symbols(icu::Locale(locale), status);
  if (U_FAILURE(status)) return;
  for (const auto context : {DateFormatSymbols::FORMAT, DateFormatSymbols::STANDALONE})
    for (const auto width : {DateFormatSymbols::WIDE, DateFormatSymbols::ABBREVIATED}) {
      std::int32_t count = 0;
      const auto* months = symbols.getMonths(count, context, width);
      for (std::int32_t i = 0; i < count && i < 12; ++i)
        if (auto name = single_word(months[i])) add_month(std::move(*name), locale, i + 1);
      const auto* weekdays = symbols.getWeekdays(count, context, width);
      for (std::int32_t i = 0; i < count; ++i)
        if (auto name = single_word(weekdays[i])) add(std::move(*name), DateWord::weekday, 0);
    }
}

void DateNames::take_table(const Table& table, std::string_view language) {
  for (const auto& row : table.rows) {
    const auto kind = kind_named(row.cell(1));
    int value = 0;
    if (kind == DateWord::month || kind == DateWord::zone)
      std::from_chars(row.cell(2).data(), row.cell(2).data() + row.cell(2).size(), value);
    auto words = line_words(row.cell(0), 4);
    for (auto& word : words) {
      // Of "mis à jour", the last word tells which phrase it is.
      const bool last = &word == &words.back();
      if (kind == DateWord::month)
        add_month(std::move(word.folded), language, value);
      else
        add(std::move(word.folded), last ? kind : DateWord::other, value);
    }
  }
}

void DateNames::add(std::string folded, DateWord kind, int value) {
  const auto [at, added] = words_.try_emplace(std::move(folded), Entry{kind, value, false});
  if (!added && at->second.kind == DateWord::other) at->second = {kind, value, false};
}

void DateNames::add_month(std::string folded, std::string_view language, int number) {
  if (auto plain = without_accents(folded); plain != folded) add_month(std::move(plain), language, number);
  const auto [at, added] = words_.try_emplace(folded, Entry{DateWord::month, number, false});
  auto& entry = at->second;
  if (added) return;
  if (entry.kind != DateWord::month) {
    entry = {DateWord::month, number, false};
  } else if (entry.value != number) {
    entry.varies = true;
    others_.try_emplace(std::string(language) + ' ' + folded, number);
  }
}

const DateNames::Entry* DateNames::find(std::string_view folded) const {
  const auto found = words_.find(folded);
  return found == words_.end() ? nullptr : &found->second;
}

std::optional<DateWord> DateNames::kind(std::string_view folded) const {
  const auto* entry = find(folded);
  return entry ? std::optional(entry->kind) : std::nullopt;
}

std::optional<unsigned> DateNames::month(std::string_view folded, std::string_view language) const {
  const auto* entry = find(folded);
  if (!entry || entry->kind != DateWord::month || entry->value < 1 || entry->value > 12) return std::nullopt;
  if (entry->varies)
    if (const auto other = others_.find(std::string(language) + ' ' + std::string(folded));
        other != others_.end())
      return static_cast<unsigned>(other->second);
  return static_cast<unsigned>(entry->value);
}

std::optional<int> DateNames::zone_minutes(std::string_view folded) const {
  const auto* entry = find(folded);
  return entry && entry->kind == DateWord::zone ? std::optional(entry->value) : std::nullopt;
}

}  // namespace saksi
