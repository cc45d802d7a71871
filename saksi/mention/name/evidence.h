#pragma once
// What an article as a whole says about its words: which stand in lower case, and which of its sentences
// are headlines, where capitals mean nothing.

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>

#include "saksi/mention/name/tokens.h"

namespace saksi {

class Evidence {
 public:
  // Looks at all parts of an article; keeps views into them.
  explicit Evidence(std::span<const NameTokens* const> parts);
  // Stands somewhere in lower case.
  bool is_lower(std::string_view word) const { return find(word).lower > 0; }
  // Stands in capitals somewhere but in headlines; true for all words of an article with little more than
  // those.
  bool is_capital_in_text(std::string_view word) const {
    const auto count = find(word);
    return words_in_text_ < kLeastText || count.capital + count.initial > 0;
  }
  // Stands somewhere in capitals where lower case was free to stand.
  bool is_name(std::string_view word) const { return find(word).capital > 0; }

 private:
  struct Count {
    std::uint32_t lower = 0, capital = 0, initial = 0;
  };
  Count find(std::string_view word) const;
  static constexpr std::uint32_t kLeastText = 40;  // words
  std::unordered_map<std::string_view, Count> counts_;
  std::uint32_t words_in_text_ = 0;
};

// Marks the sentences that are headlines or all in capitals.
void mark_headlines(NameTokens& tokens);
// Marks the sentences of an article, or of a paragraph, that knows next to no capitals.
void mark_lower_case(std::span<NameTokens* const> parts, std::span<const WordCut* const> cuts);
// Whether every noun of the article seems to have a capital, as in German: capitals alone name nothing there.
bool has_capital_nouns(std::span<const NameTokens* const> parts);
// Takes the capital from words that no table knows as a name and that stand behind no first name: "Brand im
// Hafen" and "die Feuerwehrchefin" before "Ratih Anggraini". For languages whose ordinary words we do not
// know.
void lower_unknown_words(NameTokens& tokens, const Gazetteer& gazetteer);
// Takes the capital from words that have it only by their place in a headline or at the start of a sentence.
void lower_plain_words(NameTokens& tokens, const Evidence& evidence, const Vocabulary& vocabulary,
                       const Gazetteer& gazetteer);

}  // namespace saksi
