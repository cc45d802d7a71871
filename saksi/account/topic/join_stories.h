#pragma once
// The stories of a topic as one.

#include <functional>
#include <span>

#include "saksi/account/claim/story_names.h"
#include "saksi/account/topic/find_topics.h"
#include "saksi/article/article.h"

namespace saksi {

// All their articles, by publication, and their copies; its id comes from the first article. No title yet.
// `article_of` knows every article of the stories.
Story join_stories(std::span<const Story> stories, const Topic& topic,
                   const std::function<const Article&(const ArticleId&)>& article_of);

// What a topic is called: the people, bodies and places that most of its reports name, "Libya, Gaddafi,
// NATO".
std::string make_topic_title(const StoryNames& names);

}  // namespace saksi
