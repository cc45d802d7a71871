#include "saksi/story/fingerprint_table.h"

#include <algorithm>
#include <vector>

#include <gtest/gtest.h>

namespace saksi {
namespace {

std::vector<std::uint32_t> articles_of(const FingerprintTable& table, std::uint32_t hash) {
  const auto found = table.find(hash);
  return {found.begin(), found.end()};
}

TEST(FingerprintTable, KeepsTheFirstAndTheNewest) {
  FingerprintTable table;
  for (std::uint32_t article = 0; article < 100; ++article) table.add(7, article);
  EXPECT_EQ(articles_of(table, 7), (std::vector<std::uint32_t>{0, 1, 2, 3, 96, 97, 98, 99}));
  EXPECT_TRUE(articles_of(table, 8).empty());
}

TEST(FingerprintTable, HoldsAnArticleOnce) {
  FingerprintTable table;
  for (int i = 0; i < 20; ++i) table.add(7, 1);
  EXPECT_EQ(articles_of(table, 7), std::vector<std::uint32_t>{1});
}

TEST(FingerprintTable, ForgottenPlacesAreFree) {
  FingerprintTable table;
  for (std::uint32_t article = 0; article < 100; ++article) table.add(7, article);
  table.forget(97);
  EXPECT_EQ(articles_of(table, 7), (std::vector<std::uint32_t>{97, 98, 99}));
  table.add(7, 100);
  EXPECT_EQ(articles_of(table, 7), (std::vector<std::uint32_t>{97, 98, 99, 100}));
}

TEST(FingerprintTable, KeepsNearlyAllWhileItGrows) {
  FingerprintTable table;
  constexpr std::uint32_t kHashes = 100'000;
  const auto hash = [](std::uint32_t i) { return i * 2'654'435'761U; };
  for (std::uint32_t i = 0; i < kHashes; ++i) table.add(hash(i), i);
  std::uint32_t found = 0;
  for (std::uint32_t i = 0; i < kHashes; ++i) found += articles_of(table, hash(i)).size() == 1;
  EXPECT_GT(found, kHashes * 99 / 100);
  EXPECT_LT(table.size_bytes(), std::size_t{kHashes} * 32);
}

TEST(FingerprintTable, DoesNotGrowWithWhatIsForgotten) {
  FingerprintTable table;
  for (std::uint32_t i = 0; i < 1'000'000; ++i) {
    table.add(i * 2'654'435'761U, i);
    if (i % 1'000 == 0 && i > 20'000) table.forget(i - 20'000);
  }
  EXPECT_LT(table.size_bytes(), 20'000U * 64);
}

}  // namespace
}  // namespace saksi
