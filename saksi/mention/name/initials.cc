#include "saksi/mention/name/initials.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>

namespace saksi {
namespace {

constexpr std::uint32_t kMostLetters = 4;
constexpr std::uint32_t kMostBetween = 3;  // tokens from one to the next: "MA (24) dan RS"

bool is_initials(const NameToken& token) {
  const auto size = token.folded_end - token.folded_begin;
  return token.capital && size <= kMostLetters && (size == 1 || token.all_capital);
}

class InitialsReader {
 public:
  InitialsReader(const NameTokens& tokens, const ShortForms& short_forms)
      : tokens_(tokens), short_forms_(short_forms) {}

  // Where the announced ones stand.
  std::vector<std::uint32_t> find() const {
    std::vector<std::uint32_t> found;
    const auto size = static_cast<std::uint32_t>(tokens_.tokens.size());
    std::uint32_t open = 0;  // up to here the next may stand
    for (std::uint32_t i = 0; i < size; ++i) {
      if (i < open && is_initials(tokens_.tokens[i])) {
        found.push_back(i);
        open = i + 1 + kMostBetween + 1;
      } else if (short_forms_.announces_initials(tokens_.word(i))) {
        open = i + 1 + kMostBetween;
      } else if (i < open && !may_stand_between(i)) {
        open = 0;
      }
    }
    return found;
  }

 private:
  bool may_stand_between(std::uint32_t i) const {
    const auto& token = tokens_.tokens[i];
    return token.number || token.facts.has(kJoinsBody) || (token.sign && tokens_.word(i) != ".");
  }

  const NameTokens& tokens_;
  const ShortForms& short_forms_;
};

// "Mahkamah Agung (MA)".
bool is_of_body_before(const std::vector<PlacedPiece>& pieces, std::size_t i) {
  const auto& here = pieces[i];
  if (i == 0 || pieces[i - 1].tokens != here.tokens || pieces[i - 1].piece.type != NameType::org)
    return false;
  const auto end = pieces[i - 1].piece.end;
  return here.piece.begin == end + 1 && here.tokens->word(end) == "(" &&
         is_defined_by(here.words(), pieces[i - 1].words());
}

bool is_named(const std::vector<PlacedPiece>& pieces, const Span& word) {
  const auto after = std::ranges::upper_bound(pieces, word, {}, &PlacedPiece::span);
  return (after != pieces.begin() && overlaps(std::prev(after)->span(), word)) ||
         (after != pieces.end() && overlaps(after->span(), word));
}

}  // namespace

void name_initials(std::span<const NameTokens* const> parts, const ShortForms& short_forms,
                   std::vector<PlacedPiece>& pieces) {
  std::set<std::string_view> known;
  std::vector<PlacedPiece> added;
  for (const auto* tokens : parts)
    for (const auto i : InitialsReader(*tokens, short_forms).find()) {
      known.insert(tokens->word(i));
      if (!is_named(pieces, tokens->tokens[i].span))
        added.push_back({tokens, {i, i + 1, NameType::per, Sureness::sure, false, nullptr, {}}, false});
    }
  if (known.empty()) return;
  pieces.insert(pieces.end(), added.begin(), added.end());
  std::ranges::sort(pieces, {}, &PlacedPiece::span);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    auto& piece = pieces[i].piece;
    if (piece.end != piece.begin + 1 || !known.contains(pieces[i].words()) ||
        !is_initials(pieces[i].tokens->tokens[piece.begin]) || is_of_body_before(pieces, i))
      continue;
    piece.type = NameType::per;
    piece.known = nullptr;
  }
}

}  // namespace saksi
