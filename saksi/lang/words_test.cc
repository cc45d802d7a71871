#include "saksi/lang/words.h"

#include <gtest/gtest.h>

#include <fmt/ranges.h>

namespace saksi {
namespace {

const Language& indonesian() {
  static const auto languages = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  return languages->get("id");
}

std::string words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (const auto& word : WordCutter(indonesian()).cut(text).words) words.push_back(slice(text, word.span));
  return fmt::format("{}", fmt::join(words, "|"));
}
std::string sentences_of(std::string_view text) {
  std::vector<std::string_view> sentences;
  for (const auto& sentence : WordCutter(indonesian()).cut(text).sentences)
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
  };
  for (const auto& [text, expected] : table) EXPECT_EQ(sentences_of(text), expected);
}

}  // namespace
}  // namespace saksi
