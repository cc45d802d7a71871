#include "saksi/mention/name/tagger_features.h"

#include <algorithm>

namespace saksi {
namespace {

std::uint64_t roll(std::uint64_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
}
constexpr std::uint64_t kStart = 0xCBF29CE484222325u;

char letter_class(char c) {
  if (c >= 'A' && c <= 'Z') return 'X';
  if (c >= '0' && c <= '9') return 'd';
  return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80 ? 'x' : c;
}

// Runs of a class count as two at most: "Jakarta" and "Bali" are one shape, "AS" and "A" two.
std::uint64_t shape_of(std::string_view word, bool capital) {
  auto hash = kStart;
  char before = 0, last = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto letter = letter_class(word[i]);
    const auto c = i > 0 ? letter : capital ? 'X' : letter == 'X' ? 'x' : letter;
    if (c == last && c == before) continue;
    hash = roll(hash, c);
    before = last, last = c;
  }
  return hash;
}

void read_letters(TaggerToken& token, std::string_view word) {
  auto hash = kStart;
  for (std::size_t i = 0; i < word.size(); ++i) {
    hash = roll(hash, word[i]);
    if (i < TaggerToken::kAffixes && i + 1 < word.size()) token.head[i] = hash;
  }
  token.word = hash;
  hash = kStart;
  for (std::size_t i = 0; i < TaggerToken::kAffixes && i + 1 < word.size(); ++i)
    token.tail[i] = hash = roll(hash, word[word.size() - 1 - i]);
}

std::uint32_t known_code(const KnownName& known, bool first, bool single) {
  return 1 + static_cast<std::uint32_t>(known.type) * 8 + (known.weak ? 4u : 0u) + (first ? 2u : 0u) +
         (single ? 1u : 0u);
}

constexpr std::uint32_t kTitle = 1u << 16, kHead = 1u << 17;

}  // namespace

void TaggerSentence::read(const NameTokens& tokens, const NameSentence& sentence, std::string_view text,
                          std::span<const PlacedPiece> rules, const Gazetteer& gazetteer) {
  tokens_.assign(sentence.end - sentence.begin + 2 * kPad, TaggerToken{});
  for (std::size_t i = 0; i < kPad; ++i) tokens_[i].word = 1, tokens_[tokens_.size() - 1 - i].word = 2;
  for (auto i = sentence.begin; i < sentence.end; ++i) {
    const auto& token = tokens.tokens[i];
    auto& out = tokens_[i - sentence.begin + kPad];
    read_letters(out, tokens.word(i));
    const auto raw = text.substr(token.span.begin, token.span.size());
    out.shape = shape_of(raw, token.capital);
    const bool lowered = !token.capital && !raw.empty() && raw[0] >= 'A' && raw[0] <= 'Z';
    out.marks =
        token.facts.marks | (token.facts.longest_title ? kTitle : 0) | (token.facts.longest_head ? kHead : 0);
    out.place = (token.glued ? 1u : 0u) | (token.initial ? 2u : 0u) | (token.sign ? 4u : 0u) |
                (token.number ? 8u : 0u) | (lowered ? 16u : 0u);
  }
  mark_known(tokens, sentence, gazetteer);
  mark_rules(sentence, rules);
}

// The longest known name from each token that is in none yet, however it is written.
void TaggerSentence::mark_known(const NameTokens& tokens, const NameSentence& sentence,
                                const Gazetteer& gazetteer) {
  auto free = sentence.begin;
  for (auto i = sentence.begin; i < sentence.end; ++i) {
    const auto& token = tokens.tokens[i];
    if (token.sign || token.number) continue;
    const auto clue = token.capital ? token.clue : gazetteer.clue(tokens.word(i));
    tokens_[i - sentence.begin + kPad].person = clue.person;
    if (i < free) continue;
    for (auto end = std::min<std::uint32_t>(i + clue.longest, sentence.end); end > i; --end) {
      const auto* known = gazetteer.find_folded(tokens.phrase(i, end));
      if (!known) continue;
      for (auto k = i; k < end; ++k)
        tokens_[k - sentence.begin + kPad].known = known_code(*known, k == i, end == i + 1);
      free = end;
      break;
    }
  }
}

void TaggerSentence::mark_rules(const NameSentence& sentence, std::span<const PlacedPiece> rules) {
  for (const auto& placed : rules) {
    const auto& piece = placed.piece;
    const auto label = begin_label(piece.type);
    for (auto i = std::max(piece.begin, sentence.begin); i < std::min(piece.end, sentence.end); ++i)
      tokens_[i - sentence.begin + kPad].rule = (label + (i > piece.begin ? 1 : 0)) * 8 +
                                                static_cast<std::uint32_t>(piece.sureness) * 2 +
                                                (piece.known ? 1 : 0);
  }
}

}  // namespace saksi
