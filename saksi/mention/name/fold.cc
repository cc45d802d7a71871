#include "saksi/mention/name/fold.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

// The letter without its marks: "ü" u, "ệ" e. Letters that do not come apart stay ("ø").
char32_t base_letter(char32_t c) {
  static const UNormalizer2* const kNormalizer = [] {
    UErrorCode error = U_ZERO_ERROR;
    return unorm2_getNFDInstance(&error);
  }();
  UChar parts[32];
  UErrorCode error = U_ZERO_ERROR;
  const auto size = unorm2_getDecomposition(kNormalizer, static_cast<UChar32>(c), parts, 32, &error);
  return U_SUCCESS(error) && size > 0 && !U16_IS_SURROGATE(parts[0]) ? parts[0] : c;
}

bool is_mark(char32_t c) { return c >= 0x300 && c <= 0x36F; }

char32_t plain(char32_t c) {
  if (c == U'’' || c == U'‘' || c == U'ʼ' || c == U'`') return U'\'';
  if (c == U'‑' || c == U'‐') return U'-';
  const auto lower = static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
  const bool latin = (c >= 0xC0 && c < 0x250) || (c >= 0x1E00 && c < 0x1F00);
  return latin ? base_letter(lower) : lower;
}

}  // namespace

void append_folded_name(std::string& folded, std::string_view words) {
  for (std::size_t i = 0; i < words.size();) {
    const auto first = static_cast<unsigned char>(words[i]);
    if (first < 0x80) {
      folded += static_cast<char>(first >= 'A' && first <= 'Z' ? first + 32 : first);
      ++i;
      continue;
    }
    const auto point = decode_at(words, i);
    if (!is_mark(point.value)) append_utf8(folded, plain(point.value));
    i += point.size_bytes;
  }
}

std::string fold_name(std::string_view words) {
  std::string folded;
  folded.reserve(words.size());
  append_folded_name(folded, words);
  return folded;
}

}  // namespace saksi
