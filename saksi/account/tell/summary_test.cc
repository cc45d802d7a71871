#include <gtest/gtest.h>

#include "saksi/account/test_story.h"

namespace saksi {
namespace {

using test::TestStory;

std::vector<std::string> lines(const TestStory& story) {
  std::vector<std::string> words;
  for (const auto& line : story.make().summary)
    for (const auto& piece : line.pieces) words.emplace_back(story.words(piece.cite));
  return words;
}

bool holds(const std::vector<std::string>& lines, std::string_view words) {
  return std::ranges::any_of(lines,
                             [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

// The summary has room for each line once, whoever told it.
TEST(Summary, TellsWhatOriginsAgreeOnOnceAndFirst) {
  TestStory story;
  story.add("a", "Warta Kudus", "",
            "Bupati Hartini meninjau pasar ikan di kota lama.\n\n"
            "Tanggul Sungai Lodan jebol di Desa Karanglo.");
  story.add("b", "Kudus Post", "", "Tanggul Sungai Lodan jebol di Desa Karanglo.");
  const auto told = lines(story);
  ASSERT_FALSE(told.empty());
  EXPECT_NE(told.front().find("Tanggul Sungai Lodan jebol"), std::string::npos);
  EXPECT_EQ(std::ranges::count_if(
                told, [](const std::string& line) { return line.find("jebol") != std::string::npos; }),
            1);
}

TEST(Summary, DoesNotDropWhatOneAloneTellsWhereThereIsRoom) {
  TestStory story;
  story.add("a", "Warta Kudus", "", "Bupati Hartini meninjau pasar ikan di kota lama.");
  EXPECT_TRUE(holds(lines(story), "meninjau pasar ikan"));
}

}  // namespace
}  // namespace saksi
