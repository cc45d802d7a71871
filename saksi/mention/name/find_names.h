#pragma once
// Article to names and entities.

#include <span>

#include "saksi/article/article.h"
#include "saksi/mention/gazetteer.h"
#include "saksi/mention/mention.h"
#include "saksi/mention/name/learnt_places.h"
#include "saksi/mention/name/vocabulary.h"

namespace saksi {

class NameFinder {
 public:
  // `gazetteer` must outlive this.
  NameFinder(const Language& language, const Gazetteer& gazetteer);
  // Fills mentions.names and mentions.entities; takes mentions.title and mentions.text, the article's cuts.
  // Linear in the text.
  void find(const Article& article, Mentions& mentions) const;

 private:
  LearntPlaces learn_places(std::span<NameTokens* const> parts, const Article& article) const;

  Vocabulary vocabulary_;
  const Gazetteer& gazetteer_;
};

}  // namespace saksi
