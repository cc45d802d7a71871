#include "saksi/story/fingerprint.h"

#include <string>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace saksi {
namespace {

Content content_of(std::string_view text) { return find_content(text, WordCutter(Language()).cut(text)); }

std::vector<bool> marks_of(std::string_view text, Token::Mark mark) {
  std::vector<bool> marks;
  for (const auto token : content_of(text).tokens) marks.push_back(token.is(mark));
  return marks;
}

TEST(FindContent, KeepsLongWordsAndNumbers) {
  const auto content = content_of("Air naik 43 cm di Desa Sukamaju.");
  EXPECT_EQ(content.words, (std::vector<std::uint32_t>{1, 2, 5, 6}));  // naik 43 Desa Sukamaju
  EXPECT_EQ(marks_of("Air naik 43 cm", Token::kNumber), (std::vector{false, true}));
  EXPECT_EQ(content_of("雨が降る").tokens.size(), 4U);  // a sign of a script without blanks is a word
}

TEST(FindContent, WordsAreAlikeWhateverTheirEnding) {
  const auto word = [](std::string_view text) { return content_of(text).tokens.at(0).word(); };
  EXPECT_EQ(word("programs"), word("Programming"));
  EXPECT_EQ(word("ÉLECTRIQUES"), word("électrique"));
  EXPECT_NE(word("jembatan"), word("jembar"));
  EXPECT_NE(word("1234567"), word("1234568"));  // figures are told apart to the last
}

TEST(FindContent, WordsInsideQuotationMarksStandAside) {
  EXPECT_EQ(marks_of("Warga “kami takut” pulang", Token::kAside), (std::vector{false, true, true, false}));
  EXPECT_EQ(marks_of("Warga \"kami takut\" pulang", Token::kAside), (std::vector{false, true, true, false}));
  // A mark that is missing hurts its own paragraph only.
  EXPECT_EQ(marks_of("Warga “kami\n\npulang", Token::kAside), (std::vector{false, true, false}));
}

TEST(FindContent, NamesAreMarked) {  // "Bupati Sari Wulandari" has one wording; who heard of her is no copy
  EXPECT_EQ(marks_of("Kemarin Bupati Sari Wulandari datang", Token::kName),
            (std::vector{false, true, true, true, false}));
}

TEST(FindContent, HasOneShingleForEachRun) {
  const auto shingles = [](std::string_view text) { return content_of(text).shingles; };
  EXPECT_EQ(shingles("pasar induk terbakar").size(), 1U);
  EXPECT_EQ(shingles("pasar induk kota terbakar").size(), 2U);
  EXPECT_TRUE(shingles("pasar terbakar").empty());
  EXPECT_NE(shingles("pasar induk terbakar"), shingles("induk pasar terbakar"));
}

TEST(FindContent, IsBounded) {
  std::string text;
  for (std::size_t i = 0; i < 2 * kMaxTokens; ++i) text += "kata ";
  EXPECT_EQ(content_of(text).tokens.size(), kMaxTokens);
}

TEST(MarkStanding, MarksTheWordsOfTheStretch) {
  const auto marked = [](std::vector<Fingerprint> standing) {
    std::vector<Token> tokens(8);
    mark_standing(tokens, standing, 2);
    std::string marks;
    for (const auto token : tokens) marks += token.is(Token::kAside) ? 'x' : '.';
    return marks;
  };
  EXPECT_EQ(marked({}), "........");
  EXPECT_EQ(marked({{1, 2}}), "..xxx...");
  EXPECT_EQ(marked({{1, 1}, {2, 3}}), ".xxxxx..");
  EXPECT_EQ(marked({{1, 0}, {2, 4}}), "xxx.xxx.");  // too far apart to be one stretch
  EXPECT_EQ(marked({{1, 6}}), "......xx");
}

TEST(Winnow, KeepsTheLeastOfEachWindow) {
  EXPECT_EQ(winnow(std::vector<std::uint32_t>{}, 4), std::vector<Fingerprint>{});
  EXPECT_EQ(winnow(std::vector<std::uint32_t>{9, 8}, 4), (std::vector<Fingerprint>{{8, 1}}));
  EXPECT_EQ(winnow(std::vector<std::uint32_t>{5, 3, 4, 9, 7, 8}, 2),
            (std::vector<Fingerprint>{{3, 1}, {4, 2}, {7, 4}}));
}

// The promise of winnowing: texts that share a run of window + kShingleWords - 1 content words share a hash.
RC_GTEST_PROP(Winnow, ASharedRunLeavesASharedHash, ()) {
  const auto shingles = [](int size) {
    return *rc::gen::container<std::vector<std::uint32_t>>(static_cast<std::size_t>(size),
                                                           rc::gen::inRange<std::uint32_t>(0, 50));
  };
  const std::size_t window = *rc::gen::inRange<std::size_t>(1, 9);
  const auto shared = shingles(static_cast<int>(window)), before = shingles(*rc::gen::inRange(0, 9)),
             after = shingles(*rc::gen::inRange(0, 9));
  auto other = before;
  other.insert(other.end(), shared.begin(), shared.end());
  other.insert(other.end(), after.begin(), after.end());
  bool met = false;
  for (const auto& one : winnow(shared, window))
    for (const auto& fingerprint : winnow(other, window)) met |= one.hash == fingerprint.hash;
  RC_ASSERT(met);
}

}  // namespace
}  // namespace saksi
