#include "saksi/article/trees.h"

#include <array>

#include <gtest/gtest.h>

namespace saksi {
namespace {

constexpr std::array<std::string_view, 2> kNames = {"size", "stops"};

Result<Trees> trees(std::string_view text) {
  auto table = parse_table("trees", text, "trees.txt");
  return Trees::make(*table, kNames);
}

TEST(Trees, AddUpTheValuesOfTheAnswers) {
  const auto two = trees("size>10\tstops>0.5\t-1\t0.5\t-2\t4\nsize>2.5\t0.25\t-0.25\n");
  ASSERT_TRUE(two.has_value());
  const auto sum = [&](float size, float stops) { return two->sum(std::array{size, stops}); };
  EXPECT_DOUBLE_EQ(sum(1, 0), -1 + 0.25);
  EXPECT_DOUBLE_EQ(sum(11, 0), 0.5 - 0.25);
  EXPECT_DOUBLE_EQ(sum(1, 1), -2 + 0.25);
  EXPECT_DOUBLE_EQ(sum(11, 1), 4 - 0.25);
  EXPECT_DOUBLE_EQ(sum(10, 1), -2 - 0.25);  // a question asks for more
}

TEST(Trees, SumManyRowsAsEachAlone) {
  const auto made = trees("size>10\tstops>0.5\t1\t2\t-3\t4.5\nstops>0.25\t-0.5\t0.125\n").value();
  std::vector<float> rows;
  for (int i = 0; i < 21; ++i) {
    rows.push_back(static_cast<float>(i));
    rows.push_back(static_cast<float>(i % 5) / 4);
  }
  for (std::size_t count = 0; count <= 21; ++count) {
    const auto sums = made.sums(std::span(rows).first(2 * count), 2);
    ASSERT_EQ(sums.size(), count);
    for (std::size_t i = 0; i < count; ++i)
      EXPECT_FLOAT_EQ(sums[i], static_cast<float>(made.sum(std::span(rows).subspan(2 * i, 2))));
  }
}

TEST(Trees, OfNothingSayNothing) {
  EXPECT_TRUE(Trees().empty());
  EXPECT_DOUBLE_EQ(Trees().sum({}), 0);
  EXPECT_DOUBLE_EQ(probability(0), 0.5);
}

TEST(Trees, RefuseBrokenTables) {
  for (const std::string_view broken :
       {"size>10\t1\n", "colour>1\t1\t2\n", "size>\t1\t2\n", "1\t2\n", "size>1\tone\ttwo\n",
        "size>1\tsize>1\tsize>1\tsize>1\tsize>1\tsize>1\tsize>1\tsize>1\tsize>1\t1\n", "size>nan\t1\t2\n"}) {
    SCOPED_TRACE(broken);
    EXPECT_FALSE(trees(broken).has_value());
  }
}

}  // namespace
}  // namespace saksi
