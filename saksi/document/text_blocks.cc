#include "saksi/document/text_blocks.h"

#include <algorithm>
#include <string>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

// Columns that programs and people wrap at. A line of 40 columns is a headline or a list, too; over 100 it is
// a paragraph of its own.
constexpr std::size_t kMinColumns = 50;
constexpr std::size_t kMaxColumns = 100;
// One short pair of lines may fit by chance; this many never did on the news texts we tried.
constexpr std::size_t kMinJoins = 3;

struct Line {
  std::string_view text;  // trimmed, not empty
  bool after_blank = true;
  std::size_t columns = 0;
  std::size_t first_word = 0;  // its columns
};

std::size_t count_columns(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  bool blank = true;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = trim(text.substr(0, end));
    if (!line.empty())
      lines.push_back({line, blank, count_columns(line), count_columns(line.substr(0, line.find(' ')))});
    blank = line.empty();
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

bool ends_sentence(std::string_view line) {
  for (const std::string_view close : {"\"", "'", "”", "’", ")", "»"})
    if (line.ends_with(close)) {
      line.remove_suffix(close.size());
      break;
    }
  return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with(':');
}

// The width of the lines that stand in paragraphs of several lines; 0 when there are none.
std::size_t wrap_width(const std::vector<Line>& lines) {
  std::size_t width = 0;
  for (std::size_t i = 1; i < lines.size(); ++i)
    if (!lines[i].after_blank) width = std::max({width, lines[i - 1].columns, lines[i].columns});
  return width;
}

// The next word had no room in the line above.
bool is_full(const Line& above, const Line& line, std::size_t width) {
  return !line.after_blank && above.columns + 1 + line.first_word > width;
}

// Text was wrapped when every line that another one follows is full. A short line may end a paragraph, when
// it ends a sentence. One line that is neither, and nothing is certain.
bool is_wrapped(const std::vector<Line>& lines, std::size_t width) {
  if (width < kMinColumns || width > kMaxColumns) return false;
  std::size_t joins = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (is_full(lines[i - 1], lines[i], width))
      ++joins;
    else if (!lines[i].after_blank && !ends_sentence(lines[i - 1].text))
      return false;
  }
  return joins >= kMinJoins;
}

}  // namespace

std::vector<Block> text_blocks(std::string_view text) {
  const auto lines = split_lines(text);
  const auto width = wrap_width(lines);
  const bool wrapped = is_wrapped(lines, width);
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& line = lines[i];
    if (wrapped && i > 0 && is_full(lines[i - 1], line, width)) {
      (blocks.back().text += ' ') += line.text;
      continue;
    }
    Block block;
    block.text = line.text;
    block.after_blank = line.after_blank;
    blocks.push_back(std::move(block));
  }
  return blocks;
}

}  // namespace saksi
