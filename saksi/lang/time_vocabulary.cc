#include "saksi/lang/time_vocabulary.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <unicode/dtfmtsym.h>
#include <unicode/uchar.h>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::pair<std::string_view, TimeUnit> kUnits[] = {
    {"second", TimeUnit::second},   {"minute", TimeUnit::minute},  {"hour", TimeUnit::hour},
    {"day", TimeUnit::day},         {"week", TimeUnit::week},      {"month", TimeUnit::month},
    {"quarter", TimeUnit::quarter}, {"half", TimeUnit::half},      {"year", TimeUnit::year},
    {"decade", TimeUnit::decade},   {"century", TimeUnit::century}};
constexpr std::pair<std::string_view, FormGuard> kGuards[] = {{"capital", FormGuard::capital},
                                                              {"cue", FormGuard::cue},
                                                              {"longer", FormGuard::longer},
                                                              {"free", FormGuard::free}};
constexpr std::pair<std::string_view, TimeCue> kCues[] = {
    {"before", TimeCue::before}, {"until", TimeCue::until},   {"past", TimeCue::past},
    {"future", TimeCue::future}, {"clause", TimeCue::clause}, {"joint", TimeCue::joint}};
constexpr std::pair<std::string_view, DayPart> kParts[] = {{"morning", DayPart::morning},
                                                           {"midday", DayPart::midday},
                                                           {"afternoon", DayPart::afternoon},
                                                           {"evening", DayPart::evening},
                                                           {"night", DayPart::night}};
constexpr std::pair<std::string_view, Season> kSeasons[] = {{"spring", Season::spring},
                                                            {"summer", Season::summer},
                                                            {"autumn", Season::autumn},
                                                            {"winter", Season::winter}};

constexpr std::pair<std::string_view, TimeVocabulary::Glued> kGlued[] = {
    {"am", TimeVocabulary::Glued::am},
    {"pm", TimeVocabulary::Glued::pm},
    {"ordinal", TimeVocabulary::Glued::ordinal},
    {"decade", TimeVocabulary::Glued::decade},
    {"hour", TimeVocabulary::Glued::hour}};

template <class T, std::size_t N>
std::optional<T> find_named(const std::pair<std::string_view, T> (&names)[N], std::string_view name) {
  for (const auto& [known, value] : names)
    if (known == name) return value;
  return std::nullopt;
}

std::optional<int> parse_int(std::string_view text) {
  int value = 0;
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

TimeReading reading_of(TimeElement element, int a = 0, int b = 0, int c = 0) {
  return {.element = static_cast<std::uint16_t>(element), .a = a, .b = b, .c = c, .number = std::nullopt};
}

// "III" -> 3. Only what a century or quarter needs.
std::optional<int> parse_roman(std::string_view word) {
  if (word.empty() || word.size() > 6) return std::nullopt;
  int value = 0, last = 0;
  for (auto it = word.rbegin(); it != word.rend(); ++it) {
    const int one = *it == 'I' ? 1 : *it == 'V' ? 5 : *it == 'X' ? 10 : 0;
    if (one == 0) return std::nullopt;
    value += one < last ? -one : one;
    last = one;
  }
  return value;
}

// Figures parted by one kind of sign: "30/8/2023" -> '/', {"30", "8", "2023"}. Empty for mixed signs.
struct Parted {
  char sign = 0;
  std::array<std::string_view, 3> parts;
  std::size_t count = 0;
};
Parted part_figures(std::string_view digits) {
  Parted parted;
  for (std::size_t from = 0; from <= digits.size();) {
    const auto at = std::min(digits.find_first_of(".,/:-", from), digits.size());
    if (parted.count == 3) return {};
    parted.parts[parted.count++] = digits.substr(from, at - from);
    if (at == digits.size()) break;
    if (parted.sign != 0 && parted.sign != digits[at]) return {};
    parted.sign = digits[at];
    from = at + 1;
  }
  return parted;
}

constexpr std::size_t kMaxShortCue = 5;  // bytes: "en", "seit", "às"

bool is_day_of_month(int day, int month) { return day >= 1 && day <= 31 && month >= 1 && month <= 12; }
bool is_year(int year) { return year >= 1000 && year <= 2999; }
int widen_year(int year) { return year >= 100 ? year : year < 40 ? 2000 + year : 1900 + year; }

}  // namespace

