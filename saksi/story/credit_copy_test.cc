#include "saksi/story/credit_copy.h"

#include <gtest/gtest.h>

#include "saksi/story/mark_test.h"

namespace saksi {
namespace {

const Outlets& outlets() {
  static const auto kTable =
      parse_table("outlets", "Antara\tantaranews.com\t-\tagency\nKabar Kota\tkabarkota.id\t-\toutlet\n", "");
  static const Outlets kOutlets({*kTable});
  return kOutlets;
}

std::vector<Copy> copies_of(const std::vector<MarkedArticle>& articles) {
  std::vector<const MarkedArticle*> pointers;
  for (const auto& marked : articles) pointers.push_back(&marked);
  return find_credit_copies(pointers, {}, outlets());
}

MarkedArticle credit(std::string id, std::string name) {
  auto marked = mark(std::move(id), "Air surut.", "2024-03-02");
  marked.article.credits.push_back({std::move(name), std::nullopt});
  return marked;
}

TEST(FindCreditCopies, NamesTheOriginThatIsNotThere) {
  const auto copies = copies_of({credit("a", "Antara")});
  ASSERT_EQ(copies.size(), 1U);
  EXPECT_EQ(copies[0].of, "Antara");
  EXPECT_FALSE(copies[0].of_article);
  EXPECT_EQ(copies[0].how, CopyHow::credit);
  EXPECT_DOUBLE_EQ(copies[0].share, 1);
}

TEST(FindCreditCopies, PointsAtTheArticleOfTheOriginThatIsThere) {
  auto source = mark("s", "Air sungai surut.", "2024-03-01");
  source.article.outlet = "antaranews.com";
  const auto copies = copies_of({source, credit("t", "ANTARA")});
  ASSERT_EQ(copies.size(), 1U);
  EXPECT_EQ(copies[0].article.value, "t");
  EXPECT_EQ(copies[0].of, "s");
  EXPECT_TRUE(copies[0].of_article);
}

// The same names and figures in the same order, by hand: as the mention step finds them in any language.
MarkedArticle tell(std::string id, std::string text, std::vector<double> figures) {
  auto marked = credit(std::move(id), "Antara");
  marked.article.text = std::move(text);
  marked.article.text.resize(100, '.');
  marked.mentions.text = {};
  for (std::uint32_t i = 0; i < figures.size(); ++i)
    marked.mentions.numbers.push_back(
        {{Part::text, i * 10, i * 10 + 2}, figures[i], std::nullopt, Bound::exact});
  return marked;
}

TEST(FindCreditCopies, TwoThatCreditOneAbsentAgencyAndTellTheSameAreCopies) {
  const std::vector<double> figures = {310, 48, 27, 15, 50, 240, 1987};
  const auto one = tell("a", "Air surut", figures), other = tell("b", "The water fell", figures);
  const auto copies = copies_of({one, other});
  ASSERT_EQ(copies.size(), 3U);
  EXPECT_EQ(copies[2].article.value, "b");
  EXPECT_EQ(copies[2].of, "a");
  EXPECT_EQ(copies[2].how, CopyHow::retold);
  EXPECT_DOUBLE_EQ(copies[2].share, 1);
  EXPECT_EQ(copies[2].why, "both credit Antara; 7 of 7 names, figures, days and speakers in the same order");
}

TEST(FindCreditCopies, TwoThatCreditOneAgencyOnlyAreNot) {
  const auto copies = copies_of({tell("a", "Air surut", {310, 48, 27, 15, 50, 240, 1987}),
                                 tell("b", "The water fell", {48, 1987, 70, 81, 92, 36, 310})});
  ASSERT_EQ(copies.size(), 2U);
  for (const auto& copy : copies) EXPECT_EQ(copy.of, "Antara");
}

TEST(FindCreditCopies, AnAgencyInTheDatelineIsACredit) {
  auto marked = mark("a", "Semarang (Antara) - Air surut.");
  marked.article.dateline = Dateline{"Semarang", "Antara", {Part::text, 0, 19}};
  EXPECT_EQ(copies_of({marked}).size(), 1U);
  marked.article.dateline->agency = "Kabar Kota";  // an outlet that files its own report
  EXPECT_TRUE(copies_of({marked}).empty());
}

TEST(FindCreditCopies, AnOutletDoesNotCopyItself) {
  auto marked = credit("a", "Antara");
  marked.article.outlet = "antaranews.com";
  EXPECT_TRUE(copies_of({marked}).empty());
}

}  // namespace
}  // namespace saksi
