#pragma once
// How likely two articles tell of the same event: a few features that a person can read, weighed by a small
// logistic model (tools/fit_likeness.py fits the weights again).

#include <array>
#include <cstdint>
#include <string_view>

#include "saksi/story/background.h"
#include "saksi/story/traits.h"

namespace saksi {

// An article made ready to be compared: its traits, and each aspect weighed against the background.
struct Comparable {
  Traits traits;
  std::array<WeightedTerms, kAspects> weighed;

  const WeightedTerms& of(Aspect aspect) const { return weighed[static_cast<std::size_t>(aspect)]; }
};
Comparable make_comparable(Traits traits, const Background& background);

enum class Feature : std::uint8_t {
  words,           // cosine of the words
  head,            // cosine of the heads
  head_in_body,    // how much of the weight of each head the other article holds, the mean of both
  names,           // cosine of the names' words
  shared_days,     // days named by both: 0, 1 (one), up to 2 (many)
  named_apart,     // log of 1 + days between the nearest days that the two name; 0 when one names none
  shared_numbers,  // uncommon numbers told by both, of those of the poorer one
  days_apart,      // log of 1 + days between publication; 0 when not known
  undated,         // 1: days_apart is not known
  foreign,         // 1: in two languages
  foreign_names,   // names, when in two languages
  copied,          // share of text taken over
  is_template,     // 1: the text taken over has other figures (TextCopy::is_template)
  count
};
inline constexpr std::size_t kFeatures = static_cast<std::size_t>(Feature::count);
using Features = std::array<double, kFeatures>;

std::string_view name_of(Feature feature);

// What find_text_copies says of a pair.
struct SharedText {
  double share = 0;  // of the text of one that stands in the other
  bool is_template = false;
};
Features find_features(const Comparable& a, const Comparable& b, const SharedText& shared);

// 0 … 1: the probability that the two tell of one event.
double judge(const Features& features);

}  // namespace saksi
