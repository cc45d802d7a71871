#include "saksi/document/text_blocks.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace saksi {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const auto& block : text_blocks(text)) words.push_back(block.text);
  return words;
}

TEST(TextBlocks, TakesALineForABlock) {
  const auto blocks = text_blocks("Air naik\nWarga mengungsi sejak malam.\n\n\n  Bupati datang. \n");
  ASSERT_EQ(blocks.size(), 3u);
  EXPECT_EQ(blocks[0].text, "Air naik");
  EXPECT_TRUE(blocks[0].after_blank);
  EXPECT_FALSE(blocks[1].after_blank);
  EXPECT_EQ(blocks[2].text, "Bupati datang.");
  EXPECT_TRUE(blocks[2].after_blank);
  EXPECT_FALSE(blocks[2].markup);
}

TEST(TextBlocks, PutsWrappedLinesTogether) {
  EXPECT_EQ(words_of("Banjir di Sukamaju\n\n"
                     "Air sungai naik sejak malam dan merendam rumah warga di tiga kampung\n"
                     "yang terletak di tepi utara, sementara petugas menyiapkan perahu karet\n"
                     "untuk membawa anak-anak.\n"
                     "Bupati datang pagi ini dan berjanji bahwa bantuan akan sampai sebelum\n"
                     "malam tiba."),
            (std::vector<std::string>{
                "Banjir di Sukamaju",
                "Air sungai naik sejak malam dan merendam rumah warga di tiga kampung yang terletak di tepi "
                "utara, sementara petugas menyiapkan perahu karet untuk membawa anak-anak.",
                "Bupati datang pagi ini dan berjanji bahwa bantuan akan sampai sebelum malam tiba."}));
}

// A list or an address amid wrapped paragraphs keeps its lines, and they keep theirs.
TEST(TextBlocks, PutsLinesTogetherBesideLists) {
  EXPECT_EQ(
      words_of("The harbour board closed its east quay on Tuesday after an inspection\n"
               "found cracks in the arm of a crane, and moved the dockers elsewhere on\n"
               "the same day, while ships wait in the roads until the arm is replaced\n"
               "by its maker.\n\n"
               "Contact: Ines Calloway\nHarbour board"),
      (std::vector<std::string>{
          "The harbour board closed its east quay on Tuesday after an inspection found cracks in the arm of "
          "a crane, and moved the dockers elsewhere on the same day, while ships wait in the roads until "
          "the arm is replaced by its maker.",
          "Contact: Ines Calloway", "Harbour board"}));
}

TEST(TextBlocks, LeavesLinesThatMayBeParagraphs) {
  const std::string_view texts[] = {
      // A list: lines of about one length, but a next word would have had room.
      "Korban luka dirawat di rumah sakit umum daerah Sukamaju\nTiga rumah hanyut\nDua jembatan putus\n"
      "Satu sekolah rusak di kampung sebelah utara kota",
      // Paragraphs of one line each.
      "Air sungai naik sejak malam dan merendam rumah warga di tiga kampung yang terletak di tepi utara "
      "sungai itu.\n"
      "Bupati datang.\nWarga mengungsi ke sekolah, kata petugas yang menjaga pintu air sejak hari Minggu "
      "malam.",
      // Two lines fit by chance.
      "Air sungai naik sejak malam dan merendam rumah warga di kampung\nBupati datang",
  };
  for (const auto text : texts) {
    SCOPED_TRACE(text);
    EXPECT_EQ(static_cast<long>(words_of(text).size()), std::count(text.begin(), text.end(), '\n') + 1);
  }
}

std::string wrap(const std::string& paragraph, std::size_t columns) {
  std::string wrapped;
  std::size_t column = 0;
  for (std::size_t i = 0; i < paragraph.size();) {
    const auto end = std::min(paragraph.find(' ', i), paragraph.size());
    const auto word = paragraph.substr(i, end - i);
    if (column > 0) {
      const bool full = column + 1 + word.size() > columns;
      wrapped += full ? '\n' : ' ';
      column = full ? 0 : column + 1;
    }
    wrapped += word;
    column += word.size();
    i = end + 1;
  }
  return wrapped;
}

RC_GTEST_PROP(TextBlocks, GivesTheSameBlocksForWrappedText, ()) {
  const auto columns = *rc::gen::inRange<std::size_t>(60, 81);
  std::string plain, wrapped;
  for (int i = 0; i < 3; ++i) {
    const auto lengths = *rc::gen::container<std::vector<int>>(60, rc::gen::inRange(1, 12));
    std::string paragraph;
    for (const int length : lengths) (paragraph += paragraph.empty() ? "" : " ") += std::string(length, 'k');
    (plain += paragraph) += "\n\n";
    (wrapped += wrap(paragraph, columns)) += "\n\n";
  }
  RC_ASSERT(words_of(plain) == words_of(wrapped));
}

}  // namespace
}  // namespace saksi
