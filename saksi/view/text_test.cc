#include <gtest/gtest.h>

#include "saksi/base/utf8.h"
#include "saksi/view/dates.h"
#include "saksi/view/escape.h"
#include "saksi/view/sample_account.h"
#include "saksi/view/sheet.h"
#include "saksi/view/text_page.h"

namespace saksi {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

TEST(LayOut, WrapsByColumns) {
  const auto wrapped = [](const Runs& runs, std::size_t width) {
    std::string joined;
    for (const auto& line : lay_out(runs, width, false)) joined += line.text + '|';
    return joined;
  };
  EXPECT_EQ(wrapped({{"satu dua tiga"}}, 8), "satu dua|tiga|");
  EXPECT_EQ(wrapped({{"satu dua tiga"}}, 7), "satu|dua|tiga|");
  EXPECT_EQ(wrapped({{"sebuahkata ya"}}, 4), "sebu|ahka|ta|ya|");                    // wider than a line
  EXPECT_EQ(wrapped({{"kata"}, {"[1]"}, {" lagi"}}, 8), "kata[1]|lagi|");            // runs do not part words
  EXPECT_EQ(wrapped({{"東京都庁"}}, 4), "東京|都庁|");                               // two columns each
  EXPECT_EQ(wrapped({{"e\u0301e\u0301e\u0301 x"}}, 3), "e\u0301e\u0301e\u0301|x|");  // marks take none
  EXPECT_EQ(wrapped({{"  "}}, 4), "");
  EXPECT_EQ(wrapped({{"東"}}, 1), "東|");  // always moves on
}

TEST(LayOut, ColoursOnlyWhenAsked) {
  const Runs runs = {{"a "}, {"b", Look::denied}, {" c"}};
  EXPECT_EQ(lay_out(runs, 9, false)[0].text, "a b c");
  EXPECT_EQ(lay_out(runs, 9, true)[0].text, "a \x1b[31mb\x1b[0m c");
  EXPECT_EQ(lay_out(runs, 9, true)[0].columns, 5u);
}

TEST(PlainLine, StopsWhatATerminalWouldObey) {
  EXPECT_EQ(plain_line("a\x1b[31mb"), "a\uFFFD[31mb");
  EXPECT_EQ(plain_line("a\nb\tc"), "a b c");
  EXPECT_EQ(plain_line("a\u009bb\x7f"), "a\uFFFDb\uFFFD");
  EXPECT_EQ(plain_line("a\u202eb\u2066"), "ab");
  EXPECT_EQ(plain_line("a\xff"), "a\uFFFD");
  EXPECT_EQ(plain_line("“Sélamat” 東"), "“Sélamat” 東");
}

TEST(AccountText, FitsEveryWidth) {
  const sample::Sample sample;
  for (const std::size_t width : {24, 40, 64, 80, 100, 160})
    for (const auto& line : lines_of(account_to_text(sample.account(), sample.articles(), {width, false})))
      EXPECT_LE(display_width(line), width) << line;
}

TEST(AccountText, HasNoEscapeSequenceOfAnArticle) {
  const sample::Sample sample;
  const auto text = account_to_text(sample.account(), sample.articles(), {});
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
  EXPECT_EQ(article_to_text(sample.article("gema").article, {}).find('\x1b'), std::string::npos);
  EXPECT_EQ(article_to_text(sample.article("gema").article, {100, true}).find("\x1b[31mmerah"),
            std::string::npos);
}

// What it is credited to is all that is known of its home: no news.
TEST(Sheet, ReportThatOnlyAnAgencyNames) {
  const sample::Sample sample;
  auto account = sample.account();
  auto gema = sample.article("gema");
  gema.article.dateline = Dateline{{}, "Sagara", {}};
  account.story.copies = {{{"gema"}, "Sagara", false, 1, CopyHow::credit, ""},
                          {{"timur"}, "Sagara", false, 1, CopyHow::credit, ""}};
  auto articles = sample.articles();
  articles[ArticleId{"gema"}] = &gema;
  const Sheet sheet(account, articles);
  EXPECT_EQ(sheet.label(ArticleId{"gema"}), "Sagara (gema.txt)");
  ASSERT_EQ(sheet.told_copies().size(), 1U);
  EXPECT_EQ(sheet.told_copies()[0].article.value, "timur");
  EXPECT_EQ(sheet.independent_reports(), 4U);
}

TEST(InQuotes, LeavesAQuotationInsideAsItIs) {
  EXPECT_EQ(in_quotes("\"Air datang,\" kata Hendra."), "“\"Air datang,\" kata Hendra.”");
  EXPECT_EQ(in_quotes("kata Hendra, \"Air datang.\""), "“kata Hendra, \"Air datang.\"”");
  EXPECT_EQ(in_quotes("\"Air,\" katanya, \"datang.\""), "“\"Air,\" katanya, \"datang.\"”");
  EXPECT_EQ(in_quotes("Kami siap.”"), "“Kami siap.”");
  EXPECT_EQ(in_quotes(""), "“”");
}

}  // namespace
}  // namespace saksi
