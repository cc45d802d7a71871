#include "saksi/story/align.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace saksi {
namespace {

Content content_of(std::string_view text) { return find_content(text, WordCutter(Language()).cut(text)); }

std::vector<AlignedRun> align_texts(std::string_view a, std::string_view b) {
  return align(content_of(a).tokens, content_of(b).tokens);
}

constexpr std::string_view kText = "satu0 dua0 tiga0 empat0 lima0 enam0 tujuh0 delapan0 sembilan0";

TEST(Align, AnEqualTextIsOneRun) {
  const auto runs = align_texts(kText, kText);
  ASSERT_EQ(runs.size(), 1U);
  EXPECT_EQ(runs[0].matched, 9U);
}

TEST(Align, StepsOverAnEdit) {
  for (const auto* edited :
       {"satu0 dua0 tiga0 empat0 lain0 enam0 tujuh0 delapan0 sembilan0",         // swapped
        "satu0 dua0 tiga0 empat0 enam0 tujuh0 delapan0 sembilan0",               // dropped
        "satu0 dua0 tiga0 empat0 lima0 baru0 enam0 tujuh0 delapan0 sembilan0"})  // put in
  {
    SCOPED_TRACE(edited);
    const auto runs = align_texts(kText, edited);
    ASSERT_EQ(runs.size(), 1U);
    EXPECT_GE(runs[0].matched, 8U);
  }
}

TEST(Align, FindsRunsInAnotherOrder) {
  const auto runs = align_texts(kText, "enam0 tujuh0 delapan0 sembilan0 satu0 dua0 tiga0 empat0 lima0");
  ASSERT_EQ(runs.size(), 2U);
  EXPECT_EQ(runs[0].a_begin, 5U);
  EXPECT_EQ(runs[1].a_begin, 0U);
}

TEST(Align, LeavesShortMeetingsAlone) {
  EXPECT_TRUE(align_texts(kText, "satu0 dua0 hujan turun deras empat0 lima0 semalam").empty());
  EXPECT_TRUE(align_texts("", kText).empty());
  EXPECT_TRUE(align_texts(kText, "").empty());
}

TEST(Align, CountsNumbersPutForOthers) {
  const auto runs = align_texts("Gempa bermagnitudo 5,2 mengguncang wilayah pesisir selatan 17 kali",
                                "Gempa bermagnitudo 4,8 mengguncang wilayah pesisir selatan 17 kali");
  ASSERT_EQ(runs.size(), 1U);  // from "mengguncang" on: the run before the figure is too short to be found
  EXPECT_EQ(runs[0].kept_numbers, 1U);
}

TEST(MeasureOverlap, GivesTheShareOfTheWords) {
  const auto b = content_of("satu0 dua0 tiga0 empat0 hujan turun deras semalam").tokens;
  const auto a = content_of(kText).tokens;
  const auto overlap = measure_overlap(a, b, align(a, b));
  EXPECT_DOUBLE_EQ(overlap.share, 0.5);
  EXPECT_DOUBLE_EQ(overlap.reverse_share, 4.0 / 9);
  EXPECT_EQ(overlap.longest, 4U);
}

TEST(MeasureOverlap, TellsWordsOfTheHouseForAnotherEvent) {
  const auto is_template = [](std::string_view one, std::string_view other) {
    const auto a = content_of(one).tokens, b = content_of(other).tokens;
    return measure_overlap(a, b, align(a, b)).is_template;
  };
  const std::string_view rate =
      "Kurs rupiah pagi ini dibuka menguat 25 poin menjadi Rp15.310 setelah sehari sebelumnya ditutup "
      "melemah";
  EXPECT_TRUE(is_template(rate,
                          "Kurs rupiah pagi ini dibuka menguat 31 poin menjadi Rp15.279 setelah sehari "
                          "sebelumnya ditutup melemah"));
  EXPECT_FALSE(is_template(rate, rate));
  const std::string_view match =
      "Pertandingan malam nanti antara tuan rumah Sagara melawan Lestari akan disiarkan langsung televisi";
  EXPECT_TRUE(is_template(match,
                          "Pertandingan malam nanti antara tuan rumah Gemilang melawan Bahari akan "
                          "disiarkan langsung televisi"));
  EXPECT_FALSE(is_template(match, match));
}

RC_GTEST_PROP(Align, RunsRiseAndStandInBothTexts, ()) {
  const auto text = [] {
    std::string joined;
    for (const auto& word : *rc::gen::container<std::vector<std::string>>(
             rc::gen::element<std::string>("hujan", "banjir", "jembatan", "warga", "12", "kota")))
      joined += word + ' ';
    return joined;
  };
  const auto one = text(), other = text();
  const auto a = content_of(one).tokens, b = content_of(other).tokens;
  std::uint32_t end = 0;
  for (const auto& run : align_texts(one, other)) {
    RC_ASSERT(run.b_begin >= end && run.b_begin < run.b_end && run.b_end <= b.size());
    RC_ASSERT(run.a_begin < run.a_end && run.a_end <= a.size());
    RC_ASSERT(run.matched <= run.b_end - run.b_begin && run.matched_own <= run.matched);
    RC_ASSERT(a[run.a_begin].word() == b[run.b_begin].word() &&
              a[run.a_end - 1].word() == b[run.b_end - 1].word());
    end = run.b_end;
  }
}

}  // namespace
}  // namespace saksi
