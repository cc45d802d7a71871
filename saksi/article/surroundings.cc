#include "saksi/article/surroundings.h"

#include <algorithm>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxHead = 30;  // lines between title and report
constexpr std::size_t kMaxMixedLine =
    120;                                   // code points: "Sari Lestari / SAKSI POS / Sep 2, 2024, 17:07 WIB"
constexpr std::size_t kMaxMixedWords = 9;  // that are no date
constexpr std::size_t kMaxLead = 3;        // a byline may stand behind a lead of so many lines
constexpr std::size_t kMaxNames = 3;       // lines of names without any other mark
constexpr std::size_t kMaxRubricWords = 4;  // "Politik", "Dalam negeri"

void append(std::vector<std::string>& to, std::vector<std::string> from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

// "Sari Lestari - Saksi Pos": at least two words of a name, up to a bar or dash.
std::optional<std::vector<std::string>> find_person(std::string_view text) {
  for (const std::string_view bar : {" - ", " | ", " · ", " – "}) text = text.substr(0, text.find(bar));
  auto names = parse_names(trim(text));
  if (names && names->front().find(' ') == std::string::npos) return std::nullopt;
  return names;
}

// Index of the n-th prose line that is left; lines.size() when there are fewer.
std::size_t nth_prose(const std::vector<Line>& lines, std::size_t n) {
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (!lines[i].dropped() && lines[i].is_prose() && --n == 0) return i;
  return lines.size();
}

std::size_t last_prose(const std::vector<Line>& lines) {
  for (std::size_t i = lines.size(); i-- > 0;)
    if (!lines[i].dropped() && lines[i].is_sentence()) return i;
  return 0;
}

// Day, year, hour and minute.
bool has_time_of_day(const Line& line) {
  return std::ranges::count_if(line.words, [](const LineWord& word) { return word.number; }) >= 4;
}

}  // namespace

// What can be told from the line alone.
void Surroundings::mark_certain(Line& line, Around& around) const {
  if (auto byline = bylines_.find(line)) {
    line.why = byline->why;
    append(around.byline, std::move(byline->names));
  } else if (auto credit = credits_.find_line(line); !credit.empty()) {
    line.why = "credit";
    append(around.credits, std::move(credit));
  }
}

// A date with hardly anything else, or with the name of who wrote: "Sari Lestari | 05.04.2025 - 11:13 WIB".
void Surroundings::mark_date(Line& line, Around& around) const {
  if (dates_.is_date_line(line)) {
    line.why = kDateLine;
    return;
  }
  if (line.size > kMaxMixedLine || line.is_sentence()) return;
  const auto date = dates_.find_date(line);
  if (date == std::string::npos) return;
  const auto others =
      std::ranges::count_if(line.words, [&](const LineWord& word) { return !dates_.is_date_word(word); });
  if (static_cast<std::size_t>(others) > kMaxMixedWords) return;
  line.why = kDateLine;
  if (auto names = find_person(std::string_view(line.text).substr(0, date)))
    append(around.byline, bylines_.people(std::move(*names)));
}

// Beside a date, share buttons and the like, a name is a byline; above the report a word or two are a rubric.
void Surroundings::mark_head(std::vector<Line>& lines, const Zone& head, std::size_t lead_end,
                             Around& around) const {
  const auto is_mark = [&](std::size_t i) {
    return i >= head.begin && i < lines.size() && lines[i].dropped() && lines[i].why != "title";
  };
  std::size_t marks = 0, left = 0, people = 0;
  for (std::size_t i = head.begin; i < head.end; ++i) {
    marks += is_mark(i);
    left += !lines[i].dropped();
    const bool twice = i + 1 < lines.size() && lines[i].key == lines[i + 1].key;  // a caption, not a name
    people += !lines[i].dropped() && !twice && find_person(lines[i].text).has_value();
  }
  // Names alone between title and report: "Sari Lestari".
  const bool names_alone = head.begin > 0 && people == left && left <= kMaxNames;
  for (std::size_t i = head.begin; i < lead_end; ++i) {
    auto& line = lines[i];
    if (line.dropped() || line.full_stop || line.asks || line.kind == BlockKind::heading) continue;
    const bool above = i < head.end;
    auto names = find_person(line.text);
    if (names && (above ? marks > 0 || names_alone : is_mark(i - 1) || is_mark(i + 1))) {
      line.why = "byline";
      append(around.byline, bylines_.people(std::move(*names)));
    } else if (above && marks > 0 && line.words.size() <= kMaxRubricWords) {
      line.why = "rubric";
    }
  }
}

Around Surroundings::mark(std::vector<Line>& lines) const {
  Around around;
  for (auto& line : lines)
    if (!line.dropped()) mark_certain(line, around);
  std::size_t begin = 0;
  while (begin < lines.size() && lines[begin].why != "title") ++begin;
  begin = begin == lines.size() ? 0 : begin + 1;
  const auto body = nth_prose(lines, 1);
  const auto lead_end = std::min(nth_prose(lines, kMaxLead + 1), begin + kMaxHead);
  const auto tail = std::max(last_prose(lines), lead_end);
  // In the report itself, a day is a heading: "13 September 2023" in a chronicle.
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool outside = i < body || i > tail || (i < lead_end && has_time_of_day(lines[i]));
    if (!lines[i].dropped() && outside) mark_date(lines[i], around);
  }
  mark_head(lines, {begin, std::min(body, begin + kMaxHead)}, std::min(lead_end, lines.size()), around);
  return around;
}

}  // namespace saksi
