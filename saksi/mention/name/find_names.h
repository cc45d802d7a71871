#pragma once
// Article to names and entities.

#include <span>

#include "saksi/article/article.h"
#include "saksi/mention/gazetteer.h"
#include "saksi/mention/mention.h"
#include "saksi/mention/name/learnt_places.h"
#include "saksi/mention/name/tagger.h"
#include "saksi/mention/name/vocabulary.h"
#include "saksi/mention/name/who.h"

namespace saksi {

class NameFinder {
 public:
  // All must outlive this. Without a tagger the rules decide.
  NameFinder(const Language& language, const Gazetteer& gazetteer, const NameTagger* tagger = nullptr);
  // Fills mentions.names and mentions.entities; takes mentions.title and mentions.text, the article's cuts.
  // Linear in the text.
  void find(const Article& article, Mentions& mentions) const;

  // The pieces of the sentences of `cuts`; `reading` is empty, and keeps what they point into.
  struct Reading;
  void tag(const Article& article, const Mentions& cuts, Reading& reading) const;
  // Fills mentions.names and mentions.entities from the pieces of one reading or of several, in the order of
  // the article.
  void name(const std::vector<PlacedPiece>& pieces, Mentions& mentions) const;

  // What the rules find, for training the tagger.
  struct Reading {
    NameTokens title, text;
    LearntPlaces places;
    std::vector<PlacedPiece> pieces;  // point into title, text and places
  };
  // Fills `reading`, which is empty.
  void read(const Article& article, const Mentions& cuts, Reading& reading) const;
  const Gazetteer& gazetteer() const { return gazetteer_; }

 private:
  LearntPlaces learn_places(std::span<NameTokens* const> parts, const Article& article) const;

  Vocabulary vocabulary_;
  IdentityWords identity_words_;
  const Gazetteer& gazetteer_;
  const NameTagger* tagger_;
};

}  // namespace saksi
