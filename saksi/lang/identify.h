#pragma once
// In which language a text is written. CLD2 tells most languages apart; those that share most of their words
// (Indonesian and Malay; Javanese, Sundanese, Minangkabau) are told apart by words and spellings of our own
// (data/lang/close_words.txt).

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "saksi/lang/language.h"

namespace saksi {

class LanguageIdentifier {
 public:
  // Takes the common table `close_words`: code, weight, words or "-ending"s, example.
  explicit LanguageIdentifier(const Languages& languages);

  // ISO 639-1 code, 639-3 where there is none ("min"); "und" when not sure. Looks at the first kMaxBytes.
  std::string identify(std::string_view text) const;
  // The code that a declared tag or name stands for: "id-ID", "IND", "Indonesian" -> "id". "" when it is
  // none.
  static std::string code_of(std::string_view declared);
  // `declared` wins unless the text is clearly in another language, not close to it.
  std::string decide(std::string_view declared, std::string_view text) const;

 private:
  struct Weight {
    std::string code;
    double weight = 0;
  };
  struct Evidence {
    double weight = 0;
    std::set<std::string> words;
  };
  std::map<std::string, Evidence> weigh(std::string_view text) const;

  std::set<std::string> packs_;  // codes
  std::unordered_map<std::string, std::vector<Weight>> words_;
  std::vector<std::pair<std::string, Weight>> endings_;  // "nyo" speaks for Minangkabau
};

}  // namespace saksi
