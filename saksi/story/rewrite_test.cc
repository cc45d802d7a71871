#include "saksi/story/rewrite.h"

#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace saksi {
namespace {

std::vector<Token> tokens_of(std::string_view text) {
  return find_content(text, WordCutter(Language()).cut(text)).tokens;
}

Rewrite rewrite_of(std::string_view a, std::string_view b) {
  return find_rewrite(tokens_of(a), tokens_of(b));
}

constexpr std::string_view kTide =
    "A spring tide is the high water that follows a full or new moon, when sun and moon pull along one line. "
    "It can be used to float a stranded vessel off a sandbank, provided that the wind does not hold the "
    "water "
    "back.";
constexpr std::string_view kFerry =
    "Kapal feri berhenti beroperasi sejak pagi karena gelombang tinggi menerjang dermaga, sehingga ratusan "
    "penumpang terpaksa menginap di ruang tunggu pelabuhan sampai cuaca membaik.";

TEST(FindRewrite, TellsATextInOtherWords) {
  const struct {
    std::string_view why, a, b;
  } rows[] = {
      {"words swapped, dropped and put in", kTide,
       "Spring tides are high water following full or new moons, with sun and moon pulling along a single "
       "line. "
       "They may float a stranded ship off its sandbank, provided wind does not hold back the water."},
      {"clauses change places", kTide,
       "Provided the wind does not hold the water back, such a tide can float a stranded vessel from a "
       "sandbank. "
       "The high water follows a new or full moon, whenever sun and moon are pulling along one line."},
      {"Indonesian, with other endings", kFerry,
       "Gelombang tinggi yang menerjang dermaga membuat kapal feri berhenti beroperasi sejak pagi tadi. "
       "Ratusan "
       "calon penumpang terpaksa menginap di dalam ruang tunggu pelabuhan hingga cuaca membaik."},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.why);
    EXPECT_GT(rewrite_of(row.a, row.b).share_own, 0.3);
  }
}

TEST(FindRewrite, LeavesIndependentTextsAlone) {
  const struct {
    std::string_view why, a, b;
  } rows[] = {
      {"the same question answered by somebody else", kTide,
       "Twice a month the sea rises and falls more than usual. The reason is gravity: our two neighbours in "
       "the "
       "sky then add up. Sailors who run aground like to wait for this moment, unless a gale spoils it."},
      {"the same event seen by somebody else", kFerry,
       "Ombak setinggi empat meter membuat pengelola menutup penyeberangan. Warga yang hendak mudik mengeluh "
       "harus tidur di lantai, sementara petugas menyiapkan makanan bagi mereka."},
      {"names, figures and a quote",
       "Bupati Sari Wulandari meninjau Desa Sukamaju pada 12 Maret. “Kami akan membangun jembatan baru bagi "
       "warga sebelum musim hujan,” ujar Sari Wulandari.",
       "Di hadapan 300 pengungsi Desa Sukamaju, Bupati Sari Wulandari berjanji: “Kami akan membangun "
       "jembatan "
       "baru bagi warga sebelum musim hujan.”"},
      {"the topic's own words over and over",
       "Bank bank bank mentioned interest rates. Interest rates matter because interest rates move banks.",
       "Why interest rates move: savers want interest rates, lenders fear interest rates, nobody likes "
       "rates."},
      {"nothing", "", kTide},
      {"nothing", kTide, ""},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.why);
    EXPECT_LT(rewrite_of(row.a, row.b).share_own, 0.12);
  }
}

RC_GTEST_PROP(FindRewrite, StretchesStandInBothTexts, ()) {
  const auto text = [] {
    std::string joined;
    for (const auto& word : *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
             "hujan", "banjir", "jembatan", "warga", "12", "kota", "“", "Sari")))
      joined += word + ' ';
    return joined;
  };
  const auto a = tokens_of(text()), b = tokens_of(text());
  const auto rewrite = find_rewrite(a, b);
  RC_ASSERT(rewrite.share_own >= 0 && rewrite.share_own <= 1);
  for (const auto& run : rewrite.runs) {
    RC_ASSERT(run.a_begin < run.a_end && run.a_end <= a.size());
    RC_ASSERT(run.b_begin < run.b_end && run.b_end <= b.size());
    RC_ASSERT(run.matched <= run.b_end - run.b_begin && run.matched <= run.a_end - run.a_begin);
  }
}

RC_GTEST_PROP(FindRewrite, ATextTellsItself, ()) {
  std::string text;
  for (std::uint32_t i = 0, words = *rc::gen::inRange(5U, 60U); i < words; ++i)
    text += std::string(1, static_cast<char>('a' + i % 20)) + static_cast<char>('a' + i / 20) + "xyz ";
  RC_ASSERT(rewrite_of(text, text).share_own == 1);
}

}  // namespace
}  // namespace saksi
