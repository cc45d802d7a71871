#pragma once
// What the rules found and what the tagger says, made one: the tagger decides, but for kinds of names that it
// does not know.

#include <cstdint>
#include <span>
#include <vector>

#include "saksi/mention/name/settle.h"

namespace saksi {

struct TaggedSentence {
  const NameTokens* tokens = nullptr;
  const NameSentence* sentence = nullptr;
  std::span<const PlacedPiece> rules;
  std::span<const std::uint8_t> labels;  // of tagger_model.h, one a token
  std::uint32_t types = 0;               // those that the tagger tells
};

// Adds the names of the sentence to `merged`, in order, none overlapping.
void merge_pieces(const TaggedSentence& tagged, const Gazetteer& gazetteer, std::vector<PlacedPiece>& merged);

}  // namespace saksi
