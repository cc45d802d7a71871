#include "saksi/lang/folded_word.h"

#include <algorithm>

#include "saksi/base/utf8.h"

namespace saksi {

FoldedWord::FoldedWord(std::string_view word) {
  if (word.size() > kMaxBytes) return;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    if (static_cast<unsigned char>(c) >= 0x80) {
      other_ = fold_case(word);
      return;
    }
    ascii_[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  size_ = word.size();
}

std::vector<std::string> fold_words(std::string_view form) {
  std::vector<std::string> words;
  const auto folded = fold_case(form);
  for (std::size_t from = 0; from < folded.size();) {
    const auto blank = std::min(folded.find(' ', from), folded.size());
    words.push_back(folded.substr(from, blank - from));
    from = blank + 1;
  }
  if (words.empty()) words.emplace_back();
  return words;
}

}  // namespace saksi
