#pragma once
// In which language a text is written. CLD2 tells most languages apart; those that share most of their words
// (Indonesian and Malay; Javanese, Sundanese, Minangkabau) are told apart by words and spellings of our own
// (language_clues.h).

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "saksi/lang/language.h"
#include "saksi/lang/language_clues.h"

namespace saksi {

// What CLD2 says.
struct LanguageGuess {
  std::string code;  // "und": nothing at all
  bool sure = false;
  bool mixed = false;  // much of the text is in another language
};

class LanguageIdentifier {
 public:
  explicit LanguageIdentifier(const Languages& languages);

  // ISO 639-1 code, 639-3 where there is none ("min"); "und" when not sure. Looks at the first kMaxBytes.
  // Where two languages share the text, what stands between quotation marks does not count: a report that
  // quotes English is no English report.
  std::string identify(std::string_view text) const;
  // The language of a paragraph that is clearly not in `language`, nor in one that is close to it; what
  // stands between quotation marks does not count.
  std::optional<std::string> find_other(std::string_view paragraph, std::string_view language) const;
  // The code that a declared tag or name stands for: "id-ID", "IND", "Indonesian" -> "id". "" when it is
  // none.
  static std::string code_of(std::string_view declared);
  // `declared` wins unless the text is clearly in another language, not close to it.
  std::string decide(std::string_view declared, std::string_view text) const;

 private:
  std::string decide_by_clues(std::string_view text, LanguageGuess guess) const;

  std::set<std::string> packs_;  // codes
  LanguageClues clues_;
};

}  // namespace saksi
