#include "saksi/lang/identify.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

class Identify : public testing::Test {
 protected:
  Languages languages_ = *Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  LanguageIdentifier identifier_{languages_};
};

TEST_F(Identify, TellsLanguagesApart) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"id",
       "Bupati mengatakan bahwa warga bisa kembali ke rumah karena air sudah surut sejak kemarin sore."},
      {"id", "Tanggul jebol di Kota Palu pada Senin, kata Kepala BPBD Rahmat Santoso. Tiga orang luka."},
      {"ms",
       "Ketua kampung berkata penduduk boleh pulang kerana air sudah surut selepas hujan berhenti pada hari "
       "Jumaat."},
      {"en", "The mayor said that people could go back to their houses because the water had fallen."},
      {"jv",
       "Wong-wong wis bali menyang omah amarga banyune wis asat, nanging dalan isih rusak lan ora bisa "
       "diliwati."},
      {"su",
       "Jalma-jalma geus balik ka imah sabab caina geus saat, tapi jalan anu ka pasar can bisa diliwatan."},
      {"min",
       "Urang lah pulang ka rumah karano aia lah surut, tapi jalan nan ka pakan alun bisa dilalui dek "
       "lumpua."},
      {"de", "Der Bürgermeister sagte, dass die Leute in ihre Häuser zurückkehren konnten."},
      {"ru", "Мэр сказал, что люди могут вернуться в свои дома, потому что вода спала."},
      {"ja", "市長は、水が引いたので住民は家に戻れると述べた。"},
  };
  for (const auto& [code, text] : cases) {
    SCOPED_TRACE(code);
    EXPECT_EQ(identifier_.identify(text), code);
  }
}

TEST_F(Identify, SaysUndWhenNotSure) {
  for (const std::string_view text : {"", " ", "12 34 56", "Xq zvv!", "[Foto] Banjir di Sukamaju."}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(identifier_.identify(text), "und");
  }
}

TEST_F(Identify, LetsTheDeclaredLanguageWinUnlessItIsClearlyWrong) {
  std::string english;
  for (int i = 0; i < 8; ++i)
    english += "The mayor said that people could go back to their houses on the hill. ";
  EXPECT_EQ(identifier_.decide("id", english), "en");
  EXPECT_EQ(identifier_.decide("id", "The mayor said so."), "id");  // too short to overrule
  EXPECT_EQ(identifier_.decide("ms", "Bupati mengatakan bahwa warga bisa kembali karena air surut."), "ms");
  EXPECT_EQ(identifier_.decide("", english), "en");
  EXPECT_EQ(identifier_.decide("no such language", english), "en");
}

TEST(CodeOfLanguage, ReadsTagsAndNames) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"id", "id"},
      {"id-ID", "id"},
      {"id_ID", "id"},
      {"in", "id"},
      {"ID", "id"},
      {"Indonesian", "id"},
      {"Bahasa Indonesia", "id"},
      {"English", "en"},
      {"en-US", "en"},
      {"min", "min"},
      {"", ""},
      {"und", ""},
      {"?", ""},
      {"xx", ""},
      {"qqq", ""},
  };
  for (const auto& [declared, code] : cases) {
    SCOPED_TRACE(declared);
    EXPECT_EQ(LanguageIdentifier::code_of(declared), code);
  }
}

}  // namespace
}  // namespace saksi
