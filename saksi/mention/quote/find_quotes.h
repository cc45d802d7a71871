#pragma once
// Quotes and attributions of an article: who says what, on whose word.

#include "saksi/article/article.h"
#include "saksi/article/outlets.h"
#include "saksi/lang/language.h"
#include "saksi/mention/mention.h"
#include "saksi/mention/quote/lexicon.h"

namespace saksi {

class QuoteFinder {
 public:
  // `outlets` must outlive this.
  QuoteFinder(const Language& language, const Outlets& outlets) : lexicon_(language), outlets_(outlets) {}
  // Fills mentions.quotes and mentions.attributions; needs the cuts, names, entities and times. Near linear
  // in the article. A language without tables gives only what stands between marks, with no speaker.
  void find(const Article& article, Mentions& mentions) const;

 private:
  Lexicon lexicon_;
  const Outlets& outlets_;
};

}  // namespace saksi
