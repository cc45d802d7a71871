#include "saksi/story/cluster.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

double none(std::uint32_t, std::uint32_t) { return 0; }

TEST(Cluster, JoinsWhatIsAlike) {
  EXPECT_EQ(cluster(4, {}, {{0, 2, 0.9}, {1, 3, 0.6}, {0, 1, 0.2}}, 0.5, none),
            (std::vector<std::uint32_t>{0, 1, 0, 1}));
}

TEST(Cluster, LeavesAChainApart) {  // 0 is like 1 and 1 like 2, but 0 and 2 have nothing in common
  EXPECT_EQ(cluster(3, {}, {{0, 1, 0.8}, {1, 2, 0.7}}, 0.5, none), (std::vector<std::uint32_t>{0, 0, 1}));
}

TEST(Cluster, JoinsCopiesWhateverTheLikeness) {
  EXPECT_EQ(cluster(3, {{0, 2, 1}}, {}, 0.5, none), (std::vector<std::uint32_t>{0, 1, 0}));
}

TEST(Cluster, AsksForPairsThatAreMissing) {
  const auto always = [](std::uint32_t, std::uint32_t) { return 0.9; };
  EXPECT_EQ(cluster(3, {}, {{0, 1, 0.8}, {1, 2, 0.7}}, 0.5, always), (std::vector<std::uint32_t>{0, 0, 0}));
}

TEST(Cluster, OfNothingIsNothing) { EXPECT_TRUE(cluster(0, {}, {}, 0.5, none).empty()); }

}  // namespace
}  // namespace saksi
