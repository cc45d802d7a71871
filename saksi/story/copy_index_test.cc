#include "saksi/story/copy_index.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "saksi/story/mark_test.h"

namespace saksi {
namespace {

// `count` words that no other `seed` has.
std::string words(int seed, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    for (int key = seed * 1'000 + i, letter = 0; letter < 5; ++letter, key /= 20)
      text += static_cast<char>('a' + key % 20);
    text += ' ';
  }
  return text;
}

CopySketch sketch(const std::string& id, const std::string& text, std::string_view day = "") {
  return make_sketch(mark(id, text, day), Outlets());
}

TEST(CopyIndex, FindsTheCopiesOfThoseBefore) {
  CopyIndex index;
  index.add(3, sketch("a", words(1, 60), "2024-03-01"));
  index.add(5, sketch("b", words(2, 60), "2024-03-01"));
  const auto copies = index.find(sketch("c", words(2, 60) + words(3, 20), "2024-03-02"), 6);
  ASSERT_EQ(copies.size(), 1U);
  EXPECT_EQ(copies[0].article, 6U);
  EXPECT_EQ(copies[0].of, 5U);
  EXPECT_NEAR(copies[0].share, 0.75, 1e-9);
  EXPECT_TRUE(index.find(sketch("d", words(4, 60)), 6).empty());
}

TEST(CopyIndex, AnOriginThatComesLateIsStillTheOrigin) {
  CopyIndex index;
  index.add(1, sketch("a", words(1, 60), "2024-03-02"));
  const auto copies = index.find(sketch("b", words(1, 60), "2024-03-01"), 2);
  ASSERT_EQ(copies.size(), 1U);
  EXPECT_EQ(copies[0].article, 1U);
  EXPECT_EQ(copies[0].of, 2U);
}

TEST(CopyIndex, ForgetsByAge) {
  CopyIndex index;
  for (std::uint32_t i = 0; i < 10; ++i)
    index.add(i, sketch(std::to_string(i), words(static_cast<int>(i), 60)));
  const auto full = index.size_bytes();
  index.forget(6);
  EXPECT_EQ(index.size(), 4U);
  EXPECT_LT(index.size_bytes(), full);
  EXPECT_EQ(index.sketch(5), nullptr);
  EXPECT_NE(index.sketch(6), nullptr);
  EXPECT_TRUE(index.find(sketch("x", words(5, 60)), 10).empty());
  EXPECT_EQ(index.find(sketch("x", words(6, 60)), 10).size(), 1U);
}

TEST(CopyIndex, AReplacedVersionIsGone) {
  CopyIndex index;
  index.add(0, sketch("a", words(1, 60)));
  index.remove(0);
  index.remove(0);
  EXPECT_EQ(index.size(), 0U);
  EXPECT_TRUE(index.find(sketch("x", words(1, 60)), 1).empty());
}

// A text that hundreds have: the first of them is found by each.
TEST(CopyIndex, TheOriginOfAMuchCopiedTextStays) {
  CopyIndex index;
  for (std::uint32_t i = 0; i < 300; ++i) {
    const auto one = sketch(std::to_string(i), words(1, 60) + words(100 + static_cast<int>(i), 10));
    const auto copies = index.find(one, i);
    EXPECT_LE(copies.size(), 12U);
    EXPECT_EQ(std::ranges::count(copies, 0U, &TextCopy::of), i > 0 ? 1 : 0);
    index.add(i, one);
  }
}

// What the house prints under every report for weeks is not taken from one another.
TEST(CopyIndex, StandingTextIsNoCopy) {
  CopyIndex index;
  const auto report = [](std::uint32_t i) {
    const auto day = i < 9 ? "2024-03-0" + std::to_string(i + 1) : "2024-03-" + std::to_string(i + 1);
    return sketch(std::to_string(i), words(100 + static_cast<int>(i), 60) + "\n\n" + words(1, 40), day);
  };
  for (std::uint32_t i = 0; i < 9; ++i) index.add(i, report(i));
  EXPECT_TRUE(index.find(report(10), 10).empty());
}

TEST(CopyIndex, ComparesWithArticlesOfItsStory) {
  // Three words in a row of which none is the least of its window would be missed by a thin index.
  CopyIndex index({64});
  const auto text = words(1, 20);
  index.add(0, make_sketch(mark("a", words(2, 200) + text + words(3, 200)), Outlets(), {64}));
  const auto other = make_sketch(mark("b", words(4, 40) + text + words(5, 40)), Outlets(), {64});
  const std::vector<std::uint32_t> story = {0, 7};
  EXPECT_EQ(index.find(other, 1, story).size(), 1U);
}

// Found by the index or compared one by one: the same copies, in any order of adding.
RC_GTEST_PROP(CopyIndex, AgreesWithAllPairs, ()) {
  const auto stretches = *rc::gen::container<std::vector<std::vector<int>>>(
      6, rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 8)));
  std::vector<CopySketch> sketches;
  for (const auto& seeds : stretches) {
    std::string text;
    for (const auto seed : seeds) text += words(seed, 12) + "\n\n";
    sketches.push_back(sketch(std::to_string(sketches.size()), text, "2024-03-01"));
  }
  CopyIndex index;
  for (std::uint32_t i = 0; i < sketches.size(); ++i) {
    std::vector<TextCopy> wanted;
    for (std::uint32_t j = 0; j < i; ++j)
      if (auto copy = compare_sketches({j, &sketches[j]}, {i, &sketches[i]})) wanted.push_back(*copy);
    RC_ASSERT(index.find(sketches[i], i) == wanted);
    index.add(i, sketches[i]);
  }
}

}  // namespace
}  // namespace saksi
