#pragma once
// Words and spellings that tell languages apart which share most of their words: "kerana" is Malay, "karena"
// Indonesian; a word that ends in "keun" is Sundanese. They are data: data/lang/close_words.txt.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "saksi/lang/language.h"

namespace saksi {

class LanguageClues {
 public:
  // What speaks for one language in a text.
  struct Evidence {
    std::string_view code;  // points into the clues
    double weight = 0;
    std::uint32_t words = 0;  // different words and spellings, two counted at most
  };

  // Takes the common tables
  //   close_words      language, weight (strong: 2, plain: 1; clitic: what may hang on any word of the
  //                    language, as "-nya" on "isteri"), clues parted by blanks, example
  //                    "kerana" a word, "lapangan_terbang" two words, "mb-" a beginning, "-keun" an ending,
  //                    "-eu-" anywhere inside
  //   close_languages  language, family, the language that a bare guess of it counts for, how many hits of
  //                    words that is worth, "alone" or "guessed" (see weigh), example
  explicit LanguageClues(const Languages& languages);

  // What speaks for a language of `family`, or where that is 0 for one that needs no guess ("alone"). The
  // heaviest first; equal ones in the order of their codes. Linear in the text.
  std::vector<Evidence> weigh(std::string_view text, std::uint32_t family) const;

  // The family of a language, counted from 1; 0 when it is close to none.
  std::uint32_t family_of(std::string_view code) const;
  // What a bare guess of `code` stands for: what looks Malay and has no Malay word is mostly Indonesian.
  Evidence guessed(std::string_view code) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>()(word); }
  };
  struct Clue {
    std::uint32_t id = 0;
    std::uint32_t language = 0;  // index into members_
    double weight = 0;
  };
  using Index = std::unordered_map<std::string, std::vector<Clue>, Hash, std::equal_to<>>;
  struct Member {
    std::string code;
    std::uint32_t family = 0;
    std::string counts_for;
    double guess_weight = 0;
    bool alone = false;
  };
  struct Count;

  void add(std::string_view spelling, const Clue& clue);
  std::uint32_t member(std::string_view code);
  void add_clitic(std::string_view ending, std::uint32_t language);
  bool count_without_clitic(std::string_view word, Count& count) const;
  void count_spelling(std::string_view word, Count& count) const;

  std::vector<Member> members_;
  Index words_, pairs_, beginnings_, endings_;
  std::unordered_map<std::string, bool, Hash, std::equal_to<>> pair_heads_;
  std::vector<std::pair<std::string, Clue>> inside_;
  std::vector<std::pair<std::string, std::vector<std::uint32_t>>> clitics_;  // with their languages
  std::size_t longest_beginning_ = 0, longest_ending_ = 0;
};

}  // namespace saksi
