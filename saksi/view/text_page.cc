#include "saksi/view/text_page.h"

#include <algorithm>
#include <iterator>

#include <unicode/uchar.h>

#include "saksi/base/utf8.h"
#include "saksi/view/escape.h"

namespace saksi {
namespace {

constexpr std::size_t kNarrowest = 24;      // columns: a narrower page is laid out as if it had these
constexpr std::size_t kNarrowestPair = 64;  // columns: below it two columns are harder to read than one

std::string_view ansi(Look look) {
  switch (look) {
    case Look::strong:
      return "\x1b[1m";
    case Look::quiet:
      return "\x1b[2m";
    case Look::name:
      return "\x1b[36m";
    case Look::body:
      return "\x1b[34m";
    case Look::number:
      return "\x1b[33m";
    case Look::place:
    case Look::agreed:
      return "\x1b[32m";
    case Look::denied:
      return "\x1b[31m";
    case Look::time:
    case Look::differs:
      return "\x1b[35m";
    case Look::underlined:
      return "\x1b[4m";
    case Look::plain:
      break;
  }
  return "\x1b[0m";
}

std::size_t width_of(char32_t c) {
  if (c < 0x300) return 1;
  const auto point = static_cast<UChar32>(c);
  constexpr auto kNoWidth = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
  if (U_MASK(u_charType(point)) & kNoWidth) return 0;
  const auto east = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return east == U_EA_WIDE || east == U_EA_FULLWIDTH ? 2 : 1;
}

// One sign of a run.
struct Sign {
  std::string_view bytes;  // of the run's plain line
  std::size_t width = 1;
  Look look = Look::plain;
  bool space = false;
};

std::vector<Sign> signs_of(const std::vector<std::string>& lines, const Runs& runs) {
  std::vector<Sign> signs;
  for (std::size_t r = 0; r < runs.size(); ++r) {
    const std::string_view line = lines[r];
    for (std::size_t i = 0; i < line.size();) {
      const auto point = decode_at(line, i);
      signs.push_back(
          {line.substr(i, point.size_bytes), width_of(point.value), runs[r].look, is_space(point.value)});
      i += point.size_bytes;
    }
  }
  return signs;
}

TextLine line_of(const Sign* begin, const Sign* end, bool colour) {
  TextLine line;
  auto look = Look::plain;
  for (; begin != end; ++begin) {
    if (colour && begin->look != look) {
      if (look != Look::plain) line.text += ansi(Look::plain);
      look = begin->look;
      if (look != Look::plain) line.text += ansi(look);
    }
    line.text += begin->bytes;
    line.columns += begin->width;
  }
  if (look != Look::plain) line.text += ansi(Look::plain);
  return line;
}

// Where the line that starts at `at` ends: the last break that fits, else as much as fits, at least one sign.
std::size_t end_of_line(const std::vector<Sign>& signs, std::size_t at, std::size_t width) {
  std::size_t columns = 0;
  std::size_t end = at;
  std::size_t last_break = at;
  while (end < signs.size() && columns + signs[end].width <= width) {
    if (end > at && (signs[end].space || signs[end].width == 2)) last_break = end;
    columns += signs[end].width;
    ++end;
    if (signs[end - 1].width == 2 && (end == signs.size() || signs[end].width > 0)) last_break = end;
  }
  if (end == signs.size() || signs[end].space) return end;
  if (last_break > at) return last_break;
  return std::max(end, at + 1);
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_at(text, i);
    width += width_of(point.value);
    i += point.size_bytes;
  }
  return width;
}

std::vector<TextLine> lay_out(const Runs& runs, std::size_t width, bool colour) {
  std::vector<std::string> plain;
  for (const auto& run : runs) plain.push_back(plain_line(run.text));
  const auto signs = signs_of(plain, runs);
  std::vector<TextLine> lines;
  for (std::size_t at = 0; at < signs.size();) {
    while (at < signs.size() && signs[at].space) ++at;
    if (at == signs.size()) break;
    const auto end = end_of_line(signs, at, width);
    auto last = end;
    while (last > at && signs[last - 1].space) --last;
    lines.push_back(line_of(signs.data() + at, signs.data() + last, colour));
    at = end;
  }
  return lines;
}

std::size_t TextPage::room(std::size_t indent) const {
  const auto width = std::max(style_.width, kNarrowest);
  return width > indent + kNarrowest / 2 ? width - indent : kNarrowest / 2;
}

void TextPage::add(std::size_t indent, std::string_view line) {
  text_.append(indent, ' ');
  text_ += line;
  text_ += '\n';
}

void TextPage::blank() {
  if (!text_.empty() && !text_.ends_with("\n\n")) text_ += '\n';
}

void TextPage::title(std::string_view words) { title(Runs{{std::string(words), Look::strong}}); }

void TextPage::title(const Runs& runs) {
  std::size_t longest = 0;
  for (const auto& line : lay_out(runs, room(0), style_.colour)) {
    add(0, line.text);
    longest = std::max(longest, line.columns);
  }
  add(0, std::string(longest, '='));
}

void TextPage::heading(std::string_view words) {
  blank();
  paragraph({{std::string(words), Look::strong}});
}

void TextPage::paragraph(const Runs& runs, std::size_t indent) {
  for (const auto& line : lay_out(runs, room(indent), style_.colour)) add(indent, line.text);
}

void TextPage::item(const Run& marker, const Runs& runs, std::size_t indent) {
  const auto marked = lay_out({marker}, room(indent), style_.colour);
  const auto columns = marked.empty() ? 0 : marked.front().columns;
  const auto padding =
      marker.text.size() - std::min(marker.text.size(), marker.text.find_last_not_of(' ') + 1);
  const auto hang = indent + (marked.empty() ? 0 : columns + padding + 1);
  auto first = marked.empty() ? std::string() : marked.front().text + std::string(padding + 1, ' ');
  for (const auto& line : lay_out(runs, room(hang), style_.colour)) {
    add(first.empty() ? hang : indent, first + line.text);
    first.clear();
  }
}

void TextPage::side_by_side(const std::vector<Runs>& left, const std::vector<Runs>& right,
                            std::size_t indent) {
  if (style_.width < kNarrowestPair) {
    for (const auto& runs : left) paragraph(runs, indent);
    blank();
    for (const auto& runs : right) paragraph(runs, indent);
    return;
  }
  constexpr std::string_view kRule = " │ ";
  const auto column = (room(indent) - 3) / 2;
  const auto stacked = [&](const std::vector<Runs>& side) {
    std::vector<TextLine> lines;
    for (const auto& runs : side)
      std::ranges::move(lay_out(runs, column, style_.colour), std::back_inserter(lines));
    return lines;
  };
  const auto here = stacked(left);
  const auto there = stacked(right);
  for (std::size_t i = 0; i < std::max(here.size(), there.size()); ++i) {
    auto line = i < here.size() ? here[i].text : std::string();
    line.append(column - (i < here.size() ? std::min(here[i].columns, column) : 0), ' ');
    line += i < there.size() ? kRule : kRule.substr(0, kRule.size() - 1);
    if (i < there.size()) line += there[i].text;
    add(indent, line);
  }
}

}  // namespace saksi
