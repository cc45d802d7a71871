#include "saksi/lang/time_phrase.h"

#include <algorithm>

#include "saksi/lang/time_join.h"
#include "saksi/lang/time_pattern.h"
#include "saksi/lang/time_vocabulary.h"

namespace saksi {
namespace {

constexpr std::uint32_t kTenseReach = 24;  // items looked at on either side for a word of tense

TimeReading known(TimeKind kind, std::size_t phrase) {
  const auto element = kind == TimeKind::date   ? TimeElement::known_date
                       : kind == TimeKind::time ? TimeElement::known_time
                                                : TimeElement::known_duration;
  return {
      .element = static_cast<std::uint16_t>(element), .a = static_cast<int>(phrase), .number = std::nullopt};
}

bool is_joinable(TimeKind kind) {
  return kind == TimeKind::date || kind == TimeKind::time || kind == TimeKind::duration;
}

// The phrases of one sentence under way: patterns are tried over the items, what they find becomes an item of
// its own, and they are tried again, since a phrase is a part of longer ones ("Rabu" + "(13 September)").
class SentenceReading {
 public:
  SentenceReading(const TimePatterns& patterns, std::span<const Word> words, TimeItems items)
      : patterns_(patterns), words_(words), items_(std::move(items)) {}

  std::vector<TimePhrase> read() {
    for (int round = 0; round < 4; ++round)
      if (!try_patterns()) break;
    std::vector<TimePhrase> found;
    for (const auto& item : items_.items)
      if (const auto* phrase = find_phrase(item)) {
        found.push_back(*phrase);
        found.back().tense = tense_at(static_cast<std::uint32_t>(&item - items_.items.data()));
      }
    return found;
  }

 private:
  const TimePhrase* find_phrase(const TimeItem& item) const {
    return item.phrase < 0 ? nullptr : &phrases_[static_cast<std::size_t>(item.phrase)];
  }

  // The word before says that a time follows: "pada", or "dan" after another time.
  static bool has_cue(std::span<const TimeItem> before) {
    if (before.empty()) return false;
    const auto cue = before.back().cue;
    if (cue == TimeCue::before || cue == TimeCue::until) return true;
    return cue == TimeCue::joint && before.size() > 1 && before[before.size() - 2].phrase >= 0;
  }

  // "Jalan 17 Agustus", "Bu Juni", "Universitas Sebelas Maret": no time.
  bool stands_in_name(std::span<const TimeItem> before, const TimeItem& item) const {
    if (before.empty() || words_[item.first].kind == WordKind::sign) return false;
    const bool fits = words_[item.first].capital || words_[item.first].kind == WordKind::number;
    const auto opens_name = [&](const TimeItem& one) {
      return one.cue == TimeCue::name && words_[one.first].capital;
    };
    if (!fits) return false;
    return opens_name(before.back());
  }

  // "April Jones", "Juni Wulandari": a month or season alone before a word that only names have; a day of the
  // month in words before one that it counts: "in the first round".
  bool opens_other(const TimePatterns::Match& match, bool has_cue) const {
    if (match.end_item >= items_.items.size()) return false;
    const auto& last = items_.items[match.end_item - 1];
    const auto& next = items_.items[match.end_item];
    if (next.cue != TimeCue::none || next.phrase >= 0 || words_[next.first].kind != WordKind::word)
      return false;
    if (match.effect->act == TimeEffect::Act::day)  // also "for the first time", which other phrases know
      return words_[last.first].kind == WordKind::word && !words_[next.first].capital;
    if (next.first_reading != next.end_reading) return false;
    const auto* reading = match.fields.back().second;
    const bool is_month = reading->element == static_cast<std::uint16_t>(TimeElement::month) ||
                          reading->element == static_cast<std::uint16_t>(TimeElement::season);
    return is_month && match.fields.size() == 1 && !has_cue && words_[last.first].capital &&
           words_[next.first].capital && !words_[next.first].all_capital &&
           words_[next.first].span.in == Part::text;
  }

