#pragma once
// A story whose articles were not kept, with as much of each as is: for what lays out stories.

#include <memory>
#include <vector>

#include "saksi/story/grouper.h"
#include "saksi/view/show.h"

namespace saksi {

struct ShownLiveStory {
  Story story;
  std::vector<std::unique_ptr<MarkedArticle>> articles;  // id, record, title, outlet, day; replaced ones: id
  ArticlesById by_id;                                    // points into `articles`
};
ShownLiveStory show_live_story(const LiveStory& story);

}  // namespace saksi
