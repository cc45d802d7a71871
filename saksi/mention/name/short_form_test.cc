#include "saksi/mention/name/short_form.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

const ShortForms& indonesian() {
  static const Languages kLanguages = Languages::read(SAKSI_SOURCE_DIR "/data/lang").value();
  static const ShortForms kShortForms(kLanguages.get("id"));
  return kShortForms;
}

struct Row {
  std::string_view word, name;
  bool is;
};

TEST(IsDefinedBy, TakesLettersInOrderFromTheStart) {
  const Row rows[] = {
      {"bpbd", "badan penanggulangan bencana daerah", true},
      {"bawaslu", "badan pengawas pemilihan umum", true},
      {"kemendagri", "kementerian dalam negeri", true},
      {"pdi-p", "partai demokrasi indonesia perjuangan", true},
      {"who", "organisasi kesehatan dunia", false},
      {"bpbd", "badan penanggulangan bencana", false},
      {"ue", "dana uang elektronik", false},
      {"k", "komisi kapal", false},
      {"bkr", "badan", false},
      {"", "badan kapal", false},
  };
  for (const auto& [word, name, is] : rows) EXPECT_EQ(is_defined_by(word, name), is) << word << ", " << name;
}

TEST(ShortForms, KnowsHowIndonesianMakesThem) {
  const Row rows[] = {
      {"kemendag", "kementerian perdagangan", true},
      {"kemenhut", "kementerian kehutanan", true},
      {"kemenkeu", "kementerian keuangan", true},
      {"dinkes", "dinas kesehatan", true},
      {"kejagung", "kejaksaan agung", true},
      {"pemprov", "pemerintah provinsi", true},
      {"kemenhub", "kementerian perdagangan", false},
      {"kemen", "kementerian keuangan", false},
      {"pemkot", "pemerintah kabupaten", false},
      {"keu", "kementerian keuangan", false},
      {"kemenkeu", "kementerian", false},
  };
  for (const auto& [word, name, is] : rows)
    EXPECT_EQ(indonesian().is_made_of_heads(word, name), is) << word << ", " << name;
}

TEST(ShortForms, GivesInitialsOfThreeWordsAndMore) {
  EXPECT_EQ(indonesian().initials_of("universitas randu raya"), "urr");
  EXPECT_EQ(indonesian().initials_of("badan hukum dan kapal"), "bhk");
  EXPECT_EQ(indonesian().initials_of("bank randu"), "");
}

TEST(ShortForms, GivesLongHeads) {
  ASSERT_TRUE(indonesian().long_head("polda"));
  EXPECT_EQ(*indonesian().long_head("polda"), "kepolisian daerah");
  EXPECT_FALSE(indonesian().long_head("polisi"));
}

}  // namespace
}  // namespace saksi
