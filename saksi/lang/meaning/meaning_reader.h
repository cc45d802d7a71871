#pragma once
// Looks up the words of texts of one language, in whatever form they stand there.
//
//   const MeaningReader reader(meanings, "id");
//   reader.find("menewaskan")                       // the meaning of "tewas"
//   reader.make_meaning(text, cut.words)            // what the whole is about
//
// Make one for a text or a thread, not for a word.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "saksi/lang/meaning/word_meanings.h"
#include "saksi/lang/words.h"

struct sb_stemmer;

namespace saksi {

class MeaningReader {
 public:
  // `meanings` must outlive this.
  MeaningReader(const WordMeanings& meanings, std::string language);

  // The meaning of a word as a text has it, in any case; none for one that the table does not know in any
  // form. Looks for the spelling, then for what WordForms propose, then for the Snowball stem. Not for
  // several threads at once.
  std::optional<WordMeaning> find(std::string_view word) const;

  // The words of `words` that are known, each by how much it says (weight_of); `text` is what they were cut
  // from. None when no word is known. Linear.
  std::optional<Meaning> make_meaning(std::string_view text, std::span<const Word> words) const;

 private:
  struct CloseStemmer {
    void operator()(sb_stemmer* stemmer) const;
  };
  const WordMeanings& meanings_;
  const WordForms& forms_;
  std::string language_;
  std::unique_ptr<sb_stemmer, CloseStemmer> stemmer_;  // none: Snowball does not know the language
};

}  // namespace saksi
