#include "saksi/account/topic/find_topics.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

namespace saksi {
namespace {

// One story a week, from the first day on, each with terms of equal weight.
struct Input {
  std::vector<Story> stories;
  std::vector<std::vector<TopicTerm>> terms;

  void add(std::vector<std::uint32_t> keys, int week) {
    Story story;
    story.id.value = std::string("s") + static_cast<char>('a' + stories.size());
    story.from = story.to = Day{} + std::chrono::days(7 * week);
    stories.push_back(story);
    std::vector<TopicTerm> of_story;
    for (const auto key : keys) of_story.push_back({key, 1.0F / std::sqrt(static_cast<float>(keys.size()))});
    terms.push_back(of_story);
  }
  std::vector<std::vector<std::string>> topics() const {
    std::vector<std::vector<std::string>> found;
    for (const auto& topic : find_topics(stories, terms)) {
      found.emplace_back();
      for (const auto s : topic.stories) found.back().push_back(stories[s].id.value);
    }
    std::ranges::sort(found);
    return found;
  }
};

// Five stories of an eruption (terms 1, 2) and six of an election (3, 4), each with a word of its own.
Input two_affairs() {
  Input input;
  for (std::uint32_t i = 0; i < 5; ++i) input.add({1, 2, 100 + i}, static_cast<int>(i));
  for (std::uint32_t i = 0; i < 6; ++i) input.add({3, 4, 200 + i}, static_cast<int>(i));
  return input;
}

using Ids = std::vector<std::vector<std::string>>;
Ids two_affairs_found() { return {{"sa", "sb", "sc", "sd", "se"}, {"sf", "sg", "sh", "si", "sj", "sk"}}; }

TEST(FindTopics, PartsAffairs) {
  auto input = two_affairs();
  input.add({500, 501}, 1);  // of neither
  input.add({502, 503}, 2);
  EXPECT_EQ(input.topics(), two_affairs_found());
}

TEST(FindTopics, OrderOfTheInputMakesNoDifference) {
  auto input = two_affairs();
  input.add({500, 501}, 1);
  input.add({502, 503}, 2);
  const auto topics = input.topics();
  std::ranges::reverse(input.stories);
  std::ranges::reverse(input.terms);
  EXPECT_EQ(input.topics(), topics);
}

// Who gathers reports on one affair means the few that speak of it in other words as well.
TEST(FindTopics, TakesTheWholeInputWhereMostOfItIsOneTopic) {
  Input input;
  for (std::uint32_t i = 0; i < 5; ++i) input.add({1, 2, 100 + i}, static_cast<int>(i));
  input.add({500, 501}, 5);
  EXPECT_EQ(input.topics(), (Ids{{"sa", "sb", "sc", "sd", "se", "sf"}}));
}

TEST(FindTopics, LeavesFewAndShortOnesAlone) {
  Input few, brief, apart;
  for (std::uint32_t i = 0; i < 4; ++i) few.add({1, 2}, static_cast<int>(i));
  for (std::uint32_t i = 0; i < 5; ++i) brief.add({1, 2}, 0);
  for (std::uint32_t i = 0; i < 9; ++i) apart.add({10 + i, 30 + i}, static_cast<int>(i));
  for (const auto& input : {few, brief, apart, Input{}}) EXPECT_TRUE(input.topics().empty());
}

// Stories that share little more than a field: two words of nine.
TEST(FindTopics, AThemeIsNoTopic) {
  auto input = two_affairs();
  for (std::uint32_t i = 0; i < 6; ++i) {
    std::vector<std::uint32_t> keys{5, 6};
    for (std::uint32_t own = 0; own < 7; ++own) keys.push_back(1000 + 10 * i + own);
    input.add(keys, static_cast<int>(i));
  }
  EXPECT_EQ(input.topics(), two_affairs_found());
}

// What a report says once is not what it is about.
TEST(FindTopics, TermsAreWhatAReportComesBackTo) {
  Traits traits;
  traits.terms.resize(3);
  traits.terms[0].key = 1, traits.terms[0].words = 8;
  traits.terms[1].key = 2, traits.terms[1].words = 1;
  traits.terms[2].key = 3, traits.terms[2].words = 2, traits.terms[2].names = 2;
  const auto terms = find_topic_terms(std::vector<Traits>{traits});
  ASSERT_EQ(terms.size(), 2u);
  EXPECT_EQ(terms[0].key, 1u);
  EXPECT_EQ(terms[1].key, 3u);
  EXPECT_NEAR(terms[0].weight * terms[0].weight + terms[1].weight * terms[1].weight, 1, 1e-6);
}

}  // namespace
}  // namespace saksi
