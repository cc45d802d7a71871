#include "saksi/document/plain.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

TEST(MakePlain, MakesSpacesAndLineEndsPlain) {
  EXPECT_EQ(make_plain("a\u00a0b\u202fc\u2003d\te\u3000f"), "a b c d e f");
  EXPECT_EQ(make_plain("a\r\nb\rc\nd\u2028e"), "a\nb\nc\nd\ne");
  EXPECT_EQ(make_plain("Suka\u00admaju\u200b \ufeff\u202eok\u202c"), "Sukamaju ok");
  EXPECT_EQ(make_plain(std::string_view("a\0b\x1b"
                                        "c\x7f",
                                        6)),
            "abc");
  EXPECT_EQ(make_plain("\u0093ya\u0094"), "“ya”");   // &#147; of old pages
  EXPECT_EQ(make_plain("cafe\u0301"), "caf\u00e9");  // composed
}

TEST(MakePlain, CutsStormsOfMarks) {
  std::string storm = "e";
  for (int i = 0; i < 100000; ++i) storm += "\u0301\u0316";
  EXPECT_LE(make_plain(storm).size(), 1 + 2 * 30u);
  EXPECT_EQ(make_plain("e\u0316\u0301"), "\u00e9\u0316");
}

TEST(MakePlain, LeavesLettersAlone) {
  for (const std::string_view text :
       {"Ciliwung – “naik”, kata Sari…", "می‌خواهم", "日本語、東京。", "👩‍👧", "Ω≈ç√"}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(make_plain(text), text);
  }
}

TEST(MakePlainLine, MakesOneLine) {
  EXPECT_EQ(make_plain_line("\n  Air \t\u00a0 naik\n\ndi  Sukamaju \n"), "Air naik di Sukamaju");
  EXPECT_EQ(make_plain_line(" \u00a0\n"), "");
  EXPECT_EQ(make_plain_line("R&amp;D di cafÃ©\tbaru"), "R&D di café baru");
  EXPECT_EQ(make_plain_line("a\r\nb\x01 c"), "a b c");
}

TEST(MakePlainText, KeepsLines) {
  EXPECT_EQ(make_plain_text("Itâ€™s\n\n café\tR&amp;D\n"), "It’s\n\n café R&amp;D\n");
  EXPECT_EQ(make_plain_text(""), "");
}

// The short way for ASCII gives what the long way gives.
RC_GTEST_PROP(MakePlainLine, TreatsAsciiAlike, (const std::vector<std::uint8_t>& bytes)) {
  std::string text;
  for (const auto byte : bytes) text += static_cast<char>(byte % 0x80);
  std::erase(text, '&');
  RC_ASSERT(make_plain_line(text) == squeeze(make_plain(text)));
}

RC_GTEST_PROP(MakePlain, SecondTimeChangesNothing, (const std::vector<std::uint32_t>& points)) {
  std::string text;
  for (const auto point : points) append_utf8(text, static_cast<char32_t>(point % 0x3100));
  const auto plain = make_plain(text);
  RC_ASSERT(is_valid_utf8(plain));
  RC_ASSERT(make_plain(plain) == plain);
}

}  // namespace
}  // namespace saksi
