#pragma once
// Articles to Stories.

#include <functional>
#include <span>
#include <vector>

#include "saksi/article/outlets.h"
#include "saksi/lang/language.h"
#include "saksi/lang/meaning/word_meanings.h"
#include "saksi/mention/mention.h"
#include "saksi/story/cluster.h"
#include "saksi/story/compare.h"
#include "saksi/story/story.h"

namespace saksi {

// Every article lands in exactly one story; of several versions of one page the last does, and the earlier
// ones are what it replaced (version.h). Stories come biggest first, then by id; the order of `articles`
// and the number of threads make no difference. Requires: article ids differ. Cost: near linear in the
// articles (bounded candidates for each).
std::vector<Story> group_articles(std::span<const MarkedArticle> articles, const Languages& languages,
                                  const Outlets& outlets, const WordMeanings& meanings);

// The group of each of comparison.articles: `pairs` are its pairs with their likeness, which `likeness` gives
// for any others.
std::vector<std::uint32_t> group_compared(
    const Comparison& comparison, const std::vector<Pair>& pairs,
    const std::function<double(std::uint32_t, std::uint32_t)>& likeness);

}  // namespace saksi
