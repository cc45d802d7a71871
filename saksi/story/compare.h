#pragma once
// All articles of a run made comparable, and the pairs of them that are worth a judgement. Candidates come
// from an index over the weightiest words, not from a scan: the work is near linear in the articles.

#include <span>
#include <vector>

#include "saksi/article/outlets.h"
#include "saksi/lang/language.h"
#include "saksi/mention/mention.h"
#include "saksi/story/copy.h"
#include "saksi/story/likeness.h"
#include "saksi/story/neighbourhood.h"
#include "saksi/story/story.h"

namespace saksi {

// Two articles by their place in Comparison::articles; a < b.
struct ComparedPair {
  std::uint32_t a = 0, b = 0;
  SharedText shared;
  double likeness = 0;
};

struct Comparison {
  std::vector<const MarkedArticle*> articles;  // by day of publication, then id; undated ones last
  std::vector<Replaced> replaced;              // earlier versions, which stand nowhere else; by `by`
  std::vector<Traits> traits;
  std::vector<Sketch> sketches;
  std::vector<TextCopy> copies;     // templates left out
  std::vector<ComparedPair> pairs;  // by a, then b
  std::vector<Neighbourhood> neighbourhoods;
  std::vector<Surrounded> surrounded;  // points into neighbourhoods

  // Of any two.
  Features find_features(std::uint32_t a, std::uint32_t b, const SharedText& shared) const;
  double judge_pair(std::uint32_t a, std::uint32_t b, const SharedText& shared) const;
};

// The result points into `articles` and does not depend on their order.
Comparison compare_articles(std::span<const MarkedArticle> articles, const Languages& languages,
                            const Outlets& outlets, const WordMeanings& meanings);

}  // namespace saksi
