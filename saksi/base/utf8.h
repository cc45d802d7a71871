#pragma once
// UTF-8 by hand where it is trivial, by ICU where it is not (case folding, classes of letters).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace saksi {

// The code point that starts at `at` and its length in bytes. Text is valid UTF-8 after `document`;
// on a broken byte gives U+FFFD and length 1, so that a loop always ends.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size_bytes = 1;
};
CodePoint decode_at(std::string_view text, std::size_t at);
// The code point that ends just before `at` (at > 0).
CodePoint decode_before(std::string_view text, std::size_t at);
void append_utf8(std::string& text, char32_t code_point);

bool is_valid_utf8(std::string_view text);
// Each maximal broken part becomes one U+FFFD.
std::string replace_invalid_utf8(std::string_view bytes);

// ICU classes. A word code point is a letter, mark, digit or underscore.
bool is_word(char32_t c);
bool is_letter(char32_t c);
bool is_upper(char32_t c);  // upper or title case
bool is_lower(char32_t c);
bool is_digit(char32_t c);  // decimal digits of any script
bool is_space(char32_t c);

// Simple case folding, code point by code point; quick for ASCII. For comparing, never for showing.
std::string fold_case(std::string_view text);
std::string_view trim(std::string_view text);  // spaces of any script; points into `text`
// Runs of white space become one space, ends trimmed.
std::string squeeze(std::string_view text);

// Bytes to code points and back, for one text. Built once, O(1) per look-up amortised: keeps the
// code point index at every 64th byte.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);  // keeps a view: `text` must outlive this
  std::uint32_t code_points_before(std::uint32_t byte) const;
  std::uint32_t size() const { return size_; }  // code points in the whole text

 private:
  std::string_view text_;
  std::vector<std::uint32_t> at_block_;
  std::uint32_t size_ = 0;
};

}  // namespace saksi
