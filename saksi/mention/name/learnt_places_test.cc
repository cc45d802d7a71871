#include "saksi/mention/name/learnt_places.h"

#include <gtest/gtest.h>

#include "saksi/mention/name/test_knowledge.h"

namespace saksi {
namespace {

struct Row {
  std::string_view text, names;
  std::string_view language = "id";
};

TEST(LearntPlaces, AreKnownEverywhereInTheArticle) {
  const Row rows[] = {
      {"Banjir Sukorambi meluas. Air merendam Kecamatan Sukorambi.",
       "LOC Sukorambi, LOC Kecamatan Sukorambi"},
      {"Air merendam desa Sukorambi. Kepala BPBD Sukorambi Hendra Wijaya datang.",
       "LOC Sukorambi, ORG BPBD Sukorambi, PER Hendra Wijaya"},
      {"Kapolres Sukorambi Ajun Komisaris Besar Bayu Nugroho datang.", "LOC Sukorambi, PER Bayu Nugroho"},
      {"Camat Sukorambi Sari Wulandari datang.", "LOC Sukorambi, PER Sari Wulandari"},
      {"Wakil Bupati Sari Wulandari datang.", "PER Sari Wulandari"},
      {"Kepala Dinas Pengairan Sukorambi Bambang Setiadi membantah.",
       "ORG Dinas Pengairan Sukorambi, PER Bambang Setiadi"},
      {"Sukorambi - Empat warga Sukorambi selamat.", "LOC Sukorambi, LOC Sukorambi"},
      {"Jalan Wolter Sudarso macet, kata Sudarso.", "LOC Jalan Wolter Sudarso, PER Sudarso"},
      {"Officials in Wexcombe County waited. The Wexcombe police chief, Anna Reed, left.",
       "LOC Wexcombe County, LOC Wexcombe, PER Anna Reed", "en"},
  };
  for (const auto& [text, names, language] : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(test_names(text, language), names);
  }
}

TEST(LearntPlaces, AreOneWithTheirHead) {
  const auto mentions =
      test_finder().find(test_article("Kabupaten Sukorambi sepi. Warga meninggalkan Sukorambi."));
  ASSERT_EQ(mentions.names.size(), 2u);
  EXPECT_EQ(mentions.names[0].entity, mentions.names[1].entity);
}

}  // namespace
}  // namespace saksi
