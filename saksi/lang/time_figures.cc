// What words with figures can be: dates, clocks, days, years. Part of TimeVocabulary.

#include <algorithm>
#include <array>
#include <cmath>

#include "saksi/base/utf8.h"
#include "saksi/lang/time_reading.h"
#include "saksi/lang/time_vocabulary.h"

namespace saksi {
namespace {

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

bool is_day_of_month(int day, int month) { return day >= 1 && day <= 31 && month >= 1 && month <= 12; }
bool is_year(int year) { return year >= 1000 && year <= 2999; }
int widen_year(int year) { return year >= 100 ? year : year < 40 ? 2000 + year : 1900 + year; }

}  // namespace

// "10-13/9", "10-13/9/2023": the days of a range before the rest of the date.
void TimeVocabulary::read_day_range(std::string_view digits, std::vector<TimeReading>& readings) const {
  const auto dash = digits.find('-');
  if (dash == std::string_view::npos || dash > 2 || digits.find('/', dash) == std::string_view::npos) return;
  const auto first = digits.substr(0, dash), rest = digits.substr(dash + 1);
  const auto from = parse_int(first).value_or(0), to = parse_int(rest.substr(0, rest.find('/'))).value_or(0);
  const auto end = rest.substr(std::min(rest.find('/'), rest.size()));
  if (from < 1 || from >= to || to > 31 || end.size() < 2) return;
  const auto known = readings.size();
  read_date(std::string(first) + std::string(end), "", readings);
  for (auto i = known; i < readings.size(); ++i)
    if (readings[i].element == static_cast<std::uint16_t>(TimeElement::date) ||
        readings[i].element == static_cast<std::uint16_t>(TimeElement::short_date))
      readings[i].last = to;
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

// "Dec-2018", "sep-23", "mid-May", "mid-2019": a month or edge with figures in one word.
void TimeVocabulary::read_named_month(std::string_view word, std::vector<TimeReading>& readings) const {
  const auto dash = word.find('-');
  if (dash == std::string_view::npos || dash == 0) return;
  const auto found = entries_.find(FoldedWord(word.substr(0, dash)).view());
  if (found == entries_.end() || !found->second.back().rest.empty()) return;
  const auto number = parse_int(word.substr(dash + 1));
  const bool is_edge = std::ranges::any_of(found->second.back().readings, [](const TimeReading& reading) {
    return reading.element == static_cast<std::uint16_t>(TimeElement::edge);
  });
  if (is_edge && number && word.size() - dash == 5 && is_year(*number))  // "mid-2019"
    readings.push_back(reading_of(TimeElement::edge_year, *number));
  if (const auto month = is_edge ? entries_.find(FoldedWord(word.substr(dash + 1)).view()) : entries_.end();
      month != entries_.end())  // "mid-May"
    for (auto reading : month->second.back().readings)
      if (reading.element == static_cast<std::uint16_t>(TimeElement::month)) {
        reading.guard = FormGuard::free;
        readings.push_back(reading);
      }
  if (!number) return;
  for (const auto& reading : found->second.back().readings) {
    if (reading.element != static_cast<std::uint16_t>(TimeElement::month)) continue;
    if (word.size() - dash == 5 && is_year(*number))
      readings.push_back(reading_of(TimeElement::month_year, *number, reading.a));
    if (word.size() - dash <= 3 && is_day_of_month(*number, reading.a))
      readings.push_back(reading_of(TimeElement::month_day, *number, reading.a));
  }
}

// "Januari-Maret", "Monday-Friday": two names of one kind.
void TimeVocabulary::read_named_pair(std::string_view word, std::vector<TimeReading>& readings) const {
  const auto dash = word.find('-');
  if (dash == std::string_view::npos || dash < 3 || word.find('-', dash + 1) != std::string_view::npos)
    return;
  const auto first = entries_.find(FoldedWord(word.substr(0, dash)).view()),
             second = entries_.find(FoldedWord(word.substr(dash + 1)).view());
  if (first == entries_.end() || second == entries_.end()) return;
  const auto named = [](const std::vector<Entry>& entries, TimeElement element) {
    for (const auto& entry : entries)
      for (const auto& reading : entry.readings)
        if (entry.rest.empty() && reading.element == static_cast<std::uint16_t>(element)) return reading.a;
    return 0;
  };
  for (const auto& [one, pair] : {std::pair(TimeElement::month, TimeElement::month_pair),
                                  std::pair(TimeElement::weekday, TimeElement::weekday_pair)})
    if (const int from = named(first->second, one), to = named(second->second, one); from && to && from != to)
      readings.push_back(reading_of(pair, from, to));
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
  if (tail.empty()) read_day_range(digits, readings);
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

}  // namespace saksi
