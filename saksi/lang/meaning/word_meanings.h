#pragma once
// The table of word meanings (data/meanings/words.bin, docs/formats/words.md): English words as their vectors
// have them, words of other languages where their translations stand (docs/models/words.md). One read, no
// neural network, about 10 MB.
//
// The table knows words by a hash only. A word that it does not hold is taken for one that it does about once
// in 10,000 times; what reads sums of many words does not feel that.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/base/result.h"
#include "saksi/lang/language.h"
#include "saksi/lang/meaning/meaning.h"
#include "saksi/lang/meaning/word_forms.h"

namespace saksi {

struct WordMeaning {
  Meaning meaning;
  double commonness = 0;  // the share of running words we expect this one to be; see weight_of
  friend auto operator<=>(const WordMeaning&, const WordMeaning&) = default;
};

// The spelling, or the beginning that a Snowball stemmer leaves of it ("verhaft" of "verhaftete").
enum class WordPart : std::uint8_t { spelling, stem };

class WordMeanings {
 public:
  WordMeanings() = default;  // knows no word
  // Checks the whole of `bytes`; later look-ups trust it. `where` is for messages. Takes the table
  // `word_forms` of each language. Errors: malformed.
  static Result<WordMeanings> parse(std::string bytes, std::string_view where, const Languages& languages);
  // Errors: not_found, not_permitted, failed_read, malformed.
  static Result<WordMeanings> read(const std::string& path, const Languages& languages);

  // The word as it stands in the table, none when it does not. `word` is folded (fold_case). Most callers
  // want MeaningReader, which knows forms of words, too. About 50 ns.
  std::optional<WordMeaning> find(std::string_view language, std::string_view word,
                                  WordPart part = WordPart::spelling) const;
  const WordForms& forms_of(std::string_view language) const;
  std::size_t size() const { return keys_; }

 private:
  WordMeaning row(std::uint32_t row) const;
  std::uint32_t number(std::size_t at) const;

  std::string bytes_;
  std::uint32_t keys_ = 0;
  std::uint32_t rows_ = 0;
  std::vector<std::uint32_t> first_;  // by the upper bits of a hash: where its keys begin
  std::map<std::string, WordForms, std::less<>> forms_;
};

}  // namespace saksi
