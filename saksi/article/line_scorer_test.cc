#include "saksi/article/line_scorer.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "saksi/article/line_features.h"

namespace saksi {
namespace {

const Languages& languages() {
  static const auto read = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  return *read;
}

// A tale in a language of no word list, of which `lines` stand between the paragraphs.
std::vector<Line> tale(const std::vector<std::string>& between, std::size_t behind) {
  const std::vector<std::string> paragraphs = {
      "Velmo karun tesa bilota i morun, da kelo vesta narim i pelo do soran venta.",
      "Da kelo mirun i bilota, karun vesta do morun, i narim pelo tesa da soran i velmo venta kelo.",
      "I soran venta do pelo, da narim vesta kelo i morun. Bilota tesa karun i velmo do venta narim.",
      "Tesa morun da karun i kelo, vesta bilota do soran, i pelo narim venta da velmo i morun tesa.",
      "Do narim kelo i pelo, da velmo soran venta tesa. Karun i bilota do morun vesta i kelo pelo.",
      "Da venta soran i tesa, kelo narim do vesta bilota. Morun i karun da pelo velmo do venta i soran.",
  };
  std::vector<Line> lines;
  const auto add = [&](const std::string& text) {
    lines.push_back(make_line({text, {}, false, std::nullopt}));
  };
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    add(paragraphs[i]);
    if (i + 1 == behind)
      for (const auto& line : between) add(line);
  }
  return lines;
}

std::size_t dropped(std::vector<Line> lines) {
  const DateLines dates(languages());
  LineScorer(languages(), dates).mark(lines);
  return static_cast<std::size_t>(std::ranges::count_if(lines, &Line::dropped));
}

TEST(LineScorer, TableIsSound) {
  const auto trees = Trees::make(languages().common().table("line_trees"), line_feature_names());
  ASSERT_TRUE(trees.has_value()) << trees.error().where << ": " << trees.error().message;
  EXPECT_FALSE(trees->empty());
}

TEST(LineScorer, KeepsCleanText) {
  EXPECT_EQ(dropped(tale({}, 1)), 0u);
  EXPECT_EQ(dropped(tale({"Karun vesta do morun"}, 3)), 0u) << "a heading of words of the report";
  EXPECT_EQ(dropped(tale({"“Da kelo morun i karun.”"}, 2)), 0u) << "a short quote";
  EXPECT_EQ(dropped({}), 0u);
}

TEST(LineScorer, KeepsTextThatIsAllShort) {
  std::vector<Line> poem;
  for (int i = 0; i < 40; ++i) poem.push_back(make_line({"Kelo vesta, kelo narim", {}, false, std::nullopt}));
  EXPECT_EQ(dropped(poem), 0u);
}

TEST(LineScorer, DropsNamesOfOtherReportsBehindTheEnd) {
  const std::vector<std::string> others = {"Zadroby Hunt Plixes",       "Quassa Ruft",
                                           "Onder Wixby Jolt Prake 12", "Fludi Exta Brompt",
                                           "Glasky Tomf Iffel",         "Hrabo Sniv"};
  EXPECT_GE(dropped(tale(others, 6)), 5u);
}

}  // namespace
}  // namespace saksi
