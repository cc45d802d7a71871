#include "saksi/document/headline.h"

#include <gtest/gtest.h>

#include <string>

namespace saksi {
namespace {

std::string headline(const std::string& page, std::string_view title) {
  const auto tree = parse_html(page, 512).tree;
  const auto node = find_headline(tree, title);
  return node == Tree::kNone ? "none" : tree.text_in(node);
}

TEST(FindHeadline, FindsTheHeadingOfTheTitle) {
  EXPECT_EQ(headline("<h1>Kabar Sore</h1><h2>Jembatan retak</h2>", "Jembatan retak"), "Jembatan retak");
  EXPECT_EQ(
      headline("<title>Jembatan retak - Kabar Sore</title><h2>Kabar Sore</h2><h2>Jembatan retak</h2>", ""),
      "Jembatan retak");
  EXPECT_EQ(headline("<h1>‘Jembatan’ itu retak – lagi</h1>", "'Jembatan' itu retak - lagi"),
            "‘Jembatan’ itu retak – lagi");
  EXPECT_EQ(headline("<h3>Gempa</h3><h1><span>2.3.2024 </span>Jembatan retak</h1>", "Jembatan retak"),
            "2.3.2024 Jembatan retak");
}

TEST(FindHeadline, TakesTheFirstGreatHeadingElse) {
  EXPECT_EQ(headline("<title>Jembatan Cikaso retak</title><h1>Kabar</h1><b>Jembatan Cikaso retak</b>",
                     "Jembatan Cikaso retak"),
            "Jembatan Cikaso retak");
  EXPECT_EQ(headline("<h2>Gempa</h2><h1>Banjir</h1><h1>Longsor</h1>", "Jembatan retak"), "Banjir");
  EXPECT_EQ(headline("<h2>Kabar</h2><h1>Banjir</h1>", "Kabar Sore tentang jembatan retak di lereng"),
            "Banjir");
  EXPECT_EQ(headline("<h2>Gempa</h2><h1> </h1>", "Jembatan retak"), "none");
  EXPECT_EQ(headline("", ""), "none");
}

}  // namespace
}  // namespace saksi
