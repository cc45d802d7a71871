#include "saksi/article/authors.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

using Strings = std::vector<std::string>;

// Of the outlet Saksi Pos at www.saksipos.example; Kantor Rawa (KR) is an agency.
class AuthorsTest : public testing::Test {
 protected:
  AuthorNames find(std::vector<DeclaredAuthor> authors) const {
    Declared declared;
    declared.outlet = "Saksi Pos";
    declared.url = "https://www.saksipos.example/a";
    declared.authors = std::move(authors);
    return authors_.find(declared, OwnNames(declared, declared.outlet));
  }
  AuthorNames find(std::string words) const { return find({{std::move(words), "meta author", false}}); }
  static Strings names(const std::vector<Credit>& credits) {
    Strings all;
    for (const auto& credit : credits) all.push_back(credit.name);
    return all;
  }

  Languages languages_ = *Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  Outlets outlets_{
      {*parse_table("outlets", "Kantor Rawa\tKR;Kantor Berita Rawa;rawa.example\t-\tagency\n", "t")}};
  Authors authors_{languages_, outlets_};
};

TEST_F(AuthorsTest, NamesPeopleAlone) {
  const std::pair<std::string, Strings> cases[] = {
      {"Sari Lestari", {"Sari Lestari"}},
      {"By Ann Reed and Tom Okafor", {"Ann Reed", "Tom Okafor"}},
      {"Von Anna Weber und Jan von der Au", {"Anna Weber", "Jan von der Au"}},
      {"Anna Berg og Tôrtia Lund-Hansen", {"Anna Berg", "Tôrtia Lund-Hansen"}},
      {"Ana Ruiz y Luis Mora", {"Ana Ruiz", "Luis Mora"}},
      {"김하늘 및 이바다", {"김하늘", "이바다"}},
      {"김하늘 기자", {"김하늘"}},
      {"山田太郎記者", {"山田太郎"}},
      {"责编：王小明、李大文", {"王小明", "李大文"}},
      {"سارة كريم و عمر حداد", {"سارة كريم", "عمر حداد"}},
      {"Анна Рид, Павел Орлов", {"Анна Рид", "Павел Орлов"}},
      {"SARI LESTARI", {"SARI LESTARI"}},
      {"Dr. Anna Weber", {"Dr. Anna Weber"}},
      {"Seán O'Reed", {"Seán O'Reed"}},
      {"Sari Lestari, Wartawan Saksi Pos", {"Sari Lestari"}},
      {"Ann Reed, Professor of law at Harlow, saksipos.example", {"Ann Reed"}},
      {"Ann Reed, Political Editor", {"Ann Reed"}},
      {"Reporter Ann Reed in Harlow", {"Ann Reed"}},
      {"Anna Jónsdóttir skrifar frá Osló", {"Anna Jónsdóttir"}},
      {"Ann Reed (Jakarta) <ann@saksipos.example>", {"Ann Reed"}},
      {"Ann Reed —", {"Ann Reed"}},
      {"Sari Lestari | 2 Maret 2024", {"Sari Lestari"}},
      {"Sari Lestari / Dimas Aji", {"Sari Lestari", "Dimas Aji"}},
      {"Ann Reed; Ann Reed", {"Ann Reed"}},
  };
  for (const auto& [words, people] : cases) EXPECT_EQ(find(words).people, people) << words;
}

TEST_F(AuthorsTest, NamesNobodyWhereNobodyIsNamed) {
  const std::string cases[] = {"",
                               "admin",
                               "Redaksi",
                               "Tim Redaksi",
                               "SP-Redaktion",
                               "Newsroom",
                               "Staff Writer",
                               "Saksi Pos",
                               "saksipos.example",
                               "SAKSI POS Daerah",
                               "Kantor Berita Rawa",
                               "KR",
                               "105092",
                               "@sarilestari",
                               "sari@rawa.example",
                               "https://www.saksipos.example/author/sari",
                               "Name *",
                               "Share on Facebook",
                               "编辑",
                               "編集部",
                               std::string(1000, 'x')};
  for (const auto& words : cases) EXPECT_EQ(find(words).people, Strings{}) << words;
}

TEST_F(AuthorsTest, CreditsAgenciesAndDesksAsThePageNamesThem) {
  const auto found = find("Ann Reed, KR, Tim Redaksi");
  EXPECT_EQ(found.people, Strings{"Ann Reed"});
  ASSERT_EQ(found.credits.size(), 2u);
  EXPECT_EQ(found.credits[0].name, "KR");
  EXPECT_EQ(found.credits[0].origin(), "Kantor Rawa");
  EXPECT_FALSE(found.credits[0].desk);
  EXPECT_EQ(found.credits[1].name, "Tim Redaksi");
  EXPECT_TRUE(found.credits[1].desk);
}

TEST_F(AuthorsTest, TakesABodyThatIsDeclaredForOne) {
  const auto found =
      find({{"Yayasan Cikaso", "JSON-LD author", true}, {"Sari Lestari", "JSON-LD author", false}});
  EXPECT_EQ(found.people, Strings{"Sari Lestari"});
  EXPECT_EQ(names(found.credits), Strings{"Yayasan Cikaso"});
}

TEST_F(AuthorsTest, GoesOnWhereTheOutletNamesItself) {
  const auto found = find({{"Saksi Pos", "JSON-LD author", true},
                           {"admin", "meta author", false},
                           {"Oleh Sari Lestari", "byline box 1", false},
                           {"Dimas Aji", "byline box 2", false}});
  EXPECT_EQ(found.people, Strings{"Sari Lestari"});
}

}  // namespace
}  // namespace saksi
