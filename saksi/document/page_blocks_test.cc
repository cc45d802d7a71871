#include "saksi/document/page_blocks.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

PageBlocks read(const std::string& page) { return page_blocks(parse_html(page, 512).tree); }

std::vector<std::string> words_of(const std::string& page) {
  std::vector<std::string> words;
  for (const auto& block : read(page).blocks) words.push_back(block.text);
  return words;
}
using Strings = std::vector<std::string>;

TEST(PageBlocks, CutsAtBoxesAndLineBreaks) {
  EXPECT_EQ(words_of("<p>Air <b>naik</b>\n di\tSukamaju</p>Bupati<br>datang<div>pagi</div>ini"),
            (Strings{"Air naik di Sukamaju", "Bupati", "datang", "pagi", "ini"}));
  EXPECT_EQ(words_of("<pre>satu\n  dua\n</pre>"), (Strings{"satu", "dua"}));
  EXPECT_EQ(words_of("<p>&nbsp;</p><p> \n </p>"), Strings{});
}

TEST(PageBlocks, TellsOneLineBreakFromTwo) {
  const auto blocks = read("<div>a<br>b<br><br>c</div>").blocks;
  ASSERT_EQ(blocks.size(), 3u);
  EXPECT_TRUE(blocks[0].after_blank);
  EXPECT_FALSE(blocks[1].after_blank);
  EXPECT_TRUE(blocks[2].after_blank);
}

TEST(PageBlocks, LeavesOutWhatIsNotShown) {
  EXPECT_EQ(
      words_of("<head><title>t</title></head><p>a<script>x</script><style>y</style><noscript>z</noscript>"
               "<span hidden>h</span><i style='display: none'>n</i></p><template>t</template>"
               "<select><option>o</select><svg><text>s</text></svg><p>b"),
      (Strings{"a", "b"}));
}

TEST(PageBlocks, KnowsTheKindOfABlock) {
  const auto blocks = read(
                          "<h2>h</h2><ul><li><p>l</p></ul><blockquote><p>q</blockquote>"
                          "<figure><figcaption>c</figcaption></figure><table><td>t<p>p</table>")
                          .blocks;
  ASSERT_EQ(blocks.size(), 6u);
  EXPECT_EQ(blocks[0].kind, BlockKind::heading);
  EXPECT_EQ(blocks[0].markup->level, 2);
  EXPECT_EQ(blocks[1].kind, BlockKind::list_item);
  EXPECT_EQ(blocks[2].kind, BlockKind::quotation);
  EXPECT_EQ(blocks[3].kind, BlockKind::caption);
  EXPECT_EQ(blocks[4].kind, BlockKind::table_cell);
  EXPECT_EQ(blocks[5].kind, BlockKind::paragraph);
}

TEST(PageBlocks, KeepsBoxesThatHoldTextWithTheirNames) {
  const auto page = read("<div class='articleBody Main'><div></div><p id=P1>a <a href=x>link</a></p></div>");
  ASSERT_EQ(page.blocks.size(), 1u);
  EXPECT_EQ(page.blocks[0].markup->link_bytes, 4u);
  const auto& box = page.elements.at(page.blocks[0].markup->element);
  EXPECT_EQ(box.tag, "p");
  EXPECT_EQ(box.names, "p1");
  const auto& around = page.elements.at(box.parent.value());
  EXPECT_EQ(around.tag, "div");
  EXPECT_EQ(around.names, "article-body main");
  for (std::size_t i = 0; i < page.elements.size(); ++i) EXPECT_LE(page.elements[i].parent.value_or(0), i);
}

}  // namespace
}  // namespace saksi
