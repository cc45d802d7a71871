#include "saksi/article/surroundings.h"

#include <algorithm>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxHead = 30;  // lines between title and report
constexpr std::size_t kMaxMixedLine =
    120;  // code points: "Sari Lestari / SAKSI POS / Sep 2, 2024, 17:07 WIB"
constexpr std::size_t kMaxRubricWords = 4;  // "Politik", "Dalam negeri"
constexpr const char* kDateLine = "date line";

void append(std::vector<std::string>& to, std::vector<std::string> from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

// One prose line behind `i`, dropped ones aside.
std::size_t first_prose(const std::vector<Line>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (!lines[i].dropped() && lines[i].is_prose()) return i;
  return lines.size();
}

}  // namespace

// What can be told from the line alone.
void Surroundings::mark_certain(Line& line, Around& around) const {
  if (dates_.is_date_line(line)) {
    line.why = kDateLine;
  } else if (auto byline = bylines_.find(line)) {
    line.why = byline->why;
    append(around.byline, std::move(byline->names));
  } else if (auto credit = credits_.find_line(line); !credit.empty()) {
    line.why = "credit";
    append(around.credits, std::move(credit));
  }
}

// Between title and report: a date with a name before it, a name beside a date, a rubric.
void Surroundings::mark_head(std::vector<Line>& lines, std::size_t begin, std::size_t end,
                             Around& around) const {
  for (std::size_t i = begin; i < end; ++i) {
    auto& line = lines[i];
    if (line.dropped() || line.size > kMaxMixedLine || line.is_sentence()) continue;
    const auto date = dates_.find_date(line);
    if (date == std::string::npos) continue;
    line.why = kDateLine;
    std::string_view name = std::string_view(line.text).substr(0, date);
    name = trim(name.substr(0, std::min(name.find(" | "), name.find(" · "))));
    if (auto names = parse_names(name); names && names->front().find(' ') != std::string::npos)
      append(around.byline, std::move(*names));
  }
  const auto is_mark = [&](std::size_t i) {
    return i >= begin && i < end && lines[i].dropped() && lines[i].why != "title";
  };
  bool marked = false;
  for (std::size_t i = begin; i < end; ++i) marked = marked || is_mark(i);
  if (!marked) return;
  for (std::size_t i = begin; i < end; ++i) {
    auto& line = lines[i];
    if (line.dropped() || line.full_stop || line.asks || line.kind == BlockKind::heading) continue;
    const std::string_view text = line.text;
    auto names = parse_names(text.substr(0, text.find(" - ")));
    const bool person = names && names->front().find(' ') != std::string::npos;
    if (person) {
      line.why = "byline";
      append(around.byline, std::move(*names));
    } else if (line.words.size() <= kMaxRubricWords) {
      line.why = "rubric";
    }
  }
}

Around Surroundings::mark(std::vector<Line>& lines) const {
  Around around;
  for (auto& line : lines)
    if (!line.dropped()) mark_certain(line, around);
  const auto prose = first_prose(lines);
  std::size_t begin = 0;
  while (begin < prose && lines[begin].why != "title") ++begin;
  if (begin == prose) begin = 0;
  mark_head(lines, begin, std::min(prose, begin + kMaxHead), around);
  return around;
}

}  // namespace saksi
