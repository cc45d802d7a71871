#include <gtest/gtest.h>

#include "saksi/view/escape.h"
#include "saksi/view/sample_account.h"

namespace saksi {
namespace {

struct EscapeCase {
  std::string_view words, markdown, why;
};

TEST(EscapeMarkdown, LeavesNoMarkup) {
  const EscapeCase cases[] = {
      {"Air naik 2,5 meter, kata Sari.", "Air naik 2,5 meter, kata Sari.", "prose stays readable"},
      {"a - b + c (d) 1. e", "a - b + c (d) 1. e", "list marks count only at the start"},
      {"- a", "\\- a", "list"},
      {"12. a", "12\\. a", "numbered list"},
      {"12 a", "12 a", "no list"},
      {"# a", "\\# a", "heading"},
      {"> a", "\\> a", "quotation"},
      {"*a* _b_ `c` ~d~", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~", "emphasis, code, strike-through"},
      {"[a](http://x.id)", "\\[a\\](http\\://x.id)", "link"},
      {"![a](b)", "!\\[a\\](b)", "picture"},
      {"<b onclick=x>", "\\<b onclick=x\\>", "HTML"},
      {"&lt;", "\\&lt;", "entity"},
      {"https://x.id", "https\\://x.id", "plain address"},
      {"WWW.x.id", "WWW\\.x.id", "plain address without scheme"},
      {"a@b.id", "a@<!-- -->b.id", "e-mail address"},
      {"a | b", "a \\| b", "table cell"},
      {"[^1]: a", "\\[\\^1\\]: a", "footnote"},
      {"a\n\n# b", "a  \\# b", "no line of its own"},
      {"c:\\*d", "c:\\\\\\*d", "backslash"},
  };
  for (const auto& [words, markdown, why] : cases) EXPECT_EQ(escape_markdown(words), markdown) << why;
}

TEST(EscapeHtml, LeavesNoMarkup) {
  EXPECT_EQ(escape_html("<a href=\"x\" b='y'>&amp;"), "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;");
  EXPECT_EQ(escape_html("Sélamat 東"), "Sélamat 東");
}

TEST(AccountsMarkdown, NumbersNotesThroughAllAccounts) {
  const sample::Sample sample;
  const std::vector<Account> accounts = {sample.account(), sample.account()};
  const auto once = accounts_to_markdown(std::span(accounts).first(1), sample.articles(), 0);
  const auto twice = accounts_to_markdown(accounts, sample.articles(), 2);
  EXPECT_NE(once.find("\n[^17]: Northern Courier: “Not one box \\& never.”\n"), std::string::npos);
  EXPECT_EQ(once.find("[^18]"), std::string::npos);
  EXPECT_EQ(twice.find("[^18]"), std::string::npos);  // the same places keep their numbers
  EXPECT_NE(twice.find("2 more events are told by a single article"), std::string::npos);
  EXPECT_EQ(once.find("<script"), std::string::npos);
}

TEST(AccountsMarkdown, SaysSomethingOfNothing) {
  EXPECT_EQ(accounts_to_markdown({}, {}, 1),
            "1 more event is told by a single article; `--min 1` shows it.\n");
  EXPECT_EQ(accounts_to_markdown({}, {}, 0), "");
}

}  // namespace
}  // namespace saksi
