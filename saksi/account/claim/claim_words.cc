#include "saksi/account/claim/claim_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "saksi/account/claim/stemmer.h"
#include "saksi/base/apostrophe.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::array<std::pair<std::string_view, ClaimWord>, 27> kKinds{{
    {"negation", ClaimWord::negation}, {"pointer", ClaimWord::pointer},
    {"pronoun", ClaimWord::pronoun},   {"place", ClaimWord::place_word},
    {"joint", ClaimWord::joint},       {"retold", ClaimWord::retold},
    {"opener", ClaimWord::opener},     {"reaching", ClaimWord::reaching},
    {"alias", ClaimWord::alias},       {"part", ClaimWord::part},
    {"shared", ClaimWord::shared},     {"tempered", ClaimWord::tempered},
    {"cancel", ClaimWord::cancel},     {"correction", ClaimWord::correction},
    {"withdraw", ClaimWord::withdraw}, {"revise", ClaimWord::revise},
    {"ordinal", ClaimWord::ordinal},   {"ahead", ClaimWord::ahead},
    {"suspect", ClaimWord::suspect},   {"hearsay", ClaimWord::hearsay},
    {"truth", ClaimWord::truth},       {"untrue", ClaimWord::untrue},
    {"again", ClaimWord::again},       {"modal", ClaimWord::modal},
    {"rank", ClaimWord::rank},         {"record", ClaimWord::record},
    {"since", ClaimWord::since},
}};

unsigned kind_of(std::string_view name) {
  for (const auto& [known, kind] : kKinds)
    if (known == name) return static_cast<unsigned>(kind);
  return 0;
}

}  // namespace

ClaimWords::ClaimWords(const Language& language) : code_(language.code()) {
  for (const auto& row : language.table("claim_words").rows)
    kinds_[fold_case(row.cell(0))] |= kind_of(row.cell(1));
  for (const auto& row : language.table("stop_words").rows)
    for (std::string_view rest = row.cell(0); !rest.empty();) {
      const auto word = rest.substr(0, rest.find(' '));
      kinds_[fold_case(word)] |= static_cast<unsigned>(ClaimWord::empty);
      rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    }
  const Stemmer stemmer(code_);
  for (const auto& row : language.table("same_words").rows)
    same_.emplace(stemmer.stem(fold_case(row.cell(0))), stemmer.stem(fold_case(row.cell(1))));
  for (const auto& row : language.table("tally_words").rows)
    tallies_.emplace(fold_case(row.cell(0)), std::string(row.cell(1)));
  for (const auto& row : language.table("antonyms").rows) {
    const auto word = fold_case(row.cell(0)), other = fold_case(row.cell(1));
    opposites_.emplace(word, other);
    opposites_.emplace(other, word);
  }
}

std::string_view ClaimWords::tally(std::string_view folded) const {
  for (auto words = folded; !words.empty();) {  // the longest entry it opens with
    if (const auto found = tallies_.find(words); found != tallies_.end()) return found->second;
    const auto space = words.rfind(' ');
    words = space == std::string_view::npos ? "" : words.substr(0, space);
  }
  return "";
}

bool ClaimWords::are_opposites(const std::string& folded, const std::string& other) const {
  return opposites_.contains({folded, other});
}

unsigned ClaimWords::kinds(std::string_view folded) const {
  if (has_curly_apostrophe(folded)) return kinds(plain_apostrophes(folded));
  const auto found = kinds_.find(folded);
  return found == kinds_.end() ? 0 : found->second;
}

const std::string& ClaimWords::same(const std::string& stem) const {
  const auto found = same_.find(stem);
  return found == same_.end() ? stem : found->second;
}

}  // namespace saksi
