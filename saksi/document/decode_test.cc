#include "saksi/document/decode.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "saksi/base/utf8.h"
#include "saksi/document/charset.h"

namespace saksi {
namespace {

TEST(FindCharset, KnowsWhatBrowsersTakeALabelFor) {
  EXPECT_EQ(find_charset("ISO-8859-1"), "windows-1252");
  EXPECT_EQ(find_charset(" latin1 "), "windows-1252");
  EXPECT_EQ(find_charset("gb2312"), "gb18030");
  EXPECT_EQ(find_charset("UTF8"), "UTF-8");
  EXPECT_FALSE(find_charset("x-no-such-charset"));
  EXPECT_FALSE(find_charset("utf-7"));  // no browser reads it
  EXPECT_FALSE(find_charset(""));
}

TEST(FindDeclaredCharset, ReadsMetaAndXml) {
  EXPECT_EQ(find_declared_charset("<html><META Charset = 'koi8-r'>"), "koi8-r");
  EXPECT_EQ(find_declared_charset("<meta http-equiv=content-type content=\"text/html; charset=Big5\">"),
            "Big5");
  EXPECT_EQ(find_declared_charset("<?xml version='1.0' encoding=\"windows-1251\"?><html>"), "windows-1251");
  EXPECT_FALSE(find_declared_charset("<meta name=charset><p>charset=utf-8"));
  EXPECT_EQ(find_declared_charset("<!-- <meta charset=big5> --><meta charset=koi8-r>"), "koi8-r");
  EXPECT_EQ(find_declared_charset("<!-- <meta charset=big5>"), "big5");
  EXPECT_FALSE(find_declared_charset("<meta charset"));
  std::string storm;
  for (int i = 0; i < 100000; ++i) storm += "<!--<meta";
  EXPECT_FALSE(find_declared_charset(storm));
}

struct DecodeCase {
  const char* why;
  std::string bytes;
  DecodeHints hints;
  std::string text;
  const char* charset;
  std::size_t broken_places;
};

TEST(Decode, FindsTheEncoding) {
  using namespace std::string_literals;
  const DecodeHints page{std::nullopt, true};
  const DecodeCase cases[] = {
      {"ASCII", "Air naik", {}, "Air naik", "UTF-8", 0},
      {"a mark of UTF-8 goes",
       "\xef\xbb\xbf"
       "Air",
       {},
       "Air",
       "UTF-8",
       0},
      {"UTF-16 by its mark",
       "\xff\xfe"
       "A\0i\0r\0"s,
       {},
       "Air",
       "UTF-16LE",
       0},
      {"UTF-16 by its NULs", "\0A\0i\0r\0 \0n\0a"s, {}, "Air na", "UTF-16BE", 0},
      {"half of a letter of UTF-16",
       "\xff\xfe"
       "A\0\x3d\xd8"s,
       {},
       "A\uFFFD",
       "UTF-16LE",
       1},
      {"the transport says it", "\xcf\xf0", {"windows-1251", false}, "Пр", "windows-1251", 0},
      {"the page says it", "<meta charset=windows-1251>\xcf\xf0", page, "<meta charset=windows-1251>Пр",
       "windows-1251", 0},
      {"the page is wrong", "<meta charset=latin1>é", page, "<meta charset=latin1>é", "UTF-8", 0},
      {"plain text declares nothing",
       "<meta charset=windows-1251> é",
       {},
       "<meta charset=windows-1251> é",
       "UTF-8",
       0},
      {"UTF-32 by its NULs", "<\0\0\0p\0\0\0>\0\0\0\x28\x6a\0\0"s, {}, "<p>樨", "UTF-32LE", 0},
      {"UTF-32 by its mark", "\0\0\xfe\xff\0\0\0A\0\1\xf6\0"s, {}, "A😀", "UTF-32BE", 0},
      {"UTF-16 by its first tag",
       "<\0p\0>\0\x28\x6a\x28\x6a\x28\x6a\x28\x6a\x28\x6a\x28\x6a\x28\x6a\x28\x6a"s, page,
       "<p>樨樨樨樨樨樨樨樨", "UTF-16LE", 0},
      {"NULs here and there", "Air\0 naik\0"s, {}, "Air\0 naik\0"s, "UTF-8", 0},
      {"Japanese by its escapes", "<p>\x1b$B6d9T\x1b(B", page, "<p>銀行", "ISO-2022-JP", 0},
      {"an escape alone is none", "a\x1b$Bb", page, "a\x1b$Bb", "UTF-8", 0},
      {"no browser knows what the transport says",
       "<meta charset=windows-1251>\xcf\xf0",
       {"x-nosuch", true},
       "<meta charset=windows-1251>Пр",
       "windows-1251",
       0},
      {"the transport wins",
       "<meta charset=windows-1251>\xe9",
       {"latin1", true},
       "<meta charset=windows-1251>é",
       "windows-1252",
       0},
      {"UTF-16 that could be read as ASCII is none", "<meta charset=utf-16>caf\xc3\xa9 \xe9", page,
       "<meta charset=utf-16>café é", "UTF-8", 1},
      {"mostly UTF-8, whatever is declared", "<meta charset=latin1>éééééééé \xe9", page,
       "<meta charset=latin1>éééééééé é", "UTF-8", 1},
      {"too little to say so", "<meta charset=latin1>é \xe9", page, "<meta charset=latin1>Ã© é",
       "windows-1252", 0},
      {"foreign bytes among UTF-8", "caf\xc3\xa9 caf\xe9, \x93ya\x94", {}, "café café, “ya”", "UTF-8", 3},
      {"remains of a letter", "caf\xc3\xa9 \xe2\x80 x", {}, "café \uFFFD x", "UTF-8", 1},
      {"a byte that no letter has", "caf\xc3\xa9 \xff x", {}, "café \uFFFD x", "UTF-8", 1},
  };
  for (const auto& one : cases) {
    SCOPED_TRACE(one.why);
    const auto decoded = decode(one.bytes, one.hints);
    EXPECT_EQ(decoded.text, one.text);
    EXPECT_EQ(decoded.charset, one.charset);
    EXPECT_EQ(decoded.broken_places, one.broken_places);
  }
}

TEST(Decode, FindsLateDeclarations) {
  const auto page = "<script>" + std::string(5000, 'x') + "</script><meta charset=koi8-r>\xf0\xd2";
  const auto decoded = decode(page, {std::nullopt, true});
  EXPECT_EQ(decoded.charset, "KOI8-R");
  EXPECT_TRUE(decoded.text.ends_with("Пр"));
}

TEST(Decode, SaysThatOldTextIsNoUtf8) {
  const auto decoded = decode(
      "Br\xfc"
      "cke gesperrt, sagte der B\xfcrgermeister der Stadt K\xf6ln",
      {});
  EXPECT_EQ(decoded.text, "Brücke gesperrt, sagte der Bürgermeister der Stadt Köln");
  EXPECT_EQ(decoded.broken_places, 1u);
}

RC_GTEST_PROP(Decode, GivesValidUtf8, (const std::string& bytes, bool page)) {
  RC_ASSERT(is_valid_utf8(decode(bytes, {std::nullopt, page}).text));
}

}  // namespace
}  // namespace saksi
