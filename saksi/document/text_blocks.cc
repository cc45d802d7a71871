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

// The lines of one block of text, between blank lines: [begin, end).
struct Run {
  std::size_t begin = 0, end = 0;
  std::size_t joins = 0;
  bool sound = true;  // every line that another one follows is full, or ends a sentence
};

std::vector<Run> find_runs(const std::vector<Line>& lines, std::size_t width) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (runs.empty() || lines[i].after_blank) {
      runs.push_back({i, i + 1});
      continue;
    }
    auto& run = runs.back();
    run.end = i + 1;
    if (is_full(lines[i - 1], lines[i], width))
      ++run.joins;
    else if (!ends_sentence(lines[i - 1].text))
      run.sound = false;
  }
  return runs;
}

// Lines of which some are neither full nor the end of a sentence are a list or an address. A text with as
// many such lines as were joined is none that was wrapped.
bool is_wrapped(const std::vector<Run>& runs, std::size_t width) {
  if (width < kMinColumns || width > kMaxColumns) return false;
  std::size_t joins = 0, others = 0;
  for (const auto& run : runs) (run.sound ? joins : others) += run.sound ? run.joins : run.end - run.begin;
  return joins >= kMinJoins && joins > others;
}

}  // namespace

std::vector<Block> text_blocks(std::string_view text) {
  const auto lines = split_lines(text);
  const auto width = wrap_width(lines);
  const auto runs = find_runs(lines, width);
  const bool wrapped = is_wrapped(runs, width);
  std::vector<Block> blocks;
  for (const auto& run : runs)
    for (auto i = run.begin; i < run.end; ++i) {
      if (wrapped && run.sound && i > run.begin && is_full(lines[i - 1], lines[i], width)) {
        (blocks.back().text += ' ') += lines[i].text;
        continue;
      }
      Block block;
      block.text = lines[i].text;
      block.after_blank = lines[i].after_blank;
      blocks.push_back(std::move(block));
    }
  return blocks;
}

}  // namespace saksi
