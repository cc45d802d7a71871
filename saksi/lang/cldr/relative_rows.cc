#include "saksi/lang/cldr/relative_rows.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <unicode/measfmt.h>
#include <unicode/measunit.h>
#include <unicode/measure.h>
#include <unicode/reldatefmt.h>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

struct Unit {
  std::string_view name;
  URelativeDateTimeUnit relative;
  const char* measure;  // of MeasureUnit; none for a quarter
};
constexpr std::array<Unit, 8> kUnits = {{{"second", UDAT_REL_UNIT_SECOND, "second"},
                                         {"minute", UDAT_REL_UNIT_MINUTE, "minute"},
                                         {"hour", UDAT_REL_UNIT_HOUR, "hour"},
                                         {"day", UDAT_REL_UNIT_DAY, "day"},
                                         {"week", UDAT_REL_UNIT_WEEK, "week"},
                                         {"month", UDAT_REL_UNIT_MONTH, "month"},
                                         {"quarter", UDAT_REL_UNIT_QUARTER, nullptr},
                                         {"year", UDAT_REL_UNIT_YEAR, "year"}}};
constexpr std::pair<std::string_view, const char*> kLongUnits[] = {{"decade", "decade"},
                                                                   {"century", "century"}};
constexpr std::array<double, 3> kCounts = {1, 2, 5};  // one of each plural in most languages
constexpr std::size_t kMinUnitBytes = 2;              // "h", "m" and "s" are too short to trust

bool is_count(std::string_view word) { return !word.empty() && is_digit(decode_at(word, 0).value); }

class RelativeRows {
 public:
  RelativeRows(const icu::Locale& locale, TableRows& units, TableRows& patterns)
      : format_(locale, status_), locale_(locale), units_(units), patterns_(patterns) {}

  void add() {
    if (U_FAILURE(status_)) return;
    for (const auto& unit : kUnits) {
      if (unit.measure) add_measures(unit.name, unit.measure);
      for (const double count : kCounts)
        for (const double sign : {-1.0, 1.0}) add_counted(unit, sign * count);
    }
    for (const auto& [name, measure] : kLongUnits) add_measures(name, measure);
    for (const auto& unit : kUnits)
      for (int step = -2; step <= 2; ++step) add_named(unit, step);
    for (int day = UDAT_REL_UNIT_SUNDAY; day <= UDAT_REL_UNIT_SATURDAY; ++day)
      for (int step = -1; step <= 1; ++step) add_weekday(static_cast<URelativeDateTimeUnit>(day), step);
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString now;
    format_.format(UDAT_DIRECTION_PLAIN, UDAT_ABSOLUTE_NOW, now, status);
    if (U_SUCCESS(status)) add_pattern(plain_phrase(now), "reference present");
  }

 private:
  std::string phrase(double step, URelativeDateTimeUnit unit, bool numeric) const {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString text;
    if (numeric)
      format_.formatNumeric(step, unit, text, status);
    else
      format_.format(step, unit, text, status);
    return U_SUCCESS(status) ? plain_phrase(text) : "";
  }
  void add_pattern(const std::string& pattern, std::string_view meaning) {
    for (const auto& spelt : spellings(pattern)) patterns_.add({spelt, meaning});
  }
  void add_unit(const std::string& form, std::string_view unit) {
    if (form.size() < kMinUnitBytes || form.find(' ') != std::string::npos) return;
    for (const auto& spelt : spellings(form)) {
      units_.add({spelt, unit, "-"});
      known_.emplace_back(fold_case(spelt), unit);
    }
  }
  bool is_unit(const std::string& word, std::string_view unit) const {
    return std::ranges::find(known_, std::pair(fold_case(word), unit)) != known_.end();
  }

