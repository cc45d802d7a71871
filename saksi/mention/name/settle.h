#pragma once
// What the pieces of an article say about each other: a name typed once is typed everywhere.

#include <span>
#include <vector>

#include "saksi/mention/name/evidence.h"
#include "saksi/mention/name/pieces.h"

namespace saksi {

// A piece and the part of the article it stands in.
struct PlacedPiece {
  const NameTokens* tokens = nullptr;
  Piece piece;
  bool headline = false;
  std::string_view words() const { return tokens->phrase(piece.begin, piece.end); }
  Span span() const {
    auto span = tokens->tokens[piece.begin].span;
    span.end = tokens->tokens[piece.end - 1].span.end;
    return span;
  }
};

// Types guessed pieces after surer ones of the same words, and takes out those that are no names.
void settle_pieces(std::vector<PlacedPiece>& pieces, const Evidence& evidence);

}  // namespace saksi
