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
