#include "saksi/document/cut_blocks.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

using Strings = std::vector<std::string>;

std::vector<Block> blocks_of(const Strings& texts) {
  std::vector<Block> blocks;
  for (const auto& text : texts) {
    Block block;
    block.text = text;
    blocks.push_back(std::move(block));
  }
  return blocks;
}

TEST(CutBlocks, KeepsWhatHasRoom) {
  const struct {
    Strings texts;
    std::size_t room;
    Strings left;
    bool cut;
  } cases[] = {
      {{"Air naik", "lagi"}, 12, {"Air naik", "lagi"}, false},
      {{"Air naik", "lagi"}, 8, {"Air naik"}, true},
      {{"Air naik", "lagi"}, 10, {"Air naik", "la"}, true},
      {{"Air sungai naik"}, 13, {"Air sungai"}, true},  // up to a blank
      {{"Air sungainya"}, 11, {"Air sungain"}, true},   // a blank far back loses too much
      {{"洪水洪水"}, 7, {"洪水"}, true},                // no half letter
      {{"洪水"}, 2, {}, true},
      {{}, 0, {}, false},
  };
  for (const auto& one : cases) {
    auto blocks = blocks_of(one.texts);
    EXPECT_EQ(cut_blocks(blocks, one.room), one.cut) << one.room;
    Strings left;
    for (const auto& block : blocks) left.push_back(block.text);
    EXPECT_EQ(left, one.left) << one.room;
  }
}

TEST(CutBlocks, FindsWholeLetters) {
  EXPECT_EQ(whole_letters("air", 9), 3U);
  EXPECT_EQ(whole_letters("洪水", 3), 3U);
  EXPECT_EQ(whole_letters("洪水", 4), 3U);
  EXPECT_EQ(whole_letters("洪水", 5), 3U);
  EXPECT_EQ(whole_letters("\x80\x80\x80\x80\x80\x80\x80", 5), 5U);
}

}  // namespace
}  // namespace saksi
