#pragma once
// How the words of a number go together, in every language the same; which word is of which kind is data
// (table number_words). Inner part of NumberReader.
//
//   two hundred and six        small times joint small         206
//   one and a half million     small joint article half scale  1500000
//   three quarters             small part                      0.75
//   dua setengah juta          small share scale               2500000
//   two point zero five        small point small small         2.05
//   two out of five            small over of small             0.4

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace saksi {

enum class NumberKind : std::uint8_t {
  small,       // adds: "satu" … "sebelas", "nineteen", figures
  ten,         // adds, a small one may follow: "twenty"
  teen,        // adds ten to the word before: "belas"
  times,       // multiplies the word before: "puluh", "hundred", "dozen"
  scale,       // multiplies all before: "ribu", "million"
  one_times,   // the same with its one in it: "seratus"; two tokens in the grammar
  one_scale,   // "seribu"
  open_times,  // the same, and may stand alone: "cent", "doscientos"; in the grammar times, with `alone`
  open_scale,  // "mil"
  link,        // between ten and one: "treinta y cinco"
  vague,       // an unknown count of these: "hundreds"; behind a number it multiplies: "three dozens"
  rough,       // an unknown count of these, or about so many: "puluhan", "dua jutaan"
  some,        // an unknown count of what follows: "several hundred", "beberapa ribu"
  article,     // "a"
  joint,       // "and"
  of,          // "tens of thousands"
  half,        // halves the number before, or stands alone: "two halves", "half"
  share,       // adds itself to the number before, or stands alone: "setengah" (half of one)
  part,        // divides the number before: "pertiga", "fifths"; 1 and 2 only behind a ten: "twenty-firsts"
  minus,       // "minus", "negative"
  point,       // "point", "koma": figures follow
  over,        // divides by the number behind it: "over"; value 1: with "of" behind it ("out of")
  about,       // behind figures: "40-an"
  letter,      // behind figures, a scale: "40k", "40 k"; never in the grammar itself
  glued,       // the same, but never behind a blank: "40m", for "40 m" are metres
};

struct NumberToken {
  NumberKind kind = NumberKind::small;
  double value = 0;
  std::uint32_t end_word = 0;  // one past the word it lies in
  bool ends_word = true;       // the last piece of its word: "one" in "twenty-one"
  bool glued = false;          // no first piece of its word
  bool figures = false;
  bool alone = false;  // of times and scale: needs no word before it
};

struct NumberAmount {
  std::size_t end = 0;  // one past the last token
  double value = 0;
  bool vague = false;
};

// The longest number that starts with the first token and ends with a word. Looks at each token a few times.
std::optional<NumberAmount> parse_number(std::span<const NumberToken> tokens);

}  // namespace saksi
