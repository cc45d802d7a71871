#pragma once
// Words and sentences: one cut of a text, shared by all finders.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "saksi/base/span.h"
#include "saksi/lang/language.h"

namespace saksi {

// A word, a number with its separators ("1.250.000", "19.30"), or one sign of punctuation.
//   "Kim Jong-un"      Kim | Jong-un          a hyphen inside a word stays
//   "pejabat-pejabat"  one word
//   "(30/8/2023)"      ( | 30/8/2023 | )      digits hold together over . , / : -
//   "Korea's"          Korea | 's
//   "Rp3,4 miliar"     Rp | 3,4 | miliar      a currency stands alone
enum class WordKind : std::uint8_t { word, number, sign };

struct Word {
  Span span;
  WordKind kind = WordKind::word;
  bool capital = false;      // the first letter is upper case
  bool all_capital = false;  // two letters or more, all upper case: "AS", "KCNA"
  friend auto operator<=>(const Word&, const Word&) = default;
};

// A sentence of a paragraph, with its closing quotation mark. `words` are indexes into WordCut::words.
struct Sentence {
  Span span;
  std::uint32_t first_word = 0;
  std::uint32_t end_word = 0;   // one past the last
  std::uint32_t paragraph = 0;  // counted from 0 in its part
  friend auto operator<=>(const Sentence&, const Sentence&) = default;
};

struct WordCut {
  std::vector<Word> words;          // in the order of the text
  std::vector<Sentence> sentences;  // cover every word exactly once
};

class WordCutter {
 public:
  // Takes the tables `abbreviations` ("Rp.", "Prof.", "a.n."), `sentence_starts` ("Mereka"), `units`
  // (currencies: "Rp500" is two words) and `titles` (the mark of "Dato' Sri" belongs to its word) of the
  // language.
  explicit WordCutter(const Language& language);
  // Cuts the text of one part. Paragraphs are parted by line breaks; a sentence never crosses one.
  // Linear in the text.
  WordCut cut(std::string_view text, Part part = Part::text) const;

 private:
  // What a full stop behind a word does.
  enum class StopKind : std::uint8_t {
    last,    // ends the sentence
    inner,   // never does: "Prof."
    figure,  // does not where a number follows: "hlm. 12"
    either,  // does where a word follows that opens sentences: "dll. Mereka", not "U.S. Army"
  };
  StopKind stop_kind(std::string_view text, std::span<const Word> words, std::uint32_t first,
                     std::uint32_t at) const;
  bool is_inner_stop(std::string_view text, std::span<const Word> words, std::uint32_t first,
                     std::uint32_t at, Part part) const;

  std::unordered_map<std::string, StopKind> abbreviations_;  // folded, with their last full stop
  std::unordered_set<std::string> starts_;                   // folded
  std::unordered_set<std::string> currencies_;  // folded; they stand before figures without a blank
  std::unordered_set<std::string> elided_;      // folded, with the apostrophe they end in
};

}  // namespace saksi
