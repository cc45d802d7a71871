#pragma once
// How stories are ranked: by size, by independent origins, by age, by growth.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "saksi/mention/mention.h"
#include "saksi/story/story.h"

namespace saksi {

enum class StoryOrder {
  articles,  // most articles first
  origins,   // most independent origins first
  newest,    // the one with the newest article first
  growth,    // most independent origins among the articles of the last days first
};

// How many days before and with the newest day count as growth.
inline constexpr int kGrowthDays = 2;

// What a story is ranked by; the sizes of its order among others.
struct StoryRank {
  std::size_t articles = 0;
  std::size_t origins = 0;    // independent ones: ten sites with one agency's text are one
  std::size_t growth = 0;     // origins whose articles came on the last days
  std::optional<Day> newest;  // day of publication
  friend auto operator<=>(const StoryRank&, const StoryRank&) = default;
};

// Whether `a` stands before `b`.
bool ranks_before(const StoryRank& a, const StoryRank& b, StoryOrder order);

// Hash of whom an article goes back to when it is no copy: the outlet it credits, else the owner of its
// outlet, its outlet, itself.
std::uint64_t hash_origin(const Article& article);

// Sorts stories that all lie in `articles`; equal ones by id.
void rank_stories(std::vector<Story>& stories, std::span<const MarkedArticle> articles, StoryOrder order);

}  // namespace saksi
