#pragma once
// The words of time of one language: cuts a sentence into items, each with what it can stand for. An item is
// one word, a number in words, or an entry of several words ("lebih dari"). Inner part of TimePhraseReader.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "saksi/lang/folded_word.h"
#include "saksi/lang/language.h"
#include "saksi/lang/number_phrase.h"
#include "saksi/lang/time_meaning.h"
#include "saksi/lang/words.h"

namespace saksi {

// What an item can stand for in a pattern. From kFirstLiteral on: words that patterns name themselves.
enum class TimeElement : std::uint16_t {
  none,
  weekday,
  month,
  day,
  year,
  number,
  ordinal,
  unit,
  one_unit,
  part,
  edge,
  about,
  clock,         // "10:15"
  dotted_clock,  // "10.15": a clock only beside "pukul" or a zone
  clock_pair,    // "10.00-12.00"
  hour,
  half_day,
  zone,
  date,          // "30/8/2023", "2023-09-13": all fields
  short_date,    // "30/8"
  day_pair,      // "30-31"
  month_pair,    // "Januari-Maret"
  weekday_pair,  // "Senin-Rabu"
  ordinal_year,  // "I-2023", behind "semester"
  edge_year,     // "mid-2019"
  offset,        // "H-7": days before or after a day that follows
  year_pair,     // "2018-2019"
  year_month,    // "2015-12"
  month_year,    // "Dec-2018"
  month_day,     // "sep-23"
  of,            // stands inside of a date: "3 de enero"
  decade,
  season,
  holiday,
  at,  // announces a clock time: "um", "a las"
  known_date,
  known_time,
  known_duration,  // a phrase found before
  cue,             // stands for no item: the word before says that a time follows
};
inline constexpr std::uint16_t kFirstLiteral = 64;

enum class FormGuard : std::uint8_t {
  none,
  lower,    // in lower case here: alone only after a cue
  capital,  // no such thing in lower case: "Minggu" the day, "minggu" the week
  cue,      // alone only with a capital after a cue: "in May", never "you may"
  longer,   // never alone: "mar 3 de mayo"
  free,     // alone anywhere, also in lower case
};

struct TimeReading {
  std::uint16_t element = 0;
  FormGuard guard = FormGuard::none;
  int a = 0, b = 0, c = 0;  // month 9; clock 10, 15, 0; date 2023, 9, 13
  int last = 0;             // of a date: the day that ends a range, "10-13/9"
  std::optional<double> number;
  TimeUnit unit = TimeUnit::day;
};

// Words around a time that tell how to read it.
enum class TimeCue : std::uint8_t {
  none,
  before,
  until,
  past,
  future,
  clause,
  joint,
  label,  // a number behind it counts nothing: "Nomor 24 Tahun 2003"
  name,   // with a capital it opens a name, whose words are no time: "Jalan 17 Agustus", "Bu Juni"
};

struct TimeItem {
  std::uint32_t first = 0, end = 0;  // words
  std::uint32_t first_reading = 0, end_reading = 0;
  TimeCue cue = TimeCue::none;
  std::int32_t phrase = -1;  // a phrase found in these words; -1: none
};

struct TimeItems {
  std::vector<TimeItem> items;
  std::vector<TimeReading> readings;
  void clear() { items.clear(), readings.clear(); }
  std::span<const TimeReading> of(const TimeItem& item) const {
    return std::span(readings).subspan(item.first_reading, item.end_reading - item.first_reading);
  }
};

class TimeVocabulary {
 public:
  // What letters right after figures say: "3pm", "18th", "1990s", "18h".
  enum class Glued : std::uint8_t { none, am, pm, ordinal, decade, hour };

  explicit TimeVocabulary(const Language& language);

  // Times may reach over what looks like the end of a sentence: "am 2. Oktober".
  bool reads_paragraphs() const { return reads_paragraphs_; }
  // The id of a word that a pattern names: made when it is new.
  std::uint16_t literal(std::string_view word);
  // Cuts the words from `first` to `end` (one sentence) into items, added to `items`. Linear.
  void cut(std::string_view text, std::span<const Word> words, std::uint32_t first, std::uint32_t end,
           TimeItems& items) const;

 private:
  struct Entry {
    std::vector<std::string> rest;  // further words, folded
    std::vector<TimeReading> readings;
    TimeCue cue = TimeCue::none;
  };
  Entry& entry(std::string_view form);
  void add(std::string_view form, const TimeReading& reading);
  void add_calendar_names(const Language& language);
  void add_tables(const Language& language);
  void add_word(const Row& row);
  const Entry* find(std::string_view text, std::span<const Word> words, std::uint32_t at,
                    std::uint32_t end) const;
  Glued find_glued(std::string_view tail) const;
  void read_glued_hour(std::string_view word, std::vector<TimeReading>& readings) const;
  void read_named_month(std::string_view word, std::vector<TimeReading>& readings) const;
  void read_named_pair(std::string_view word, std::vector<TimeReading>& readings) const;
  // Where "GMT+7" or "H+3" ends, whose sign stands alone; else where the item ends by itself.
  std::uint32_t read_signed(std::string_view text, std::span<const Word> words, const TimeItem& item,
                            std::uint32_t end, std::vector<TimeReading>& readings) const;
  void read_glued_unit(std::string_view word, std::vector<TimeReading>& readings) const;
  void read_spoken_clock(std::string_view word, std::vector<TimeReading>& readings) const;
  // A year in words, "nineteen ninety-six": its last word; none: it is none.
  std::uint32_t read_spoken_year(std::string_view text, std::span<const Word> words, std::uint32_t at,
                                 const NumberPhrase& number, TimeReading& reading) const;
  void read_figures(std::string_view word, std::vector<TimeReading>& readings) const;
  void read_day_range(std::string_view digits, std::vector<TimeReading>& readings) const;
  void read_date(std::string_view digits, std::string_view tail, std::vector<TimeReading>& readings) const;
  std::uint32_t with_stop(std::string_view text, std::span<const Word> words, const TimeItem& item,
                          std::uint32_t end) const;

  FoldedMap<std::vector<Entry>> entries_;  // by first word
  NumberReader numbers_;
  std::unordered_map<std::string, Glued> glued_;
  FoldedMap<TimeUnit> glued_units_;  // "10D"
  std::string ordinal_prefix_;       // "ke-"
  std::string offset_letter_;        // "H" of "H-7"
  bool month_first_ = false;
  bool short_cues_ = false;  // every short word may announce a time: the words themselves are not known
  bool reads_paragraphs_ = false;
  std::uint16_t next_literal_ = kFirstLiteral;
};

}  // namespace saksi
