#include "saksi/article/not_article.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

class NotArticle : public testing::Test {
 protected:
  std::optional<std::string> find(const std::string& title, const std::string& text) const {
    Document page;
    page.elements.push_back({"p", "", std::nullopt});
    Article article;
    if (!title.empty()) article.title = title;
    article.text = text;
    return not_articles_.find(page, article);
  }

  Languages languages_ = *Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  NotArticles not_articles_{languages_};
};

TEST_F(NotArticle, KnowsWhatStandsInItsPlace) {
  const struct {
    std::string title, text, what;
  } pages[] = {
      {"Halaman tidak ditemukan", "Maaf, coba cari yang lain.", "an error page"},
      {"Kabar Rawa", "404 Halaman tidak ditemukan.\n\nKembali.", "an error page"},
      {"Log in", "Forgot your password?", "a login form"},
      {"Just a moment...", "Please wait.", "a check for robots"},
      {"Before you continue", "We and our partners store data.", "a question about cookies"},
  };
  for (const auto& one : pages) {
    const auto found = find(one.title, one.text);
    ASSERT_TRUE(found) << one.title;
    EXPECT_NE(found->find(one.what), std::string::npos) << *found;
  }
  EXPECT_TRUE(find("Kabar Rawa", ""));
}

TEST_F(NotArticle, LeavesReportsAlone) {
  const std::string report = "Warga tiga desa mengungsi sejak Selasa malam, kata lurah.";
  EXPECT_FALSE(find("Tanggul Jebol", report));
  EXPECT_FALSE(find("", report));
  EXPECT_FALSE(find("Logging firm fined", "The firm cut down trees by the river."));
  EXPECT_FALSE(find("Page turner: a new novel", "The page you cannot leave, critics say."));
  EXPECT_FALSE(find("Masuk Musim Hujan, Warga Siaga", report));
  std::string lengthy;
  for (int i = 0; i < 40; ++i) lengthy += report + "\n\n";
  EXPECT_FALSE(find("Access denied: how the ministry hid a report", lengthy));
}

TEST_F(NotArticle, LeavesAloneWhatHasADateOrIsNoPage) {
  Document page;
  page.elements.push_back({"p", "", std::nullopt});
  Article article;
  article.title = "Access denied";
  article.text = "The ministry hid a report for years.";
  EXPECT_TRUE(not_articles_.find(page, article));
  EXPECT_FALSE(not_articles_.find(Document{}, article));
  Document entry;
  entry.entry = EntryText::summary;
  EXPECT_FALSE(not_articles_.find(entry, Article{}));
  article.published.emplace().basis = Published::Basis::markup;
  EXPECT_FALSE(not_articles_.find(page, article));
}

}  // namespace
}  // namespace saksi
