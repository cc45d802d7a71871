#include "saksi/document/linked_data.h"

#include <gtest/gtest.h>

#include "saksi/base/utf8.h"
#include "saksi/document/linked_data_repair.h"

namespace saksi {
namespace {

using Strings = std::vector<std::string>;

LinkedData read(const Strings& scripts, std::string_view address = "") {
  return read_linked_data({scripts.begin(), scripts.end()}, address);
}
Strings names(const LinkedData& data) {
  Strings all;
  for (const auto& author : data.authors) all.push_back(author.name + (author.body ? " (body)" : ""));
  return all;
}

TEST(LinkedData, ReadsAnArticleWhereverItStands) {
  const std::string article =
      R"({"@type": "NewsArticle", "headline": "Jembatan retak", "datePublished": "2024-03-02"})";
  for (const auto& script :
       {article, "[" + article + "]", R"({"@graph": [{"@type": "WebSite"}, )" + article + "]}",
        R"({"@type": "WebPage", "mainEntity": )" + article + "}",
        R"({"@type": ["WebPage"], "hasPart": {"@type": "NewsArticle", "headline": "x"}, "about": )" +
            article + "}"}) {
    EXPECT_EQ(read({script}).headline, "Jembatan retak") << script;
    EXPECT_EQ(read({script}).published, "2024-03-02") << script;
  }
}

TEST(LinkedData, ReadsAllItsFacts) {
  const auto data =
      read({R"({"@type": "http://schema.org/Report", "headline": "Jembatan retak", "alternativeHeadline": "x",
    "articleSection": ["Daerah", "Cikaso"], "keywords": ["jembatan", {"name": "Cikaso"}], "inLanguage": {"name": "id"},
    "image": [{"@type": "ImageObject", "contentUrl": "https://a.example/1.jpg"}], "isAccessibleForFree": "False",
    "mainEntityOfPage": {"@id": "https://a.example/jembatan"}, "publisher": {"name": "Kabar Sore"}})"});
  EXPECT_EQ(data.section, "Daerah");
  EXPECT_EQ(data.keywords, (Strings{"jembatan", "Cikaso"}));
  EXPECT_EQ(data.language, "id");
  EXPECT_EQ(data.picture, "https://a.example/1.jpg");
  EXPECT_EQ(data.free_to_read, false);
  EXPECT_EQ(data.url, "https://a.example/jembatan");
  EXPECT_EQ(data.outlet, "Kabar Sore");
}

TEST(LinkedData, FollowsReferencesToAuthors) {
  const std::pair<std::string, Strings> cases[] = {
      {R"("Sari")", {"Sari"}},
      {R"(["Sari", {"name": ["Dimas"]}])", {"Sari", "Dimas"}},
      {R"({"@id": "#sari"})", {"Sari Dewi"}},
      {R"([{"@id": "#sari"}, {"@id": "#pos"}])", {"Sari Dewi", "Saksi Pos (body)"}},
      {R"({"@type": "NewsMediaOrganization", "name": "Saksi Pos"})", {"Saksi Pos (body)"}},
      {R"({"@list": [{"name": "Sari"}]})", {"Sari"}},
      {R"({"@id": "#unknown"})", {}},
      {R"({"name": "https://a.example/sari"})", {}},
      {R"({"name": ""})", {}},
      {R"(7)", {}},
      {R"([[[[[["Sari"]]]]]])", {}},
  };
  for (const auto& [author, wanted] : cases)
    EXPECT_EQ(names(read({R"([{"@type": "Person", "@id": "#sari", "name": "Sari Dewi"},
        {"@type": "Organization", "@id": "#pos", "name": "Saksi Pos"},
        {"@type": "NewsArticle", "author": )" +
                          author + "}]"})),
              wanted)
        << author;
}

TEST(LinkedData, TakesTheArticleOfThePage) {
  const std::string other =
      R"({"@type": "NewsArticle", "url": "https://a.example/lain", "headline": "Lain"})";
  const std::string own =
      R"({"@type": "NewsArticle", "url": "http://a.example/jembatan/?amp", "headline": "Jembatan"})";
  const std::string page = "https://a.example/jembatan";
  EXPECT_EQ(read({other, own}, page).headline, "Jembatan");
  EXPECT_EQ(read({other, own}).headline, "Lain");
  EXPECT_EQ(read({R"({"@type": "ItemList", "itemListElement": [)" + other + "]}", own}).headline, "Jembatan");
  EXPECT_EQ(read({R"({"@type": "Article", "headline": "Umum"})",
                  R"({"@type": "NewsArticle", "headline": "Kabar"})"})
                .headline,
            "Kabar");
  EXPECT_EQ(read({R"({"@type": "Product", "headline": "Sepatu"})"}).headline, std::nullopt);
  EXPECT_EQ(read({R"({"@type": "WebPage", "headline": "Beranda", "author": "Sari"})"}).headline,
            std::nullopt);
}

TEST(LinkedData, ReadsWhatIsBroken) {
  const std::string scripts[] = {
      R"({"@type": "NewsArticle", "headline": "Jembatan retak",})",
      R"({"@type": "NewsArticle",, "headline": "Jembatan retak"})",
      R"({"@type": "NewsArticle", "headline": "Jembatan retak")",
      R"({"@type": "NewsArticle", "headline": "Jembatan retak"}};)",
      "<!-- {\"@type\": \"NewsArticle\", \"headline\": \"Jembatan retak\"} -->",
      "//<![CDATA[\n{\"@type\": \"NewsArticle\", \"headline\": \"Jembatan retak\"}\n//]]>",
      "{\"@type\": \"NewsArticle\", // lama\n \"headline\": /* \"x\", */ \"Jembatan retak\"}",
      "{\"@type\": \"NewsArticle\", \"headline\": \"Jembatan\n retak\"}",
      R"({"@type": "WebSite"} {"@type": "NewsArticle", "headline": "Jembatan retak"})",
      R"({"@type": "NewsArticle", "description": "Kata "aman" itu, menurut Sari", "headline": "Jembatan retak"})",
      R"({"@type": "NewsArticle", "description": "Itu \'aman\' \x", "headline": "Jembatan retak"})",
      R"({"@type": "NewsArticle" "headline": "Jembatan retak"})",
  };
  for (const auto& script : scripts) {
    auto headline = read({"{", script, "x"}).headline;
    ASSERT_TRUE(headline) << script;
    EXPECT_EQ(squeeze(*headline), "Jembatan retak") << script;
  }
}

TEST(RepairJson, LeavesSoundJsonAsItIs) {
  for (const std::string json :
       {R"({"a": ["x", 1, true, null, -2.5e3], "b": {"c": "\"d\", e: \u00e9 \\"}})", "[]", "{}",
        R"(["a", "b//c"])", R"({"url": "https://a.example/*x*/", "a": "x, y"})"})
    EXPECT_EQ(repair_json(json), json);
  EXPECT_EQ(repair_json(" \n"), "");
  EXPECT_EQ(repair_json("]}"), "");
}

TEST(LinkedData, StandsHostileScripts) {
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "{\"a\":[";
  EXPECT_EQ(read({deep}).headline, std::nullopt);
  std::string many = "[";
  for (int i = 0; i < 20000; ++i)
    many += R"({"@type":"NewsArticle","author":{"@id":"#a"},"@id":"#a","name":"x"},)";
  EXPECT_LE(read({many}).authors.size(), 1u);
  std::string marks(200000, '"');
  EXPECT_EQ(read({marks, "{" + marks}).headline, std::nullopt);
  EXPECT_EQ(read({std::string(2u << 20, ' ')}).headline, std::nullopt);
}

}  // namespace
}  // namespace saksi
