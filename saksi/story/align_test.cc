#include "saksi/story/align.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace saksi {
namespace {

Content content_of(std::string_view text) { return find_content(text, WordCutter(Language()).cut(text)); }

std::vector<AlignedRun> align_texts(std::string_view a, std::string_view b) {
  const auto one = content_of(a), other = content_of(b);
  return align(one, find_places(find_shingles(one)), other, find_shingles(other));
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
  const auto b = content_of("satu0 dua0 tiga0 empat0 hujan turun deras semalam");
  const auto a = content_of(kText);
  const auto overlap = measure_overlap(b, align(a, find_places(find_shingles(a)), b, find_shingles(b)));
  EXPECT_DOUBLE_EQ(overlap.share, 0.5);
  EXPECT_EQ(overlap.longest, 4U);
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
  const auto a = content_of(one), b = content_of(other);
  std::uint32_t end = 0;
  for (const auto& run : align_texts(one, other)) {
    RC_ASSERT(run.b_begin >= end && run.b_begin < run.b_end && run.b_end <= b.keys.size());
    RC_ASSERT(run.a_begin < run.a_end && run.a_end <= a.keys.size());
    RC_ASSERT(run.matched <= run.b_end - run.b_begin && run.matched_own <= run.matched);
    RC_ASSERT(a.keys[run.a_begin] == b.keys[run.b_begin] && a.keys[run.a_end - 1] == b.keys[run.b_end - 1]);
    end = run.b_end;
  }
}

}  // namespace
}  // namespace saksi
