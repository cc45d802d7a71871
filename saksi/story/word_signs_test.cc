#include "saksi/story/word_signs.h"

#include <cmath>

#include <gtest/gtest.h>

namespace saksi {
namespace {

TEST(SignSum, OfOneKeepsItsSigns) {
  SignSum sum;
  EXPECT_EQ(sum.signs(), 0U);
  sum.add(0xABCD, 3);
  EXPECT_EQ(sum.signs(), 0xABCDU);
}

TEST(SignSum, TheWeightierWins) {
  SignSum sum;
  sum.add(0xFF, 3);
  sum.add(0xF0, 2);
  EXPECT_EQ(sum.signs(), 0xFFU);
  sum.add(0xF0, 2);
  EXPECT_EQ(sum.signs(), 0xF0U);
}

TEST(SignSum, WithoutTakesBackWhatWasAdded) {
  SignSum one, two;
  one.add(0x1234'5678'9ABC'DEF0, 200);
  two = one;
  two.add(0x0FF0, 255);
  EXPECT_EQ(SignSum::cosine(two.without(0x0FF0, 255), one), 1);
  EXPECT_LT(SignSum::cosine(two, one), 1);
}

TEST(SignSum, CosineIsTheShareOfBitsThatAgree) {
  SignSum none, all, half, other;
  all.add(~std::uint64_t{0}, 9);
  half.add(0xFFFF'FFFF, 40);
  other.add(0, 1);
  EXPECT_EQ(SignSum::cosine(all, all), 1);
  EXPECT_EQ(SignSum::cosine(all, half), 0);
  EXPECT_EQ(SignSum::cosine(all, other), -1);
  EXPECT_EQ(SignSum::cosine(all, none), 0);
}

TEST(SignSum, HoldsTheMostOfTheGreatestWeight) {
  SignSum sum;
  for (std::size_t i = 0; i < SignSum::kMost; ++i) sum.add(0xF, 255);
  EXPECT_EQ(sum.signs(), 0xFU);
}

TEST(Spread, SetsAboutHalfOfTheBits) {
  for (std::uint32_t key = 0; key < 100; ++key) {
    SCOPED_TRACE(key);
    EXPECT_NEAR(__builtin_popcountll(spread(key)), 32, 20);
  }
}

}  // namespace
}  // namespace saksi
