#include "saksi/mention/name/find_names.h"

#include <gtest/gtest.h>

#include "saksi/mention/find_mentions.h"
#include "saksi/mention/name/test_knowledge.h"

namespace saksi {
namespace {

// "LOC Rusia, PER Vladimir Putin"
std::string names_of(std::string_view text, std::string_view language = "id") {
  const auto article = test_article(text, language);
  const auto mentions = test_finder().find(article);
  std::string names;
  for (const auto& name : mentions.names) {
    static constexpr const char* kTypes[] = {"PER", "ORG", "LOC", "EVT", "MISC"};
    names += (names.empty() ? "" : ", ") + std::string(kTypes[static_cast<std::size_t>(name.type)]) + " ";
    names += article.words(name.span);
  }
  return names;
}

struct Row {
  std::string_view text, names;
};

TEST(FindNames, FindsTheLongestNameWithoutTitles) {
  const Row rows[] = {
      {"Presiden Rusia Vladimir Putin tiba di Wina.", "LOC Rusia, PER Vladimir Putin, LOC Wina"},
      {"Menteri Pertahanan Jepang Haruki Tanaka mundur.", "LOC Jepang, PER Haruki Tanaka"},
      {"Juru Bicara Kremlin, Dmitry Peskov, menolak.", "ORG Kremlin, PER Dmitry Peskov"},
      {"Rapat sore itu dibuka oleh Direktur Departemen Industri Kapal Kim Dae Ho.",
       "ORG Departemen Industri Kapal, PER Kim Dae Ho"},
      {"Air menggenangi Dermaga 12 dan Sungai Randu.", "LOC Dermaga 12, LOC Sungai Randu"},
      {"Sidang dewan keamanan PBB ditunda.", "ORG dewan keamanan PBB"},
      {"Anggaran kementerian pertahanan Korea Utara naik.", "ORG kementerian pertahanan Korea Utara"},
      {"Kementerian Hukum dan HAM menolak.", "ORG Kementerian Hukum dan HAM"},
      {"Hasan bin Umar ditahan.", "PER Hasan bin Umar"},
  };
  for (const auto& [text, names] : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(names_of(text), names);
  }
}

TEST(FindNames, PartsNamesJoinedByHyphens) {
  const Row rows[] = {
      {"Perbatasan Korea Utara-Rusia dijaga.", "LOC Korea Utara, LOC Rusia"},
      {"Latihan AS-Korea Selatan ditunda.", "LOC AS, LOC Korea Selatan"},
      {"Bus antar-Korea mogok.", "LOC Korea"},
      {"Para menteri hadir di KTT Prancis-Jerman.", "LOC Prancis, LOC Jerman"},
      {"Para menteri hadir di KTT ASEAN.", "EVT KTT ASEAN"},
  };
  for (const auto& [text, names] : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(names_of(text), names);
  }
}

TEST(FindNames, LeavesGenericHeadsOut) {
  const Row rows[] = {
      {"Kereta berhenti di stasiun Randu.", "LOC Randu"},
      {"Kantor berita Jepang Kyodo memuat foto itu.", "LOC Jepang, ORG Kyodo"},
      {"Di kota Vladivostok air surut.", "LOC Vladivostok"},
  };
  for (const auto& [text, names] : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(names_of(text), names);
  }
}

TEST(FindNames, LeavesOtherCapitalsAlone) {
  const std::string_view none[] = {
      "",
      "Sementara itu, hujan turun.",
      "Kepada warga, Anda diminta tenang.",
      "Rapat dibuka pada Selasa, 12 September.",
      "Pemerintah menolak. Kementerian itu diam.",
      "Membicarakan hal itu, warga menolak.",
      "as roda itu patah.",
  };
  for (const auto text : none) {
    SCOPED_TRACE(text);
    EXPECT_EQ(names_of(text), "");
  }
}

TEST(FindNames, ReadsHeadlinesAfterTheBody) {
  EXPECT_EQ(
      names_of("Warga Desa Randusari Menolak Pindah Rumah\n\nWarga menolak pindah rumah, kata Lestari."),
      "LOC Desa Randusari, PER Lestari");
}

}  // namespace
}  // namespace saksi
