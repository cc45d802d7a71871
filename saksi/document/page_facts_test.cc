#include "saksi/document/page_facts.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

Declared read(const std::string& page) { return page_facts(parse_html(page, 512).tree, ""); }
using Strings = std::vector<std::string>;
Strings words_of(const std::vector<DeclaredAuthor>& authors) {
  Strings words;
  for (const auto& author : authors) words.push_back(author.words);
  return words;
}

TEST(PageFacts, ReadsMetadata) {
  const auto declared = read(
      "<html lang=id-ID><head><title>Jembatan retak - Kabar Sore</title>"
      "<meta property='og:title' content='Jembatan retak'><meta property='og:site_name' content='Kabar Sore'>"
      "<meta property='article:published_time' content='2024-03-02T10:00:00+07:00'>"
      "<meta property='article:modified_time' content='2024-03-03'><meta name=Author content=' Sari '>"
      "<link rel=canonical href='https://kabarsore.example/a'><meta name=description content='Jembatan "
      "itu.'>");
  EXPECT_EQ(declared.title, "Jembatan retak");
  EXPECT_EQ(declared.outlet, "Kabar Sore");
  EXPECT_EQ(declared.language, "id-ID");
  EXPECT_EQ(declared.url, "https://kabarsore.example/a");
  EXPECT_EQ(words_of(declared.authors), Strings{"Sari"});
  EXPECT_EQ(declared.description, "Jembatan itu.");
}

TEST(PageFacts, ReadsLinkedData) {
  const auto declared = read(
      "<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"Organization\", \"name\": \"Kabar "
      "Sore\"},"
      "{\"@type\": \"Person\", \"@id\": \"#sari\", \"name\": \"Sari Dewi\"},"
      "{\"@type\": [\"NewsArticle\"], \"headline\": \"Jembatan\n retak\", \"datePublished\": \"2024-03-02\","
      "\"author\": [{\"@id\": \"#sari\"}, {\"name\": \"Budi\"}], \"publisher\": {\"name\": \"Kabar Sore\"},"
      "\"isAccessibleForFree\": \"False\",},]}</script>");
  EXPECT_EQ(declared.title, "Jembatan retak");
  EXPECT_EQ(declared.outlet, "Kabar Sore");
  EXPECT_EQ(words_of(declared.authors), (Strings{"Sari Dewi", "Budi"}));
  EXPECT_EQ(declared.published.at(0).why, "JSON-LD datePublished");
  EXPECT_EQ(declared.free_to_read, false);
}

TEST(PageFacts, ReadsWhatItCanOfBrokenLinkedData) {
  const auto declared = read(
      "<script type='application/ld+json'>{\"@type\": \"NewsArticle\" \"datePublished\": \"2024-03-02\", "
      "{</script>");
  ASSERT_EQ(declared.published.size(), 1u);
  EXPECT_EQ(declared.published[0].words, "2024-03-02");
}

TEST(PageFacts, ReadsEntitiesInLinkedData) {
  EXPECT_EQ(read("<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\":"
                 "\"Air &#8216;naik&#x2019; &amp; turun &#; &x; &#99999999;\"}</script>")
                .title,
            "Air ‘naik’ & turun &#; &x; &#99999999;");
}

TEST(PageFacts, ReadsAddressesSectionAndKeywords) {
  const auto declared = page_facts(
      parse_html("<link rel=canonical href='/berita/jembatan'><meta property=og:image content='foto/1.jpg'>"
                 "<meta property=article:section content=Daerah><meta name=news_keywords content='jembatan, "
                 "Cikaso,,jembatan'><meta name=keywords content='lain'>",
                 512)
          .tree,
      "https://kabarsore.example/amp/jembatan");
  EXPECT_EQ(declared.url, "https://kabarsore.example/berita/jembatan");
  EXPECT_EQ(declared.picture, "https://kabarsore.example/berita/foto/1.jpg");
  EXPECT_EQ(declared.section, "Daerah");
  EXPECT_EQ(declared.keywords, (Strings{"jembatan", "Cikaso"}));
}

TEST(PageFacts, PassesOverAddressesThatAreNone) {
  const auto declared = read(
      "<link rel=canonical href='/berita'><meta property=og:url content='javascript:alert(1)'>"
      "<meta property=og:image content='data:image/gif;base64,AAAA'>");
  EXPECT_EQ(declared.url, std::nullopt);
  EXPECT_EQ(declared.picture, std::nullopt);
}

TEST(PageFacts, InventsNothing) {
  const auto declared = read("<p>Air naik di Sukamaju pada hari Sabtu.</p>");
  EXPECT_EQ(declared, Declared{});
}

// Took minutes while headings lay in each other and each was read whole.
TEST(PageFacts, StandsHostilePages) {
  std::string page;
  for (int i = 0; i < 20000; ++i) page += "<h1>Jembatan <time>2024 <i class=date>retak ";
  page += "<title>";
  for (int i = 0; i < 100000; ++i) page += "retak - ";
  EXPECT_LE(read(page).published.size(), 20u);
}

}  // namespace
}  // namespace saksi
