#include "saksi/article/line.h"

#include <algorithm>
#include <array>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

// Scripts written without blanks: a sign says about as much as three letters.
bool is_dense(char32_t c) { return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xFAFF); }

bool closes(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == U'”' || c == U'’' || c == U'»' || c == U'」' ||
         c == U'』' || c == U'）' || c == ' ';
}

// "… mendatang. (nz)": the initials after the last sentence.
std::string_view without_initials(std::string_view text) {
  constexpr std::size_t kMaxInitialsBytes = 24;
  if (!text.ends_with(')')) return text;
  const auto open = text.rfind('(');
  if (open == std::string_view::npos || text.size() - open > kMaxInitialsBytes) return text;
  return trim(text.substr(0, open));
}

char32_t last_sign(std::string_view text) {
  while (!text.empty()) {
    const auto point = decode_before(text, text.size());
    if (!closes(point.value)) return point.value;
    text.remove_suffix(point.size_bytes);
  }
  return 0;
}

bool is_full_stop(char32_t c) { return c == '.' || c == U'…' || c == U'。' || c == U'।' || c == U'۔'; }
bool is_question(char32_t c) { return c == '?' || c == '!' || c == U'？' || c == U'！' || c == U'؟'; }

std::size_t measure(std::string_view text) {
  std::size_t size = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_at(text, i);
    size += is_dense(point.value) ? 3 : 1;
    i += point.size_bytes;
  }
  return size;
}

}  // namespace

namespace {

// Of a byte of ASCII: no part of a word, letter or "_", digit. Most bytes of most texts are told by it.
enum class Ascii : std::uint8_t { other, letter, digit };
constexpr auto kAscii = [] {
  std::array<Ascii, 128> kinds{};
  for (char c = 'a'; c <= 'z'; ++c)
    kinds[static_cast<std::size_t>(c)] = kinds[static_cast<std::size_t>(c - 32)] = Ascii::letter;
  for (char c = '0'; c <= '9'; ++c) kinds[static_cast<std::size_t>(c)] = Ascii::digit;
  kinds['_'] = Ascii::letter;
  return kinds;
}();

struct Sign {
  Ascii kind = Ascii::other;
  std::uint32_t size_bytes = 1;
};
Sign sign_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {kAscii[byte], 1};
  const auto point = decode_at(text, at);
  const auto kind = !is_word(point.value)   ? Ascii::other
                    : is_digit(point.value) ? Ascii::digit
                                            : Ascii::letter;
  return {kind, point.size_bytes};
}

}  // namespace

std::vector<LineWord> line_words(std::string_view text, std::size_t limit) {
  constexpr std::size_t kBytesOfWord = 6;  // with the blank
  std::vector<LineWord> words;
  words.reserve(std::min(limit, text.size() / kBytesOfWord + 1));
  for (std::size_t i = 0; i < text.size();) {
    const auto first = sign_at(text, i);
    if (first.kind == Ascii::other) {
      i += first.size_bytes;
      continue;
    }
    if (words.size() == limit) break;
    std::size_t end = i + first.size_bytes;
    while (end < text.size()) {
      const auto sign = sign_at(text, end);
      if (sign.kind != first.kind) break;
      end += sign.size_bytes;
    }
    words.push_back({fold_case(text.substr(i, end - i)), static_cast<std::uint32_t>(i),
                     static_cast<std::uint32_t>(end), first.kind == Ascii::digit});
    i = end;
  }
  return words;
}

Line make_line(const Block& block) {
  Line line;
  line.text = block.text;
  line.kind = block.kind;
  line.after_blank = block.after_blank;
  line.size = measure(line.text);
  const bool keyed = line.text.size() <= kMaxKeyBytes;
  line.words = line_words(line.text, keyed ? line.text.size() : kHeadWords);
  if (keyed)
    for (const auto& word : line.words) line.key += (line.key.empty() ? "" : " ") + word.folded;
  if (line.words.size() > kHeadWords) line.words.resize(kHeadWords);
  const char32_t last = last_sign(without_initials(line.text));
  const char32_t very_last = last_sign(line.text);
  line.full_stop = is_full_stop(last) || is_full_stop(very_last);
  line.asks = is_question(last) || is_question(very_last);
  line.linked = block.markup && block.markup->link_bytes * 2 > block.text.size();
  return line;
}

std::vector<Line> make_lines(const std::vector<Block>& blocks) {
  std::vector<Line> lines;
  lines.reserve(blocks.size());
  for (const auto& block : blocks) lines.push_back(make_line(block));
  return lines;
}

}  // namespace saksi
