#include "saksi/account/fact/headline_clashes.h"

#include <algorithm>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::ptrdiff_t kReachBack = 3;       // words from "takut" to what is feared
constexpr std::ptrdiff_t kReachOfSubject = 7;  // from what is spoken of to what is said of it
constexpr std::size_t kFewestLetters = 4;      // of a word that tells what both speak of

std::vector<std::string> words_of(const StoryReport& report, const Claim& claim) {
  std::vector<std::string> words;
  for (auto w = claim.first_word; w < claim.end_word; ++w) {
    const auto& word = report.cut(claim.span.in).words[w];
    if (word.kind == WordKind::word) words.push_back(fold_case(report.article().words(word.span)));
  }
  return words;
}

using WordsOf = std::vector<std::string>;

// "Takut Tanggul Jebol", "Usai Sempat Ditutup": not told as what is so.
bool is_tempered(const ClaimWords& words, const WordsOf& told, WordsOf::const_iterator at) {
  const auto reach = std::min<std::ptrdiff_t>(kReachBack, at - told.begin());
  return std::any_of(at - reach, at, [&](const std::string& word) {
    return words.is(word, ClaimWord::tempered) || words.is(word, ClaimWord::negation);
  });
}

// What is so: the nearest word before with content.
std::string subject_of(const ClaimWords& words, const WordsOf& told, WordsOf::const_iterator at) {
  while (at != told.begin())
    if (--at; at->size() >= kFewestLetters && !words.is(*at, ClaimWord::empty)) return *at;
  return "";
}

// It stands in the body's clause, shortly before what is said of it.
bool has_subject(const std::string& subject, const WordsOf& body, WordsOf::const_iterator at) {
  const auto reach = std::min<std::ptrdiff_t>(kReachOfSubject, at - body.begin());
  return std::find(at - reach, at, subject) != at;
}

bool say_opposites(const ClaimWords& words, const WordsOf& headline, const WordsOf& body) {
  for (auto here = headline.begin(); here != headline.end(); ++here) {
    if (!words.has_opposite(*here) || is_tempered(words, headline, here)) continue;
    if (std::ranges::find(body, *here) != body.end()) continue;  // "cabai naik, bawang turun"
    for (auto there = body.begin(); there != body.end(); ++there) {
      if (!words.are_opposites(*here, *there) || is_tempered(words, body, there)) continue;
      const auto subject = subject_of(words, headline, here);
      if (subject.empty() || has_subject(subject, body, there)) return true;
    }
  }
  return false;
}

// They share a name or a word. A name of the body may stand as plain words in the headline.
bool speak_of_one_thing(const ClaimKeys& keys, ClaimIndex a, ClaimIndex b, const ClaimWords& words,
                        const std::vector<std::string>& headline, const std::vector<std::string>& body) {
  if (std::ranges::any_of(keys.shared(a, b), [&](KeyId k) { return is_matter(keys.keys[k].kind); }))
    return true;
  return std::ranges::any_of(headline, [&](const std::string& word) {
    return word.size() >= kFewestLetters && !words.is(word, ClaimWord::empty) &&
           std::ranges::find(body, word) != body.end();
  });
}

}  // namespace

std::vector<ClaimPair> find_headline_clashes(std::span<const StoryReport> reports,
                                             std::span<const Claim> claims, const ClaimKeys& keys) {
  std::vector<ClaimPair> clashes;
  bool open = false;        // a headline that nothing contradicts yet
  ClaimIndex headline = 0;  // it
  for (ClaimIndex c = 0; c < claims.size(); ++c) {
    const auto& report = reports[claims[c].report];
    if (claims[c].is_title()) {
      headline = c;
      open = !claims[c].negated && !report.article().part(Part::title).ends_with('?');
      continue;
    }
    if (!open || claims[headline].report != claims[c].report || claims[c].negated) continue;
    const auto above = words_of(report, claims[headline]), below = words_of(report, claims[c]);
    if (!say_opposites(*report.words, above, below)) continue;
    if (!speak_of_one_thing(keys, headline, c, *report.words, above, below)) continue;
    clashes.push_back({headline, c, 0, false, Clash{DifferenceKind::wording, {}, {}, true}});
    open = false;
  }
  return clashes;
}

}  // namespace saksi
