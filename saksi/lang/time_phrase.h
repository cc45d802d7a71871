#pragma once
// Finds words of time in a text of one language and reads what they say by themselves. What the words are is
// data: months, weekdays and units with their forms, and patterns that join them (the head of
// time_patterns.txt).
//
//   "Rabu (30/8/2023)"   "10 hingga 13 September"   "Selasa pekan lalu"   "sekitar tiga jam"
//   "early Tuesday"      "April 18, 2018"           "two weeks ago"       "10:15 a.m. EDT"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "saksi/lang/language.h"
#include "saksi/lang/time_meaning.h"
#include "saksi/lang/words.h"

namespace saksi {

struct TimePhrase {
  std::uint32_t first_word = 0;
  std::uint32_t end_word = 0;  // one past the last
  TimeMeaning meaning;
  // Where its clause puts it: past after "mengatakan", future after "akan" or "hingga".
  Direction tense = Direction::none;
};

class TimePhraseReader {
 public:
  // Takes the tables time_patterns, time_words, time_units, months, weekdays, number_words of the language
  // and the names of months and weekdays that ICU knows.
  explicit TimePhraseReader(const Language& language);
  ~TimePhraseReader();
  TimePhraseReader(TimePhraseReader&&) noexcept;

  // In the order of the text, no two of them overlap. Linear in the text.
  std::vector<TimePhrase> read(std::string_view text, const WordCut& cut) const;

 private:
  struct Rules;
  std::unique_ptr<Rules> rules_;
};

}  // namespace saksi
