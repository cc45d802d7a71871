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

// Summary, timeline and open questions are lines about facts.
TEST_F(Explain, WhereAFactStands) {
  expect_lines("f40aaaaaaaaa",
               {"number 1 of 7 facts, by weight", "timeline: 3 March 2024: its words name the day",
                "summary: Harian Lestari: “Api menghanguskan 40 kios"});
  expect_lines("fp1aaaaaaaaa", {"timeline: Planned for 10 March 2024: its words name the day"});
  expect_lines("fnoaaaaaaaaa", {"summary, a name filled in: Harian Lestari: “Rahmat Hidayat”"});
  expect_lines("fabaaaaaaaaa", {"open question: anonymous source"});
}

TEST_F(Explain, Update) {
  const auto& update = sample_.account().updates.front();
  expect_lines(update_id(update),
               {"number: grows from 52 to 61", "no conflict", "BEFORE\n  “Fire destroyed 52 stalls",
                "AFTER\n  “Jumlah kios yang terbakar"});
  EXPECT_NE(update_id(update), update_id({update.to, update.from, update.kind, update.why}));
}

TEST_F(Explain, PersonByName) {
  expect_lines("dewi larasati", {"Person of story 5a6b7c8d9e0f, in 2 reports", "the same under: Dewi",
                                 "role as stated: pengelola pasar", "Suara Timur: “Dewi Larasati”",
                                 "“Not one box & never.”  q2aaaaaaaaaa"});
  EXPECT_EQ(of("Dewi"), "nothing");  // a form, not the name of the line
}

TEST_F(Explain, ArticleInItsStory) {
  expect_lines("kotakita", {"ITS STORY", "near Harian Lestari: likeness 0.93",
                            "takes 83 % of its words from Harian Lestari"});
}

// Whatever id the account prints can be asked for.
TEST_F(Explain, EveryIdOfTheJson) {
  const auto json = account_to_json(sample_.account(), sample_.articles());
  std::size_t asked = 0;
  for (const std::string_view key :
       {"\"id\":\"", "\"fact\":\"", "\"from\":\"", "\"to\":\"", "\"article\":\""})
    for (std::size_t at = 0; (at = json.find(key, at)) != std::string::npos; ++asked) {
      at += key.size();
      const auto id = json.substr(at, json.find('"', at) - at);
      if (parse_iso_day(id)) continue;  // "from" and "to" of the story are days
      EXPECT_NE(of(id), "nothing") << id;
    }
  EXPECT_GT(asked, 40u);
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
