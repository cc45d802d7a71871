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

}  // namespace

std::optional<Span> find_role_before(const PlacedPiece& person) {
  if (!person.piece.role) return std::nullopt;
  auto end = person.piece.begin;
  while (end > *person.piece.role && person.tokens->tokens[end - 1].sign) --end;
  if (end == *person.piece.role) return std::nullopt;
  return span_of(*person.tokens, *person.piece.role, end);
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
  return span_of(tokens, begin, end);
}

}  // namespace saksi
