#include "saksi/mention/name/who.h"

#include <algorithm>

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
      {"Polisi menangkap Rizal Anwar alias Ical. Sore itu Pak Ical pulang, kata Rizal.",
       "rizal anwar|rizal anwar|rizal anwar|rizal anwar"},
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
       "kementerian kelautan japan|kementerian kelautan japan"},
  };
  for (const auto& [text, keys] : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(keys_of(mark(text)), keys);
  }
}

// For each name the number of its entity, in order of first sight: "0 1 0".
std::string entities_of(const MarkedArticle& marked) {
  std::string entities;
  for (const auto& name : marked.mentions.names) {
    if (!entities.empty()) entities += ' ';
    entities += std::to_string(name.entity);
  }
  return entities;
}

TEST(NameEntities, JoinsSpellings) {
  const Row rows[] = {
      {"Volodymyr Zelensky tiba. Sore itu Zelenskyy pulang. Lalu Volodymyr Zelenskiy tidur.", "0 0 0"},
      {"Moammar Khadafi tiba. Sore itu Gaddafi pulang. Lalu Muammar Qaddafi tidur.", "0 0 0"},
      {"Mohamed Salah tiba. Sore itu Muhammad Salah pulang.", "0 0"},
      {"Soeryadi Widjaja tiba. Sore itu Suryadi Wijaya pulang.", "0 0"},
      {"Achmad Dedy Kusnadi tiba. Sore itu Ahmad Deddy Kusnadi pulang.", "0 0"},
      {"Abdel Fattah al-Sisi tiba. Sore itu Abdul Fattah el-Sisi pulang.", "0 0"},
      {"Najib bin Abdul Razak tiba. Sore itu Najib Razak pulang. Lalu Najib tidur.", "0 0 0"},
      {"Hillary Rodham Clinton tiba. Sore itu Hillary Clinton pulang.", "0 0"},
  };
  for (const auto& [text, entities] : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(entities_of(mark(text)), entities);
  }
}

TEST(NameEntities, KeepsSpellingsOfTwoApart) {
  const Row rows[] = {
      {"Rini Astuti tiba. Sore itu Reni Astuti pulang.", "0 1"},
      {"Budi Susanto tiba. Sore itu Budi Susanti pulang.", "0 1"},
      {"Agus Salim tiba. Sore itu Agus Halim pulang.", "0 1"},
      {"Kim Jong Un tiba. Sore itu Kim Jong Il pulang. Lalu Kim Jong tidur.", "0 1 2"},
      {"Siti Aminah tiba. Sore itu Siti Maimunah pulang.", "0 1"},
      {"Ahmad Fauzi tiba. Sore itu Ahmad Fauzan pulang.", "0 1"},
  };
  for (const auto& [text, entities] : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(entities_of(mark(text)), entities);
  }
}

TEST(NameEntities, TellsPeopleApartByTheirOffices) {
  const Row rows[] = {
      {"Sore itu Menteri Budi hadir. Sore itu Kapolda Budi absen. Lalu Menteri Budi pulang.", "0 1 0"},
      {"Sore itu Menteri Budi Karya hadir. Sore itu Kapolda Budi absen.", "0 1"},
      {"Sore itu Menteri Budi Karya hadir, juga Kapolda Budi Santoso. Lalu Menteri Budi pulang.", "0 1 0"},
      {"Sore itu Pak Harris hadir. Lalu Bu Harris pulang. Lalu Pak Harris makan.", "0 1 0"},
      {"Sore itu Nyonya Harris hadir. Lalu Harris pulang.", "0 1"},
      {"Sore itu Menteri Budi hadir. Sore itu Ketua Umum Budi pulang.", "0 0"},
      {"Sore itu Kapolda Budi hadir. Sore itu mantan Kapolres Budi pulang.", "0 0"},
      {"Sore itu Menteri Budi hadir. Sore itu Pak Budi pulang. Lalu Budi makan.", "0 0 0"},
      {"Shinzo Abe tewas. Lalu Abe dimakamkan. Akie Abe menangis. Lalu Abe dikenang.", "0 0 1 0"},
  };
  for (const auto& [text, entities] : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(entities_of(mark(text)), entities);
  }
}

TEST(NameEntities, JoinsTheFormsOfABody) {
  const Row rows[] = {
      {"Badan Penanggulangan Bencana Daerah (BPBD) Kota Semarang mencatat. Sore itu BPBD Kota Semarang diam. "
       "Lalu BPBD pulang.",
       "0 0 1 0 0"},
      {"Sore itu Polda Randu hadir. Sore itu Kepolisian Daerah Randu pulang.", "0 0"},
      {"Badan Pengawas Pemilihan Umum (Bawaslu) hadir. Sore itu Bawaslu pulang.", "0 0 0"},
      {"Universitas Randu Raya dibuka. Sore itu URR ditutup.", "0 0"},
      {"Kementerian Perikanan Hulu hadir. Sore itu Kementerian Perdagangan Hulu diam.", "0 1"},
      {"Kementerian Pertahanan Kenya hadir. Sore itu Kementerian Pertahanan diam.", "0 0"},
      {"Sore itu Kabupaten Bogor banjir. Lalu Bogor surut.", "0 0"},
  };
  for (const auto& [text, entities] : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(entities_of(mark(text)), entities);
  }
}

