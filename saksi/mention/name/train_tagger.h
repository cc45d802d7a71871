#pragma once
// Learns a tagger of names from marked sentences: an averaged structured perceptron (Collins 2002) over what
// the rules and tables say (tagger_features.h). Whole numbers only and one thread, so that the same sentences
// give the same bytes on every machine.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "saksi/lang/words.h"
#include "saksi/mention/name/bio.h"
#include "saksi/mention/name/find_names.h"

namespace saksi {

// The sentences of one file. Each file has its own idea of what is a name: of a type that stands nowhere in
// it nothing is learned from it.
struct TrainingSet {
  std::vector<MarkedSentence> sentences;
};

struct TrainingOptions {
  std::uint32_t rounds = 10;  // times over all sentences
  std::uint32_t bits = 18;    // 2^bits rows for the features
  std::uint32_t seed = 1;     // of the order of the sentences
};

// What the rules of one language make of a sentence, for learning.
struct Teacher {
  const NameFinder& names;
  const WordCutter& cutter;
};

// Sets with capitals make the model for cased text and, in lower case, help the one for text without; sets
// without capitals make the latter, which tells their types only.
TaggerModel train_tagger(std::span<const TrainingSet> sets, const Teacher& teacher,
                         const TrainingOptions& options);

}  // namespace saksi