TimeVocabulary::TimeVocabulary(const Language& language) : numbers_(language) {
  add_calendar_names(language);
  add_tables(language);
}

TimeVocabulary::Entry& TimeVocabulary::entry(std::string_view form) {
  auto words = fold_words(form);
  auto& same_start = entries_[words.front()];
  words.erase(words.begin());
  for (auto& known : same_start)
    if (known.rest == words) return known;
  const auto at =
      std::ranges::find_if(same_start, [&](const Entry& e) { return e.rest.size() < words.size(); });
  return *same_start.insert(at, Entry{words, {}, TimeCue::none});  // longest first
}

void TimeVocabulary::add(std::string_view form, const TimeReading& reading) {
  auto& readings = entry(form).readings;
  const auto same = std::ranges::find_if(readings, [&](const TimeReading& r) {
    return r.element == reading.element && r.a == reading.a && r.unit == reading.unit;
  });
  if (same == readings.end())
    readings.push_back(reading);
  else if (reading.guard != FormGuard::none)
    same->guard = reading.guard;
}

std::uint16_t TimeVocabulary::literal(std::string_view word) {
  auto& readings = entry(word).readings;
  for (const auto& reading : readings)
    if (reading.element >= kFirstLiteral) return reading.element;
  readings.push_back({.element = next_literal_, .number = std::nullopt});
  return next_literal_++;
}

void TimeVocabulary::add_calendar_names(const Language& language) {
  if (language.table("time_patterns").rows.empty()) return;
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols(icu::Locale(language.code().c_str()), status);
  if (U_FAILURE(status)) return;
  const auto name_of = [](const icu::UnicodeString& name) {
    std::string form;
    name.toUTF8String(form);
    if (form.ends_with('.')) form.pop_back();
    return form;
  };
  for (const auto width : {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED}) {
    std::int32_t count = 0;
    const auto* months = symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, width);
    for (int i = 0; i < count && i < 12; ++i) add(name_of(months[i]), reading_of(TimeElement::month, i + 1));
    const auto* days = symbols.getWeekdays(count, icu::DateFormatSymbols::FORMAT, width);
    for (int i = 1; i < count; ++i)  // ICU counts from 1 Sunday
      add(name_of(days[i]), reading_of(TimeElement::weekday, i == 1 ? 7 : i - 1));
  }
}

void TimeVocabulary::add_tables(const Language& language) {
  for (const auto& [table, element] :
       {std::pair("weekdays", TimeElement::weekday), std::pair("months", TimeElement::month)})
    for (const auto& row : language.table(table).rows) {
      auto reading = reading_of(element, parse_int(row.cell(1)).value_or(1));
      reading.guard = find_named(kGuards, row.cell(2)).value_or(FormGuard::none);
      add(row.cell(0), reading);
    }
  for (const auto& row : language.table("time_units").rows) {
    const auto unit = find_named(kUnits, row.cell(1));
    if (!unit) continue;
    if (row.cell(2) == "glued") {
      glued_units_.emplace(fold_case(row.cell(0)), *unit);
      continue;
    }
    auto reading =
        reading_of(row.cell(2) == "-" || row.cell(2) == "many" ? TimeElement::unit : TimeElement::one_unit,
                   row.cell(2) == "many");
    reading.unit = *unit;
    if (const auto count = parse_int(row.cell(2))) reading.number = *count;
    add(row.cell(0), reading);
  }
  for (const auto& row : language.table("number_bounds").rows)
    if (row.cell(1) != "after") add(row.cell(0), reading_of(TimeElement::about));
  for (const auto& row : language.table("number_stops").rows)
    if (row.cell(1) == "before") entry(row.cell(0)).cue = TimeCue::label;
  for (const auto& row : language.table("time_words").rows) add_word(row);
  for (const auto& row : language.table("saying_verbs").rows)
    if (auto& known = entry(row.cell(0)); known.cue == TimeCue::none) known.cue = TimeCue::past;
}

