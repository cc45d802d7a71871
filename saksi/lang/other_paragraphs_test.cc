#include "saksi/lang/other_paragraphs.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

constexpr std::string_view kIndonesian =
    "Gubernur mengatakan bahwa bantuan sudah dikirim ke tiga desa yang terendam sejak kemarin sore.";
constexpr std::string_view kEnglish =
    "The governor said that help had been sent to the three villages in the valley since the water rose.";
constexpr std::string_view kGerman =
    "Der Gouverneur sagte, dass die Hilfe in die drei Dörfer geschickt worden sei, seit das Wasser stieg.";

class OtherParagraphsTest : public ::testing::Test {
 protected:
  OtherParagraphsTest() : languages_(*Languages::read(SAKSI_SOURCE_DIR "/data/lang")), others_(languages_) {}
  // The codes of the paragraphs found, one for each.
  std::string find(std::string_view text, std::string_view language) const {
    std::string codes;
    for (const auto& [span, code] : others_.find(text, language)) {
      EXPECT_EQ(slice(text, span).find('\n'), std::string_view::npos);
      codes += code + " ";
    }
    return codes;
  }
  static std::string paragraphs(std::initializer_list<std::string_view> all) {
    std::string text;
    for (const auto one : all) (text += text.empty() ? "" : "\n\n") += one;
    return text;
  }

  Languages languages_;
  OtherParagraphs others_;
};

TEST_F(OtherParagraphsTest, FindsWhatIsClearlyInAnother) {
  EXPECT_EQ(find(paragraphs({kIndonesian, kEnglish, kIndonesian}), "id"), "en ");
  EXPECT_EQ(find(paragraphs({kEnglish, kIndonesian, kGerman}), "en"), "id de ");
  const auto found = others_.find(paragraphs({kIndonesian, kEnglish}), "id");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].span.begin, kIndonesian.size() + 2);
  EXPECT_EQ(found[0].span.size(), kEnglish.size());
}

TEST_F(OtherParagraphsTest, LeavesAllElseToTheArticle) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"", "id"},
      {"\n\n", "id"},
      {"The mayor said so on Monday.", "id"},  // short
      {kIndonesian, "id"},
      {kIndonesian, "ms"},  // close
      {kEnglish, "fr"},     // of which there is no pack
      {kEnglish, "und"},
      // A quotation in another language, a list of names, a table.
      {"“We have never seen such a flood in this valley, and we will not leave anybody,” kata Sari di posko "
       "utama pada hari itu.",
       "id"},
      {"Hadir Hendra Wijaya, Sari Wulandari, Bambang Setiadi, Ratna Kusumawati, Martin Sihombing, Dewi "
       "Anggraeni",
       "id"},
      {"Rovers: 1 - Joel Roberts; 30 - Mason Hale, 6 - Phil Jager, 5 - Ashley Winter, 3 - Leigh Barnes; 17 - "
       "Tom",
       "id"},
      {"Persija 2 1 0 7 Persib 1 1 1 4 Arema 0 2 1 2 Bali United 3 0 0 9 Borneo 2 0 1 6 Madura 1 0 2 3",
       "id"},
  };
  for (const auto& [text, language] : cases) EXPECT_EQ(find(text, language), "") << text;
}

}  // namespace
}  // namespace saksi
