#include "saksi/mention/quote/people_by_age.h"

#include <gtest/gtest.h>

#include "saksi/mention/name/test_knowledge.h"

namespace saksi {
namespace {

struct Case {
  std::string_view language, text, speaker;  // of the last quote
};

std::string last_speaker(std::string_view language, std::string_view text) {
  const auto quotes = test_finder().find(test_article(text, language)).quotes;
  return quotes.empty() || !quotes.back().speaker ? "-" : quotes.back().speaker->name;
}

TEST(PeopleByAge, AreFoundByTheAgeBesideTheirName) {
  const Case cases[] = {
      {"en", "Ruth Hale, 53, met Tom Penn, 41. “The wall held,” the 53-year-old said.", "Ruth Hale"},
      {"en", "Ruth Hale (53) met Tom Penn. The 53-year-old said the wall had held.", "Ruth Hale"},
      {"en", "The 53-year-old plumber Tom Penn met Ruth Hale. “It rained,” said the 53-year-old.",
       "Tom Penn"},
      {"id", "Budi Santoso (53) menemui Nia Lestari. Pria berusia 53 tahun itu mengatakan air surut.",
       "Budi Santoso"},
      {"id", "Budi Santoso, 53 tahun, menemui Nia Lestari. “Air surut,” ujar pria 53 tahun tersebut.",
       "Budi Santoso"},
      {"ms", "Halim Yusof, 53, menemui Hawa Salleh. “Air surut,” kata lelaki berusia 53 tahun itu.",
       "Halim Yusof"},
      // No age is given: the only one named right before.
      {"en", "Police held Ruth Hale on Monday. The 53-year-old said she knew nothing.", "Ruth Hale"},
  };
  for (const auto& [language, text, speaker] : cases)
    EXPECT_EQ(last_speaker(language, text), speaker) << text;
}

TEST(PeopleByAge, AreNotGuessed) {
  const Case cases[] = {
      {"en", "Ruth Hale, 53, met Tom Penn, 53. “The wall held,” the 53-year-old said.", "the 53-year-old"},
      {"en", "Ruth Hale, 53, met Tom Penn. “The wall held,” a 53-year-old man said.", "a 53-year-old man"},
      {"en", "Ruth Hale met Tom Penn. “The wall held,” the 53-year-old said.", "the 53-year-old"},
      {"en", "Ruth Hale, 60, came on Monday. “The wall held,” the 53-year-old said.", "the 53-year-old"},
      {"id", "Budi Santoso (53) tiba di posko. “Air surut,” kata seorang pria berusia 41 tahun.",
       "seorang pria"},
  };
  for (const auto& [language, text, speaker] : cases)
    EXPECT_EQ(last_speaker(language, text), speaker) << text;
}

TEST(PeopleByAge, LeavesSpansOfYearsTimes) {
  const auto mentions = test_finder().find(test_article("Budi Santoso (53) dihukum 12 tahun itu."));
  ASSERT_EQ(mentions.times.size(), 1U);
  EXPECT_EQ(mentions.times[0].value, "P12Y");
}

}  // namespace
}  // namespace saksi
