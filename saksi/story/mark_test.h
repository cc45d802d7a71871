#pragma once
// For the tests of this folder: articles from a few words, as the flow would hand them on.

#include <string>
#include <string_view>

#include "saksi/lang/meaning/word_meanings.h"
#include "saksi/lang/words.h"
#include "saksi/mention/mention.h"

namespace saksi {

inline const WordMeanings kNoMeanings;

inline MarkedArticle mark(std::string id, std::string text, std::string_view day = "",
                          std::string language = "id") {
  MarkedArticle marked;
  marked.article.id.value = std::move(id);
  marked.article.text = std::move(text);
  marked.article.language = std::move(language);
  if (const auto published = parse_iso_day(day))
    marked.article.published = Published{{*published, *published}, std::nullopt, Published::Basis::given, ""};
  marked.mentions.text = WordCutter(Language()).cut(marked.article.text);
  return marked;
}

}  // namespace saksi
