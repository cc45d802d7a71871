#pragma once
// Which stories belong to one affair: an uprising of half a year, an epidemic, the war in one country. A
// story is one event; a topic is what the events have in common: the people, bodies and places, and the words
// for what goes on, that their reports come back to again and again.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "saksi/story/story.h"
#include "saksi/story/traits.h"

namespace saksi {

// Stories of one topic, by index, in the order of their first days.
struct Topic {
  std::vector<std::uint32_t> stories;
  friend auto operator<=>(const Topic&, const Topic&) = default;
};

// What a story keeps coming back to: the terms that stand in a report twice or more, with how much they tell
// of it. Sorted by key; of unit length.
struct TopicTerm {
  std::uint32_t key = 0;
  float weight = 0;
  friend auto operator<=>(const TopicTerm&, const TopicTerm&) = default;
};
std::vector<TopicTerm> find_topic_terms(std::span<const Traits> reports);

// Topics of at least five stories over at least a week that are alike among themselves; most stories belong
// to none. `terms`: by story. Each story joins the topic that it likens most (single pass, Allan et al. 1998,
// "Topic Detection and Tracking Pilot Study"), in the order of the first days, so the order of `stories`
// makes no difference. Where one topic holds most stories of the input, the input was gathered on it, and the
// others are of it too. Near linear.
std::vector<Topic> find_topics(std::span<const Story> stories, std::span<const std::vector<TopicTerm>> terms);

}  // namespace saksi
