#include "saksi/account/topic/find_topics.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace saksi {
namespace {

constexpr std::size_t kMostTerms = 64;  // of a story, the weightiest
constexpr std::size_t kLeading = 12;    // of them: those by which topics are looked up
constexpr float kNameWeight = 1.5F;     // names tell affairs apart better than the words for what goes on

// Cosine from which on a story is of a topic. Chosen on three long topics of English newspapers in one input:
// at .2 no topic mixes with another and most stories are in theirs (.15, .25: as clean, .8 to 1 and .6 to
// .9).
constexpr double kAlike = 0.2;

// Mean cosine of two stories of a topic: less is a theme (phones, football, a ministry), no affair. Of what
// is found in some 4,000 mixed articles, an uprising has .31, an epidemic .25, a campaign .26; themes have
// .11 to .23, and so has a war of five years (.16), which is no topic then unless the input was gathered on
// it.
constexpr double kCoherent = 0.25;

constexpr std::size_t kFewestStories = 5;
constexpr std::chrono::days kShortest{7};

// A topic as a whole: the sum of its stories.
struct Centre {
  std::unordered_map<std::uint32_t, float> weights;
  double length = 0;
  std::vector<std::uint32_t> stories;

  double cosine(const std::vector<TopicTerm>& terms) const {
    double sum = 0;
    for (const auto& term : terms)
      if (const auto found = weights.find(term.key); found != weights.end())
        sum += static_cast<double>(term.weight) * static_cast<double>(found->second);
    return length > 0 ? sum / length : 0;
  }
  // Mean cosine of two of its stories.
  double coherence() const {
    const auto count = static_cast<double>(stories.size());
    return count > 1 ? (length * length - count) / (count * (count - 1)) : 1;
  }
  void add(std::uint32_t story, const std::vector<TopicTerm>& terms) {
    stories.push_back(story);
    double square = length * length;
    for (const auto& term : terms) {
      auto& weight = weights[term.key];
      square -= static_cast<double>(weight * weight);
      weight += term.weight;
      square += static_cast<double>(weight * weight);
    }
    length = std::sqrt(square);
  }
};

// The topics that were lately told of with a term, newest last. Few, so that a word of every report costs no
// more than another.
class RecentTopics {
 public:
  void add(std::uint32_t topic) {
    std::erase(topics_, topic);
    topics_.push_back(topic);
    if (topics_.size() > kMost) topics_.erase(topics_.begin());
  }
  const std::vector<std::uint32_t>& all() const { return topics_; }

 private:
  static constexpr std::size_t kMost = 32;
  std::vector<std::uint32_t> topics_;
};

class TopicFinder {
 public:
  void add(std::uint32_t story, const std::vector<TopicTerm>& terms) {
    const auto leading = leading_terms(terms);
    auto topic = find_nearest(terms, leading);
    if (topic == centres_.size()) centres_.emplace_back();
    centres_[topic].add(story, terms);
    for (const auto key : leading) topics_of_[key].add(static_cast<std::uint32_t>(topic));
  }
  std::vector<Centre> take() { return std::move(centres_); }

 private:
  static constexpr std::size_t kMostCompared = 8;

  static std::vector<std::uint32_t> leading_terms(std::vector<TopicTerm> terms) {
    std::ranges::sort(terms, {}, [](const TopicTerm& term) { return std::pair(-term.weight, term.key); });
    terms.resize(std::min(terms.size(), kLeading));
    std::vector<std::uint32_t> keys;
    for (const auto& term : terms) keys.push_back(term.key);
    return keys;
  }

  // Of the topics that share most leading terms the most alike; centres_.size() where none is alike enough.
  std::size_t find_nearest(const std::vector<TopicTerm>& terms,
                           const std::vector<std::uint32_t>& leading) const {
    std::map<std::uint32_t, std::size_t> shared;
    for (const auto key : leading)
      if (const auto found = topics_of_.find(key); found != topics_of_.end())
        for (const auto topic : found->second.all()) ++shared[topic];
    std::vector<std::tuple<std::size_t, std::size_t, std::uint32_t>>
        candidates;  // shared terms, stories, topic
    for (const auto& [topic, count] : shared)
      candidates.emplace_back(count, centres_[topic].stories.size(), topic);
    std::ranges::sort(candidates, std::greater());
    candidates.resize(std::min(candidates.size(), kMostCompared));
    auto nearest = centres_.size();
    double most = kAlike;
    for (const auto& [count, size, topic] : candidates)
      if (const auto alike = centres_[topic].cosine(terms); alike >= most) {
        most = alike;
        nearest = topic;
      }
    return nearest;
  }

  std::vector<Centre> centres_;
  std::unordered_map<std::uint32_t, RecentTopics> topics_of_;  // by term
};

bool is_long(std::span<const Story> stories, const Topic& topic) {
  std::optional<Day> from, to;
  for (const auto s : topic.stories) {
    const auto& story = stories[s];
    if (story.from && (!from || *story.from < *from)) from = story.from;
    if (story.to && (!to || *story.to > *to)) to = story.to;
  }
  return from && to && *to - *from >= kShortest;
}

}  // namespace

std::vector<TopicTerm> find_topic_terms(std::span<const Traits> reports) {
  std::map<std::uint32_t, float> sums;
  for (const auto& traits : reports)
    for (const auto& term : traits.terms) {
      const auto often = std::max(term.words, term.names);
      if (often < 2) continue;
      sums[term.key] +=
          (1 + std::log2(static_cast<float>(often))) * (2 * term.names >= often ? kNameWeight : 1.0F);
    }
  std::vector<TopicTerm> terms;
  for (const auto& [key, sum] : sums) terms.push_back({key, sum});
  std::ranges::sort(terms, {}, [](const TopicTerm& term) { return std::pair(-term.weight, term.key); });
  terms.resize(std::min(terms.size(), kMostTerms));
  float square = 0;
  for (const auto& term : terms) square += term.weight * term.weight;
  for (auto& term : terms) term.weight /= std::sqrt(square);
  std::ranges::sort(terms);
  return terms;
}

std::vector<Topic> find_topics(std::span<const Story> stories,
                               std::span<const std::vector<TopicTerm>> terms) {
  std::vector<std::uint32_t> order(stories.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [&](std::uint32_t s) { return std::pair(stories[s].from, stories[s].id); });
  TopicFinder finder;
  for (const auto s : order) finder.add(s, terms[s]);
  std::vector<Topic> topics;
  for (auto& centre : finder.take()) {
    if (2 * centre.stories.size() > stories.size()) {
      topics = {Topic{order}};
      break;
    }
    if (centre.coherence() >= kCoherent) topics.push_back({std::move(centre.stories)});
  }
  std::erase_if(topics, [&](const Topic& topic) {
    return topic.stories.size() < kFewestStories || !is_long(stories, topic);
  });
  return topics;
}

}  // namespace saksi
