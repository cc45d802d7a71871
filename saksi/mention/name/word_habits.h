#pragma once
// How words were used where a tagger of names learned: how often inside a person's name, a place's, another
// one, or none. What is known of a word at other places tells much about it where nothing else does:
// "sidoarjo" in text without capitals. In learning, a sentence is read by what the others say (leave one
// out), or the tagger would lean on it more than it can be trusted with words that it reads for the first
// time.

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "saksi/mention/mention.h"

namespace saksi {

struct WordUse {
  std::uint32_t person = 0, place = 0, other = 0, none = 0;
  void add(std::uint32_t label);
  void add(const WordUse& more);
  void take(const WordUse& less);
  // Two bits each: the shares of the first three, and how often the word was met; 0 for never.
  std::uint8_t habit() const;
};

// Habits by hash of word.
class WordHabits {
 public:
  using Entry = std::pair<std::uint32_t, std::uint8_t>;  // hash, habit
  WordHabits() = default;
  explicit WordHabits(std::vector<Entry> entries);  // of any order; of equal hashes the first counts
  std::uint8_t find(std::uint64_t word) const;
  // In order of their hashes.
  std::span<const Entry> entries() const { return entries_; }
  static std::uint32_t key(std::uint64_t word) {
    return static_cast<std::uint32_t>((word * 0x9E3779B97F4A7C15u) >> 32);
  }

 private:
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> first_;  // of the entries, by the first bits of their hashes
};

}  // namespace saksi
