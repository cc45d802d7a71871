#pragma once
// The words of one part as the name finder reads them. A word is cut again at a hyphen before a capital, so
// that "Korea Utara-Rusia" can hold two names; signs stay as tokens; the full stop of an abbreviation is
// swallowed ("Jl. Melati" is two tokens).
//
//   "AS-Korea Selatan"   AS | Korea (glued) | Selatan      "Jong-un"  one token     "antar-Korea"  antar |
//   Korea

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/lang/words.h"
#include "saksi/mention/gazetteer.h"
#include "saksi/mention/name/vocabulary.h"

namespace saksi {

struct NameToken {
  Span span;
  std::uint32_t folded_begin = 0;  // in NameTokens::folded
  std::uint32_t folded_end = 0;
  bool capital = false;  // counts as a capital: not so for ordinary words of a headline
  bool all_capital = false;
  bool glued = false;  // joined to the token before it by a hyphen
  bool sign = false;
  bool number = false;
  bool initial = false;  // the first word of a sentence, of a quotation or after a colon
  WordFacts facts;
  NameClue clue;  // looked up for capitals only
};

// Tokens [begin, end) make one sentence.
struct NameSentence {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool headline = false;    // most words in capitals: capitals say little
  bool lower_case = false;  // next to no capitals around it: their absence says nothing
};

struct NameTokens {
  std::string folded;  // all tokens folded, parted by a blank, or by "-" before a glued one
  std::vector<NameToken> tokens;
  std::vector<NameSentence> sentences;

  std::string_view word(std::uint32_t token) const { return phrase(token, token + 1); }
  // The folded words of tokens [begin, end), as the tables spell them. Points into `folded`.
  std::string_view phrase(std::uint32_t begin, std::uint32_t end) const {
    return std::string_view(folded).substr(tokens[begin].folded_begin,
                                           tokens[end - 1].folded_end - tokens[begin].folded_begin);
  }
};

// The end of the longest known name that starts at token i, as its letters are; i when there is none.
std::uint32_t find_known_end(const NameTokens& tokens, std::uint32_t i, std::uint32_t end,
                             const Gazetteer& gazetteer);

NameTokens make_name_tokens(std::string_view text, const WordCut& cut, const Vocabulary& vocabulary,
                            const Gazetteer& gazetteer);

}  // namespace saksi
