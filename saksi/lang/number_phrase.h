#pragma once
// Numbers as one language writes them, in figures and words.
//
//   "1.250.000" (id)   "1,250,000" (en)    1250000
//   "2,5 juta"         "2.5 million"       2500000
//   "dua puluh satu"   "twenty-one"        21
//   "puluhan ribu"     "tens of thousands" 10000, vague
//   "setengah juta"    "half a million"    500000
//
// Ordinals are none. "a" counts only before a scale or a part: "a hundred", "a half".

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "saksi/lang/folded_word.h"
#include "saksi/lang/language.h"
#include "saksi/lang/number_figures.h"
#include "saksi/lang/number_grammar.h"
#include "saksi/lang/words.h"

namespace saksi {

struct NumberPhrase {
  std::uint32_t end_word = 0;  // one past the last
  double value = 0;
  bool in_figures = false;      // opens with figures
  bool vague = false;           // "puluhan", "hundreds", "40-an"
  bool single = false;          // one small word alone: "satu", "one"
  bool may_be_ordinal = false;  // "a third": of something, or one more of its kind
};

class NumberReader {
 public:
  // Takes the table `number_words` and, from ICU, the signs for decimals and groups.
  explicit NumberReader(const Language& language);

  // The longest number that starts with the word `at`. Looks only as far as the number goes on.
  std::optional<NumberPhrase> read(std::string_view text, std::span<const Word> words,
                                   std::uint32_t at) const;
  // The value of figures: "1.250.000", "2,5", "3/4". None for dates, scores and clocks ("10:15", "2-1").
  std::optional<double> parse_figures(std::string_view figures) const { return figures_.parse(figures); }
  // The value of one plain number word: "five", "thirty". None for others.
  std::optional<double> value_of(std::string_view word) const;
  // The scale behind figures: "juta", "bn".
  std::optional<double> find_scale(std::string_view word) const { return find_scale(word, letters_); }

 private:
  struct Entry {
    NumberKind kind;
    double value;
  };
  struct Tokens;  // of one number under way
  const Entry* find(std::string_view word) const;
  bool may_start(std::string_view word) const;
  std::optional<double> find_scale(std::string_view word, const FoldedMap<double>& letters) const;
  bool add_pieces(std::string_view word, Tokens& tokens) const;
  bool add_figures(Tokens& tokens) const;
  bool add_sign(Tokens& tokens) const;
  bool add_word(Tokens& tokens) const;

  FoldedMap<Entry> entries_;
  FoldedMap<double> letters_, glued_;  // not folded
  FigureReader figures_;
};

}  // namespace saksi