  // "2 Tage".
  void add_measures(std::string_view unit, const char* measure) {
    for (const auto width : {UMEASFMT_WIDTH_WIDE, UMEASFMT_WIDTH_SHORT}) {
      UErrorCode status = U_ZERO_ERROR;
      const icu::MeasureFormat format(locale_, width, status);
      for (const double count : kCounts) {
        const auto identified = icu::MeasureUnit::forIdentifier(measure, status);
        icu::UnicodeString text;
        icu::FieldPosition position;
        format.format(icu::Formattable(new icu::Measure(count, new icu::MeasureUnit(identified), status)),
                      text, position, status);
        if (U_FAILURE(status)) return;
        const auto words = split_phrase(plain_phrase(text));
        if (words.size() == 2 && is_count(words[0])) add_unit(words[1], unit);
        if (words.size() == 2 && is_count(words[1])) add_unit(words[0], unit);
      }
    }
  }
  // "vor 2 Tagen" -> "vor <number> <unit>".
  void add_counted(const Unit& unit, double step) {
    const auto words = split_phrase(phrase(step, unit.relative, true));
    const auto count = std::ranges::find_if(words, is_count);
    if (count == words.end()) return;
    const auto at = static_cast<std::size_t>(count - words.begin());
    std::size_t noun = at + 1;
    if (noun >= words.size()) {
      if (at == 0) return;
      noun = at - 1;
    }
    add_unit(words[noun], unit.name);
    const auto first = std::min(at, noun), last = std::max(at, noun);
    const auto before = join_phrase(words, 0, first), after = join_phrase(words, last + 1, words.size());
    const auto pattern =
        fmt::format("{}{}{}{}{}", before, before.empty() ? "" : " ",
                    noun > at ? "<number> <unit>" : "<unit> <number>", after.empty() ? "" : " ", after);
    add_pattern(pattern, step < 0 ? "date ago" : "date ahead");
  }

  // "letzte Woche" -> "letzte <unit>", "letzte <month>"; "gestern" as it stands.
  void add_named(const Unit& unit, int step) {
    const auto text = phrase(step, unit.relative, false);
    const auto words = split_phrase(text);
    if (words.empty() || std::ranges::any_of(words, is_count)) return;
    if (unit.name == "second" || unit.name == "minute" || unit.name == "hour") return;
    const auto meaning = fmt::format("date {}{:+}", unit.name, step);
    if (unit.name == "day") return add_pattern(text, meaning);
    const auto noun = std::ranges::find_if(words, [&](const auto& word) { return is_unit(word, unit.name); });
    if (noun == words.end() || std::abs(step) > 1) return add_pattern(text, meaning);
    add_modified(words, static_cast<std::size_t>(noun - words.begin()), step);
  }
  // "letzten Montag" -> "letzten <weekday>".
  void add_weekday(URelativeDateTimeUnit day, int step) {
    const auto words = split_phrase(phrase(step, day, false));
    if (words.size() < 2 || std::ranges::any_of(words, is_count)) return;
    const auto name = split_phrase(phrase(0, day, false));
    // The name is the word that all three steps share.
    const auto other = split_phrase(phrase(step == 1 ? -1 : 1, day, false));
    for (std::size_t i = 0; i < words.size(); ++i)
      if (std::ranges::find(name, words[i]) != name.end() &&
          std::ranges::find(other, words[i]) != other.end())
        add_modified(words, i, step);
  }
  void add_modified(const std::vector<std::string>& words, std::size_t noun, int step) {
    auto before = join_phrase(words, 0, noun), after = join_phrase(words, noun + 1, words.size());
    // An article may be missing: "el próximo lunes", "próximo lunes".
    if (noun >= 2 || (noun == 1 && !after.empty())) {
      before = words[0];
      before += '?';
      for (std::size_t i = 1; i < noun; ++i) before += fmt::format(" {}", words[i]);
    }
    if (before.empty() && after.empty()) return;
    const auto around = [&](std::string_view element) {
      return fmt::format("{}{}{}{}{}", before, before.empty() ? "" : " ", element, after.empty() ? "" : " ",
                         after);
    };
    const auto* side = step < 0 ? "date past" : step > 0 ? "date future" : "date present";
    add_pattern(around("<unit>"), fmt::format("date unit{:+}", step));
    add_pattern(around("<weekday>"), step > 0 ? "date week+1" : side);
    add_pattern(around("<month>"), side);
    add_pattern(around("<season>"), fmt::format("date year{:+}", step));
    if (step == 0) add_pattern(around("<part>"), "time day+0");
  }

  UErrorCode status_ = U_ZERO_ERROR;
  icu::RelativeDateTimeFormatter format_;
  const icu::Locale& locale_;
  TableRows &units_, &patterns_;
  std::vector<std::pair<std::string, std::string_view>> known_;  // folded forms of units
};

}  // namespace

void add_relative_times(const icu::Locale& locale, TableRows& units, TableRows& patterns) {
  RelativeRows(locale, units, patterns).add();
}

}  // namespace saksi