// A row of time_words: form, class, value.
void TimeVocabulary::add_word(const Row& row) {
  const auto form = row.cell(0), value = row.cell(2);
  const auto number = parse_int(value);
  const auto is = [&](std::string_view name) { return row.cell(1) == name; };
  if (is("cue")) {
    if (const auto cue = find_named(kCues, value)) entry(form).cue = *cue;
  } else if (is("order")) {
    month_first_ = value == "month first";
  } else if (is("ordinal prefix")) {
    ordinal_prefix_ = form;
  } else if (is("glued")) {
    if (const auto glued = find_named(kGlued, value)) glued_.emplace(fold_case(form), *glued);
  } else if (is("part")) {
    if (const auto part = find_named(kParts, value))
      add(form, reading_of(TimeElement::part, static_cast<int>(*part)));
  } else if (is("season")) {
    if (const auto season = find_named(kSeasons, value))
      add(form, reading_of(TimeElement::season, static_cast<int>(*season)));
  } else if (is("of")) {
    add(form, reading_of(TimeElement::of));
  } else if (is("at")) {
    add(form, reading_of(TimeElement::at));
  } else if (is("reads")) {
    short_cues_ = short_cues_ || value == "short cues";
    reads_paragraphs_ = reads_paragraphs_ || value == "paragraphs";
  } else if (is("edge")) {
    add(form, reading_of(TimeElement::edge));
  } else if (is("half day")) {
    add(form, reading_of(TimeElement::half_day, value == "pm"));
  } else if (is("zone")) {
    auto reading = reading_of(TimeElement::zone);
    if (number) reading.number = *number;
    add(form, reading);
  } else if (is("ordinal") && number) {
    add(form, reading_of(TimeElement::ordinal, *number));
    if (*number <= 31) add(form, reading_of(TimeElement::day, *number));
  } else if (is("some")) {
    add(form, reading_of(TimeElement::number));
  } else if (is("holiday")) {
    if (value.starts_with("easter")) {
      add(form, reading_of(TimeElement::holiday, 0, parse_int(value.substr(6)).value_or(0)));
    } else if (const auto dash = value.find('-'); dash != std::string_view::npos) {
      add(form, reading_of(TimeElement::holiday, parse_int(value.substr(0, dash)).value_or(1),
                           parse_int(value.substr(dash + 1)).value_or(1)));
    }
  }
}

const TimeVocabulary::Entry* TimeVocabulary::find(std::string_view text, std::span<const Word> words,
                                                  std::uint32_t at, std::uint32_t end) const {
  const auto found = entries_.find(FoldedWord(slice(text, words[at].span)).view());
  if (found == entries_.end()) return nullptr;
  for (const auto& entry : found->second) {
    if (end - at <= entry.rest.size()) continue;
    bool same = true;
    for (std::size_t i = 0; i < entry.rest.size() && same; ++i)
      same =
          FoldedWord(slice(text, words[at + 1 + static_cast<std::uint32_t>(i)].span)).view() == entry.rest[i];
    if (same) return &entry;
  }
  return nullptr;
}

