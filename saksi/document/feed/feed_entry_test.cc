#include "saksi/document/feed/feed_entry.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace saksi {
namespace {

TEST(LooksLikeHtml, KnowsItFromPlainWords) {
  for (const auto* words : {"<b>Air</b> naik", "Air &amp; api", "&#8220;Air naik&#8221;", "satu<br/>dua",
                            "<P>Air</P>", "</p>", "<a href=\"/x\">Air</a> 3 < 5"}) {
    SCOPED_TRACE(words);
    EXPECT_TRUE(looks_like_html(words));
  }
  for (const auto* words : {"", "Air naik", "3 < 5 > 2", "AT&T & kawan", "Sejarah tag <blink>",
                            "<blink>tua</blink>", "<nama@contoh.example>", "a<b", "& ;", "&;", "</"}) {
    SCOPED_TRACE(words);
    EXPECT_FALSE(looks_like_html(words));
  }
}

TEST(Base64, IsDecodedOrIsNone) {
  EXPECT_EQ(decode_base64("QWly\n IG5haWs="), "Air naik");
  EXPECT_EQ(decode_base64("QWlyIG5haWsh"), "Air naik!");
  EXPECT_EQ(decode_base64("8J-YgA"), "\xf0\x9f\x98\x80");  // letters of addresses, no filling
  EXPECT_EQ(decode_base64(""), "");
  EXPECT_FALSE(decode_base64("<p>Air</p>").has_value());
  EXPECT_FALSE(decode_base64("Air naik.").has_value());
}

TEST(AuthorName, StandsBesideTheAddress) {
  struct Case {
    std::string_view author, name;
  };
  const Case cases[] = {
      {"Sari Dewi", "Sari Dewi"},
      {"  Sari Dewi (Kabar Sore)  ", "Sari Dewi (Kabar Sore)"},
      {"surat@kabarsore.example (Sari Dewi)", "Sari Dewi"},
      {"Sari Dewi (surat@kabarsore.example)", "Sari Dewi"},
      {"Sari Dewi <surat@kabarsore.example>", "Sari Dewi"},
      {"\"Sari Dewi\" <surat@kabarsore.example>", "Sari Dewi"},
      {"surat@kabarsore.example", ""},
      {"surat@kabarsore.example ()", ""},
      {"", ""},
  };
  for (const auto& one : cases) {
    SCOPED_TRACE(one.author);
    EXPECT_EQ(find_author_name(one.author), one.name);
  }
}

TEST(FeedLink, IsWholeAsWrittenOrResolved) {
  struct Case {
    std::string_view link, base, whole;
  };
  const Case cases[] = {
      {" https://Kabarsore.example/a?b=1&c=2\n", "", "https://Kabarsore.example/a?b=1&c=2"},
      {"https://kabarsore.example/\n  a", "", "https://kabarsore.example/  a"},
      {"https://kabarsore.example/?b=1&amp;c=2&amp;amp;d&e", "",
       "https://kabarsore.example/?b=1&c=2&amp;d&e"},
      {"/a", "https://kabarsore.example/b/c", "https://kabarsore.example/a"},
      {"a?x=1:2", "https://kabarsore.example/b/c", "https://kabarsore.example/b/a?x=1:2"},
      {"//cdn.example/a", "https://kabarsore.example/", "https://cdn.example/a"},
      {"/a", "", "/a"},
      {"javascript:alert(1)", "https://kabarsore.example/", ""},
      {"JavaScript://kabarsore.example/%0aalert(1)", "", ""},
      {"mailto:surat@kabarsore.example", "", ""},
      {"", "https://kabarsore.example/", ""},
  };
  for (const auto& one : cases) {
    SCOPED_TRACE(one.link);
    EXPECT_EQ(feed_link(one.link, one.base), one.whole);
  }
}

}  // namespace
}  // namespace saksi
