#include "saksi/lang/other_paragraphs.h"

#include <algorithm>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kFewBytes = 80;       // of a paragraph that tells nothing
constexpr std::size_t kFewWords = 8;        // likewise
constexpr std::size_t kWordsForSmall = 12;  // one word in so many is small in any prose; in news one in four

template <class Each>  // bool(word): false stops
void for_each_piece(std::string_view text, std::string_view separators, const Each& each) {
  for (std::size_t from = 0; from < text.size();) {
    const auto end = std::min(text.find_first_of(separators, from), text.size());
    if (end > from && !each(text.substr(from, end - from))) return;
    from = end + 1;
  }
}

// So few small words of the language that the paragraph may be in another; false as soon as there are enough.
bool may_be_other(std::string_view paragraph, const FoldedMap<bool>& small_words) {
  const auto most_words = paragraph.size() / 4;  // enough for any number of words that it may have
  std::size_t words = 0, small = 0;
  for_each_piece(paragraph, " ,.", [&](std::string_view word) {
    ++words;
    small += small_words.contains(FoldedWord(word).view());
    return small * kWordsForSmall < most_words;
  });
  return words >= kFewWords && small * kWordsForSmall < words;
}

// Prose of the language has its small words; names, line-ups of a match and addresses have none.
bool is_prose(std::string_view paragraph, const FoldedMap<bool>& small_words) {
  std::size_t words = 0, small = 0;
  for_each_piece(paragraph, " ,.", [&](std::string_view word) {
    ++words;
    small += small_words.contains(FoldedWord(word).view());
    return true;
  });
  return small * kWordsForSmall >= words;
}

}  // namespace

OtherParagraphs::OtherParagraphs(const Languages& languages) : identifier_(languages) {
  for (const auto& [code, language] : languages.all())
    for (const auto* table : {"clause_words", "pronouns", "negation"})
      for (const auto& row : language.table(table).rows)
        for_each_piece(row.cell(0), ";", [&, &words = small_words_[code]](std::string_view form) {
          if (form.find(' ') == std::string_view::npos) words.emplace(fold_case(form), true);
          return true;
        });
}

std::vector<ParagraphLanguage> OtherParagraphs::find(std::string_view text, std::string_view language) const {
  std::vector<ParagraphLanguage> found;
  const auto known = small_words_.find(language);
  if (known == small_words_.end()) return found;
  // True of a language without a pack that would know better.
  const auto may_be_in = [&](std::string_view paragraph, std::string_view code) {
    const auto other = small_words_.find(code);
    return other == small_words_.end() || is_prose(paragraph, other->second);
  };
  for (std::size_t from = 0; from < text.size();) {
    const auto end = std::min(text.find('\n', from), text.size());
    const auto paragraph = text.substr(from, end - from);
    if (paragraph.size() >= kFewBytes && may_be_other(paragraph, known->second))
      if (auto code = identifier_.find_other(paragraph, language); code && may_be_in(paragraph, *code))
        found.push_back({{Part::text, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(end)},
                         std::move(*code)});
    from = end + 1;
  }
  return found;
}

}  // namespace saksi