TEST(NameEntities, KeepsBodiesApart) {
  const Row rows[] = {
      {"Sore itu BPBD Semarang hadir. Sore itu BPBD Demak pulang. Lalu BPBD diam.", "0 1 2"},
      {"Sore itu KPU menolak. Sore itu KPU Kota Semarang setuju. Lalu KPU diam.", "0 1 0"},
      {"Universitas Randu Raya dibuka. Universitas Rimba Raya dibuka. Sore itu URR ditutup.", "0 1 2"},
      {"Sore itu Kabupaten Bogor banjir. Sore itu Kota Bogor kering.", "0 1"},
      {"Kementerian Pertahanan Kenya hadir. Kementerian Pertahanan Jepang pulang. Lalu Kementerian "
       "Pertahanan diam.",
       "0 1 2"},
  };
  for (const auto& [text, entities] : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(entities_of(mark(text)), entities);
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
      {"Bupati Hj. Sari Dewi hadir, kata Bapak Tono Wira.", "Bupati"},
      {"Drs. H. Tono Wira hadir.", ""},
      {"Kuasa hukum Wahyu Santoso, Ratna Dewi, menolak.", "Kuasa hukum Wahyu Santoso"},
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

TEST(JoinEntities, KeepsApartWhatOneArticleCannotTell) {
  EXPECT_EQ(groups_of({"Sore itu Menteri Budi hadir.", "Sore itu Kapolda Budi pulang."}), "a|b");
  EXPECT_EQ(
      groups_of({"Sore itu Menteri Budi hadir.", "Sore itu Kapolda Budi pulang.", "Sore itu Budi makan."}),
      "a|b|c");
  EXPECT_EQ(
      groups_of({"Pemimpin Kim Jong Un tiba.", "Pemimpin Kim Jong Il pulang.", "Kemarin Kim Jong makan."}),
      "a|b|c");
  EXPECT_EQ(
      groups_of({"Sore itu BPBD Demak hadir. Lalu BPBD diam.", "Sore itu BPBD Kudus hadir. Lalu BPBD diam."}),
      "a|b");
  EXPECT_EQ(groups_of({"Sore itu Kabupaten Bogor banjir.", "Sore itu Kota Bogor kering."}), "a|b");
  EXPECT_EQ(groups_of({"Saksi Rini Astuti tiba.", "Saksi Reni Astuti pulang."}), "a|b");
}

TEST(JoinEntities, JoinsAcrossArticlesByTitleAndPost) {
  EXPECT_EQ(groups_of({"Sore itu Menteri Budi Karya hadir.", "Sore itu Kapolda Budi Santoso pulang.",
                       "Sore itu Menteri Budi makan.", "Sore itu Kapolda Budi tidur."}),
            "a|b|a|b");
  EXPECT_EQ(groups_of({"Sore itu Menteri Budi hadir.", "Sore itu Menteri Budi pulang."}), "a|a");
  EXPECT_EQ(groups_of({"Badan Kapal Randusari (BKR) menolak.", "Sore itu BKR diam."}), "a|a");
  EXPECT_EQ(groups_of({"Sore itu Polda Randu hadir.", "Sore itu Kepolisian Daerah Randu pulang."}), "a|a");
  EXPECT_EQ(groups_of({"Presiden Volodymyr Zelensky tiba.", "Sore itu Zelenskyy pulang."}), "a|a");
}

// Who goes with whom does not depend on the order of the articles, nor on having one of them twice.
TEST(JoinEntities, GivesTheSameInAnyOrder) {
  const std::string_view texts[] = {"Sore itu Menteri Budi Karya hadir, juga Kapolda Budi.",
                                    "Sore itu Kapolda Budi Santoso pulang.",
                                    "Sore itu Budi makan. Lalu Menteri Budi tidur.",
                                    "Pemimpin Kim Jong-un tiba. Adiknya, Kim Yo Jong, ikut.",
                                    "Pemimpin Kim pulang. Sore itu Kim Jong makan.",
                                    "Sore itu BPBD Semarang hadir. Lalu BPBD diam.",
                                    "Sore itu BPBD Demak hadir. Lalu BPBD diam.",
                                    "Badan Penanggulangan Bencana Daerah (BPBD) Demak hadir."};
  std::vector<MarkedArticle> articles;
  for (const auto text : texts) articles.push_back(mark(text));
  using Names = std::vector<std::pair<std::size_t, std::uint32_t>>;  // article, entity
  const auto partition = [&](const std::vector<std::size_t>& order) {
    std::vector<const MarkedArticle*> pointers;
    for (const auto a : order) pointers.push_back(&articles[a]);
    const auto joined = join_entities(pointers);
    std::vector<Names> groups(joined.size);
    for (std::size_t i = 0; i < order.size(); ++i)
      for (std::uint32_t e = 0; e < joined.group[i].size(); ++e)
        groups[joined.group[i][e]].emplace_back(order[i], e);
    for (auto& group : groups) {
      std::ranges::sort(group);
      group.erase(std::unique(group.begin(), group.end()), group.end());
    }
    std::ranges::sort(groups);
    return groups;
  };
  const std::vector<std::size_t> straight = {0, 1, 2, 3, 4, 5, 6, 7};
  const auto expected = partition(straight);
  auto order = straight;
  for (int turn = 0; turn < 200; ++turn) {
    std::ranges::rotate(order, order.begin() + 1 + turn % 7);
    std::swap(order[static_cast<std::size_t>(turn) % 8], order[static_cast<std::size_t>(turn / 8) % 8]);
    EXPECT_EQ(partition(order), expected);
  }
}

TEST(JoinEntities, TakesNoArticles) { EXPECT_EQ(join_entities({}).size, 0u); }

}  // namespace
}  // namespace saksi
