#pragma once
// From a form of a word to words it may be a form of, by the rules of a table (`word_forms`): for languages
// that build words by adding to both ends, as Indonesian and Malay do.
//
//   menewaskan      -> … tewas             (mene-: te-; -kan)
//   ditahan         -> menahan, … tahan    (the passive of menahan)
//   keberangkatan   -> … berangkat
//   pejabat-pejabat -> pejabat
//
// The rules propose; whoever knows the words chooses the first proposal it knows. Published stemmers (Nazief
// and Adriani 1996, in the words of Asian 2007) do the same with a dictionary of roots.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/lang/language.h"

namespace saksi {

class WordForms {
 public:
  WordForms() = default;  // knows no rule
  // Takes the table `word_forms` of the language.
  explicit WordForms(const Language& language);

  // Proposes words to `is_known`, likely ones first, until it says yes; says whether it did. `word` is
  // folded. At most 64 proposals, whatever the word.
  bool propose(std::string_view word, const std::function<bool(std::string_view)>& is_known) const;

 private:
  struct Rule {
    std::string cut;
    std::string put;
  };
  std::vector<std::string> step(const std::string& word) const;

  std::vector<Rule> fronts_;
  std::vector<Rule> ends_;
};

}  // namespace saksi
