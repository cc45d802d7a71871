#pragma once
// When must the undated articles of a story have been published?

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "saksi/mention/mention.h"
#include "saksi/story/story.h"

namespace saksi {

// A publication range that the other articles of a story give to one that does not tell its own.
struct StoryDate {
  std::size_t article = 0;  // index into the span given
  DateRange days;
  std::string why;  // in our words
};

// For the articles (of one story) whose `published` is missing or wider than a week.
std::vector<StoryDate> date_articles(std::span<const MarkedArticle* const> articles);

// Sets from, to and the order of articles of `story` anew, after its articles got dates.
void order_by_publication(Story& story, std::span<MarkedArticle* const> articles);

}  // namespace saksi
