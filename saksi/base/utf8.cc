#include "saksi/base/utf8.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace saksi {
namespace {

constexpr std::uint32_t kBlockBytes = 64;

bool starts_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

}  // namespace

CodePoint decode_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1};
  UChar32 value = 0;
  auto i = static_cast<std::int32_t>(0);
  const auto length = static_cast<std::int32_t>(std::min<std::size_t>(text.size() - at, 4));
  U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data() + at), i, length, value);
  if (value < 0) return {0xFFFD, 1};
  return {static_cast<char32_t>(value), static_cast<std::uint32_t>(i)};
}

CodePoint decode_before(std::string_view text, std::size_t at) {
  std::size_t start = at - 1;
  while (start > 0 && at - start < 4 && !starts_code_point(text[start])) --start;
  const auto point = decode_at(text, start);
  if (start + point.size_bytes == at) return point;
  return {0xFFFD, 1};
}

void append_utf8(std::string& text, char32_t code_point) {
  std::uint8_t buffer[4];
  std::int32_t length = 0;
  UBool error = false;
  U8_APPEND(buffer, length, 4, static_cast<UChar32>(code_point), error);
  if (error) return append_utf8(text, 0xFFFD);
  text.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(length));
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_at(text, i);
    if (point.value == 0xFFFD && point.size_bytes == 1) return false;
    i += point.size_bytes;
  }
  return true;
}

std::string replace_invalid_utf8(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  bool in_broken = false;
  for (std::size_t i = 0; i < bytes.size();) {
    const auto point = decode_at(bytes, i);
    const bool broken = point.value == 0xFFFD && point.size_bytes == 1;
    if (!broken) text.append(bytes.substr(i, point.size_bytes));
    if (broken && !in_broken) text += "\uFFFD";
    in_broken = broken;
    i += point.size_bytes;
  }
  return text;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  return (U_MASK(u_charType(static_cast<UChar32>(c))) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}
bool is_digit(char32_t c) {
  return c < 0x80 ? c >= '0' && c <= '9' : u_isdigit(static_cast<UChar32>(c)) != 0;
}
bool is_word(char32_t c) { return is_letter(c) || is_digit(c) || c == '_'; }
bool is_upper(char32_t c) {
  return c < 0x80 ? c >= 'A' && c <= 'Z'
                  : (u_isupper(static_cast<UChar32>(c)) || u_istitle(static_cast<UChar32>(c)));
}
bool is_lower(char32_t c) {
  return c < 0x80 ? c >= 'a' && c <= 'z' : u_islower(static_cast<UChar32>(c)) != 0;
}
bool is_space(char32_t c) {
  return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

std::string fold_case(std::string_view text) {
  std::string folded(text);
  std::size_t ascii = 0;
  for (; ascii < text.size() && static_cast<unsigned char>(text[ascii]) < 0x80; ++ascii)
    if (text[ascii] >= 'A' && text[ascii] <= 'Z') folded[ascii] = static_cast<char>(text[ascii] + 32);
  folded.resize(ascii);
  for (std::size_t i = ascii; i < text.size();) {
    const auto first = static_cast<unsigned char>(text[i]);
    if (first < 0x80) {
      folded += static_cast<char>(first >= 'A' && first <= 'Z' ? first + 32 : first);
      ++i;
      continue;
    }
    const auto point = decode_at(text, i);
    append_utf8(folded,
                static_cast<char32_t>(u_foldCase(static_cast<UChar32>(point.value), U_FOLD_CASE_DEFAULT)));
    i += point.size_bytes;
  }
  return folded;
}

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    const auto point = decode_at(text, 0);
    if (!is_space(point.value)) break;
    text.remove_prefix(point.size_bytes);
  }
  while (!text.empty()) {
    const auto point = decode_before(text, text.size());
    if (!is_space(point.value)) break;
    text.remove_suffix(point.size_bytes);
  }
  return text;
}

std::string squeeze(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool pending = false;
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_at(text, i);
    if (is_space(point.value)) {
      pending = !out.empty();
    } else {
      if (pending) out += ' ';
      pending = false;
      out.append(text.substr(i, point.size_bytes));
    }
    i += point.size_bytes;
  }
  return out;
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
  at_block_.reserve(text.size() / kBlockBytes + 1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % kBlockBytes == 0) at_block_.push_back(size_);
    if (starts_code_point(text[i])) ++size_;
  }
}

std::uint32_t CodePointIndex::code_points_before(std::uint32_t byte) const {
  if (byte >= text_.size()) return size_;
  const std::uint32_t block = byte / kBlockBytes;
  std::uint32_t count = at_block_[block];
  for (std::uint32_t i = block * kBlockBytes; i < byte; ++i) count += starts_code_point(text_[i]);
  return count;
}

}  // namespace saksi
