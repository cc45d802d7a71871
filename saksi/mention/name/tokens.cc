#include "saksi/mention/name/tokens.h"

#include <algorithm>

#include "saksi/base/utf8.h"
#include "saksi/mention/name/fold.h"

namespace saksi {
namespace {

constexpr std::size_t kOpeningTokens = 16;  // a dash among them parts dateline and report

class TokenMaker {
 public:
  TokenMaker(std::string_view text, const Vocabulary& vocabulary, const Gazetteer& gazetteer)
      : text_(text), vocabulary_(vocabulary), gazetteer_(gazetteer) {}

  NameTokens make(const WordCut& cut) {
    made_.folded.reserve(text_.size() + text_.size() / 8);
    made_.tokens.reserve(cut.words.size());
    for (const auto& sentence : cut.sentences) {
      NameSentence added{static_cast<std::uint32_t>(made_.tokens.size()), 0, false, false};
      initial_ = true;
      for (auto i = sentence.first_word; i < sentence.end_word; ++i)
        add_word(cut.words, i, i + 1 == sentence.end_word);
      added.end = static_cast<std::uint32_t>(made_.tokens.size());
      made_.sentences.push_back(added);
    }
    return std::move(made_);
  }

 private:
  void add_word(const std::vector<Word>& words, std::uint32_t i, bool last) {
    const auto& word = words[i];
    if (word.kind == WordKind::sign) return add_sign(word, last);
    const auto end = word.span.end;
    auto begin = word.span.begin;
    bool glued = false;
    if (word.kind == WordKind::word)
      for (auto at = begin; at + 1 < end; ++at)
        if (splits(at, begin)) {
          add({word.span.in, begin, at}, word, glued);
          begin = at + 1;
          glued = true;
        }
    add({word.span.in, begin, end}, word, glued);
  }

  // At a hyphen before a capital.
  bool splits(std::uint32_t at, std::uint32_t begin) const {
    return text_[at] == '-' && at > begin && is_upper(decode_at(text_, at + 1).value);
  }

  void add_sign(const Word& word, bool last) {
    const auto sign = slice(text_, word.span);
    const bool touches = !made_.tokens.empty() && made_.tokens.back().span.end == word.span.begin;
    if (sign == "." && touches && !last && !made_.tokens.back().sign && !made_.tokens.back().number)
      return;  // of an abbreviation: sentences end elsewhere
    NameToken token;
    token.span = word.span;
    token.sign = true;
    fold(token, false);
    made_.tokens.push_back(token);
    const bool opening = made_.tokens.size() <= kOpeningTokens && !touches && (sign == "-" || sign == "--");
    if (opening || sign == "\"" || sign == "“" || sign == "‘" || sign == ":" || sign == "”" || sign == "—" ||
        sign == "–" || sign == "|" || sign == "•" || sign == "…")
      initial_ = true;
  }

  void add(Span span, const Word& word, bool glued) {
    NameToken token;
    token.span = span;
    token.glued = glued;
    token.number = word.kind == WordKind::number;
    fold(token, glued);
    const auto first = decode_at(text_, span.begin);
    token.capital = word.kind == WordKind::word && is_upper(first.value);
    token.all_capital = token.capital && is_all_capital(slice(text_, span));
    token.initial = initial_;
    initial_ = false;
    const auto folded = std::string_view(made_.folded).substr(token.folded_begin);
    token.facts = vocabulary_.facts(folded);
    if (token.capital) token.clue = gazetteer_.clue(folded);
    made_.tokens.push_back(token);
  }

  bool is_all_capital(std::string_view word) const {
    std::size_t letters = 0;
    for (std::size_t i = 0; i < word.size();) {
      const auto point = decode_at(word, i);
      if (is_lower(point.value)) return false;
      letters += is_letter(point.value);
      i += point.size_bytes;
    }
    return letters >= 2;
  }

  void fold(NameToken& token, bool glued) {
    if (!made_.tokens.empty()) made_.folded += glued ? '-' : ' ';
    token.folded_begin = static_cast<std::uint32_t>(made_.folded.size());
    append_folded_name(made_.folded, slice(text_, token.span));
    token.folded_end = static_cast<std::uint32_t>(made_.folded.size());
  }

  std::string_view text_;
  const Vocabulary& vocabulary_;
  const Gazetteer& gazetteer_;
  NameTokens made_;
  bool initial_ = true;
};

}  // namespace

std::uint32_t find_known_end(const NameTokens& tokens, std::uint32_t i, std::uint32_t end,
                             const Gazetteer& gazetteer) {
  const auto& first = tokens.tokens[i];
  if (!first.capital) return i;
  for (auto last = std::min(i + first.clue.longest, end); last > i; --last) {
    const auto* known = gazetteer.find_folded(tokens.phrase(i, last));
    if (known && (!known->capitals_only || first.all_capital) && tokens.tokens[last - 1].capital) return last;
  }
  return i;
}

NameTokens make_name_tokens(std::string_view text, const WordCut& cut, const Vocabulary& vocabulary,
                            const Gazetteer& gazetteer) {
  return TokenMaker(text, vocabulary, gazetteer).make(cut);
}

}  // namespace saksi
