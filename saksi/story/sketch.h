#pragma once
// What is kept of an article to compare it with others: its weightiest terms with their rarity, its uncommon
// numbers, the days it names, the hashes of some of its runs. About 1 KiB, in one block of 32 bit values, so
// that a million of them fit into memory and are read from one end to the other.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "saksi/story/background.h"
#include "saksi/story/traits.h"

namespace saksi {

// A term of a sketch, eight bytes.
struct SketchTerm {
  std::uint32_t key = 0;
  std::uint8_t rarity = 0;           // in steps of kRarityStep
  std::uint8_t words = 0, head = 0;  // how often, at most 255
  std::uint8_t names = 0;            // how often, at most 31; kNamedInHead; the kind above
  static constexpr double kRarityStep = 1.0 / 16;
  static constexpr std::uint8_t kNamesMask = 31, kNamedInHead = 32;

  TermKind kind() const { return static_cast<TermKind>(names >> 6); }
  bool leads_with_person() const { return kind() == TermKind::person && (names & kNamedInHead) != 0; }
  std::uint32_t packed() const {
    return rarity | std::uint32_t{words} << 8 | std::uint32_t{head} << 16 | std::uint32_t{names} << 24;
  }
  static SketchTerm unpack(std::uint32_t key, std::uint32_t packed) {
    const auto byte = [&](int at) { return static_cast<std::uint8_t>(packed >> (8 * at)); };
    return {key, byte(0), byte(1), byte(2), byte(3)};
  }
};

// How many of each a sketch holds at most.
struct SketchLimits {
  static constexpr std::size_t terms = 104, numbers = 16, days = 12, runs = 24, leads = 6;
};

// Days as counted from 1970-01-01.
inline constexpr std::int32_t kNoDay = INT32_MIN;

struct SketchHead {
  float words_length = 0, head_length = 0, names_length = 0;  // of the vectors of weights
  float head_rarity = 0;                                      // summed over the terms of the head
  float person_rarity = 0, place_rarity = 0;                  // summed over the terms of such names
  std::int32_t from = kNoDay, to = kNoDay;                    // published; kNoDay: not known to the week
  std::int32_t lead_day = kNoDay;                             // Traits::lead_day
  std::uint32_t language = 0;                                 // hash of the code
  std::uint16_t terms = 0, numbers = 0, days = 0, runs = 0, leads = 0;  // how many
  Meaning meaning;  // of all words together; all zero: not known
  friend bool operator==(const SketchHead&, const SketchHead&) = default;
};

// Points into the sketch it was made of.
class SketchView {
 public:
  SketchView(const SketchHead& head, const std::uint32_t* block) : head_(&head), block_(block) {}
  const SketchHead& head() const { return *head_; }
  const std::uint32_t* block() const { return block_; }
  std::size_t size() const { return head_->terms; }
  SketchTerm term(std::size_t i) const { return SketchTerm::unpack(block_[2 * i], block_[2 * i + 1]); }
  std::span<const std::uint32_t> numbers() const { return {block_ + 2 * size(), head_->numbers}; }  // hashes
  std::span<const std::uint32_t> days() const { return {numbers().data() + head_->numbers, head_->days}; }
  std::span<const std::uint32_t> runs() const { return {days().data() + head_->days, head_->runs}; }
  // Traits::lead_numbers
  std::span<const std::uint32_t> leads() const { return {runs().data() + head_->runs, head_->leads}; }

 private:
  const SketchHead* head_;
  const std::uint32_t* block_;
};
// 32 bit values in the block of a sketch.
inline std::size_t block_size(const SketchHead& head) {
  return 2 * std::size_t{head.terms} + head.numbers + head.days + head.runs + head.leads;
}

// A day in the unsigned values of a block: sorted as days are.
inline std::uint32_t block_day(Day day) {
  return static_cast<std::uint32_t>(day.time_since_epoch().count()) ^ 0x80000000U;
}
inline std::int32_t day_number(std::uint32_t block_day) {
  return static_cast<std::int32_t>(block_day ^ 0x80000000U);
}

struct Sketch {
  SketchHead head;
  std::vector<std::uint32_t> block;
  std::uint64_t signs = 0;  // of the words: word_signs.h
  SketchView view() const { return {head, block.data()}; }
  friend bool operator==(const Sketch&, const Sketch&) = default;
};

// Rarities are those of `background` as it is.
Sketch make_sketch(const Traits& traits, const Background& background);

// Sets the lengths and sums in the head, and the signs, from the terms.
void measure(Sketch& sketch);

// The value of a number in a sketch.
std::uint32_t number_key(double value);

// 1 + ln of how often; 0 for 0.
double damped(std::uint8_t count);

}  // namespace saksi
