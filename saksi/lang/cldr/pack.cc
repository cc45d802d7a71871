#include "saksi/lang/cldr/pack.h"

#include <algorithm>

#include <fmt/format.h>
#include <unicode/dtptngen.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include "saksi/lang/calendar_names.h"
#include "saksi/lang/cldr/number_rows.h"
#include "saksi/lang/cldr/relative_rows.h"

namespace saksi {
namespace {

constexpr double kHour = 3600000;  // milliseconds

// Names of months and weekdays; a short one never stands alone: "mar", "So", "Mi".
void add_names(const std::string& locale, TableRows& months, TableRows& weekdays) {
  const auto names = calendar_names_of(locale);
  for (const auto& [name, number, whole] : names.months)
    for (const auto& spelt : spellings(name))
      months.add({spelt, fmt::format("{}", number), whole ? "-" : "longer"});
  for (const auto& [name, number, whole] : names.weekdays)
    for (const auto& spelt : spellings(name))
      weekdays.add({spelt, fmt::format("{}", number), whole ? "free" : "longer"});
}

// "morgens", "de la tarde": the parts of the day by their hours.
void add_day_parts(const icu::Locale& locale, TableRows& words) {
  constexpr std::pair<int, std::string_view> kHours[] = {
      {6, "morning"},  {8, "morning"},  {10, "morning"}, {12, "midday"}, {15, "afternoon"}, {17, "afternoon"},
      {18, "evening"}, {20, "evening"}, {21, "evening"}, {23, "night"},  {2, "night"}};
  UErrorCode status = U_ZERO_ERROR;
  icu::SimpleDateFormat format(icu::UnicodeString(u"BBBB"), locale, status);
  if (U_FAILURE(status)) return;
  format.setTimeZone(*icu::TimeZone::getGMT());
  for (const auto& [hour, part] : kHours) {
    icu::UnicodeString text;
    format.format(hour * kHour, text);
    const auto phrase = plain_phrase(text);
    for (const auto& spelt : spellings(phrase)) words.add({spelt, "part", part});
    if (const auto pieces = split_phrase(phrase); pieces.size() > 1 && pieces.back().size() > 3)
      for (const auto& spelt : spellings(pieces.back())) words.add({spelt, "part", part});
  }
}

// How figures are laid out, and the word behind an hour: "18 Uhr", "18h".
void add_layout(const icu::Locale& locale, TableRows& words, TableRows& patterns) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::DateTimePatternGenerator> generator(
      icu::DateTimePatternGenerator::createInstance(locale, status));
  if (U_FAILURE(status)) return;
  const auto date = generator->getBestPattern(icu::UnicodeString(u"yMd"), status);
  if (date.indexOf(u'M') < date.indexOf(u'd') && date.indexOf(u'y') > date.indexOf(u'd'))
    words.add({"month first", "order", "month first"});
  const auto hour = generator->getBestPattern(icu::UnicodeString(u"H"), status);
  if (const auto open = hour.indexOf(u'\''), close = hour.lastIndexOf(u'\''); open >= 0 && close > open) {
    const auto word = plain_phrase(hour.tempSubStringBetween(open + 1, close));
    if (word.empty() || word.find(' ') != std::string::npos) return;
    words.add({word, "glued", "hour"});
    patterns.add({"<hour> " + word, "time"});
    patterns.add({"<hour> " + word + " <number>", "time hour-minute"});
    patterns.add({"<clock> " + word, "time"});
    patterns.add({"<dotted-clock> " + word, "time"});
  }
}

// Words that CLDR has for a unit, before or behind a number that names one: "año 2008", "Woche 31".
void add_numbered_units(const Table& units, TableRows& patterns) {
  for (const auto& row : units.rows) {
    const auto form = std::string(row.cell(0));
    if (row.cell(1) == "year") patterns.add({form + " <of>? <year>", "date"});
    if (row.cell(1) == "week") {
      patterns.add({form + " <number>", "date week"});
      patterns.add({form + " <number> <of>? <year>", "date week"});
      patterns.add({"<ordinal> " + form + " <of>? <year>", "date week"});
    }
    if (row.cell(1) == "quarter") {
      patterns.add({"<ordinal> .? " + form, "date quarter"});
      patterns.add({"<ordinal> .? " + form + " <of>? <year>", "date quarter"});
    }
    if (row.cell(1) == "century") {
      patterns.add({form + " <ordinal>", "date century"});
      patterns.add({"<ordinal> .? " + form, "date century"});
    }
  }
}

bool holds(std::string_view list, std::string_view code) {
  for (std::size_t from = 0; from <= list.size();) {
    const auto end = std::min(list.find(' ', from), list.size());
    if (list.substr(from, end - from) == code) return true;
    from = end + 1;
  }
  return false;
}

// The rows of a common table that hold for this language: form, meaning, languages.
void add_common(const Table& table, std::string_view code, TableRows& rows, std::size_t cells) {
  for (const auto& row : table.rows) {
    const auto languages = row.cell(cells);
    if (languages != "*" && !holds(languages, code)) continue;
    if (cells == 3)
      rows.add({row.cell(0), row.cell(1), row.cell(2)});
    else
      rows.add({row.cell(0), row.cell(1)});
  }
}

bool is_known(const icu::Locale& locale) {
  std::int32_t count = 0;
  const auto* all = icu::Locale::getAvailableLocales(count);
  return std::any_of(all, all + count, [&](const icu::Locale& one) { return one == locale; });
}

}  // namespace

Language make_cldr_pack(std::string_view code, const Language& common) {
  const icu::Locale locale(std::string(code).c_str());
  if (code.empty() || !is_known(locale)) return Language(std::string(code), {});
  TableRows patterns("time_patterns"), words("time_words"), units("time_units"), months("months"),
      weekdays("weekdays"), numbers("number_words");
  add_common(common.table("time_patterns"), code, patterns, 2);
  add_common(common.table("time_words"), code, words, 3);
  add_common(common.table("number_words"), code, numbers, 3);
  add_common(common.table("time_units"), code, units, 3);
  add_relative_times(locale, units, patterns);
  auto unit_table = units.take();
  add_numbered_units(unit_table, patterns);
  add_names(std::string(code), months, weekdays);
  add_day_parts(locale, words);
  add_layout(locale, words, patterns);
  add_ordinals(locale, words);
  add_number_words(locale, numbers);
  for (const auto& row : common.table("date_words").rows)
    if (row.cell(1) == "joint") words.add({row.cell(0), "of", "-"});
  std::map<std::string, Table, std::less<>> tables;
  for (auto* table : {&patterns, &words, &months, &weekdays, &numbers}) {
    auto made = table->take();
    auto name = made.name;
    tables.emplace(std::move(name), std::move(made));
  }
  tables.emplace("time_units", std::move(unit_table));
  return Language(std::string(code), std::move(tables));
}

}  // namespace saksi
