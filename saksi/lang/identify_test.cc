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
      {"id", "Hujan turun lagi semalam."},  // good Malay, too: what has no evidence is Indonesian
      {"id", "Menurut Datuk Rahman, warga bisa pulang karena air sudah surut."},
      {"ms", "Polis berkata dua buah bas terbabit dalam kemalangan itu."},
      {"ms", "Seramai 40 pelajar universiti tempatan menyertai kejohanan itu."},
      {"min", "Daripado mananti, labiah elok pai ka tampek nan aman."},
      {"nb", "Ordføreren sier at folk kan komme hjem, men hun vet ikke når vannet vil synke igjen."},
      {"nn", "Ordføraren seier at folk kan kome heim, men ho veit ikkje når vatnet vil søkke att."},
      {"da", "Borgmesteren siger, at folk kan komme hjem, men hun ved ikke, hvornår vandet falder igen."},
      {"bg", "Кметът каза, че хората могат да се върнат по домовете си."},
      {"mk", "Градоначалникот рече дека луѓето можат да се вратат во своите домови."},
      {"sr", "Градоначелник је рекао да људи могу да се врате својим кућама."},
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

TEST_F(Identify, IsNotMovedByQuotationsInAnotherLanguage) {
  const std::string report =
      "Gubernur mengatakan bahwa bantuan sudah dikirim ke tiga desa yang terendam sejak kemarin sore.\n\n"
      "“We have never seen such a flood in this valley, and we will not leave anybody behind,” said the "
      "visitor. “The people here have lost their homes, and they need food and clean water.”\n\n"
      "Menurut dia, warga masih menunggu perahu karena jalan ke kota itu belum bisa dilalui.";
  EXPECT_EQ(identifier_.identify(report), "id");
  EXPECT_EQ(identifier_.decide("", report), "id");
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
