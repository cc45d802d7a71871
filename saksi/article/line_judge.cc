#include "saksi/article/line_judge.h"

#include "saksi/article/find_outlet.h"
#include "saksi/article/repeats.h"
#include "saksi/article/title.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

std::optional<std::size_t> find_dateline_line(const std::vector<Line>& lines, const Datelines& datelines) {
  constexpr std::size_t kMaxKept = 8;  // a report that opens with a dateline does so early
  for (std::size_t i = 0, kept = 0; i < lines.size() && kept < kMaxKept; ++i) {
    if (lines[i].dropped()) continue;
    if (lines[i].is_sentence() && datelines.find(lines[i].text)) return i;
    ++kept;
  }
  return std::nullopt;
}

}  // namespace

LineJudge::LineJudge(const Languages& languages, const Outlets& outlets)
    : outlets_(outlets),
      dates_(languages),
      datelines_(languages, outlets, dates_),
      bylines_(languages, outlets),
      credits_(languages, outlets, dates_),
      captions_(languages, outlets),
      teasers_(languages),
      paging_(languages),
      furniture_(languages),
      surroundings_(dates_, bylines_, credits_),
      scorer_(languages, dates_) {}

Judged LineJudge::mark(std::vector<Line>& lines, const Document& document,
                       std::vector<std::string> captions) const {
  const auto& declared = document.declared;
  Judged judged;
  judged.captions = std::move(captions);
  judged.complete = !paging_.mark(lines);
  judged.complete = !teasers_.mark(lines, 0) && judged.complete;
  const bool page = !document.elements.empty() && !document.entry;
  page ? furniture_.mark_phrases(lines) : furniture_.mark(lines, 0);
  const auto opens_body = find_dateline_line(lines, datelines_);
  if (declared.title && !trim(*declared.title).empty()) {
    const auto host = declared.url ? host_of(*declared.url) : std::string_view();
    judged.title = without_site_name(squeeze(*declared.title), host, outlets_, declared, lines);
  } else if (const auto title = document.entry ? std::nullopt : find_title_line(lines, opens_body)) {
    judged.title = lines[*title].text;
    lines[*title].why = "title";
  }
  if (document.entry) return judged;
  // What else a page prints twice, its trees know (main_text.h).
  page ? mark_title_repeats(lines, 0, judged.title) : mark_repeats(lines, 0, judged.title);
  judged.around = surroundings_.mark(lines);
  captions_.mark(lines, 0, judged.captions, page ? Captions::Trust::words : Captions::Trust::looks);
  furniture_.mark_after_end(lines, 0);
  return judged;
}

bool LineJudge::cuts_off(const MainText& main_text) const {
  auto small = make_lines(main_text.small);
  if (paging_.mark(small)) return true;
  auto behind = make_lines(main_text.behind);
  return teasers_.mark(behind, 0);
}

}  // namespace saksi
