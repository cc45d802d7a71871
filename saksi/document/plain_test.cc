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
