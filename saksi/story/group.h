#pragma once
// Articles to Stories.

#include <span>
#include <vector>

#include "saksi/lang/language.h"
#include "saksi/mention/mention.h"
#include "saksi/story/story.h"

namespace saksi {

// Every article lands in exactly one story. Stories come biggest first, then by id; the order of `articles`
// makes no difference. Requires: article ids differ.
std::vector<Story> group_articles(std::span<const MarkedArticle> articles, const Languages& languages);

}  // namespace saksi
