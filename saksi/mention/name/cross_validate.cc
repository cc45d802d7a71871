#include "saksi/mention/name/cross_validate.h"

#include <algorithm>
#include <tuple>

namespace saksi {
namespace {

// Neighbours mostly come from one article: they are learned from, or read, together.
constexpr std::size_t kBlock = 10;

using MarkedName = std::tuple<std::size_t, std::size_t, NameType>;  // words, first and last

std::vector<MarkedName> marked_names(const MarkedSentence& sentence) {
  std::vector<MarkedName> names;
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    const auto label = sentence.labels[sentence.words[i].begin];
    if (label == kOutside) continue;
    if (begins(label) || names.empty() || std::get<1>(names.back()) + 1 != i ||
        std::get<2>(names.back()) != type_of_label(label))
      names.emplace_back(i, i, type_of_label(label));
    else
      std::get<1>(names.back()) = i;
  }
  return names;
}

std::vector<MarkedName> found_names(const MarkedSentence& sentence, const NameFinder& finder,
                                    const WordCutter& cutter) {
  Article article;
  article.text = sentence.text;
  Mentions mentions;
  mentions.text = cutter.cut(article.text);
  finder.find(article, mentions);
  std::vector<MarkedName> names;
  for (const auto& name : mentions.names) {
    const auto first = std::ranges::upper_bound(sentence.words, name.span.begin, {}, &Span::end);
    const auto last = std::ranges::lower_bound(sentence.words, name.span.end, {}, &Span::begin);
    if (first < last)
      names.emplace_back(first - sentence.words.begin(), last - sentence.words.begin() - 1, name.type);
  }
  return names;
}

void count(const MarkedSentence& sentence, const NameFinder& finder, const WordCutter& cutter,
           SetScores& scores) {
  const auto marked = marked_names(sentence);
  for (const auto& name : marked) ++scores[static_cast<std::size_t>(std::get<2>(name))].marked;
  for (const auto& name : found_names(sentence, finder, cutter)) {
    auto& score = scores[static_cast<std::size_t>(std::get<2>(name))];
    ++score.found;
    score.right += std::ranges::find(marked, name) != marked.end();
  }
}

}  // namespace

std::vector<SetScores> cross_validate(std::span<const TrainingSet> sets, const Language& language,
                                      const Gazetteer& gazetteer, const TrainingOptions& options,
                                      std::uint32_t folds) {
  const NameFinder rules(language, gazetteer);
  const WordCutter cutter(language);
  std::vector<SetScores> scores(sets.size());
  for (std::uint32_t fold = 0; fold < folds; ++fold) {
    std::vector<TrainingSet> learned(sets.size());
    const auto is_read = [&](std::size_t sentence) { return sentence / kBlock % folds == fold; };
    for (std::size_t set = 0; set < sets.size(); ++set)
      for (std::size_t i = 0; i < sets[set].sentences.size(); ++i)
        if (!is_read(i)) learned[set].sentences.push_back(sets[set].sentences[i]);
    const NameTagger tagger(train_tagger(learned, {rules, cutter}, options));
    const NameFinder finder(language, gazetteer, &tagger);
    for (std::size_t set = 0; set < sets.size(); ++set)
      for (std::size_t i = 0; i < sets[set].sentences.size(); ++i)
        if (is_read(i)) count(sets[set].sentences[i], finder, cutter, scores[set]);
  }
  for (auto& set : scores)
    for (auto& score : set)
      if (score.marked == 0) score = {};
  return scores;
}

}  // namespace saksi
