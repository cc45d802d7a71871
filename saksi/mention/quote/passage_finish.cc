// From drafts to reports: kinds, splits, the sentence before, and what the next passage should know.

#include <algorithm>

#include "saksi/mention/quote/passage_reader.h"

namespace saksi {

using enum WordClass;

constexpr std::uint32_t kMostReferenceItems = 6;  // from the subject of a reference to its verb

// "… saat ini: “Kerja sama itu melanggar”": where a quotation of a whole sentence follows a reported clause.
std::optional<std::uint32_t> PassageReader::split_at_quotation(Range content) const {
  constexpr std::uint32_t kLeastWords = 4, kLeastItems = 4;
  if (content.size() < kLeastItems || !items_[content.end - 1].is_quotation()) return std::nullopt;
  const auto last = content.end - 1;
  const auto& marked = page_.marked[static_cast<std::size_t>(items_[last].marked)];
  const bool sentence = page_.cut.words[marked.first].capital && marked.end - marked.first >= kLeastWords;
  const bool parted = items_[last - 1].is_sign(U':') || items_[last - 1].is_comma();
  if (!sentence || !parted || has_quotation({content.begin, last})) return std::nullopt;
  return last;
}

void PassageReader::push(Draft draft, Range content, std::vector<Report>& reports) const {
  if (content.empty()) return;
  auto report = std::move(draft.report);
  const auto quotations = std::count_if(items_.begin() + content.begin, items_.begin() + content.end,
                                        [](const Item& item) { return item.is_quotation(); });
  report.first = items_[content.begin].first;
  report.end = items_[content.end - 1].end;
  if (quotations > 0 && content.size() == 1) {
    const auto& marked = page_.marked[static_cast<std::size_t>(items_[content.begin].marked)];
    // “Longsor!” is said, a “river tax” is named so.
    const bool utterance = page_.readings[marked.end - 1].sign != 0;
    const bool named = report.sense == Sense::call || (marked.end - marked.first < 3 && !utterance);
    report.kind = named ? QuoteKind::mixed : QuoteKind::direct;
    report.first = marked.first;
    report.end = marked.end;
    report.quoted = true;
  } else if (quotations > 0) {
    report.kind = QuoteKind::mixed;
    report.quoted = true;
  }
  // No final full stop or comma, also inside the marks.
  while (report.end > report.first + 1 &&
         (page_.readings[report.end - 1].sign == U'.' || page_.readings[report.end - 1].sign == U',') &&
         page_.cut.words[report.end - 1].span.size() == 1 && !page_.time_at[report.end - 1] &&  // "5 a.m."
         !(report.kind == QuoteKind::mixed && quotations > 0 && content.size() > 1))
    --report.end;
  if (report.end > report.first) reports.push_back(std::move(report));
}

// "called the wall “a hazard”", against "called it “a hazard”", "menyebutnya sebagai “operasi khusus”": what
// is called so is part of the clause.
bool PassageReader::names_object(Range content) const {
  for (auto i = content.begin; i < content.end && !items_[i].is_quotation(); ++i)
    if (items_[i].name >= 0 ||
        items_[i].reading.classes.has_any({determiner, demonstrative, possessive, possessive_many}))
      return true;
  return false;
}

void PassageReader::finish(std::vector<Report>& reports) {
  for (auto& draft : drafts_) {
    auto content = trimmed(draft.content);
    if (content.empty()) continue;
    if (draft.report.sense == Sense::call) {  // "menyebutnya sebagai “operasi khusus”"
      const auto quotation = std::find_if(items_.begin() + content.begin, items_.begin() + content.end,
                                          [](const Item& item) { return item.is_quotation(); });
      const auto at = static_cast<std::uint32_t>(quotation - items_.begin());
      if (at < content.end) content = {names_object(content) ? content.begin : at, at + 1};
    }
    if (const auto quotation = split_at_quotation(content)) {
      push(draft, trimmed({content.begin, *quotation}), reports);
      content = {*quotation, content.end};
    }
    push(std::move(draft), content, reports);
  }
}

// "Hal itu dikatakan …": a verb that speaks of the sentence before.
bool PassageReader::is_reference(std::uint32_t at) const {
  return start_ < size() && is_small(items_[start_], reference_subject) &&
         at < start_ + kMostReferenceItems && is_small(items_[at], reference_verb);
}

// "Hal tersebut diungkapkan oleh Sari": the sentence before is hers.
void PassageReader::read_reference(std::vector<Report>& reports) {
  if (previous_.end == 0) return;
  if (!cited_back_.empty() && previous_.first_report == reports.size()) {
    reports.push_back({.first = previous_.first,
                       .end = previous_.end,
                       .quoted = false,
                       .speakers = cited_back_,
                       .sense = Sense::report,
                       .rule = "reference"});
    return;
  }
  for (auto i = start_ + 1; i < size() && i < start_ + kMostReferenceItems; ++i) {
    if (!is_reference(i)) continue;
    while (i + 1 < size() && (is_small(items_[i], reference_verb) || is_small(items_[i], agent))) ++i;
    auto speakers =
        sources_.read(page_, items_, phrase_from(items_, i, size()), SourceReader::Allow::speakers);
    if (speakers.empty()) return;
    const auto cue = page_.span(items_[i - 1].first, items_[i - 1].end);
    bool known = false;
    for (auto r = previous_.first_report; r < reports.size(); ++r) {
      if (reports[r].speakers.empty()) {
        reports[r].speakers = speakers;
        reports[r].quoted = true;
        reports[r].rule = "reference";
        reports[r].cue = cue;
      } else if (!reports[r].quoted) {  // a fear told by a speaker
        reports[r].outer.insert(reports[r].outer.begin(), speakers.front().source);
      }
      known = true;
    }
    if (known) return;
    Report report{.first = previous_.first,
                  .end = previous_.end,
                  .speakers = speakers,
                  .cue = cue,
                  .rule = "reference"};
    reports.push_back(std::move(report));
    return;
  }
}

// The phrase that opens the passage, also behind "Mengomentari hal itu,".
Range PassageReader::leading_subject() const {
  constexpr std::uint32_t kMostItems = 14;
  auto begin = start_;
  for (auto i = start_; i < size() && i < start_ + kMostItems &&
                        (is_verbal(items_[start_]) || is_small(items_[start_], preposition));
       ++i)
    if (items_[i].is_comma()) {
      begin = i + 1;
      break;
    }
  auto end = begin;
  while (end < size() && end < begin + kMostItems && is_nominal(items_[end])) ++end;
  return {begin, end};
}

// "Kim juga mungkin pergi ke Moskow": doubt and "also" right after a report are the same source's.
void PassageReader::go_on(std::vector<Report>& reports) const {
  constexpr std::uint32_t kMostItems = 6;
  if (previous_.speakers.empty() || previous_.paragraph != passage_.paragraph ||
      previous_.first_report == reports.size())
    return;
  bool also = false, hedged = false;
  for (auto i = start_; i < size() && i < start_ + kMostItems; ++i) {
    also |= is_small(items_[i], adverb);
    hedged |= is_small(items_[i], hedge);
  }
  auto content = trimmed({start_, size()});
  if (!also || !hedged || content.empty()) return;
  Report report{.first = items_[content.begin].first, .end = items_[content.end - 1].end, .quoted = false};
  report.speakers = previous_.speakers;
  report.rule = "same source goes on";
  reports.push_back(std::move(report));
}

// "Analysts said Hale had promised …": who speaks on are the analysts.
bool PassageReader::is_nested(const std::vector<Report>& reports, std::size_t first_report,
                              std::size_t at) const {
  for (auto r = first_report; r < at; ++r)
    if (!reports[r].speakers.empty() && reports[r].first <= reports[at].first &&
        reports[at].end <= reports[r].end)
      return true;
  return false;
}

void PassageReader::hand_over(std::vector<Report>& reports, std::size_t first_report) {
  for (auto r = first_report; r < reports.size(); ++r) {
    sources_.remember(reports[r].speakers);
    for (const auto& outer : reports[r].outer)
      if (sources_.is_outlet(outer)) sources_.remember_outlet(outer);
    if (reports[r].speakers.empty() || !reports[r].quoted || is_nested(reports, first_report, r)) continue;
    previous_.paragraph = passage_.paragraph;
    previous_.speakers = reports[r].speakers;
    previous_.cue = reports[r].cue;
  }
  if (first_report == reports.size()) {
    go_on(reports);
    sources_.remember_subject(page_, items_, leading_subject());  // whom "dia" of the next sentence means
  }
  previous_.first_report = first_report;
  auto last = size();
  while (last > start_ && items_[last - 1].kind == Item::Kind::sign) --last;
  previous_.first = items_[start_].first;
  previous_.end = last > start_ ? items_[last - 1].end : 0;
}

}  // namespace saksi
