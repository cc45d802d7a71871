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
        else if (!sentence.headline)
          ++(token.initial ? count.initial : count.capital);
        words_in_text_ += !sentence.headline;
      }
}

Evidence::Count Evidence::find(std::string_view word) const {
  const auto found = counts_.find(word);
  return found == counts_.end() ? Count{} : found->second;
}

void mark_headlines(NameTokens& tokens) {
  for (auto& sentence : tokens.sentences) sentence.headline = is_headline(tokens, sentence);
}

namespace {

struct Letters {
  std::uint32_t words = 0, capitals = 0;
  void add(const NameTokens& tokens, const NameSentence& sentence) {
    for (auto i = sentence.begin; i < sentence.end; ++i) {
      words += !tokens.tokens[i].sign && !tokens.tokens[i].number;
      capitals += tokens.tokens[i].capital;
    }
  }
  // One capital in fifty words: a slip.
  bool is_lower(std::uint32_t least_words) const { return words >= least_words && capitals * 50 <= words; }
};

constexpr std::uint32_t kLeastLowerWords = 12;  // of a paragraph in an article that has capitals elsewhere

void mark_lower_paragraphs(NameTokens& tokens, const WordCut& cut) {
  for (std::size_t i = 0; i < tokens.sentences.size();) {
    Letters letters;
    auto end = i;
    for (; end < tokens.sentences.size() && cut.sentences[end].paragraph == cut.sentences[i].paragraph; ++end)
      letters.add(tokens, tokens.sentences[end]);
    for (; i < end; ++i) tokens.sentences[i].lower_case = letters.is_lower(kLeastLowerWords);
  }
}

}  // namespace

void mark_lower_case(std::span<NameTokens* const> parts, std::span<const WordCut* const> cuts) {
  Letters all;
  for (const auto* part : parts)
    for (const auto& sentence : part->sentences) all.add(*part, sentence);
  for (std::size_t p = 0; p < parts.size(); ++p)
    if (all.is_lower(1))
      for (auto& sentence : parts[p]->sentences) sentence.lower_case = true;
    else
      mark_lower_paragraphs(*parts[p], *cuts[p]);
}

namespace {

// Says that the word at token i is no name, for all that stands in the language and the article.
bool is_plain(const NameTokens& tokens, std::uint32_t i, const Evidence& evidence,
              const Vocabulary& vocabulary) {
  const auto& token = tokens.tokens[i];
  const auto word = tokens.word(i);
  if (token.facts.has(kOrdinary | kBeforePlace | kJoinsBody | kPersonBefore)) return true;
  if (evidence.is_lower(word) && !evidence.is_name(word)) return true;
  return token.clue.longest == 0 && token.clue.person == 0 && vocabulary.is_ordinary_form(word);
}

// Or may be part of one all the same.
bool may_name(const NameTokens& tokens, std::uint32_t i, bool headline, const Evidence& evidence) {
  const auto& token = tokens.tokens[i];
  if (token.clue.person != 0 || evidence.is_name(tokens.word(i))) return true;
  if (token.facts.longest_head > 0 || token.facts.longest_title > 0) return true;
  return headline && token.facts.has(kOrganisationWord | kPlaceTail);
}

// All in capitals: they tell no acronym.
bool is_shouted(const NameTokens& tokens, const NameSentence& sentence) {
  std::uint32_t words = 0, shouted = 0;
  for (auto i = sentence.begin; i < sentence.end; ++i) {
    words += tokens.tokens[i].capital;
    shouted += tokens.tokens[i].all_capital;
  }
  return shouted * 5 >= words * 4;
}

}  // namespace

bool has_capital_nouns(std::span<const NameTokens* const> parts) {
  // Of words inside sentences: German news .38, others with letters of two cases .11 to .21.
  constexpr std::uint32_t kLeastWords = 30, kHundredths = 28;
  std::uint32_t words = 0, capitals = 0;
  for (const auto* part : parts)
    for (const auto& sentence : part->sentences)
      for (auto i = sentence.begin; i < sentence.end && !sentence.headline; ++i) {
        const auto& token = part->tokens[i];
        if (token.sign || token.number || token.initial) continue;
        ++words;
        capitals += token.capital;
      }
  return words >= kLeastWords && capitals * 100 >= words * kHundredths;
}

void lower_unknown_words(NameTokens& tokens, const Gazetteer& gazetteer) {
  for (const auto& sentence : tokens.sentences) {
    bool behind_name = false;
    for (auto i = sentence.begin; i < sentence.end; ++i) {
      auto& token = tokens.tokens[i];
      const auto known = find_known_end(tokens, i, sentence.end, gazetteer);
      if (known > i) {
        i = known - 1;
      } else {
        behind_name = token.capital && (behind_name || token.clue.person != 0);
        if (!behind_name && !token.all_capital) token.capital = false;
      }
    }
  }
}

void lower_plain_words(NameTokens& tokens, const Evidence& evidence, const Vocabulary& vocabulary,
                       const Gazetteer& gazetteer) {
  for (const auto& sentence : tokens.sentences) {
    const bool shouted = is_shouted(tokens, sentence);
    for (auto i = sentence.begin; i < sentence.end; ++i) {
      auto& token = tokens.tokens[i];
      if (!token.capital || !(sentence.headline || token.initial)) continue;
      const auto known = find_known_end(tokens, i, sentence.end, gazetteer);
      if (known > i + 1 || (known > i && !token.facts.has(kOrdinary | kBeforePlace))) {
        i = known - 1;
        continue;
      }
      // "Partai Mawar Usung Ratna": a name of the headline comes again in the text.
      const bool only_here = sentence.headline && token.facts.longest_head == 0 &&
                             !token.facts.has(kPlaceTail) && (shouted || !token.all_capital) &&
                             !evidence.is_capital_in_text(tokens.word(i));
      if (only_here) token.capital = token.all_capital = false;
      if (is_plain(tokens, i, evidence, vocabulary) && !may_name(tokens, i, sentence.headline, evidence))
        token.capital = token.all_capital = false;
    }
  }
}

}  // namespace saksi
