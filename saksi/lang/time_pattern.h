#pragma once
// Patterns that join words of time (table time_patterns), compiled into one tree. Inner part of
// TimePhraseReader.
//
//   hari? <weekday> lalu|silam    date past       "Rabu lalu"
//   <about>? <number> <unit>      duration        "sekitar tiga jam"
//
// A word stands for itself, "a|b" for either, "?" behind an element makes it optional, <class> stands for a
// class of words, "@" in front asks for a cue before: "in May".

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "saksi/lang/language.h"
#include "saksi/lang/time_meaning.h"
#include "saksi/lang/time_vocabulary.h"

namespace saksi {

// What a pattern makes of the fields its elements fill.
struct TimeEffect {
  enum class Act : std::uint8_t {
    fill,       // nothing but the fields
    shift,      // `count` of the unit met, or of `unit`
    ago,        // the number met, back
    ahead,      // the number met, forward
    quarter,    // number or ordinal met: "kuartal II"
    half,       // "semester pertama"
    day,        // "the 12th"
    week,       // "minggu ke-3"
    century,    // "abad ke-19"
    decade,     // the year met begins it: "1990-an"
    eve,        // the evening before the weekday met: "malam Minggu"
    join,       // two phrases say one time together: "Rabu" "(13 September)"
    range,      // from the first to the second
    both,       // two days that follow each other: "11 dan 12 September"
    offset,     // days before or after a date: "H-7 Lebaran"
    after,      // the duration met after the date met
    earlier,    // the duration met before the date met
    half_past,  // minutes and hour: "half past seven"
    past_hour,
    to_hour,
    hour_minute,  // "18 Uhr 12", "ocho y veinte"
    last_week,    // of the year
    quarter_past,
    quarter_to,
    half_to,  // the half hour before: "halb acht"
  };
  TimeKind kind = TimeKind::date;
  Act act = Act::fill;
  Direction direction = Direction::none;
  bool from_told = false;
  int count = 0;
  std::optional<double> amount = {};  // of a duration: "an hour"
  std::optional<TimeUnit> unit = {};
  std::optional<DayPart> part = {};
  std::optional<unsigned> hour = {};     // "noon"
  std::optional<unsigned> quarter = {};  // "Q3"
  bool weekend = false;
};

class TimePatterns {
 public:
  // Adds the words that the patterns name to `vocabulary`. A row that does not read is left out.
  TimePatterns(const Language& language, TimeVocabulary& vocabulary);

  struct Match {
    const TimeEffect* effect = nullptr;
    std::uint32_t end_item = 0;
    std::vector<std::pair<std::uint32_t, const TimeReading*>> fields;  // item, what it stands for
  };
  // How an item stands in its sentence.
  struct Standing {
    bool has_cue = false;  // the word before says that a time follows
    bool opens = false;    // it opens the sentence
    bool capital = false;
  };
  // The longest pattern that starts with the item `at`.
  std::optional<Match> find(const TimeItems& items, std::uint32_t at, const Standing& standing) const;

 private:
  struct Node {
    std::vector<std::pair<std::uint16_t, std::uint32_t>> next;  // element, node
    std::int32_t effect = -1;
  };
  struct Search;
  void add(const Row& row, TimeVocabulary& vocabulary);
  void add_path(std::span<const std::vector<std::uint16_t>> elements, std::uint32_t node,
                std::int32_t effect);
  std::uint32_t child(std::uint32_t node, std::uint16_t element);
  const std::uint32_t* find_child(std::uint32_t node, std::uint16_t element) const;

  std::vector<Node> nodes_;
  std::vector<TimeEffect> effects_;
};

}  // namespace saksi
