#pragma once
// Which words of one text stand in another, in runs: light edits inside a run (a word swapped, dropped or put
// in) do not end it, and runs may come in another order.

#include <cstdint>
#include <vector>

#include "saksi/story/fingerprint.h"

namespace saksi {

// A run of content words of B that stands in A. Half-open, indexes into Content::keys.
struct AlignedRun {
  std::uint32_t b_begin = 0, b_end = 0;
  std::uint32_t a_begin = 0, a_end = 0;
  std::uint32_t matched = 0;      // content words that are the same
  std::uint32_t matched_own = 0;  // of them not aside (Content::aside)
  std::uint32_t kept_numbers = 0;
  std::uint32_t replaced_numbers = 0;  // edits that put one number for another
  friend auto operator<=>(const AlignedRun&, const AlignedRun&) = default;
};

// A text made ready to be looked up in: where each of its shingles stands.
struct ShinglePlaces {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> places;  // shingle and place, sorted
};
ShinglePlaces find_places(const std::vector<std::uint64_t>& shingles);

// Runs come in the order of B and do not overlap in B. `b_shingles`: those of `b`. Cost: linear in both
// texts, times a small constant for shingles that repeat.
std::vector<AlignedRun> align(const Content& a, const ShinglePlaces& a_places, const Content& b,
                              const std::vector<std::uint64_t>& b_shingles);

// How much of a text stands in another.
struct Overlap {
  double share = 0;               // of all words of B
  double share_own = 0;           // of its content words that are not aside
  std::uint32_t matched = 0;      // content words
  std::uint32_t matched_own = 0;  // of them not aside
  std::uint32_t longest = 0;      // of the longest run, not aside
  std::uint32_t kept_numbers = 0;
  std::uint32_t replaced_numbers = 0;
};
Overlap measure_overlap(const Content& b, const std::vector<AlignedRun>& runs);

}  // namespace saksi
