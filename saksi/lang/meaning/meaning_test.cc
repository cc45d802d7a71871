#include "saksi/lang/meaning/meaning.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace saksi {
namespace {

Meaning any_meaning() {
  Meaning meaning;
  const auto values = *rc::gen::container<std::vector<int>>(kMeaningDimensions, rc::gen::inRange(-127, 128));
  for (std::size_t i = 0; i < kMeaningDimensions; ++i) meaning.at[i] = static_cast<std::int8_t>(values[i]);
  return meaning;
}

RC_GTEST_PROP(Meaning, NearnessIsTheSameBothWays, ()) {
  const auto a = any_meaning(), b = any_meaning();
  RC_ASSERT(nearness(a, b) == nearness(b, a));
  RC_ASSERT(nearness(a, b) >= -1 && nearness(a, b) <= 1);
}

RC_GTEST_PROP(Meaning, NothingIsNearerThanItself, ()) {
  const auto a = any_meaning();
  RC_PRE(a != Meaning{});
  RC_ASSERT(nearness(a, a) > 1 - 1e-12);
}

RC_GTEST_PROP(Meaning, TheMeanOfOneIsItself, ()) {
  const auto a = any_meaning();
  RC_PRE(a != Meaning{});
  MeaningSum sum;
  sum.add(a, 0.25);
  RC_ASSERT(nearness(*sum.mean(), a) > 0.999);
}

TEST(Meaning, WithoutADirectionIsNearToNothing) {
  Meaning east;
  east.at[0] = 100;
  EXPECT_EQ(nearness(Meaning{}, east), 0);
  EXPECT_EQ(nearness(Meaning{}, Meaning{}), 0);
  MeaningSum sum;
  EXPECT_FALSE(sum.mean());
  sum.add(Meaning{}, 1);
  EXPECT_FALSE(sum.mean());
  auto west = east;
  west.at[0] = -100;
  sum.add(east, 1);
  sum.add(west, 1);
  EXPECT_FALSE(sum.mean());
}

TEST(Meaning, TheHeavierWordPulls) {
  Meaning east, north;
  east.at[0] = 100;
  north.at[1] = 10;  // its length says nothing
  MeaningSum sum;
  sum.add(east, 3);
  sum.add(north, 4);
  EXPECT_NEAR(nearness(*sum.mean(), east), 0.6, 0.01);
  EXPECT_NEAR(nearness(*sum.mean(), north), 0.8, 0.01);
}

}  // namespace
}  // namespace saksi
