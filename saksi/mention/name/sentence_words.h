#pragma once
// The tokens of one sentence with what the tables say about them: the questions that every rule of the name
// finder asks. Token indexes are those of NameTokens; those past the end are no capitals, signs or names.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

#include "saksi/mention/name/learnt_places.h"
#include "saksi/mention/name/pieces.h"
#include "saksi/mention/name/tokens.h"

namespace saksi {

inline constexpr std::uint32_t kMaxNameTokens = 12;

class SentenceWords {
 public:
  SentenceWords(const NameTokens& tokens, const NameSentence& sentence, const Vocabulary& vocabulary,
                const Gazetteer& gazetteer, const LearntPlaces& learnt)
      : tokens_(tokens),
        vocabulary_(vocabulary),
        gazetteer_(gazetteer),
        learnt_(learnt),
        begin_(sentence.begin),
        end_(sentence.end) {}

  std::uint32_t begin() const { return begin_; }
  std::uint32_t end() const { return end_; }
  const NameToken& at(std::uint32_t i) const { return tokens_.tokens[i]; }
  std::string_view word(std::uint32_t i) const { return tokens_.word(i); }
  std::string_view phrase(std::uint32_t begin, std::uint32_t end) const { return tokens_.phrase(begin, end); }
  const Vocabulary& vocabulary() const { return vocabulary_; }

  bool is_capital(std::uint32_t i) const { return i < end_ && at(i).capital; }
  bool is_glued(std::uint32_t i) const { return i < end_ && at(i).glued; }
  bool is_number(std::uint32_t i) const { return i < end_ && at(i).number; }
  bool is_year(std::uint32_t i) const { return is_number(i) && word(i).size() == 4; }
  bool is_sign(std::uint32_t i, std::string_view sign) const {
    return i < end_ && at(i).sign && word(i) == sign;
  }
  bool is_word(std::uint32_t i, std::string_view folded) const { return i < end_ && word(i) == folded; }
  bool has(std::uint32_t i, std::uint32_t mark) const { return i < end_ && at(i).facts.has(mark); }
  std::uint32_t marks_before(std::uint32_t i) const { return i > begin_ ? at(i - 1).facts.marks : 0; }
  std::uint32_t marks_at(std::uint32_t i) const { return i < end_ ? at(i).facts.marks : 0; }

  // The end of the longest phrase of at most `most` tokens from i for which `take` gives true; i when none.
  template <class Take>
  std::uint32_t longest(std::uint32_t i, std::uint32_t most, const Take& take) const {
    for (auto end = std::min(i + most, end_); end > i; --end)
      if (take(phrase(i, end))) return end;
    return i;
  }

  // ---- names known beforehand (known_names.cc) ---------------------------------------------------------

  // The gazetteer's entry for tokens [begin, end), when they stand in capitals as it wants.
  const KnownName* known_at(std::uint32_t begin, std::uint32_t end) const;
  // The article itself makes it known as a place.
  bool is_learnt(std::uint32_t i) const {
    return is_known(i) && learnt_.find(phrase(i, known_end(i))) != nullptr;
  }
  // The end of the longest known name from i that needs no other word's support; i when none.
  std::uint32_t known_end(std::uint32_t i) const;
  bool is_known(std::uint32_t i) const { return known_end(i) > i; }
  bool is_known_place(std::uint32_t i) const;
  // "Sumber" is a town, too.
  bool is_ordinary(std::uint32_t begin, std::uint32_t end) const;

  // ---- words in capitals that are no names (capital_runs.cc) --------------------------------------------

  // In capitals at the start of a sentence most likely for its place only.
  bool is_plain_word(std::uint32_t i) const;
  // An ordinary word, not of a person, that may be part of a body's or an office's name.
  bool is_common_word(std::uint32_t i) const;

 private:
  const NameTokens& tokens_;
  const Vocabulary& vocabulary_;
  const Gazetteer& gazetteer_;
  const LearntPlaces& learnt_;
  std::uint32_t begin_, end_;
};

// What the words read so far say about the next name of a sentence.
struct NameHints {
  bool title_waits = false;         // "Menteri Pertahanan Rusia …": a title looks for its person
  std::optional<NameType> type;     // of the head just passed: "stasiun …"
  const Piece* previous = nullptr;  // the last piece
};

}  // namespace saksi
