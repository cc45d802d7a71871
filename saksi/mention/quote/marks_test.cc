#include "saksi/mention/quote/marks.h"

#include <gtest/gtest.h>

#include <fmt/ranges.h>

namespace saksi {
namespace {

std::string marked(std::string_view text) {
  static const auto languages = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  static const Lexicon lexicon(languages->get("id"));
  const auto cut = WordCutter(languages->get("id")).cut(text);
  std::vector<std::string_view> found;
  for (const auto& m : find_marked(cut, lexicon.read(text, cut.words)))
    found.push_back(slice(text, {Part::text, cut.words[m.first].span.begin, cut.words[m.end - 1].span.end}));
  return fmt::format("{}", fmt::join(found, "|"));
}

TEST(FindMarked, PairsMarks) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"“Air surut.”", "Air surut."},
      {"“Air surut,\" kata Sari.", "Air surut,"},
      {"\"Air surut,” kata Sari. \"Kami siaga.\"", "Air surut,|Kami siaga."},
      {"''Air surut,'' kata Sari.", "Air surut,"},
      {"'Air surut,' kata Sari.", "Air surut,"},
      {"«Air surut», kata Sari.", "Air surut"},
      // A closing mark is missing.
      {"“Air surut, kata Sari.", "Air surut,"},
      {"“Air surut, kata Sari. “Kami siaga.”", "Air surut,|Kami siaga."},
      {"“Air surut.", "Air surut."},
      // The blank is on the wrong side of the mark.
      {"“Gampang itu, \"kata Sari.", "Gampang itu,"},
      // Marks inside marks.
      {"“Kata ‘aman’ itu keliru,” ujar Sari.", "Kata ‘aman’ itu keliru,"},
      // Over two paragraphs.
      {"“Air naik.\n\n“Kami lari.”", "Air naik.\n\n“Kami lari."},
      {"“Air naik.”\n\n“Kami lari.”", "Air naik.|Kami lari."},
      {"“Air naik.\n\nWarga lari.", "Air naik."},
  };
  for (const auto& [text, expected] : rows) EXPECT_EQ(marked(text), expected) << text;
}

TEST(FindMarked, LeavesApostrophesAlone) {
  for (const std::string_view text :
       {"the officials' house", "Jum'at", "tahun '98", "rock 'n' roll’s", "5' 3\"", "", "”", "“”"})
    EXPECT_EQ(marked(text), "") << text;
}

}  // namespace
}  // namespace saksi
