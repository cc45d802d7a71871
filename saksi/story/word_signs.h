#pragma once
// What the words of an article, or of all articles around it, are about, in 64 numbers: each word adds its
// weight to every number or takes it away, as the bits of its hash say (random projection). Of an article
// only the signs are kept, 64 bits: two articles agree in as many as their words are alike (Charikar 2002).
// The signs of many articles, summed, are likest where those tell of one event.

#include <array>
#include <cstddef>
#include <cstdint>

namespace saksi {

// The bits of a term's key, spread over 64.
inline std::uint64_t spread(std::uint32_t key) {
  auto bits = (key + 0x9E3779B97F4A7C15ULL) * 0xBF58476D1CE4E5B9ULL;  // SplitMix64 (Steele and others 2014)
  bits = (bits ^ (bits >> 30)) * 0x94D049BB133111EBULL;
  return bits ^ (bits >> 31);
}

class SignSum {
 public:
  static constexpr std::size_t kMost = 128;  // of the greatest weight: more could pass what a number holds

  // Adds `weight` where the bit is set, and takes it away where not.
  void add(std::uint64_t bits, std::uint8_t weight);
  // What is left when one that was added is taken back.
  SignSum without(std::uint64_t bits, std::uint8_t weight) const;
  // Bits of the numbers above zero.
  std::uint64_t signs() const;
  // -1 … 1: the cosine of both; 0 when one is all zero.
  static double cosine(const SignSum& a, const SignSum& b);

 private:
  std::array<std::int16_t, 64> sums_{};
};

}  // namespace saksi
