#include "saksi/account/fact/headline_clashes.h"

#include <algorithm>

#include "saksi/account/claim/stemmer.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kFewestSharedWords = 2;

std::vector<std::string> stems_of(const StoryReport& report, const Claim& claim, const Stemmer& stemmer) {
  std::vector<std::string> stems;
  for (auto w = claim.first_word; w < claim.end_word; ++w) {
    const auto& word = report.cut(claim.span.in).words[w];
    if (word.kind == WordKind::word)
      stems.push_back(stemmer.stem(fold_case(report.article().words(word.span))));
  }
  return stems;
}

bool say_opposites(const ClaimWords& words, const std::vector<std::string>& headline,
                   const std::vector<std::string>& body) {
  return std::ranges::any_of(headline, [&](const std::string& stem) {
    return std::ranges::any_of(body,
                               [&](const std::string& other) { return words.are_opposites(stem, other); });
  });
}

bool speak_of_one_thing(const ClaimKeys& keys, ClaimIndex a, ClaimIndex b) {
  std::size_t names = 0, words = 0;
  for (const auto k : keys.shared(a, b)) {
    names += keys.keys[k].kind == KeyKind::name;
    words += keys.keys[k].kind == KeyKind::word;
  }
  return names > 0 || words >= kFewestSharedWords;
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
      open = !claims[c].negated;
      continue;
    }
    if (!open || claims[headline].report != claims[c].report || claims[c].negated) continue;
    if (!speak_of_one_thing(keys, headline, c)) continue;
    const Stemmer stemmer(report.words->code());
    if (!say_opposites(*report.words, stems_of(report, claims[headline], stemmer),
                       stems_of(report, claims[c], stemmer)))
      continue;
    clashes.push_back({headline, c, 0, false, Clash{DifferenceKind::wording, {}, {}, true}});
    open = false;
  }
  return clashes;
}

}  // namespace saksi
