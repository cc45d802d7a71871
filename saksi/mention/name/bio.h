#pragma once
// Sentences with their names marked word by word, as they are published for training: `token<TAB>tag` lines,
// an empty line after each sentence; tags O, B-PER (begins), I-PER (goes on) and so on (Ramshaw & Marcus
// 1995).
//
//   Bupati	O
//   Sari	B-PER

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/base/result.h"
#include "saksi/base/span.h"

namespace saksi {

// A sentence as it would be printed, the label (tagger_model.h) of each of its bytes (blanks have kOutside),
// and its words as they were given.
struct MarkedSentence {
  std::string text;
  std::vector<std::uint8_t> labels;
  std::vector<Span> words;
};

// Words are put together by the habits of print: no blank before a comma, after an opening bracket, around a
// hyphen. Errors: malformed, with the line.
Result<std::vector<MarkedSentence>> parse_bio(std::string_view bytes, std::string_view where);

}  // namespace saksi
