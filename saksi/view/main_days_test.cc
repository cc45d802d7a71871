#include "saksi/view/main_days.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

TEST(KeepMainDays, ShowsPeopleThoseThatMostReportsSpeakOf) {
  Account topic;
  topic.stories = {{"s"}};
  for (unsigned d = 0; d < 60; ++d) {
    Fact fact;
    fact.id.value = std::to_string(d);
    fact.words.article.value = "r" + fact.id.value;
    fact.support.push_back({fact.words, {}, "", "", false});
    topic.story.articles.push_back(fact.words.article);
    topic.timeline.push_back({format_day(Day{} + std::chrono::days(d)), fact.id, false, DayBasis::told, d});
    topic.facts.push_back(fact);
  }
  const auto shown = keep_main_days(topic);
  ASSERT_EQ(shown.timeline.size(), 40u);
  EXPECT_EQ(shown.timeline.front().reports, 20u);
  EXPECT_EQ(shown.facts.size(), 40u);
  EXPECT_EQ(shown.story.articles.size(), 40u);
  topic.stories.clear();  // the account of one story
  EXPECT_EQ(keep_main_days(topic).timeline.size(), 60u);
}

}  // namespace
}  // namespace saksi