// Figures that are dates: "30/8/2023", "2023-09-13", "13.09.23", "30/8", "30-31", "2018-2019", "2015-12".
void TimeVocabulary::read_date(std::string_view digits, std::string_view tail,
                               std::vector<TimeReading>& readings) const {
  const auto parted = part_figures(digits);
  if (parted.count < 2 || parted.sign == ',' || parted.sign == ':' || !tail.empty()) return;
  std::array<int, 3> n{};
  for (std::size_t i = 0; i < parted.count; ++i) {
    if (parted.parts[i].empty() || parted.parts[i].size() > 4) return;
    n[i] = parse_int(parted.parts[i]).value_or(0);
  }
  const auto size = [&](std::size_t i) { return parted.parts[i].size(); };
  const auto date = [&](int year, int month, int day) {
    if (is_day_of_month(day, month)) readings.push_back(reading_of(TimeElement::date, year, month, day));
  };
  if (parted.count == 3) {
    if (size(0) == 4 && is_year(n[0])) return date(n[0], n[1], n[2]);
    if (size(0) > 2 || size(1) > 2 || size(2) == 3 || size(2) == 1 || (size(2) == 4 && !is_year(n[2])))
      return;
    const bool month_first = (month_first_ && parted.sign != '.' && n[0] <= 12) || n[1] > 12;
    return month_first ? date(widen_year(n[2]), n[0], n[1]) : date(widen_year(n[2]), n[1], n[0]);
  }
  if (size(0) == 4 && size(1) == 4 && is_year(n[0]) && is_year(n[1]) && n[0] < n[1] && parted.sign != '.')
    readings.push_back(reading_of(TimeElement::year_pair, n[0], n[1]));
  if (size(0) == 4 && size(1) <= 2 && is_year(n[0]) && n[1] >= 1 && n[1] <= 12 && parted.sign != '.')
    readings.push_back(reading_of(TimeElement::year_month, n[0], n[1]));
  if (size(1) == 4 && size(0) <= 2 && is_year(n[1]) && n[0] >= 1 && n[0] <= 12 && parted.sign != '.')
    readings.push_back(reading_of(TimeElement::year_month, n[1], n[0]));
  if (size(0) > 2 || size(1) > 2) return;
  if (parted.sign == '-' && n[0] < n[1] && n[1] <= 31 && n[0] >= 1)
    readings.push_back(reading_of(TimeElement::day_pair, n[0], n[1]));
  if (parted.sign == '-' || (parted.sign == '.' && month_first_)) return;
  const bool month_first = (month_first_ && n[0] <= 12) || n[1] > 12;
  const int day = month_first ? n[1] : n[0], month = month_first ? n[0] : n[1];
  if (is_day_of_month(day, month)) readings.push_back(reading_of(TimeElement::short_date, day, month));
}

namespace {

// "10:15", "10.15", "10:15:20". Gives hour, minute, second (-1: none).
std::optional<std::array<int, 3>> parse_clock(const Parted& parted) {
  if (parted.count < 2 || (parted.sign != ':' && parted.sign != '.')) return std::nullopt;
  std::array<int, 3> clock{0, 0, -1};
  for (std::size_t i = 0; i < parted.count; ++i) {
    if (parted.parts[i].size() > 2 || (i > 0 && parted.parts[i].size() != 2)) return std::nullopt;
    clock[i] = parse_int(parted.parts[i]).value_or(99);
  }
  if (clock[0] > 24 || clock[1] > 59 || clock[2] > 59) return std::nullopt;
  return clock;
}

int in_half_day(int hour, int half) { return hour == 12 ? 12 * half : hour < 12 ? hour + 12 * half : hour; }

}  // namespace

TimeVocabulary::Glued TimeVocabulary::find_glued(std::string_view tail) const {
  const auto found = tail.size() > 8 ? glued_.end() : glued_.find(fold_case(tail));
  return found == glued_.end() ? Glued::none : found->second;
}

// "18h", "12h55".
void TimeVocabulary::read_glued_hour(std::string_view word, std::vector<TimeReading>& readings) const {
  const auto [digits, tail] = split_figures(word);
  const auto letters = tail.substr(0, std::min(tail.find_first_of("0123456789"), tail.size()));
  const auto minutes = tail.substr(letters.size());
  if (letters.empty() || find_glued(letters) != Glued::hour || digits.size() > 2) return;
  const int hour = parse_int(digits).value_or(99);
  const int minute = minutes.empty() ? 0 : minutes.size() == 2 ? parse_int(minutes).value_or(99) : 99;
  if (hour <= 24 && minute <= 59) readings.push_back(reading_of(TimeElement::clock, hour, minute, -1));
}

