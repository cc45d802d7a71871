#pragma once
// Pieces: the spans of one sentence that may be names, with the type that the words in and around them give
// and how sure that is. What the rest of the article says about them comes later (settle.h).

#include <cstdint>
#include <optional>
#include <vector>

#include "saksi/mention/name/tokens.h"

namespace saksi {

class LearntPlaces;

enum class Sureness : std::uint8_t {
  guess,   // capitals and nothing else
  likely,  // a word beside it says so: "di Randu", "kata Lestari"
  sure,    // known beforehand, or by a word of the name: "Polda Randu", "Presiden Sari"
};

struct Piece {
  std::uint32_t begin = 0;  // tokens
  std::uint32_t end = 0;
  NameType type = NameType::misc;
  Sureness sureness = Sureness::guess;
  bool initial = false;               // one capital where a sentence starts: may be no name at all
  const KnownName* known = nullptr;   // the gazetteer's entry
  std::optional<std::uint32_t> role;  // the first token of the title before it: "Menteri Pertahanan Rusia"
};

// The pieces of a sentence, in order, none overlapping. Linear in the tokens.
std::vector<Piece> find_pieces(const NameTokens& tokens, const NameSentence& sentence,
                               const Vocabulary& vocabulary, const Gazetteer& gazetteer,
                               const LearntPlaces& learnt);

}  // namespace saksi