  // One round over the items. False: nothing new.
  bool try_patterns() {
    std::vector<TimeItem> next;
    next.reserve(items_.items.size());
    const auto known_phrases = phrases_.size();
    for (std::uint32_t i = 0; i < items_.items.size();) {
      const auto& item = items_.items[i];
      const auto match = patterns_.find(
          items_, i, {.has_cue = has_cue(next), .opens = i == 0, .capital = words_[item.first].capital});
      if (match && (stands_in_name(next, item) || opens_other(*match, has_cue(next)))) {
        for (; i < match->end_item; ++i) next.push_back(items_.items[i]), blank(next.back());
        continue;
      }
      const auto meaning = match ? make_meaning(*match) : std::nullopt;
      next.push_back(meaning ? join(i, match->end_item, *meaning) : item);
      i = meaning ? match->end_item : i + 1;
    }
    items_.items = std::move(next);
    for (auto& item : items_.items) name(item);
    return phrases_.size() > known_phrases;
  }
  // What was seen to be no time stays none in later rounds.
  static void blank(TimeItem& item) { item.first_reading = item.end_reading = 0; }
  std::optional<TimeMeaning> make_meaning(const TimePatterns::Match& match) const {
    std::vector<const TimeMeaning*> parts;
    for (const auto& [item, reading] : match.fields)
      if (reading->element >= static_cast<std::uint16_t>(TimeElement::known_date) &&
          reading->element <= static_cast<std::uint16_t>(TimeElement::known_duration))
        parts.push_back(&phrases_[static_cast<std::size_t>(reading->a)].meaning);
    return make_time_meaning(match, parts);
  }
  // The items of a phrase as one.
  TimeItem join(std::uint32_t from, std::uint32_t to, const TimeMeaning& meaning) {
    TimeItem item;
    item.first = items_.items[from].first;
    item.end = items_.items[to - 1].end;
    item.phrase = static_cast<std::int32_t>(phrases_.size());
    phrases_.push_back({item.first, item.end, meaning, Direction::none});
    return item;
  }
  // Lets patterns of the next round see a new phrase.
  void name(TimeItem& item) {
    if (item.phrase < 0 || item.first_reading != item.end_reading) return;
    const auto kind = find_phrase(item)->meaning.kind;
    if (!is_joinable(kind)) return;
    item.first_reading = static_cast<std::uint32_t>(items_.readings.size());
    items_.readings.push_back(known(kind, static_cast<std::size_t>(item.phrase)));
    item.end_reading = static_cast<std::uint32_t>(items_.readings.size());
  }

  // Where the clause puts the time: the nearest word of tense before it, else after it.
  Direction tense_at(std::uint32_t at) const {
    if (at > 0 && items_.items[at - 1].cue == TimeCue::until) return Direction::future;
    for (std::uint32_t i = at, far = 0; i > 0 && far < kTenseReach; ++far) {
      const auto cue = items_.items[--i].cue;
      if (cue == TimeCue::past) return Direction::past;
      if (cue == TimeCue::future) return Direction::future;
    }
    for (std::uint32_t i = at + 1; i < items_.items.size() && i < at + kTenseReach; ++i) {
      const auto cue = items_.items[i].cue;
      if (cue == TimeCue::past) return Direction::past;
      if (cue == TimeCue::future) return Direction::future;
      if (cue == TimeCue::clause) break;
    }
    return Direction::none;
  }

  const TimePatterns& patterns_;
  std::span<const Word> words_;
  TimeItems items_;
  std::vector<TimePhrase> phrases_;
};

}  // namespace

struct TimePhraseReader::Rules {
  explicit Rules(const Language& language) : vocabulary(language), patterns(language, vocabulary) {}
  TimeVocabulary vocabulary;
  TimePatterns patterns;
};

TimePhraseReader::TimePhraseReader(const Language& language) : rules_(new Rules(language)) {}
TimePhraseReader::~TimePhraseReader() = default;
TimePhraseReader::TimePhraseReader(TimePhraseReader&&) noexcept = default;

std::vector<TimePhrase> TimePhraseReader::read(std::string_view text, const WordCut& cut) const {
  std::vector<TimePhrase> phrases;
  for (std::size_t i = 0; i < cut.sentences.size(); ++i) {
    const auto first = i;
    while (rules_->vocabulary.reads_paragraphs() && i + 1 < cut.sentences.size() &&
           cut.sentences[i + 1].paragraph == cut.sentences[first].paragraph)
      ++i;
    TimeItems items;
    rules_->vocabulary.cut(text, cut.words, cut.sentences[first].first_word, cut.sentences[i].end_word,
                           items);
    for (auto& phrase : SentenceReading(rules_->patterns, cut.words, std::move(items)).read())
      phrases.push_back(phrase);
  }
  return phrases;
}

}  // namespace saksi
