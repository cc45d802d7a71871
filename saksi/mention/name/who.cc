#include "saksi/mention/name/who.h"

#include <unordered_map>

namespace saksi {

void name_entities(const std::vector<PlacedPiece>& pieces, Mentions& mentions) {
  std::unordered_map<std::string, std::uint32_t> by_key;
  for (const auto& placed : pieces) {
    const auto key = placed.piece.known ? placed.piece.known->key : std::string(placed.words());
    const auto [place, is_new] = by_key.emplace(key, static_cast<std::uint32_t>(mentions.entities.size()));
    if (is_new) mentions.entities.push_back({placed.piece.type, placed.span(), key, {}});
    mentions.names.push_back({placed.span(), placed.piece.type, place->second});
  }
}

}  // namespace saksi
