#include "saksi/mention/name/settle.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace saksi {
namespace {

// How much speaks for each type of a form.
struct Votes {
  std::array<std::uint32_t, 5> weight{};
  void add(const Piece& piece) {
    static constexpr std::array<std::uint32_t, 3> kWeights = {0, 2, 8};
    weight[static_cast<std::size_t>(piece.type)] += kWeights[static_cast<std::size_t>(piece.sureness)];
  }
  std::optional<NameType> winner() const {
    const auto best = std::ranges::max_element(weight);
    return *best == 0 ? std::nullopt : std::optional(static_cast<NameType>(best - weight.begin()));
  }
};

using VotesByForm = std::unordered_map<std::string_view, Votes>;

// Votes for whole forms, and for single words of people's names ("Putin" of "Vladimir Putin").
struct Ballot {
  VotesByForm forms, parts;

  explicit Ballot(const std::vector<PlacedPiece>& pieces) {
    for (const auto& placed : pieces) {
      const auto& piece = placed.piece;
      forms[placed.words()].add(piece);
      if (piece.type != NameType::per || piece.end - piece.begin < 2) continue;
      for (auto i = piece.begin; i < piece.end; ++i) parts[placed.tokens->word(i)].add(piece);
    }
  }

  std::optional<NameType> type(const PlacedPiece& placed) const {
    const auto& piece = placed.piece;
    const auto words = placed.words();
    if (piece.sureness != Sureness::sure || (piece.known && piece.known->weak))
      if (const auto part = parts.find(words); part != parts.end() && piece.end == piece.begin + 1)
        if (part->second.winner()) return NameType::per;
    if (piece.sureness == Sureness::sure) return piece.type;
    if (const auto form = forms.find(words); form != forms.end()) return form->second.winner();
    return std::nullopt;
  }
};

// Any of its words stands in capitals where lower case was free to stand.
bool is_named(const PlacedPiece& placed, const Evidence& evidence) {
  for (auto i = placed.piece.begin; i < placed.piece.end; ++i)
    if (evidence.is_name(placed.tokens->word(i))) return true;
  return false;
}

}  // namespace

void settle_pieces(std::vector<PlacedPiece>& pieces, const Evidence& evidence) {
  const Ballot ballot(pieces);
  const auto is_no_name = [&](const PlacedPiece& placed) {
    const auto& piece = placed.piece;
    if (piece.sureness == Sureness::sure || piece.known) return false;
    const auto words = placed.words();
    if (piece.initial && evidence.is_lower(words)) return true;
    if (placed.headline && piece.sureness == Sureness::guess && !ballot.type(placed) &&
        !is_named(placed, evidence))
      return true;
    return piece.initial && piece.sureness == Sureness::guess && !ballot.type(placed) &&
           !evidence.is_name(words);
  };
  std::erase_if(pieces, is_no_name);
  for (auto& placed : pieces) {
    auto& piece = placed.piece;
    if (const auto type = ballot.type(placed))
      piece.type = *type;
    else if (piece.sureness == Sureness::guess && piece.end == piece.begin + 1)
      piece.type = NameType::misc;  // one word in capitals that nothing speaks for: "Android"
  }
}

}  // namespace saksi
