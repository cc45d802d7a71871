#include "saksi/lang/meaning/meaning.h"

#include <algorithm>
#include <cmath>

namespace saksi {
namespace {

// Where a word of that share of all running words counts half; the same in tools/word_meanings/spread.py.
// Measured on pairs of articles (docs/models/words.md).
constexpr double kHalfWeight = 1e-4;

std::int32_t product(const Meaning& a, const Meaning& b) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < kMeaningDimensions; ++i) sum += a.at[i] * b.at[i];
  return sum;
}

}  // namespace

double nearness(const Meaning& a, const Meaning& b) {
  const auto lengths = std::sqrt(static_cast<double>(product(a, a)) * product(b, b));
  return lengths > 0 ? std::clamp(product(a, b) / lengths, -1.0, 1.0) : 0;
}

double weight_of(double commonness) { return kHalfWeight / (kHalfWeight + commonness); }

void MeaningSum::add(const Meaning& meaning, double weight) {
  std::int32_t square = 0;
  for (const auto value : meaning.at) square += value * value;
  if (square == 0) return;
  const auto scale = static_cast<float>(weight / std::sqrt(static_cast<double>(square)));
  for (std::size_t i = 0; i < kMeaningDimensions; ++i) sum_[i] += scale * static_cast<float>(meaning.at[i]);
}

std::optional<Meaning> MeaningSum::mean() const {
  float widest = 0;
  for (const auto value : sum_) widest = std::max(widest, std::abs(value));
  if (!(widest > 0) || !std::isfinite(widest)) return std::nullopt;
  Meaning mean;
  for (std::size_t i = 0; i < kMeaningDimensions; ++i)
    mean.at[i] = static_cast<std::int8_t>(std::lround(sum_[i] / widest * 127));
  return mean;
}

}  // namespace saksi
