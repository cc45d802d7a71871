#include "saksi/view/explain.h"

#include <gtest/gtest.h>

#include "saksi/view/sample_account.h"
#include "saksi/view/words.h"

namespace saksi {
namespace {

class Explain : public testing::Test {
 protected:
  std::string of(std::string_view id) const {
    return explain(id, std::span(&sample_.account(), 1), sample_.articles(), {}).value_or("nothing");
  }
  void expect_lines(std::string_view id, const std::vector<std::string_view>& parts) const {
    const auto explanation = of(id);
    for (const auto part : parts)
      EXPECT_NE(explanation.find(part), std::string::npos) << part << "\n" << explanation;
  }
  sample::Sample sample_;
};

TEST_F(Explain, Article) {
  expect_lines("lestari", {"published: 3 March 2024 (from given: field published)",
                           "dateline: “SELORAJA -” (0…10)", "read-also link: Baca Juga: Harga cabai naik"});
}

TEST_F(Explain, Story) {
  expect_lines("5a6b7c8d9e0f",
               {"Northern Courier and Suara Timur: likeness 0.71", "share pasar wado, 52, dewi larasati",
                "KotaKita <id> takes 83 % of its words from Harian Lestari (13 of 16 words in a row)"});
}

TEST_F(Explain, Fact) {
  expect_lines("f40aaaaaaaaa", {"happened; 2 reports, 1 origin: Harian Lestari", "3 March 2024 (2024-03-03)",
                                "“Minggu malam” (56…68)", "rule 1: no source named",
                                "same verb, place and day", "number: 40 kios against 52 stalls",
                                "against “Fire destroyed 52 stalls at Wado market on Sunday night”"});
  expect_lines("fabaaaaaaaaa",
               {"on the word of seorang petugas", "rests on a nameless source", "(title 0…40)"});
  expect_lines("f61aaaaaaaaa", {"was before f52aaaaaaaaa: grows from 52 to 61"});
}

// Both facts hold it; it is one thing.
TEST_F(Explain, Difference) {
  const auto& fact = sample_.account().facts.front();
  const auto id = difference_id(fact.id, fact.against.front());
  expect_lines(id, {"number: 40 kios against 52 stalls", "ONE SIDE\n  “Api menghanguskan 40 kios",
                    "what differs, in Northern Courier: “52 stalls” (15…24)"});
  EXPECT_EQ(of(id), of(id.substr(0, 8)));
}

TEST_F(Explain, Quote) {
  expect_lines("q1aaaaaaaaaa", {"printed by 2 reports", "cue “kata”, fullest", "published first"});
}

TEST_F(Explain, TakesAPrefixThatOnlyOneHas) {
  EXPECT_EQ(of("f40aaa"), of("f40aaaaaaaaa"));
  EXPECT_EQ(of("5a6b7c"), of("5a6b7c8d9e0f"));
  EXPECT_EQ(of("f40aa"), "nothing");   // too short
  EXPECT_EQ(of("f40aab"), "nothing");  // nothing starts so
  EXPECT_EQ(of(""), "nothing");
}

}  // namespace
}  // namespace saksi
