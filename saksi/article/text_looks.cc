#include "saksi/article/text_looks.h"

#include <algorithm>
#include <array>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxWords = 40;  // of a title

bool is_letter_byte(unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80; }
bool is_digit_byte(unsigned char c) { return c >= '0' && c <= '9'; }

struct ByteClass {
  enum : unsigned char { letter, upper, digit, blank, other, comma, stop, bar, lead, tail };
  std::array<unsigned char, 256> of{};
  constexpr ByteClass() {
    for (unsigned c = 0; c < 256; ++c) {
      of[c] = other;
      if (c == ' ') of[c] = blank;
      if (c >= 'a' && c <= 'z') of[c] = letter;
      if (c >= 'A' && c <= 'Z') of[c] = upper;
      if (c >= '0' && c <= '9') of[c] = digit;
      if (c == ',' || c == ';') of[c] = comma;
      if (c == '.' || c == '!' || c == '?') of[c] = stop;
      if (c == '|' || c == '/' || c == '>' || c == '_') of[c] = bar;
      if (c >= 0xC0) of[c] = lead;
      if (c >= 0x80 && c < 0xC0) of[c] = tail;
    }
  }
};
constexpr ByteClass kByteClass;
unsigned char class_at(std::string_view text, std::size_t i) {
  return kByteClass.of[static_cast<unsigned char>(text[i])];
}

bool is_dense(char32_t c) {
  return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF) ||
         (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xFAFF);
}
bool is_wide_comma(char32_t c) { return c == U'，' || c == U'、' || c == U'،' || c == U'；'; }

}  // namespace

bool is_wide_stop(char32_t c) {
  return c == U'。' || c == U'！' || c == U'？' || c == U'।' || c == U'۔' || c == U'؟' || c == U'…';
}

TextLooks look_at(std::string_view text) {
  TextLooks looks;
  bool in_word = false;
  for (std::size_t i = 0; i < text.size();) {
    const auto kind = class_at(text, i);
    if (kind == ByteClass::lead) {
      const auto point = decode_at(text, i);
      i += point.size_bytes;
      if (is_wide_stop(point.value)) {
        ++looks.stops;
      } else if (is_wide_comma(point.value)) {
        ++looks.commas;
      } else if (is_dense(point.value)) {
        looks.size += 2;
        looks.words += 0.5F;
        looks.letters += 2;
      } else if (!in_word && point.value < 0x2000) {
        in_word = true;
        ++looks.words;
      }
      ++looks.size;
      ++looks.letters;
      continue;
    }
    if (kind <= ByteClass::digit) {  // most of a text: letters, a word at a time
      looks.capitals += !in_word && kind == ByteClass::upper;
      looks.words += !in_word;
      in_word = true;
      const auto begin = i;
      std::uint32_t digits = 0;
      for (; i < text.size() && class_at(text, i) <= ByteClass::digit; ++i)
        digits += class_at(text, i) == ByteClass::digit;
      const auto letters = static_cast<float>(i - begin);
      looks.size += letters;
      looks.letters += letters;
      looks.digits += static_cast<float>(digits);
      continue;
    }
    ++i;
    ++looks.size;
    if (kind == ByteClass::blank) {
      in_word = false;
      continue;
    }
    in_word = in_word && (kind == ByteClass::tail || text[i - 1] == '\'');
    looks.bars += kind == ByteClass::bar;
    const bool ends = i == text.size() || text[i] == ' ' || text[i] == '"';
    looks.commas += kind == ByteClass::comma && ends;
    looks.stops += kind == ByteClass::stop && ends;
  }
  return looks;
}

// The last code point that is no closing mark.
char32_t last_sign(std::string_view text) {
  for (int i = 0; i < 4 && !text.empty(); ++i) {
    const auto point = decode_before(text, text.size());
    const char32_t c = point.value;
    if (c != '"' && c != '\'' && c != ')' && c != ']' && c != U'”' && c != U'’' && c != U'»' && c != U'」' &&
        c != U'“')
      return c;
    text.remove_suffix(point.size_bytes);
  }
  return 0;
}

namespace {

template <class Use>
void each_word(std::string_view text, Use use) {
  std::uint32_t hash = 0;
  bool open = false;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const auto c = i < text.size() ? static_cast<unsigned char>(text[i]) : static_cast<unsigned char>(' ');
    if (is_letter_byte(c) || is_digit_byte(c)) {
      if (!open) hash = 2166136261U;
      hash = (hash ^ (c >= 'A' && c <= 'Z' ? c + 32U : c)) * 16777619U;
      open = true;
    } else if (open) {
      use(hash);
      open = false;
    }
  }
}

}  // namespace

WordSet::WordSet(std::string_view text) {
  each_word(text, [&](std::uint32_t hash) {
    if (hashes_.size() < kMaxWords) hashes_.push_back(hash);
  });
  std::ranges::sort(hashes_);
  for (const auto hash : hashes_) seen_ |= std::uint64_t{1} << (hash % 64);
}

float WordSet::share_of(std::string_view text) const {
  if (hashes_.empty()) return 0;
  float all = 0, in = 0;
  each_word(text, [&](std::uint32_t hash) {
    ++all;
    if ((seen_ >> (hash % 64) & 1U) != 0) in += std::ranges::binary_search(hashes_, hash);
  });
  return all > 0 ? in / all : 0;
}

}  // namespace saksi
