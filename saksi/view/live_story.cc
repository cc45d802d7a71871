#include "saksi/view/live_story.h"

namespace saksi {

namespace {

// Of what is not kept any more: its id alone.
void add_replaced(ShownLiveStory& shown, const LiveStory::Member& member) {
  for (const auto& id : member.history) {
    auto marked = std::make_unique<MarkedArticle>();
    marked->article.id = id;
    marked->article.language.clear();  // not kept
    shown.story.replaced.push_back({id, member.id});
    shown.by_id.emplace(id, marked.get());
    shown.articles.push_back(std::move(marked));
  }
}

}  // namespace

ShownLiveStory show_live_story(const LiveStory& live) {
  ShownLiveStory shown;
  shown.story = {live.id, live.title, live.from, live.to, {}, live.copies, live.links};
  for (const auto& member : live.members) {
    auto marked = std::make_unique<MarkedArticle>();
    auto& article = marked->article;
    article.id = member.id;
    article.language.clear();  // not kept
    article.record = member.record;
    article.title = member.title;
    article.outlet = member.outlet;
    if (member.published)
      article.published = Published{*member.published, std::nullopt, Published::Basis::given, ""};
    shown.story.articles.push_back(member.id);
    shown.by_id.emplace(member.id, marked.get());
    shown.articles.push_back(std::move(marked));
    add_replaced(shown, member);
  }
  return shown;
}

}  // namespace saksi
