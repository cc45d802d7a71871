#pragma once
// Which words of one text stand in another, in runs: light edits inside a run (a word swapped, dropped or put
// in) do not end it, and runs may come in another order.

#include <cstdint>
#include <span>
#include <vector>

#include "saksi/story/fingerprint.h"

namespace saksi {

// A run of content words of B that stands in A. Half-open, indexes into the tokens of each.
struct AlignedRun {
  std::uint32_t b_begin = 0, b_end = 0;
  std::uint32_t a_begin = 0, a_end = 0;
  std::uint32_t matched = 0;      // content words that are the same
  std::uint32_t matched_own = 0;  // of them the words of whoever wrote it, in both (Token::is_own)
  std::uint32_t kept_numbers = 0;
  std::uint32_t replaced_numbers = 0;  // edits that put one number for another
  std::uint32_t kept_names = 0;
  std::uint32_t replaced_names = 0;  // edits that put one name for another
  friend auto operator<=>(const AlignedRun&, const AlignedRun&) = default;
};

// Runs come in the order of B and do not overlap in B. Cost: linear in both texts, times a small constant for
// stretches that repeat.
std::vector<AlignedRun> align(std::span<const Token> a, std::span<const Token> b);

// How much of a text stands in another.
struct Overlap {
  double share = 0;               // of the content words of B
  double share_own = 0;           // of its own words
  double reverse_share = 0;       // of the content words of A
  std::uint32_t matched = 0;      // content words of B
  std::uint32_t matched_own = 0;  // of them its own
  std::uint32_t longest = 0;      // own words of the longest run
  bool is_template = false;       // most of its figures, or of its names, are others: words of the house for
                                  // another event
};
Overlap measure_overlap(std::span<const Token> a, std::span<const Token> b, std::span<const AlignedRun> runs);

}  // namespace saksi
