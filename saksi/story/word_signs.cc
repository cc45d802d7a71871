#include "saksi/story/word_signs.h"

#include <cmath>

namespace saksi {
namespace {

constexpr std::size_t kBits = 8;  // of a row
using Row = std::array<std::int16_t, kBits>;

// For each byte its bits as 1 and -1: eight numbers are added at once.
constexpr std::array<Row, 256> make_rows() {
  std::array<Row, 256> rows{};
  for (std::size_t byte = 0; byte < rows.size(); ++byte)
    for (std::size_t bit = 0; bit < kBits; ++bit)
      rows[byte][bit] = static_cast<std::int16_t>((byte >> bit & 1) != 0 ? 1 : -1);
  return rows;
}
constexpr auto kRows = make_rows();

void add_rows(std::array<std::int16_t, 64>& sums, std::uint64_t bits, std::int16_t weight) {
  for (std::size_t at = 0; at < sums.size(); at += kBits, bits >>= kBits) {
    const auto& row = kRows[bits & 0xFF];
    for (std::size_t i = 0; i < kBits; ++i)
      sums[at + i] = static_cast<std::int16_t>(sums[at + i] + weight * row[i]);
  }
}

std::int64_t multiply(const std::array<std::int16_t, 64>& a, const std::array<std::int16_t, 64>& b) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += std::int32_t{a[i]} * b[i];
  return sum;
}

}  // namespace

void SignSum::add(std::uint64_t bits, std::uint8_t weight) { add_rows(sums_, bits, weight); }

SignSum SignSum::without(std::uint64_t bits, std::uint8_t weight) const {
  auto left = *this;
  add_rows(left.sums_, ~bits, weight);
  return left;
}

std::uint64_t SignSum::signs() const {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < sums_.size(); ++i) bits |= std::uint64_t{sums_[i] > 0} << i;
  return bits;
}

double SignSum::cosine(const SignSum& a, const SignSum& b) {
  const auto squares =
      static_cast<double>(multiply(a.sums_, a.sums_)) * static_cast<double>(multiply(b.sums_, b.sums_));
  return squares > 0 ? static_cast<double>(multiply(a.sums_, b.sums_)) / std::sqrt(squares) : 0;
}

}  // namespace saksi
