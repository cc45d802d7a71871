// Cutting a sentence into items of time. Part of TimeVocabulary.

#include <cmath>

#include <unicode/uchar.h>

#include "saksi/base/utf8.h"
#include "saksi/lang/time_reading.h"
#include "saksi/lang/time_vocabulary.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxShortCue = 5;  // bytes: "en", "seit", "às"

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

}  // namespace

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

// "GMT+7", "GMT+5:30", "H+3".
std::uint32_t TimeVocabulary::read_signed(std::string_view text, std::span<const Word> words,
                                          const TimeItem& item, std::uint32_t end,
                                          std::vector<TimeReading>& readings) const {
  const auto sign = item.end, figures = item.end + 1;
  if (figures >= end || words[figures].kind != WordKind::number ||
      words[sign].span.begin != words[sign - 1].span.end || words[figures].span.begin != words[sign].span.end)
    return item.end;
  const auto mark = slice(text, words[sign].span), number = slice(text, words[figures].span);
  if (mark != "+" && mark != "-" && mark != "−") return item.end;
  const auto colon = std::min(number.find(':'), number.size());
  const auto hours = parse_int(number.substr(0, colon));
  const auto minutes = colon < number.size() ? parse_int(number.substr(colon + 1)) : std::optional(0);
  if (!hours || !minutes || *hours > 400 || *minutes > 59) return item.end;
  const int turn = mark == "+" ? 1 : -1;
  if (item.end == item.first + 1 && slice(text, words[item.first].span) == offset_letter_ &&
      colon == number.size()) {
    readings.push_back(reading_of(TimeElement::offset, turn * *hours));
    return figures + 1;
  }
  for (auto at = item.first_reading; at < readings.size(); ++at)
    if (readings[at].element == static_cast<std::uint16_t>(TimeElement::zone) && readings[at].number == 0.0 &&
        *hours <= 14) {
      readings[at].number = turn * (*hours * 60 + *minutes);
      return figures + 1;
    }
  return item.end;
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
      if (!entry->readings.empty() || item.cue == TimeCue::name) item.end = with_stop(text, words, item, end);
    }
    const bool short_word =
        words[i].kind == WordKind::word && !words[i].capital && words[i].span.size() <= kMaxShortCue;
    if (short_cues_ && item.cue == TimeCue::none && short_word) item.cue = TimeCue::before;
    if (words[i].kind == WordKind::word) {
      const auto word = slice(text, words[i].span);
      read_named_month(word, items.readings);
      read_named_pair(word, items.readings);
      if (const auto dash = word.find('-'); dash != std::string_view::npos && dash > 0) {
        const auto head = word.substr(0, dash), figures = word.substr(dash + 1);
        const auto number = parse_int(figures);
        if (number && head == offset_letter_ && *number >= 0 && *number <= 400)  // "H-7"
          items.readings.push_back(reading_of(TimeElement::offset, -*number));
        if (const auto roman = number && figures.size() == 4 ? parse_roman(head) : std::nullopt)  // "I-2023"
          items.readings.push_back(reading_of(TimeElement::ordinal_year, *roman, *number));
      }
      item.end = read_signed(text, words, item, end, items.readings);
      read_spoken_clock(slice(text, words[i].span), items.readings);
    }
    // "15%" is no hour.
    const bool is_share =
        i + 1 < end && words[i + 1].span.begin == words[i].span.end && slice(text, words[i + 1].span) == "%";
    // Nor is "$12" a day.
    const bool is_money = i > first && words[i - 1].kind == WordKind::sign &&
                          words[i - 1].span.end == words[i].span.begin &&
                          u_charType(decode_at(text, words[i - 1].span.begin).value) == U_CURRENCY_SYMBOL;
    // Nor "ayat 2:30" a clock.
    const bool is_verse = !items.items.empty() && items.items.back().cue == TimeCue::label &&
                          items.items.back().end == i && i > first &&
                          slice(text, words[i].span).find(':') != std::string_view::npos;
    if (words[i].kind == WordKind::number && !is_share && !is_money && !is_verse)
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
