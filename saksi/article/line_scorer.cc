#include "saksi/article/line_scorer.h"

#include "saksi/article/line_features.h"

namespace saksi {
namespace {

// A lost sentence is worse than a line too many: prose has to look much more like furniture than a short
// line. Out of fold (docs/models/lines.md), 0.7 finds three of five lines that the word lists leave, and
// loses one character of the article in a thousand.
constexpr double kSureShort = 0.7;
constexpr double kSureProse = 1.7;
// A text of which more than this share would go is of a kind that was not learned from: it stays whole.
constexpr double kMostOfText = 0.3;

}  // namespace

LineScorer::LineScorer(const Languages& languages, const DateLines& dates) : dates_(dates) {
  if (auto trees = Trees::make(languages.common().table("line_trees"), line_feature_names()))
    trees_ = std::move(*trees);
}

void LineScorer::mark(std::vector<Line>& lines) const {
  if (trees_.empty()) return;
  const auto features = find_line_features(lines, dates_);
  std::vector<std::size_t> cut;
  std::size_t left = 0, cut_size = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].dropped()) continue;
    left += lines[i].size;
    if (trees_.sum(features[i]) <= (lines[i].full_stop || lines[i].is_prose() ? kSureProse : kSureShort))
      continue;
    cut.push_back(i);
    cut_size += lines[i].size;
  }
  if (static_cast<double>(cut_size) > kMostOfText * static_cast<double>(left)) return;
  for (const auto i : cut) lines[i].why = "looks like page furniture";
}

}  // namespace saksi
