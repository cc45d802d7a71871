#include "saksi/document/embedded_text.h"

#include <gtest/gtest.h>

#include "saksi/document/page_blocks.h"

namespace saksi {
namespace {

const std::string kTitle = "Air di Randusari mulai surut";
const std::vector<std::string> kParagraphs = {
    "Air sungai mulai surut di Randusari pada Rabu pagi setelah tanggul darurat selesai dipasang oleh warga.",
    "Wali Kota Sari Lestari mengatakan dapur umum tetap dibuka sampai akhir pekan, karena jalan masih "
    "tertutup.",
    "Badan penanggulangan bencana mencatat 1.204 orang mengungsi ke tiga gedung sekolah dan satu balai desa.",
    "Listrik di dua kampung belum menyala, kata Dimas Aji, yang rumahnya terendam sejak Senin malam lalu.",
};

// The paragraphs, each with `before` and `behind`.
std::string joined(std::string_view before, std::string_view behind) {
  std::string text;
  for (const auto& paragraph : kParagraphs) ((text += before) += paragraph) += behind;
  return text;
}

std::vector<std::string> found(const std::string& page, std::string_view title = kTitle) {
  const auto tree = parse_html(page, 256).tree;
  std::vector<std::string> texts;
  for (const auto& block : find_embedded_text(tree, page_blocks(tree).blocks, title, 256))
    texts.push_back(block.text);
  return texts;
}

std::string script(const std::string& text, std::string_view shown = "") {
  return "<html><body><div id=app></div><footer>Tentang Kami</footer>" + std::string(shown) + "<script>" +
         text + "</script></body></html>";
}

TEST(FindEmbeddedText, ReadsOneStringOrManyPieces) {
  const std::string head = R"(window.state = {"page": {"title": ")" + kTitle + R"(", )";
  auto pieces = joined(R"({"type": "text", "content": ")", R"("}, )");
  pieces += R"({"type": "image", "url": "https://saksipos.example/a.jpg"})";
  auto strings = joined("\"", "\", ");
  strings += "\"\"";
  const std::string pages[] = {
      script(head + R"("body": ")" + joined("<p>", "<\\/p>") + "\"}}"),
      script(head + R"("text": ")" + joined("", "\\n\\n") + "\"}};"),
      script(head + R"("paragraphs": [)" + strings + "]}};"),
      script(head + R"("content_elements": [)" + pieces + "]}};"),
      script(R"({"@type": "NewsArticle", "headline": ")" + kTitle + R"(", "articleBody": ")" +
             joined("", "\n\n") + "\"}"),
  };
  for (const auto& page : pages) {
    SCOPED_TRACE(page);
    EXPECT_EQ(found(page), kParagraphs);
  }
}

TEST(FindEmbeddedText, JoinsRunsOfOneParagraph) {
  std::string paragraphs;
  for (const auto& paragraph : kParagraphs)
    paragraphs += R"({"nodeType": "paragraph", "content": [{"nodeType": "text", "value": ")" +
                  paragraph.substr(0, 20) +
                  R"("}, {"nodeType": "hyperlink", "content": [{"nodeType": "text", "value": ")" +
                  paragraph.substr(20, 9) + R"("}]}, {"nodeType": "text", "value": ")" +
                  paragraph.substr(29) + R"("}]}, )";
  EXPECT_EQ(
      found(script(R"(x = {"title": ")" + kTitle + R"(", "body": {"content": [)" + paragraphs + "{}]}}")),
      kParagraphs);
}

TEST(FindEmbeddedText, OnlyArticleBodyMayHaveAnotherTitle) {
  const auto body = R"({"headline": "Sungai surut", "articleBody": ")" + joined("", "\\n\\n") + "\"}";
  EXPECT_EQ(found(script(body)), kParagraphs);
  EXPECT_EQ(found(script(body), ""), kParagraphs);
  EXPECT_TRUE(found(script("[" + body + ", " + body + "]")).empty())
      << "two of them: a list of other reports";
  EXPECT_TRUE(
      found(script(R"(x = {"title": "Jalan Larangan longsor", "body": ")" + joined("", "\\n\\n") + "\"}"))
          .empty());
  EXPECT_TRUE(found(script(R"(x = {"body": ")" + joined("", "\\n\\n") + "\"}")).empty());
}

TEST(FindEmbeddedText, LeavesPagesAloneThatShowTheirText) {
  const auto state = R"(x = {"title": ")" + kTitle + R"(", "body": ")" + joined("<p>", "<\\/p>") + "\"}";
  EXPECT_TRUE(found(script(state, joined("<p>", "</p>"))).empty()) << "all of it";
  EXPECT_TRUE(found(script(state, "<p>" + kParagraphs[0] + "<p>" + kParagraphs[1])).empty()) << "half of it";
  EXPECT_EQ(found(script(state, "<p>" + kParagraphs[0].substr(0, 80) + "…</p>")), kParagraphs) << "a teaser";
}

TEST(FindEmbeddedText, FindsNothingInOtherData) {
  std::string keywords, long_word(2000, 'a');
  for (int i = 0; i < 100; ++i) keywords += "banjir Randusari, ";
  for (const auto& text : {std::string(), std::string("{"), keywords, long_word}) {
    const auto page = script(R"(x = {"title": ")" + kTitle + R"(", "text": ")" + text + "\"}");
    EXPECT_TRUE(found(page).empty()) << page;
  }
  EXPECT_TRUE(found("").empty());
  std::string deep = "x = ";
  for (int i = 0; i < 5000; ++i) deep += R"({"body":[)";
  EXPECT_TRUE(found(script(deep)).empty());
  std::string closed = deep + "1";
  for (int i = 0; i < 5000; ++i) closed += "]}";
  EXPECT_TRUE(found(script(closed)).empty());
}

TEST(AddEmbeddedText, IsABoxOfItsOwn) {
  Document document;
  add_embedded_text(document, {});
  EXPECT_TRUE(document.elements.empty());
  add_embedded_text(document, {{kParagraphs[0], BlockKind::paragraph, true, std::nullopt}});
  ASSERT_EQ(document.elements.size(), 2u);
  EXPECT_EQ(document.elements[1].tag, "article");
  ASSERT_EQ(document.blocks.size(), 1u);
  EXPECT_EQ(document.blocks[0].markup->element, 1u);
}

}  // namespace
}  // namespace saksi