// "3.5years", "10D".
void TimeVocabulary::read_glued_unit(std::string_view word, std::vector<TimeReading>& readings) const {
  const auto [digits, tail] = split_figures(word);
  const auto value = tail.empty() ? std::nullopt : numbers_.parse_figures(digits);
  if (!value) return;
  auto reading = reading_of(TimeElement::one_unit);
  reading.number = *value;
  const FoldedWord folded(tail);
  if (const auto glued = glued_units_.find(folded.view()); glued != glued_units_.end()) {
    reading.unit = glued->second;
    readings.push_back(reading);
  } else if (const auto found = entries_.find(folded.view());
             found != entries_.end() && found->second.back().rest.empty()) {
    for (const auto& unit : found->second.back().readings) {
      if (unit.element != static_cast<std::uint16_t>(TimeElement::unit)) continue;
      reading.unit = unit.unit;
      readings.push_back(reading);
    }
  }
}

// "five-thirty".
void TimeVocabulary::read_spoken_clock(std::string_view word, std::vector<TimeReading>& readings) const {
  const auto dash = word.find('-');
  if (dash == std::string_view::npos) return;
  const auto hour = numbers_.value_of(word.substr(0, dash)),
             minute = numbers_.value_of(word.substr(dash + 1));
  if (hour && minute && *hour >= 1 && *hour <= 12 && *minute >= 10 && *minute <= 59)
    readings.push_back(
        reading_of(TimeElement::clock, static_cast<int>(*hour), static_cast<int>(*minute), -1));
}

// "nineteen ninety-six" in two numbers, "two thousand and fifteen" in one. Where a noun follows, the words
// count it: then the year stands only inside of a longer date.
std::uint32_t TimeVocabulary::read_spoken_year(std::string_view text, std::span<const Word> words,
                                               std::uint32_t at, const NumberPhrase& number,
                                               TimeReading& reading) const {
  if (number.in_figures || number.vague || number.value != std::floor(number.value)) return 0;
  double year = number.value;
  auto end = number.end_word;
  if (year >= 17 && year <= 20 && end < words.size()) {
    const auto rest = numbers_.read(text, words, end);
    if (!rest || rest->in_figures || rest->value < 10 || rest->value > 99 ||
        rest->value != std::floor(rest->value))
      return 0;
    year = year * 100 + rest->value, end = rest->end_word;
  }
  if (year < 1000 || year > 2999 || end - at < 2) return 0;
  reading = reading_of(TimeElement::year, static_cast<int>(year));
  const auto* next =
      end < words.size() ? find(text, words, end, static_cast<std::uint32_t>(words.size())) : nullptr;
  const bool ends =
      end >= words.size() || words[end].kind == WordKind::sign || (next && next->cue != TimeCue::none);
  reading.guard = ends ? FormGuard::none : FormGuard::longer;
  return end;
}

// "Dec-2018", "sep-23": a month with figures in one word.
void TimeVocabulary::read_named_month(std::string_view word, std::vector<TimeReading>& readings) const {
  const auto dash = word.find('-');
  if (dash == std::string_view::npos || dash == 0) return;
  const auto number = parse_int(word.substr(dash + 1));
  if (!number) return;
  const auto found = entries_.find(FoldedWord(word.substr(0, dash)).view());
  if (found == entries_.end()) return;
  for (const auto& reading : found->second.back().readings) {
    if (reading.element != static_cast<std::uint16_t>(TimeElement::month)) continue;
    if (word.size() - dash == 5 && is_year(*number))
      readings.push_back(reading_of(TimeElement::month_year, *number, reading.a));
    if (word.size() - dash <= 3 && is_day_of_month(*number, reading.a))
      readings.push_back(reading_of(TimeElement::month_day, *number, reading.a));
  }
}

