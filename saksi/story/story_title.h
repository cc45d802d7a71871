#pragma once
// What a story is called: its id, from its first article, and the headlines its title is chosen from.

#include <cstdint>
#include <string>
#include <string_view>

#include "saksi/base/id.h"
#include "saksi/mention/mention.h"

namespace saksi {

// A story keeps the id that its first article gave it, also when others join: 48 bits, shown as 12 hex
// digits.
std::uint64_t hash_story_id(std::string_view first_article);
StoryId make_story_id(std::uint64_t hash);

// The article's title, else its first sentence, word for word.
std::string make_title(const MarkedArticle& marked);

// The title is of an article of the last days of the story: how long before its last day that may be.
inline constexpr std::chrono::days kRecentTitle{2};

}  // namespace saksi
