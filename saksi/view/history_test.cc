#include "saksi/view/history.h"

#include <memory>

#include <gtest/gtest.h>

namespace saksi {
namespace {

// Reports of one day each, with one figure as their text.
class Histories : public testing::Test {
 protected:
  void tell(const std::string& id, const std::string& day, const std::string& words,
            const std::string& figure) {
    auto& marked = *(articles_[id] = std::make_unique<MarkedArticle>());
    marked.article.id = {id};
    marked.article.text = words;
    if (!day.empty())
      marked.article.published =
          Published{{*parse_iso_day(day), *parse_iso_day(day)}, {}, Published::Basis::given, ""};
    const auto at = static_cast<std::uint32_t>(words.find(figure));
    Number number;
    number.span = {Part::text, at, at + static_cast<std::uint32_t>(figure.size())};
    marked.mentions.numbers.push_back(number);
    Fact fact;
    fact.id = {"f" + id};
    fact.words = {{id}, {Part::text, 0, static_cast<std::uint32_t>(words.size())}};
    Support support;
    support.cite = fact.words;
    fact.support.push_back(support);
    account_.facts.push_back(fact);
    account_.story.articles.push_back({id});
  }
  void update(const std::string& from, const std::string& to, const std::string& why) {
    account_.updates.push_back({{"f" + from}, {"f" + to}, UpdateKind::number, why});
  }
  // "four>six>nine; 20>30"
  std::string told() const {
    ArticlesById articles;
    for (const auto& [id, marked] : articles_) articles.emplace(ArticleId{id}, marked.get());
    const Sheet sheet(account_, articles);
    std::string text;
    for (const auto& history : make_histories(sheet)) {
      if (!text.empty()) text += "; ";
      for (const auto& step : history.steps) {
        if (&step != history.steps.data()) text += '>';
        text += step.value ? sheet.words(*step.value) : "?";
      }
    }
    return text;
  }

  std::map<std::string, std::unique_ptr<MarkedArticle>> articles_;
  Account account_;
};

TEST_F(Histories, PutOneBehindTheOther) {
  tell("c", "2026-01-06", "The toll rose to nine dead", "nine dead");
  tell("a", "2026-01-03", "A dam broke, four dead", "four dead");
  tell("b", "2026-01-04", "Now six dead, police say", "six dead");
  tell("x", "2026-01-03", "Some 20 houses fell", "20 houses");
  tell("y", "2026-01-05", "In all 30 houses fell", "30 houses");
  update("b", "c", "six dead on 2026-01-04, nine dead on 2026-01-06");
  update("x", "y", "20 houses on 2026-01-03, 30 houses on 2026-01-05");
  update("a", "b", "four dead on 2026-01-03, six dead on 2026-01-04");
  update("a", "c", "four dead on 2026-01-03, nine dead on 2026-01-06");
  EXPECT_EQ(told(), "four dead>six dead>nine dead; 20 houses>30 houses");
}

TEST_F(Histories, WithoutDaysTheUpdatesTellTheOrder) {
  tell("c", "", "nine dead", "nine dead");
  tell("b", "", "six dead", "six dead");
  tell("a", "", "four dead", "four dead");
  update("b", "c", "six dead, nine dead");
  update("a", "b", "four dead, six dead");
  EXPECT_EQ(told(), "four dead>six dead>nine dead");
}

TEST_F(Histories, StandRingsAndWhatIsNotThere) {
  tell("a", "2026-01-03", "four dead", "four dead");
  tell("b", "2026-01-04", "six dead", "six dead");
  EXPECT_EQ(told(), "");
  update("a", "gone", "");
  update("a", "a", "");
  EXPECT_EQ(told(), "");
  update("a", "b", "grew");  // names no value
  update("b", "a", "fell");
  EXPECT_EQ(told(), "?>?");
}

}  // namespace
}  // namespace saksi
