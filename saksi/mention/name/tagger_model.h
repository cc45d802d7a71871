#pragma once
// What a trained tagger of names knows: for each hashed feature (tagger_features.h) one small weight for each
// label, and what one label after another is worth. An averaged structured perceptron (Collins 2002), its
// weights rounded to whole numbers. The file: docs/formats/models.md.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/base/result.h"
#include "saksi/mention/mention.h"
#include "saksi/mention/name/word_habits.h"

namespace saksi {

// O, then B and I of each type, in the order of NameType: a name begins, goes on.
inline constexpr std::uint32_t kLabels = 11;
inline constexpr std::uint32_t kOutside = 0;
constexpr std::uint32_t begin_label(NameType type) { return 1 + 2 * static_cast<std::uint32_t>(type); }
constexpr bool begins(std::uint32_t label) { return label % 2 == 1; }
constexpr bool goes_on(std::uint32_t label) { return label != kOutside && label % 2 == 0; }
constexpr NameType type_of_label(std::uint32_t label) { return static_cast<NameType>((label - 1) / 2); }
// "I-PER" stands after "B-PER" and "I-PER" only.
constexpr bool may_follow(std::uint32_t before, std::uint32_t label) {
  return !goes_on(label) || before == label || before + 1 == label;
}

// The model of one kind of text.
struct TaggerWeights {
  static constexpr std::uint32_t kRowSize = 16;  // labels, filled up: one row is half a cache line
  // So that the sum over all features of a token (kMostFeatures) fits 16 bits, too.
  static constexpr std::int32_t kLargest = 500;
  std::uint32_t bits = 0;   // there are 2^bits rows; 0: no such model
  std::uint32_t types = 0;  // bit t: names of NameType t are told
  std::vector<std::int16_t> rows;
  std::array<std::array<std::int16_t, kLabels>, kLabels> steps{};  // [label before][label]
  WordHabits habits;

  bool empty() const { return bits == 0; }
  bool tells(NameType type) const { return ((types >> static_cast<std::uint32_t>(type)) & 1u) != 0; }
  std::uint32_t row_of(std::uint64_t feature) const {
    return static_cast<std::uint32_t>(feature >> (64 - bits));
  }
};

struct TaggerModel {
  TaggerWeights cased;  // text as it is mostly written
  TaggerWeights lower;  // text without capitals
};

// Errors: malformed, for a file that is cut short, damaged or no such model; unsupported, for another
// version.
Result<TaggerModel> parse_tagger_model(std::string_view bytes, std::string_view where);
std::string write_tagger_model(const TaggerModel& model);
// Errors: not_found, not_permitted, and those of parse_tagger_model.
Result<TaggerModel> read_tagger_model(const std::string& path);

}  // namespace saksi
