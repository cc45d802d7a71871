#include "saksi/view/live_story.h"

namespace saksi {

ShownLiveStory show_live_story(const LiveStory& live) {
  ShownLiveStory shown;
  shown.story = {live.id, live.title, live.from, live.to, {}, {}, live.links};
  for (const auto& member : live.members) {
    auto marked = std::make_unique<MarkedArticle>();
    auto& article = marked->article;
    article.id = member.id;
    article.record = member.record;
    article.title = member.title;
    article.outlet = member.outlet;
    if (member.published)
      article.published = Published{*member.published, std::nullopt, Published::Basis::given, ""};
    shown.story.articles.push_back(member.id);
    shown.by_id.emplace(member.id, marked.get());
    shown.articles.push_back(std::move(marked));
  }
  return shown;
}

}  // namespace saksi
