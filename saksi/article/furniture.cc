#include "saksi/article/furniture.h"

#include <algorithm>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxLine = 260;        // code points: a set phrase that opens more than this is prose
constexpr std::size_t kMaxSentence = 220;    // the same, without a colon
constexpr std::size_t kMaxShareBytes = 160;  // a row of buttons
constexpr std::size_t kMaxLinks = 12;        // that one line may open
constexpr double kMaxProseAfterEnd = 0.15;   // of the prose before it

std::string condensed(const Line& line) {
  std::string letters;
  for (const auto& word : line.words)
    if (!word.number) letters += word.folded;
  return letters;
}

// A link that stands below "Baca Juga": words without a full stop.
bool may_be_link(const Line& line) { return !line.is_sentence() && line.kind != BlockKind::heading; }

// "(dim/sar)", "[sar]", "(E-2)": who wrote and who edited, for the desk.
bool is_initials(const Line& line) {
  constexpr std::size_t kMaxInitials = 20;
  const std::string_view text = line.text;
  if (text.size() < 3 || text.size() > kMaxInitials || line.words.empty()) return false;
  if (!((text.front() == '(' && text.back() == ')') || (text.front() == '[' && text.back() == ']')))
    return false;
  return std::ranges::all_of(line.words, [](const LineWord& word) { return word.folded.size() <= 4; });
}

// A web address alone.
bool is_address(std::string_view text) {
  return (text.starts_with("http://") || text.starts_with("https://")) &&
         text.find(' ') == std::string_view::npos;
}

// "— Ann Reed (@annreed) September 15, 2024", "… pic.twitter.com/x": a post of a social network.
bool is_embedded_post(std::string_view text) {
  const bool signed_by =
      (text.starts_with("—") || text.starts_with("–")) && text.find("(@") != std::string_view::npos;
  return signed_by || (text.size() <= kMaxLine && text.find("pic.twitter.com/") != std::string_view::npos);
}

// "© 2026 Harlow Post. All rights reserved."
bool is_copyright(const Line& line) { return line.text.starts_with("©") && line.size <= kMaxLine; }

}  // namespace

Furniture::Furniture(const Languages& languages) {
  const auto add = [&](const Table& table) {
    for (const auto& row : table.rows) {
      if (row.cell(1) != "row") {
        phrases_.add(row);
        continue;
      }
      std::string letters;
      for (const auto& word : line_words(row.cell(0), kHeadWords)) letters += word.folded;
      longest_share_word_ = std::max(longest_share_word_, letters.size());
      share_words_.insert(std::move(letters));
    }
  };
  add(languages.common().table("furniture"));
  for (const auto& [code, language] : languages.all()) add(language.table("furniture"));
}

bool Furniture::is_share_row(const Line& line) const {
  if (line.text.size() > kMaxShareBytes) return false;
  const auto letters = condensed(line);
  if (letters.empty()) return false;
  std::vector<bool> reached(letters.size() + 1);
  reached[0] = true;
  for (std::size_t from = 0; from < letters.size(); ++from) {
    if (!reached[from]) continue;
    for (std::size_t size = 1; size <= longest_share_word_ && from + size <= letters.size(); ++size)
      if (!reached[from + size] && share_words_.contains(letters.substr(from, size)))
        reached[from + size] = true;
  }
  return reached[letters.size()];
}

Furniture::Verdict Furniture::judge(const Line& line) const {
  if (is_initials(line)) return {Kind::line, "editor initials"};
  if (is_address(line.text)) return {Kind::line, "address"};
  if (is_embedded_post(line.text)) return {Kind::line, "embedded post"};
  if (is_share_row(line)) return {Kind::line, "share buttons"};
  if (is_copyright(line)) return {Kind::line, "copyright line"};
  return judge_phrase(line);
}

Furniture::Verdict Furniture::judge_phrase(const Line& line) const {
  const auto found = phrases_.find_start(line.text, line.words);
  if (!found) return {};
  const auto how = found->row->cell(1);
  const std::string why(found->row->cell(2));
  const bool marked = found->row->cell(0).ends_with(':');
  if (how == "start" && marked && found->whole) return {Kind::list, why};
  // Without a colon, a sentence may well open with such words: "Sign up for …" does not, "More on the way"
  // does.
  if (how == "start")
    return line.size <= (marked ? kMaxLine : kMaxSentence) ? Verdict{Kind::line, why} : Verdict{};
  if (!found->whole) return {};
  if (how == "list") return {Kind::list, why};
  return {how == "end" ? Kind::end : Kind::line, why};
}

void Furniture::mark_phrases(std::vector<Line>& lines) const {
  for (auto& line : lines) {
    if (line.dropped()) continue;
    if (auto verdict = judge_phrase(line); verdict.kind != Kind::none)
      line.why = std::move(verdict.why);
    else if (is_copyright(line))
      line.why = "copyright line";
    else if (is_share_row(line))
      line.why = "share buttons";
  }
}

std::string Furniture::find_reason(const Line& line) const { return judge(line).why; }

void Furniture::mark(std::vector<Line>& lines, std::size_t from) const {
  std::size_t links_left = 0;
  for (std::size_t i = from; i < lines.size(); ++i) {
    auto& line = lines[i];
    if (line.dropped()) continue;
    if (auto verdict = judge(line); verdict.kind != Kind::none) {
      line.why = std::move(verdict.why);
      links_left = verdict.kind == Kind::line ? links_left : kMaxLinks;
    } else if (links_left > 0 && may_be_link(line)) {
      line.why = "link to another report";
      --links_left;
    } else {
      links_left = 0;
    }
  }
}

void Furniture::mark_after_end(std::vector<Line>& lines, std::size_t from) const {
  const auto in_article = [&](const Line& line) { return !line.dropped() && line.is_sentence(); };
  std::size_t prose = 0, prose_behind = 0, begin = lines.size();
  for (std::size_t i = from; i < lines.size(); ++i)
    if (in_article(lines[i])) prose += lines[i].size;
  for (std::size_t i = lines.size(); i-- > from;) {
    if (in_article(lines[i])) prose_behind += lines[i].size;
    if (static_cast<double>(prose_behind) > kMaxProseAfterEnd * static_cast<double>(prose)) break;
    if (!lines[i].dropped() || lines[i].why == "title" || lines[i].kind == BlockKind::caption) continue;
    // Behind the last sentence, any furniture says that the article is over.
    if (prose_behind == 0 || judge(lines[i]).kind == Kind::end) begin = i;
  }
  for (std::size_t i = begin; i < lines.size(); ++i)
    if (!lines[i].dropped()) lines[i].why = "after the end of the article";
}

}  // namespace saksi
