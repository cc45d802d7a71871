#include "saksi/lang/words.h"

#include <gtest/gtest.h>

#include <fmt/ranges.h>

namespace saksi {
namespace {

const Language& pack(std::string_view code) {
  static const auto languages = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  return languages->get(code);
}

std::string words_of(std::string_view text, std::string_view code = "id") {
  std::vector<std::string_view> words;
  for (const auto& word : WordCutter(pack(code)).cut(text).words) words.push_back(slice(text, word.span));
  return fmt::format("{}", fmt::join(words, "|"));
}
std::string sentences_of(std::string_view text, std::string_view code = "id") {
  std::vector<std::string_view> sentences;
  for (const auto& sentence : WordCutter(pack(code)).cut(text).sentences)
    sentences.push_back(slice(text, sentence.span));
  return fmt::format("{}", fmt::join(sentences, "|"));
}

TEST(WordCutter, CutsWords) {
  const std::pair<std::string_view, std::string_view> table[] = {
      {"Kim Jong-un tiba.", "Kim|Jong-un|tiba|."},
      {"Rabu (30/8/2023) pukul 19.30 WIB", "Rabu|(|30/8/2023|)|pukul|19.30|WIB"},
      {"KONTAN.CO.ID - NEW YORK. Pemimpin", "KONTAN.CO.ID|-|NEW|YORK|.|Pemimpin"},
      {"Korea's U.S. ally", "Korea|'s|U.S|.|ally"},
      {"selesai.Kemudian hujan", "selesai|.|Kemudian|hujan"},
      {"“Aman,” katanya...", "“|Aman|,|”|katanya|..."},
      {"1.250.000 ton, 2,5 juta", "1.250.000|ton|,|2,5|juta"},
      {"Rp3,4 miliar, Rp500.000", "Rp|3,4|miliar|,|Rp|500.000"},
      {"CNA938 dan B117", "CNA938|dan|B117"},
      {"漢字", "漢|字"},
      {"", ""},
  };
  for (const auto& [text, expected] : table) EXPECT_EQ(words_of(text), expected);
}

TEST(WordCutter, CutsSentences) {
  const std::pair<std::string_view, std::string_view> table[] = {
      {"Air surut. Warga pulang.", "Air surut.|Warga pulang."},
      {"“Air surut.” Warga pulang.", "“Air surut.”|Warga pulang."},
      {"“Air surut!” kata Prof. Lestari di Kec. Larangan.",
       "“Air surut!” kata Prof. Lestari di Kec. Larangan."},
      {"Kerugian Rp. 3 miliar. Itu kata J. Sari.", "Kerugian Rp. 3 miliar.|Itu kata J. Sari."},
      {"Judul tanpa titik\n\nWarga pulang", "Judul tanpa titik|Warga pulang"},
      {"Nilainya 3.5. Lalu?", "Nilainya 3.5.|Lalu?"},
      // Quotations that end inside a sentence, and stops inside quotations.
      {"“Air surut. Kami pulang,” kata Sari.", "“Air surut.|Kami pulang,” kata Sari."},
      {"“Kapan?” tanya Tono. “Besok.” Sari diam.", "“Kapan?” tanya Tono.|“Besok.”|Sari diam."},
      {"\"Air surut.\" \"Kami pulang.\"", "\"Air surut.\"|\"Kami pulang.\""},
      {"Air surut (kata Sari.) Warga pulang.", "Air surut (kata Sari.)|Warga pulang."},
      // Initials, titles, labels and shortened names.
      {"Rumah di Jl. Kenanga No. 12 roboh. Prof. J. B. Sari datang.",
       "Rumah di Jl. Kenanga No. 12 roboh.|Prof. J. B. Sari datang."},
      {"Warga membawa beras, selimut, dll. ke posko.", "Warga membawa beras, selimut, dll. ke posko."},
      {"PT Randu Tbk. merugi. Saham turun.", "PT Randu Tbk. merugi.|Saham turun."},
      // Bullet lines, and leads in capitals.
      {"Korban:\n• Tiga tewas\n• Dua hilang.\n- Satu luka", "Korban:|• Tiga tewas|• Dua hilang.|- Satu luka"},
      {"BANJIR MELUAS. Warga mengungsi.", "BANJIR MELUAS.|Warga mengungsi."},
      {"Air naik... Warga cemas.", "Air naik...|Warga cemas."},
      {"Air naik... lalu surut.", "Air naik... lalu surut."},
      {"Benarkah?! Ya.", "Benarkah?!|Ya."},
      {"", ""},
      {" \n ", ""},
  };
  for (const auto& [text, expected] : table) EXPECT_EQ(sentences_of(text), expected);
}

TEST(WordCutter, CutsOtherLanguages) {
  struct Row {
    std::string_view code, text, expected;
  };
  const Row table[] = {
      {"en", "The wall held, Dr. J. R. Hale of St. Mary's said. It rained.",
       "The wall held, Dr. J. R. Hale of St. Mary's said.|It rained."},
      {"en", "“We left.” The U.S. Army came.", "“We left.”|The U.S. Army came."},
      {"en", "The road closed at 5 p.m. on Monday. It is dry.",
       "The road closed at 5 p.m. on Monday.|It is dry."},
      {"en", "“Is it dry?” asked Gov. Ellis.", "“Is it dry?” asked Gov. Ellis."},
      {"ms", "Rumah di Kg. Bukit Jati rosak. Sdn. Bhd. itu rugi.",
       "Rumah di Kg. Bukit Jati rosak.|Sdn. Bhd. itu rugi."},
      {"ms", "En. Rahman bin Hj. Salleh hilang. Air naik.", "En. Rahman bin Hj. Salleh hilang.|Air naik."},
      {"und", "水は引いた。住民は戻った。", "水は引いた。|住民は戻った。"},
      {"und", "هل عاد السكان؟ نعم.", "هل عاد السكان؟|نعم."},
      {"und", "लोग लौट आए। पानी उतर गया।", "लोग लौट आए।|पानी उतर गया।"},
  };
  for (const auto& [code, text, expected] : table) EXPECT_EQ(sentences_of(text, code), expected);
  EXPECT_EQ(words_of("RM2.5 juta, RM500,000", "ms"), "RM|2.5|juta|,|RM|500,000");
  EXPECT_EQ(words_of("น้ำลดแล้ว 3 เมตร", "und"), "น้ำ|ลด|แล้ว|3|เมตร");
}

}  // namespace
}  // namespace saksi
