#include "saksi/mention/find_mentions.h"
namespace saksi {
struct MentionFinder::Finders {
  const Languages& languages;
};
MentionFinder::MentionFinder(const Languages& languages, const Gazetteer&, const Outlets&)
    : finders_(new Finders{languages}) {}
MentionFinder::~MentionFinder() = default;
Mentions MentionFinder::find(const Article& article) const {
  const WordCutter cutter(finders_->languages.get(article.language));
  Mentions mentions;
  mentions.title = cutter.cut(article.part(Part::title), Part::title);
  mentions.text = cutter.cut(article.text);
  return mentions;
}
void MentionFinder::resolve_times(const Article&, Mentions&, const DateRange&) const {}
}  // namespace saksi
