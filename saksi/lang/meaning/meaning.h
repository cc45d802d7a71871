#pragma once
// What a word, a clause or a whole text is about, as a direction in a space of word meanings that all
// languages share: "gempa", "earthquake" and "terremoto" point nearly the same way.
//
// Near means "spoken of alike", not "the same": words of opposite meaning ("naik", "turun") are near, too,
// and so are two towns or two numbers. Whoever asks whether two things are the same must look at names,
// numbers and negations beside it.

#include <array>
#include <cstdint>
#include <optional>

namespace saksi {

// 96 of the 100 directions of the English vectors; the four that all words share tell nothing (Mu and
// Viswanath 2018, "All-but-the-top").
inline constexpr std::size_t kMeaningDimensions = 96;

// A direction. Its length says nothing.
struct Meaning {
  std::array<std::int8_t, kMeaningDimensions> at{};
  friend auto operator<=>(const Meaning&, const Meaning&) = default;
};

// Cosine: 1 for the same direction, about 0 for words that have nothing to do with each other, hardly ever
// below -0.3. Of a Meaning that is all zero, 0.
double nearness(const Meaning& a, const Meaning& b);

// How much a word says in a sum of many: near 1 for rare words, near 0 for those that stand everywhere
// (Arora, Liang and Ma 2017, "A simple but tough-to-beat baseline for sentence embeddings"). `commonness`:
// the share of running words that are this one.
double weight_of(double commonness);

// The meaning of several words together: the mean of their directions, by weight.
class MeaningSum {
 public:
  void add(const Meaning& meaning, double weight);
  // Nothing when nothing was added, or all that was added cancels out.
  std::optional<Meaning> mean() const;

 private:
  std::array<float, kMeaningDimensions> sum_{};
};

}  // namespace saksi
