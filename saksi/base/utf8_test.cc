#include "saksi/base/utf8.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

TEST(Utf8, CountsCodePoints) {
  const std::string text = "a“b”c 漢字 \U0001F600 z" + std::string(100, 'x') + "é!";
  const CodePointIndex index(text);
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < text.size(); i += decode_at(text, i).size_bytes) {
    EXPECT_EQ(index.code_points_before(static_cast<std::uint32_t>(i)), count);
    ++count;
  }
  EXPECT_EQ(index.size(), count);
}

TEST(Utf8, ReplacesEachBrokenPartOnce) {
  EXPECT_EQ(replace_invalid_utf8("a\xFF\xFE z"), "a\uFFFD z");
  EXPECT_EQ(replace_invalid_utf8("\xE2\x80"), "\uFFFD");
  EXPECT_EQ(replace_invalid_utf8("é"), "é");
  EXPECT_FALSE(is_valid_utf8("a\xC0\x80"));
  EXPECT_TRUE(is_valid_utf8("a\uFFFDb"));
}

TEST(Utf8, SqueezesSpaces) {
  EXPECT_EQ(squeeze("  a \t\n b\u00a0c "), "a b c");
  EXPECT_EQ(fold_case("KÉMBALI"), "kémbali");
}

}  // namespace
}  // namespace saksi
