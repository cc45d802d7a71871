#include "saksi/article/text_looks.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

TEST(TextLooks, CountsWordsAndMarks) {
  struct Case {
    std::string_view text;
    float size, words, digits, capitals, commas, stops, bars;
  };
  for (const auto& c : {
           Case{"", 0, 0, 0, 0, 0, 0, 0},
           Case{"Warga Sukamaju mengungsi.", 25, 3, 0, 2, 0, 1, 0},
           Case{"Air naik, 2 kali; reda!", 23, 5, 1, 1, 2, 1, 0},
           Case{"3,5 persen", 10, 3, 2, 0, 0, 0, 0},  // a comma in a number is none
           Case{"don't / won't | can't", 21, 3, 0, 0, 0, 0, 2},
           Case{"Élan à São João", 15, 4, 0, 2, 0, 0, 0},  // of ASCII capitals only
           Case{"山田市は、堤防を直す。", 29, 4.5F, 0, 0, 1, 1, 0},
       }) {
    SCOPED_TRACE(c.text);
    const auto looks = look_at(c.text);
    EXPECT_EQ(looks.size, c.size);
    EXPECT_EQ(looks.words, c.words);
    EXPECT_EQ(looks.digits, c.digits);
    EXPECT_EQ(looks.capitals, c.capitals);
    EXPECT_EQ(looks.commas, c.commas);
    EXPECT_EQ(looks.stops, c.stops);
    EXPECT_EQ(looks.bars, c.bars);
  }
}

TEST(TextLooks, FindTheLastSign) {
  EXPECT_EQ(last_sign("\"Reda.\""), U'.');
  EXPECT_EQ(last_sign("(Reda)"), U'a');
  EXPECT_EQ(last_sign("直す。」"), U'。');
  EXPECT_EQ(last_sign(""), U'\0');
}

TEST(TextLooks, ShareWordsWithATitle) {
  const WordSet title("Tanggul Jebol di Sukamaju");
  EXPECT_EQ(title.share_of("TANGGUL jebol"), 1);
  EXPECT_EQ(title.share_of("tanggul lama, jebol lagi"), 0.5F);
  EXPECT_EQ(title.share_of("warga mengungsi"), 0);
  EXPECT_EQ(title.share_of(""), 0);
  EXPECT_EQ(WordSet("").share_of("tanggul"), 0);
}

}  // namespace
}  // namespace saksi
