#pragma once
// Where runs of words of a text begin: chains of places, by a hash of the run.

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "saksi/story/fingerprint.h"

namespace saksi {

class WordPlaces {
 public:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  // Runs of `words` (1 … 4) words.
  WordPlaces(std::span<const Token> tokens, std::size_t words)
      : words_(words),
        mask_(static_cast<std::uint32_t>(std::bit_ceil(tokens.size() + 1) * 2 - 1)),
        first_(mask_ + 1, kNone),
        next_(tokens.size(), kNone) {
    // Backwards, so that chains give the earliest place first.
    for (auto i = static_cast<std::uint32_t>(tokens.size()); i-- > 0;) {
      if (i + words > tokens.size()) continue;
      auto& first = first_[slot_of(tokens, i)];
      next_[i] = first;
      first = i;
    }
  }

  // The first place where the run that begins at `at` of `tokens` may stand: another run of the same hash is
  // possible. kNone: nowhere.
  std::uint32_t first(std::span<const Token> tokens, std::uint32_t at) const {
    return first_[slot_of(tokens, at)];
  }
  std::uint32_t next(std::uint32_t place) const { return next_[place]; }

 private:
  std::uint32_t slot_of(std::span<const Token> tokens, std::uint32_t at) const {
    std::uint64_t hash = 0;
    for (std::size_t k = 0; k < words_; ++k) hash = (hash << 13) | tokens[at + k].word();
    return static_cast<std::uint32_t>((hash * 0x9E3779B97F4A7C15ULL) >> 33) & mask_;
  }
  std::size_t words_;
  std::uint32_t mask_;
  std::vector<std::uint32_t> first_, next_;
};

}  // namespace saksi
