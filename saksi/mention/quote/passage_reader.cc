#include "saksi/mention/quote/passage_reader.h"

#include <algorithm>

namespace saksi {
namespace {

using enum WordClass;

std::uint32_t after_leads(const std::vector<Item>& items) {
  std::uint32_t at = 0;
  const auto size = static_cast<std::uint32_t>(items.size());
  while (at < size && (is_small(items[at], lead) || (at > 0 && items[at].is_comma()))) ++at;
  return at < size ? at : 0;
}

}  // namespace

PassageReader::PassageReader(const Page& page, const Passage& passage, SourceReader& sources,
                             Previous& previous)
    : page_(page), passage_(passage), items_(passage.items), sources_(sources), previous_(previous) {
  start_ = after_leads(items_);
  consumed_ = start_;
}

void PassageReader::read(std::vector<Report>& reports) {
  if (items_.empty()) return;
  const auto first_report = reports.size();
  read_citations();
  read_verbs();
  read_nouns();
  read_passives();
  apply_citations();
  read_colon();
  read_quotations();
  finish(reports);
  read_reference(reports);
  hand_over(reports, first_report);
}

bool PassageReader::has_verbal(Range range) const {
  return std::any_of(items_.begin() + range.begin, items_.begin() + std::max(range.begin, range.end),
                     is_verbal);
}

bool PassageReader::has_quotation(Range range) const {
  return std::any_of(items_.begin() + range.begin, items_.begin() + std::max(range.begin, range.end),
                     [](const Item& item) { return item.is_quotation(); });
}

// Without what leads in, without signs at its ends (marks of a quotation are no signs here).
Range PassageReader::trimmed(Range content) const {
  const auto edge = [&](std::uint32_t i) {
    return items_[i].kind == Item::Kind::sign && !items_[i].time && !items_[i].is_sign(U'$') &&
           !items_[i].is_sign(U'%');  // the stop of "5 a.m." is in the time
  };
  while (!content.empty() && (edge(content.begin) || is_small(items_[content.begin], complementizer))) {
    if (is_small(items_[content.begin], complementizer) && is_small(items_[content.begin], determiner)) break;
    ++content.begin;
  }
  while (!content.empty() && edge(content.end - 1) && !items_[content.end - 1].is_sign(U'%')) --content.end;
  return content;
}

bool PassageReader::in_citation(std::uint32_t at) const {
  if (quoted_.begin <= at && at < quoted_.end) return true;
  return std::ranges::any_of(citations_, [&](const Citation& citation) {
    return citation.range.begin <= at && at < citation.range.end;
  });
}

void PassageReader::add(Draft draft) {
  if (drafts_.size() >= kMostDrafts) return;
  if (!draft.report.cue && draft.cue_size > 0)
    draft.report.cue = page_.span(items_[draft.cue].first, items_[draft.cue + draft.cue_size - 1].end);
  if (draft.before) settle(draft);
  if (draft.report.quoted || is_thought(draft.report.sense)) sources_.remember(draft.report.speakers);
  drafts_.push_back(std::move(draft));
}

// A content that stands before its cue reaches no further than that cue; what was said inside it is passed on
// by the later speaker: "Kim mengatakan …, Antara melaporkan".
void PassageReader::settle(const Draft& later) {
  for (auto& draft : drafts_) {
    if (draft.before || draft.content.begin >= later.cue || draft.content.end <= later.content.end) continue;
    draft.content.end = std::max(draft.content.begin, later.content.end);
    if (draft.cue >= later.content.begin && draft.cue < later.content.end && !later.report.speakers.empty())
      draft.report.outer.insert(draft.report.outer.begin(), later.report.speakers.front().source);
  }
}

}  // namespace saksi
