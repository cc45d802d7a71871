#pragma once
// Paragraphs of an article in another language than the article: the English statement below an Indonesian
// report, a page that holds its report twice.
//
//   "Gubernur mengatakan bantuan sudah dikirim ke tiga desa itu."                            as the article
//   "The governor said that help had been sent to the three villages in the valley."         en
//   "“We have never seen such a flood, and we will not leave anybody behind,” kata Sari."    as the article

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/base/span.h"
#include "saksi/lang/folded_word.h"
#include "saksi/lang/identify.h"
#include "saksi/lang/language.h"

namespace saksi {

// A paragraph, and the language that it is in.
struct ParagraphLanguage {
  Span span;
  std::string code;
};

class OtherParagraphs {
 public:
  explicit OtherParagraphs(const Languages& languages);
  // Those of `text` that are clearly in another language than `language`, that of the whole, and in none that
  // is close to it. Short ones, and what stands between quotation marks, tell nothing. Costs little as long
  // as the small words of `language` are met; without a pack of it nothing is found.
  std::vector<ParagraphLanguage> find(std::string_view text, std::string_view language) const;

 private:
  using SmallWords = FoldedMap<bool>;  // "yang", "di", "dan"

  std::map<std::string, SmallWords, std::less<>> small_words_;  // by language with a pack
  LanguageIdentifier identifier_;
};

}  // namespace saksi
