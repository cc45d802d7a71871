#include "saksi/mention/name/roles.h"

#include <algorithm>

namespace saksi {
namespace {

constexpr std::uint32_t kMaxRoleTokens = 14;

Span span_of(const NameTokens& tokens, std::uint32_t begin, std::uint32_t end) {
  auto span = tokens.tokens[begin].span;
  span.end = tokens.tokens[end - 1].span.end;
  return span;
}

// A title, or a word before one ("mantan"), starts here.
bool starts_title(const NameTokens& tokens, std::uint32_t i, const Vocabulary& vocabulary) {
  const auto& token = tokens.tokens[i];
  const auto last = std::min<std::uint32_t>(i + token.facts.longest_title,
                                            static_cast<std::uint32_t>(tokens.tokens.size()));
  for (auto end = last; end > i; --end)
    if (vocabulary.find_title(tokens.phrase(i, end))) return true;
  return false;
}

// Where the longest honour begins that ends at `end`: "Dato' Sri", "Hj"; `end` where there is none.
std::uint32_t honour_begin(const NameTokens& tokens, std::uint32_t first, std::uint32_t end,
                           const Vocabulary& vocabulary) {
  constexpr std::uint32_t kMostTokens = 3;
  for (auto begin = end > first + kMostTokens ? end - kMostTokens : first; begin < end; ++begin)
    if (vocabulary.find_title(tokens.phrase(begin, end)) == TitleKind::honour) return begin;
  return end;
}

}  // namespace

std::optional<Span> find_role_before(const PlacedPiece& person, const Vocabulary& vocabulary) {
  if (!person.piece.role) return std::nullopt;
  const auto& tokens = *person.tokens;
  auto end = person.piece.begin;
  while (end > *person.piece.role && tokens.tokens[end - 1].sign) --end;
  for (auto begin = honour_begin(tokens, *person.piece.role, end, vocabulary); begin < end;
       begin = honour_begin(tokens, *person.piece.role, end, vocabulary)) {
    end = begin;
    while (end > *person.piece.role && tokens.tokens[end - 1].sign) --end;
  }
  if (end == *person.piece.role) return std::nullopt;
  return span_of(tokens, *person.piece.role, end);
}

std::optional<Span> find_role_after(const PlacedPiece& person, const Vocabulary& vocabulary) {
  const auto& tokens = *person.tokens;
  const auto size = static_cast<std::uint32_t>(tokens.tokens.size());
  auto begin = person.piece.end;
  if (begin + 1 >= size || tokens.word(begin) != ",") return std::nullopt;
  ++begin;
  if (tokens.tokens[begin].facts.has(kArticle) && begin + 1 < size) ++begin;
  if (!starts_title(tokens, begin, vocabulary)) return std::nullopt;
  auto end = begin + 1;
  while (end < size && end - begin < kMaxRoleTokens && !tokens.tokens[end].sign &&
         !tokens.tokens[end].facts.has(kEndsRole | kPersonBefore))
    ++end;
  // "kata Sari, saksi melihat …": who does something is somebody else.
  if (end < size && tokens.tokens[end].facts.has(kPersonBefore)) return std::nullopt;
  return span_of(tokens, begin, end);
}

}  // namespace saksi
