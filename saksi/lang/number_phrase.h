#pragma once
// Numbers as one language writes them, in figures and words.
//
//   "1.250.000" (id)   "1,250,000" (en)   1250000
//   "2,5 juta"         "2.5 million"      2500000
//   "dua puluh satu"   "twenty-one"       21
//   "puluhan ribu"     "tens of thousands" 10000, vague
//
// Ordinals are none. "a" counts only before a scale or a part: "a hundred", "a half".

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "saksi/lang/language.h"
#include "saksi/lang/words.h"

namespace saksi {

struct NumberPhrase {
  std::uint32_t end_word = 0;  // one past the last
  double value = 0;
  bool in_figures = false;  // opens with figures
  bool vague = false;       // "puluhan", "hundreds"
  bool single = false;      // one small word alone: "satu", "one", "a half"
};

// Figures and what is glued to them: "10km" -> "10", "km".
struct Figures {
  std::string_view digits;
  std::string_view tail;
};
Figures split_figures(std::string_view word);

class NumberReader {
 public:
  // Takes the table `number_words` and, from ICU, the signs for decimals and groups.
  explicit NumberReader(const Language& language);

  // The longest number that starts with the word `at`. Looks only as far as the number goes on.
  std::optional<NumberPhrase> read(std::string_view text, std::span<const Word> words,
                                   std::uint32_t at) const;
  // The value of figures: "1.250.000", "2,5", "3/4". None for dates, scores and clocks ("10:15", "2-1").
  std::optional<double> parse_figures(std::string_view figures) const;

 private:
  enum class Kind : std::uint8_t {
    small,
    ten,
    teen,
    times,
    scale,
    vague,
    article,
    joint,
    part,
    share,
    letter
  };
  struct Entry {
    Kind kind;
    double value;
  };
  class Reading;
  const Entry* find(std::string_view word) const;
  std::optional<double> scale_of_letters(std::string_view letters) const;  // "k", "bn"
  bool take_word(std::string_view word, Reading& reading) const;
  bool take_figures(std::string_view word, bool is_first, Reading& reading) const;

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };
  std::unordered_map<std::string, Entry, Hash, std::equal_to<>> entries_;
  char decimal_ = '.';
};

}  // namespace saksi
