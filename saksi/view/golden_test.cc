// The sample account in every format, as a reviewer reads it: test/golden/view. With SAKSI_UPDATE_GOLDEN set
// the files are written anew; the diff is the review.

#include <cstdlib>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "saksi/view/explain.h"
#include "saksi/view/html/assets.h"
#include "saksi/view/sample_account.h"

namespace saksi {
namespace {

void expect_golden(const std::string& name, const std::string& text) {
  const auto path = std::string(SAKSI_SOURCE_DIR "/test/golden/view/") + name;
  if (std::getenv("SAKSI_UPDATE_GOLDEN")) std::ofstream(path) << text;
  std::ostringstream golden;
  golden << std::ifstream(path).rdbuf();
  EXPECT_EQ(text, golden.str()) << path << ": run again with SAKSI_UPDATE_GOLDEN=1 and read the diff";
}

class Golden : public testing::Test {
 protected:
  sample::Sample sample_;
  std::span<const Account> accounts_ = std::span(&sample_.account(), 1);
  ArticlesById articles_ = sample_.articles();
};

TEST_F(Golden, Text) {
  expect_golden("account.txt", account_to_text(sample_.account(), articles_, {90, false}));
}
TEST_F(Golden, NarrowText) {
  expect_golden("account-narrow.txt", account_to_text(sample_.account(), articles_, {48, false}));
}
TEST_F(Golden, ColourText) {
  expect_golden("account-colour.txt", account_to_text(sample_.account(), articles_, {90, true}));
}
TEST_F(Golden, Markdown) { expect_golden("account.md", accounts_to_markdown(accounts_, articles_, 3)); }
TEST_F(Golden, Json) { expect_golden("account.json", account_to_json(sample_.account(), articles_) + '\n'); }
TEST_F(Golden, Story) {
  expect_golden("story.txt", story_to_text(sample_.account().story, articles_, {90, false}));
}
TEST_F(Golden, ExplainFact) {
  expect_golden("explain-fact.txt", *explain("fabaaa", accounts_, articles_, {90, false}));
}

// What stands on the page; style and script have files of their own.
TEST_F(Golden, Page) {
  auto page = accounts_to_html(accounts_, articles_, 3);
  for (const auto part : {html::style(), html::script()}) page.erase(page.find(part), part.size());
  for (const auto& hash : {html::style_hash(), html::script_hash()}) page.erase(page.find(hash), hash.size());
  expect_golden("account.html", page);
}

}  // namespace
}  // namespace saksi
