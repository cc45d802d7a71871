#include "saksi/article/line.h"

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

std::vector<LineWord> line_words(std::string_view text, std::size_t limit) {
  std::vector<LineWord> words;
  for (std::size_t i = 0; i < text.size();) {
    const auto first = decode_at(text, i);
    if (!is_word(first.value)) {
      i += first.size_bytes;
      continue;
    }
    if (words.size() == limit) break;
    const bool number = is_digit(first.value);
    std::size_t end = i;
    while (end < text.size()) {
      const auto point = decode_at(text, end);
      if (!is_word(point.value) || is_digit(point.value) != number) break;
      end += point.size_bytes;
    }
    words.push_back({fold_case(text.substr(i, end - i)), static_cast<std::uint32_t>(i),
                     static_cast<std::uint32_t>(end), number});
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
  return line;
}

std::vector<Line> make_lines(const std::vector<Block>& blocks) {
  std::vector<Line> lines;
  lines.reserve(blocks.size());
  for (const auto& block : blocks) lines.push_back(make_line(block));
  return lines;
}

}  // namespace saksi