// All that one word of figures can be, besides a number.
void TimeVocabulary::read_figures(std::string_view word, std::vector<TimeReading>& readings) const {
  const auto [digits, tail] = split_figures(word);
  const auto glued = tail.empty() ? Glued::none : find_glued(tail);
  if (digits.size() == 10 && word.size() > 12 && (word[10] == 'T' || word[10] == 't')) {  // 2023-09-13T17:50
    read_date(digits, "", readings);
    if (const auto clock = parse_clock(part_figures(split_figures(word.substr(11)).digits));
        clock && !readings.empty())
      readings.back().number = (*clock)[0] * 3600 + (*clock)[1] * 60 + std::max((*clock)[2], 0);
    return;
  }
  read_date(digits, tail, readings);
  read_glued_hour(word, readings);
  read_glued_unit(word, readings);
  const auto parted = part_figures(digits);
  std::optional<int> half;
  if (glued == Glued::am || glued == Glued::pm) half = glued == Glued::pm;
  if (const auto clock = parse_clock(parted); clock && (tail.empty() || half)) {
    const int hour = half ? in_half_day((*clock)[0], *half) : (*clock)[0];
    const bool sure = half || parted.sign == ':';
    readings.push_back(
        reading_of(sure ? TimeElement::clock : TimeElement::dotted_clock, hour, (*clock)[1], (*clock)[2]));
  }
  if (const auto dash = digits.find('-'); dash != std::string_view::npos && tail.empty()) {
    const auto from = parse_clock(part_figures(digits.substr(0, dash))),
               to = parse_clock(part_figures(digits.substr(dash + 1)));
    if (from && to)
      readings.push_back(
          reading_of(TimeElement::clock_pair, (*from)[0] * 60 + (*from)[1], (*to)[0] * 60 + (*to)[1]));
  }
  if (parted.count != 1 || digits.size() > 4) return;
  const int value = parse_int(digits).value_or(0);
  if (half && value >= 1 && value <= 12)
    readings.push_back(reading_of(TimeElement::clock, in_half_day(value, *half), 0, -1));
  if (glued == Glued::ordinal) {
    readings.push_back(reading_of(TimeElement::ordinal, value));
    if (value >= 1 && value <= 31) readings.push_back(reading_of(TimeElement::day, value));
  }
  if (glued == Glued::decade && value % 10 == 0 && (is_year(value) || (digits.size() == 2 && value >= 10)))
    readings.push_back(reading_of(TimeElement::decade, is_year(value) ? value / 10 : 190 + value / 10));
  if (!tail.empty()) return;
  if (digits.size() == 4 && is_year(value)) readings.push_back(reading_of(TimeElement::year, value));
  if (digits.size() <= 2 && value >= 1 && value <= 31)
    readings.push_back(reading_of(TimeElement::day, value));
  if (digits.size() <= 2 && value <= 24) readings.push_back(reading_of(TimeElement::hour, value));
}

// A full stop that belongs to the item: "Sept. 13", "p.m."; not the one that ends a sentence.
std::uint32_t TimeVocabulary::with_stop(std::string_view text, std::span<const Word> words,
                                        const TimeItem& item, std::uint32_t end) const {
  if (item.end >= end || slice(text, words[item.end].span) != "." ||
      words[item.end].span.begin != words[item.end - 1].span.end)
    return item.end;
  const auto word = slice(text, words[item.end - 1].span);
  const bool inner =
      word.find('.') != std::string_view::npos && is_letter(decode_before(word, word.size()).value);
  const bool shortened = item.end + 1 < end && word.size() <= 4;
  return inner || shortened ? item.end + 1 : item.end;
}

