#include "saksi/story/neighbourhood.h"

#include <cmath>
#include <optional>

#include <gtest/gtest.h>

namespace saksi {
namespace {

constexpr std::uint64_t kFlood = 0x0F0F0F0F0F0F0F0F, kFire = 0x3333333333333333;  // agree in half of the bits

// Of articles 0 and 1.
NeighbourOverlap overlap(const Neighbourhood& of_a, const Neighbourhood& of_b,
                         std::uint64_t signs_of_b = kFlood) {
  const auto signs_of = [&](std::uint32_t article) {
    return std::optional(article == 1 ? signs_of_b : kFlood);
  };
  return find_overlap(Surrounded::make(0, of_a, kFlood, signs_of),
                      Surrounded::make(1, of_b, signs_of_b, signs_of));
}

TEST(FindOverlap, TellsTheTwoFromTheOthers) {
  Neighbourhood a, b;
  EXPECT_EQ(overlap(a, b).each_other, 0);
  EXPECT_EQ(overlap(a, b).others, 0);
  a.add(1, 1);
  b.add(0, 1);
  EXPECT_EQ(overlap(a, b).each_other, 1);
  a.add(2, 1);  // of three and two, two are the same: themselves
  EXPECT_NEAR(overlap(a, b).each_other, 2.0 / 3, 1e-9);
  EXPECT_EQ(overlap(a, b).others, 0);
  b.add(2, 1);
  EXPECT_NEAR(overlap(a, b).each_other, 2.0 / 3, 1e-9);
  EXPECT_NEAR(overlap(a, b).others, 1.0 / 3, 1e-9);
}

TEST(FindOverlap, ComparesTheWordsAroundWithoutEachOther) {
  Neighbourhood a, b;
  a.add(1, 0.5);
  b.add(0, 0.5);
  EXPECT_EQ(overlap(a, b).words, 1);
  EXPECT_EQ(overlap(a, b, kFire).words, 0);  // as neighbours of each other they would be near
  b.add(2, 1);                               // a flood
  EXPECT_NEAR(overlap(a, b, kFire).words, std::sqrt(0.5), 1e-9);
}

TEST(FindOverlap, DoesNotDependOnTheOrder) {
  Neighbourhood a, b;
  a.add(1, 0.7);
  a.add(3, 0.4);
  b.add(3, 0.6);
  const auto signs_of = [](std::uint32_t article) { return std::optional(article * 0x123456789ABCDEFU); };
  const auto one = Surrounded::make(0, a, kFlood, signs_of), other = Surrounded::make(1, b, kFire, signs_of);
  const auto there = find_overlap(one, other), back = find_overlap(other, one);
  EXPECT_EQ(there.each_other, back.each_other);
  EXPECT_EQ(there.others, back.others);
  EXPECT_EQ(there.words, back.words);
}

TEST(Surrounded, LeavesOutWhatIsForgotten) {
  Neighbourhood a;
  a.add(7, 1);
  const auto forgotten = [](std::uint32_t) { return std::optional<std::uint64_t>(); };
  EXPECT_EQ(Surrounded::make(0, a, kFlood, forgotten).words.signs(), kFlood);
}

TEST(Neighbourhood, KeepsTheLikest) {
  Neighbourhood all;
  for (std::uint32_t i = 0; i < 40; ++i) all.add(i, i / 40.0);
  EXPECT_EQ(all.end() - all.begin(), static_cast<std::ptrdiff_t>(Neighbourhood::kMost));
  EXPECT_EQ(all.begin()->article, 39U);
}

}  // namespace
}  // namespace saksi
