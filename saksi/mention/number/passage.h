#pragma once
// One part of an article with its words, as the number finder looks at it.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "saksi/base/utf8.h"
#include "saksi/lang/words.h"

namespace saksi {

struct NumberPassage {
  std::string_view text;
  std::span<const Word> words;

  // The word as printed; "" behind the last.
  std::string_view word(std::uint32_t i) const { return i < words.size() ? slice(text, words[i].span) : ""; }
  std::string folded(std::uint32_t i) const { return fold_case(word(i)); }
  // The word i and the one before it have no blank between.
  bool touches(std::uint32_t i) const {
    return i > 0 && i < words.size() && words[i - 1].span.end == words[i].span.begin;
  }
  // So have they no line break.
  bool same_line(std::uint32_t i) const {
    return i > 0 && i < words.size() &&
           text.substr(words[i - 1].span.end, words[i].span.begin - words[i - 1].span.end).find('\n') ==
               std::string_view::npos;
  }
};

}  // namespace saksi