void TimeVocabulary::cut(std::string_view text, std::span<const Word> words, std::uint32_t first,
                         std::uint32_t end, TimeItems& items) const {
  const auto sentence = words.first(end);
  for (std::uint32_t i = first; i < end;) {
    TimeItem item{
        .first = i, .end = i + 1, .first_reading = static_cast<std::uint32_t>(items.readings.size())};
    const auto* entry = find(text, words, i, end);
    if (entry) {
      item.end = i + 1 + static_cast<std::uint32_t>(entry->rest.size());
      item.cue = entry->cue;
      const bool lower = words[i].kind == WordKind::word && !words[i].capital;
      for (const auto& reading : entry->readings) {
        items.readings.push_back(reading);
        if (lower && reading.guard == FormGuard::none &&
            (reading.element == static_cast<std::uint16_t>(TimeElement::month) ||
             reading.element == static_cast<std::uint16_t>(TimeElement::weekday)))
          items.readings.back().guard = FormGuard::lower;
      }
      if (!entry->readings.empty()) item.end = with_stop(text, words, item, end);
    }
    const bool short_word =
        words[i].kind == WordKind::word && !words[i].capital && words[i].span.size() <= kMaxShortCue;
    if (short_cues_ && item.cue == TimeCue::none && short_word) item.cue = TimeCue::before;
    if (words[i].kind == WordKind::word) {
      read_named_month(slice(text, words[i].span), items.readings);
      read_spoken_clock(slice(text, words[i].span), items.readings);
    }
    // "15%" is no hour.
    const bool is_share =
        i + 1 < end && words[i + 1].span.begin == words[i].span.end && slice(text, words[i + 1].span) == "%";
    // Nor is "$12" a day.
    const bool is_money = i > first && words[i - 1].kind == WordKind::sign &&
                          words[i - 1].span.end == words[i].span.begin &&
                          u_charType(decode_at(text, words[i - 1].span.begin).value) == U_CURRENCY_SYMBOL;
    if (words[i].kind == WordKind::number && !is_share && !is_money)
      read_figures(slice(text, words[i].span), items.readings);
    // "2000 Einwohner": a year only inside of a longer date, where any short word may be a cue.
    if (short_cues_ && i + 1 < end && words[i + 1].kind == WordKind::word &&
        words[i + 1].span.size() > kMaxShortCue)
      for (auto at = item.first_reading; at < items.readings.size(); ++at)
        if (items.readings[at].element == static_cast<std::uint16_t>(TimeElement::year))
          items.readings[at].guard = FormGuard::longer;
    const bool may_be_number = words[i].kind == WordKind::number || words[i].kind == WordKind::word ||
                               (words[i].kind == WordKind::sign && words[i].span.size() == 2);
    if (const auto number = may_be_number ? numbers_.read(text, sentence, i) : std::nullopt) {
      if (number->end_word > item.end) {
        items.readings.resize(item.first_reading);
        item.end = number->end_word;
      }
      if (TimeReading year; const auto end_of_year = read_spoken_year(text, sentence, i, *number, year)) {
        if (end_of_year > item.end) items.readings.resize(item.first_reading);
        item.end = end_of_year;
        items.readings.push_back(year);
      }
      const bool labelled = !items.items.empty() && items.items.back().cue == TimeCue::label &&
                            items.items.back().end == i && i > first;
      if (number->end_word == item.end && !labelled) {
        auto reading = reading_of(TimeElement::number);
        reading.number = number->value;
        if (number->vague) reading.number = std::nullopt;
        items.readings.push_back(reading);
        if (number->vague && number->in_figures && number->value >= 10 && number->value < 100)  // "era 80-an"
          items.readings.push_back(
              reading_of(TimeElement::decade, 190 + static_cast<int>(number->value) / 10));
        const bool whole = std::floor(number->value) == number->value;
        if (!number->in_figures && whole && number->value >= 1 && number->value <= 31)
          items.readings.push_back(reading_of(TimeElement::day, static_cast<int>(number->value)));
        if (!number->in_figures && whole && number->value <= 24)
          items.readings.push_back(reading_of(TimeElement::hour, static_cast<int>(number->value)));
      }
    } else if (words[i].all_capital || words[i].span.size() == 1) {
      if (const auto roman = parse_roman(slice(text, words[i].span)))
        items.readings.push_back(reading_of(TimeElement::ordinal, *roman));
    } else if (const auto word = slice(text, words[i].span);
               !ordinal_prefix_.empty() && word.starts_with(ordinal_prefix_)) {
      if (const auto count = parse_int(word.substr(ordinal_prefix_.size())); count && *count < 10000)
        items.readings.push_back(reading_of(TimeElement::ordinal, *count));
    }
    item.end_reading = static_cast<std::uint32_t>(items.readings.size());
    items.items.push_back(item);
    i = item.end;
  }
}

}  // namespace saksi
