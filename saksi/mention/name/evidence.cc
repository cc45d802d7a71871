#include "saksi/mention/name/evidence.h"

#include <span>

namespace saksi {
namespace {

constexpr std::uint32_t kLeastHeadlineWords = 4;

// Four of five words that could be in lower case are not, and no full stop ends it.
bool is_headline(const NameTokens& tokens, const NameSentence& sentence) {
  std::uint32_t words = 0, capitals = 0, shouted = 0;
  for (auto i = sentence.begin; i < sentence.end; ++i) {
    const auto& token = tokens.tokens[i];
    const auto size = token.folded_end - token.folded_begin;
    if (token.sign || token.number || (size < 4 && !token.capital)) continue;
    ++words;
    capitals += token.capital;
    shouted += token.all_capital;
  }
  if (shouted < words && tokens.word(sentence.end - 1) == ".") return false;
  return words >= kLeastHeadlineWords && capitals * 5 >= words * 4;
}

}  // namespace

Evidence::Evidence(std::span<const NameTokens* const> parts) {
  for (const auto* part : parts)
    for (const auto& sentence : part->sentences)
      for (auto i = sentence.begin; i < sentence.end; ++i) {
        const auto& token = part->tokens[i];
        if (token.sign || token.number) continue;
        auto& count = counts_[part->word(i)];
        if (!token.capital)
          ++count.lower;
        else if (!token.initial && !sentence.headline)
          ++count.capital;
      }
}

Evidence::Count Evidence::find(std::string_view word) const {
  const auto found = counts_.find(word);
  return found == counts_.end() ? Count{} : found->second;
}

void mark_headlines(NameTokens& tokens) {
  for (auto& sentence : tokens.sentences) sentence.headline = is_headline(tokens, sentence);
}

void lower_plain_words(NameTokens& tokens, const Evidence& evidence, const Vocabulary& vocabulary) {
  for (const auto& sentence : tokens.sentences)
    for (auto i = sentence.begin; i < sentence.end; ++i) {
      auto& token = tokens.tokens[i];
      if (!token.capital || !(sentence.headline || token.initial)) continue;
      const auto word = tokens.word(i);
      const bool plain =
          token.facts.has(kOrdinary) || token.facts.has(kBeforePlace | kJoinsBody | kPersonBefore) ||
          (evidence.is_lower(word) && !evidence.is_name(word)) ||
          (token.clue.longest == 0 && token.clue.person == 0 && vocabulary.is_ordinary_form(word));
      const bool names = token.clue.longest > 0 || token.clue.person != 0 || evidence.is_name(word) ||
                         token.facts.longest_head > 0 || token.facts.longest_title > 0 ||
                         (token.facts.has(kOrganisationWord | kPlaceTail) && sentence.headline);
      if (plain && !names) token.capital = token.all_capital = false;
    }
}

}  // namespace saksi
