#include "saksi/story/fingerprint.h"

#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "saksi/base/hash.h"

namespace saksi {
namespace {

Content content_of(std::string_view text) { return find_content(text, WordCutter(Language()).cut(text)); }

TEST(FindContent, KeepsLongWordsAndNumbers) {
  const auto content = content_of("Air naik 43 cm di Desa Sukamaju.");
  EXPECT_EQ(content.keys,
            (std::vector{hash_64("naik"), hash_64("43"), hash_64("desa"), hash_64("sukamaju")}));
  EXPECT_EQ(content.number, (std::vector{false, true, false, false}));
  EXPECT_EQ(content.all_words, 7U);
}

TEST(FindContent, WordsInsideQuotationMarksStandAside) {
  EXPECT_EQ(content_of("Warga “kami takut” pulang").aside, (std::vector{false, true, true, false}));
  EXPECT_EQ(content_of("Warga \"kami takut\" pulang").aside, (std::vector{false, true, true, false}));
  // A mark that is missing hurts its own paragraph only.
  EXPECT_EQ(content_of("Warga “kami\n\npulang").aside, (std::vector{false, true, false}));
}

TEST(FindContent, NamesStandAside) {  // "Bupati Sari Wulandari" has one wording; who heard of her is no copy
  EXPECT_EQ(content_of("Kemarin Bupati Sari Wulandari datang").aside,
            (std::vector{false, true, true, true, false}));
}

TEST(FindShingles, IsOneForEachRun) {
  EXPECT_EQ(find_shingles(content_of("pasar induk terbakar")).size(), 1U);
  EXPECT_EQ(find_shingles(content_of("pasar induk kota terbakar")).size(), 2U);
  EXPECT_TRUE(find_shingles(content_of("pasar terbakar")).empty());
  EXPECT_NE(find_shingles(content_of("pasar induk terbakar")),
            find_shingles(content_of("induk pasar terbakar")));
}

TEST(MarkStanding, MarksTheWordsOfTheRun) {
  auto content = content_of("Banjir surut kemarin ikuti berita kami lainnya");
  const auto shingles = find_shingles(content);
  mark_standing(content, shingles, {shingles[3]});
  EXPECT_EQ(content.aside, (std::vector{false, false, false, true, true, true, false}));
}

// The promise of winnowing: texts that share a run of window + kShingleWords - 1 content words share a hash.
RC_GTEST_PROP(Winnow, ASharedRunLeavesASharedHash, ()) {
  const auto words = [](int size) {
    return *rc::gen::container<std::vector<std::uint64_t>>(static_cast<std::size_t>(size),
                                                           rc::gen::inRange<std::uint64_t>(0, 50));
  };
  const auto shared = words(4), before = words(*rc::gen::inRange(0, 9)),
             after = words(*rc::gen::inRange(0, 9));
  auto other = before;
  other.insert(other.end(), shared.begin(), shared.end());
  other.insert(other.end(), after.begin(), after.end());
  const auto hashes = winnow(other, 4);
  bool met = false;
  for (const auto hash : winnow(shared, 4)) met |= std::ranges::binary_search(hashes, hash);
  RC_ASSERT(met);
}

}  // namespace
}  // namespace saksi
