#include "saksi/mention/name/who.h"

#include <gtest/gtest.h>

#include "saksi/mention/find_mentions.h"
#include "saksi/mention/name/test_knowledge.h"

namespace saksi {
namespace {

MarkedArticle mark(std::string_view text, std::string_view language = "id") {
  auto article = test_article(text, language);
  auto mentions = test_finder().find(article);
  return {std::move(article), std::move(mentions)};
}

// The keys of the entities that the names mean, in the order of the text: "kim jong un|rusia|kim jong un".
std::string keys_of(const MarkedArticle& marked) {
  std::string keys;
  for (const auto& name : marked.mentions.names) {
    if (!keys.empty()) keys += '|';
    keys += marked.mentions.entities[name.entity].key;
  }
  return keys;
}

struct Row {
  std::string_view text, keys;
};

TEST(NameEntities, JoinsTheNamesOfOne) {
  const Row rows[] = {
      {"Vladimir Putin tiba. Kemudian Putin pulang.", "vladimir putin|vladimir putin"},
      {"Kim tiba. Sore itu Kim Jong-un pulang, kata Kim Jong Un.", "kim jong un|kim jong un|kim jong un"},
      {"Sergei Shoigu tiba. Sore itu Sergey Shoigu pulang.", "sergei shoigu|sergei shoigu"},
      {"Joko Widodo tiba. Sore itu Jokowi pulang.", "joko widodo|joko widodo"},
      {"Setya Novanto tiba. Sore itu Setnov pulang.", "setya novanto|setya novanto"},
      {"Susilo Bambang Yudhoyono tiba. Sore itu SBY pulang.",
       "susilo bambang yudhoyono|susilo bambang yudhoyono"},
      {"Amerika Serikat menolak. Sore itu AS diam.", "united states|united states"},
      {"Badan Kapal Randusari (BKR) menolak. Sore itu BKR diam.",
       "badan kapal randusari|badan kapal randusari|badan kapal randusari"},
      {"Kementerian Kelautan Jepang menolak. Sore itu Kementerian Kelautan diam.",
       "kementerian kelautan jepang|kementerian kelautan jepang"},
  };
  for (const auto& [text, keys] : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(keys_of(mark(text)), keys);
  }
}

TEST(NameEntities, KeepsTwoApart) {
  const Row rows[] = {
      {"John Harris tiba. Sore itu Kate Harris pulang.", "john harris|kate harris"},
      {"Kim Jong Un tiba. Sore itu Kim Yo Jong pulang.", "kim jong un|kim yo jong"},
      {"Washington menolak. Sore itu Amerika Serikat diam.", "washington|united states"},
      {"Korea Utara menolak. Sore itu Korea Selatan diam.", "north korea|south korea"},
  };
  for (const auto& [text, keys] : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(keys_of(mark(text)), keys);
  }
}

TEST(NameEntities, OfSeveralKimsTakesTheOneTheArticleIsAbout) {
  EXPECT_EQ(keys_of(mark("Kim Jong Un tiba. Lalu Kim Jong Un makan. Malamnya Kim Jong Un pidato. "
                         "Adiknya, Kim Yo Jong, ikut. Sore itu Kim pulang.")),
            "kim jong un|kim jong un|kim jong un|kim yo jong|kim jong un");
}

std::string roles_of(std::string_view text) {
  const auto marked = mark(text);
  std::string roles;
  for (const auto& entity : marked.mentions.entities)
    for (const auto& role : entity.roles) {
      if (!roles.empty()) roles += '|';
      roles += marked.article.words(role);
    }
  return roles;
}

TEST(NameEntities, KeepsRolesAsStated) {
  const Row rows[] = {
      {"Presiden Rusia Vladimir Putin tiba.", "Presiden Rusia"},
      {"Menurut juru bicara Kremlin Dmitry Peskov, air surut.", "juru bicara Kremlin"},
      {"Juru Bicara Kremlin, Dmitry Peskov, menolak.", "Juru Bicara Kremlin"},
      {"“Surut,” kata Michael Reed, pakar tanah di Randusari yang datang sore.", "pakar tanah di Randusari"},
      {"Vladimir Putin tiba, pakar tanah pulang.", ""},
      {"Presiden itu tiba, lalu Vladimir Putin pulang.", ""},
  };
  for (const auto& [text, roles] : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(roles_of(text), roles);
  }
}

// For each name of all articles its group, as letters in order of first sight: "ab|a" means that the second
// article's only name is the first one's first.
std::string groups_of(std::initializer_list<std::string_view> texts) {
  std::vector<MarkedArticle> articles;
  for (const auto text : texts) articles.push_back(mark(text));
  std::vector<const MarkedArticle*> pointers;
  for (const auto& article : articles) pointers.push_back(&article);
  const auto joined = join_entities(pointers);
  std::string groups;
  for (std::size_t a = 0; a < articles.size(); ++a) {
    if (a) groups += '|';
    for (const auto group : joined.group[a]) groups += static_cast<char>('a' + group);
  }
  return groups;
}

TEST(JoinEntities, JoinsAcrossArticles) {
  EXPECT_EQ(groups_of({"Pemimpin Kim Jong-un tiba.", "Pemimpin Kim pulang."}), "a|a");
  EXPECT_EQ(
      groups_of({"Menteri Sergei Shoigu tiba.", "Menteri Sergey Shoigu pulang.", "Menteri Shoigu makan."}),
      "a|a|a");
  EXPECT_EQ(groups_of({"Juru bicara Matius Miller menolak.", "Juru bicara Matthew Miller diam."}), "a|a");
  EXPECT_EQ(groups_of({"Amerika Serikat menolak.", "Sore itu AS diam."}), "a|a");
  EXPECT_EQ(groups_of({"Presiden Joko Widodo tiba.", "Presiden Jokowi pulang."}), "a|a");
}

TEST(JoinEntities, KeepsPeopleOfOneFamilyNameApart) {
  EXPECT_EQ(
      groups_of({"Presiden John Harris tiba.", "Presiden Kate Harris pulang.", "Presiden Harris makan."}),
      "a|b|c");
  EXPECT_EQ(groups_of({"Presiden John Harris tiba.", "Menteri Johanna Harris pulang."}), "a|b");
}

TEST(JoinEntities, TakesNoArticles) { EXPECT_EQ(join_entities({}).size, 0u); }

}  // namespace
}  // namespace saksi
