#include "saksi/story/recent_index.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

std::vector<Neighbour> find(const RecentIndex& index, std::vector<WeightedKey> keys, std::size_t limit = 9) {
  return index.find(keys, limit);
}

TEST(RecentIndex, SumsWhatIsShared) {
  RecentIndex index(4);
  index.add(0, std::vector<WeightedKey>{{1, 0.5F}, {2, 0.5F}});
  index.add(1, std::vector<WeightedKey>{{2, 1}});
  EXPECT_EQ(find(index, {{1, 1}, {2, 2}}), (std::vector<Neighbour>{{1, 2}, {0, 1.5F}}));
  EXPECT_TRUE(find(index, {{3, 1}}).empty());
}

TEST(RecentIndex, OfEqualsTheNewestComesFirst) {
  RecentIndex index(4);
  for (std::uint32_t i = 0; i < 3; ++i) index.add(i, std::vector<WeightedKey>{{7, 1}});
  EXPECT_EQ(find(index, {{7, 1}}, 2), (std::vector<Neighbour>{{2, 1}, {1, 1}}));
}

TEST(RecentIndex, OldPostingsMakeRoom) {
  RecentIndex index(2);
  for (std::uint32_t i = 0; i < 5; ++i) index.add(i, std::vector<WeightedKey>{{7, 1}});
  EXPECT_EQ(find(index, {{7, 1}}), (std::vector<Neighbour>{{4, 1}, {3, 1}}));
}

}  // namespace
}  // namespace saksi
