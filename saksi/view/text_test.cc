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

TEST(InQuotes, DoublesNoMark) {
  EXPECT_EQ(in_quotes("Tanggul jebol"), "“Tanggul jebol”");
  EXPECT_EQ(in_quotes("“Kami siap,” kata Sari."), "“Kami siap,” kata Sari.”");
  EXPECT_EQ(in_quotes("\"Kami siap."), "\"Kami siap.\"");
  EXPECT_EQ(in_quotes("\"Kami siap.\""), "\"Kami siap.\"");
  EXPECT_EQ(in_quotes("\""), "\"\"");
}

TEST(ShowTimex, ReadsLikeADate) {
  EXPECT_EQ(show_timex("2023-09-10"), "10 September 2023");
  EXPECT_EQ(show_timex("2023-09-10/2023-09-13"), "10–13 September 2023");
  EXPECT_EQ(show_timex("2023-08-30/2023-09-02"), "30 August – 2 September 2023");
  EXPECT_EQ(show_timex("2022-12-30/2023-01-02"), "30 December 2022 – 2 January 2023");
  EXPECT_EQ(show_timex("2023-09"), "September 2023");
  EXPECT_EQ(show_timex("2023-W06"), "week of 6 February 2023");
  EXPECT_EQ(show_timex("2023-W06-WE"), "weekend of 11–12 February 2023");
  EXPECT_EQ(show_timex("2023-09-13T17:50"), "13 September 2023, 17:50");
  EXPECT_EQ(show_timex("2023-09-13T17:50+07:00"), "13 September 2023, 17:50 (UTC+7)");
  EXPECT_EQ(show_timex("2023-09-13T17:50-03:30"), "13 September 2023, 17:50 (UTC−3:30)");
  EXPECT_EQ(show_timex("2023-09-13T17:50Z"), "13 September 2023, 17:50 UTC");
  EXPECT_EQ(show_timex("2023-09-12TMO"), "12 September 2023, morning");
  EXPECT_EQ(show_timex("2023-09-12TNI"), "12 September 2023, night");
  EXPECT_EQ(show_timex("2023-09-XX"), "September 2023");
  EXPECT_EQ(show_timex("2023-SU"), "summer 2023");
  EXPECT_EQ(show_timex("2023-Q3"), "third quarter 2023");
  EXPECT_EQ(show_timex("199X"), "the 1990s");
  EXPECT_EQ(show_timex("199"), "the 1990s");
  EXPECT_EQ(show_timex("2019/2023-09"), "2019 – September 2023");
  for (const auto* other : {"2019", "PAST_REF", "2023-13", "2023-09-31", "XXXX-WXX-7", "2023-W77", "2023-QX",
                            "1/2/3", "T", "PT2H", ""})
    EXPECT_EQ(show_timex(other), other);
}

TEST(ShowDuration, ReadsLikeOne) {
  EXPECT_EQ(show_duration("PT9H"), "9 hours");
  EXPECT_EQ(show_duration("PT1M"), "1 minute");
  EXPECT_EQ(show_duration("P1M"), "1 month");
  EXPECT_EQ(show_duration("P2.5Y"), "2.5 years");
  EXPECT_EQ(show_duration("PXD"), "some days");
  for (const auto* other :
       {"", "P", "PT", "PTH", "PD", "P1Y2M", "P1DE", "PAST_REF", "2023-09", "P1H", "PT1D"})
    EXPECT_EQ(show_duration(other), "") << other;
}

}  // namespace
}  // namespace saksi
