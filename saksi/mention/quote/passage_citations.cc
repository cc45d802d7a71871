// Citations ("menurut Sari", "melansir Antara") and quotations that no verb has claimed.

#include <algorithm>

#include "saksi/mention/quote/passage_reader.h"

namespace saksi {

using enum WordClass;

void PassageReader::read_citations() {
  constexpr std::size_t kMostCitations = 6;
  for (std::uint32_t i = 0; i < size() && citations_.size() < kMostCitations; ++i) {
    const auto& other = items_[i].reading.other;
    if (items_[i].name >= 0 || !other.cue || other.cue->kind != CueKind::citation) continue;
    // "Antara mengutip pernyataan …", "Hale cited": a verb with its own subject, not a citation.
    const bool has_subject = items_[i].reading.verb.cue && i > start_ && !items_[i - 1].is_comma() &&
                             items_[i - 1].kind == Item::Kind::word && is_nominal(items_[i - 1]);
    if (has_subject || read_quoted(i, other)) continue;
    auto phrase = phrase_from(items_, i + other.words, size());
    if (other.cue->names_speaker) phrase = {i + other.words, i + other.words};
    if (phrase.empty() && !other.cue->names_speaker) continue;
    Citation citation{.range = {i, phrase.end}, .cue_size = other.words};
    citation.channel = other.cue->is_channel;
    citation.relative = i > 0 && is_small(items_[i - 1], relative);
    if (!other.cue->names_speaker) {
      citation.speakers = sources_.read(page_, items_, phrase, SourceReader::Allow::evidence);
    } else if (const auto person = sources_.last_person()) {
      citation.speakers = {*person};
    }
    if (other.cue->is_listener)
      std::erase_if(citation.speakers, [&](const Speaker& s) { return !sources_.is_outlet(s.source); });
    if (citation.speakers.empty()) continue;
    while (citation.range.end < size() && items_[citation.range.end].time) ++citation.range.end;
    i = citation.range.end - 1;
    citations_.push_back(std::move(citation));
  }
}

// "“…,” Sari was quoted by the agency", "Sari was quoted by the agency as saying that …": she spoke, the
// agency passes it on.
bool PassageReader::read_quoted(std::uint32_t at, const CueAt& citation) {
  if (!citation.cue->is_channel || at <= start_ + 1 || !is_small(items_[at - 1], auxiliary)) return false;
  const auto subject = find_subject(items_, at, start_);
  if (!subject || subject->shared || subject->relative) return false;
  const auto outlet = phrase_from(items_, at + citation.words, size());
  auto passing = sources_.read(page_, items_, outlet, SourceReader::Allow::speakers);
  Draft draft{.content = {}, .cue = at, .cue_size = citation.words, .before = true};
  draft.report.speakers = sources_.read(page_, items_, subject->phrase, SourceReader::Allow::speakers);
  if (draft.report.speakers.empty() || passing.empty()) return false;
  draft.report.outer.push_back(std::move(passing.front().source));
  draft.report.rule = "quoted by";
  const auto begin = subject->clause;
  const bool parted = begin > start_ && (items_[begin - 1].is_comma() || items_[begin - 1].is_quotation());
  if (parted) draft.content = trimmed({start_, begin - items_[begin - 1].is_comma()});
  if (!has_verbal(draft.content) && !has_quotation(draft.content)) {
    auto says = outlet.end;
    while (says < size() && says < outlet.end + 4 && !items_[says].reading.verb.cue) ++says;
    if (says >= size() || !items_[says].reading.verb.cue) return false;
    draft.before = false;
    const auto that = says + 1 < size() && is_small(items_[says + 1], complementizer);
    draft.content = {says + 1 + that, content_end(says + 1)};
    quoted_ = {at, says + 1};
  }
  consumed_ = std::max(consumed_, outlet.end);
  add(std::move(draft));
  return true;
}

void PassageReader::apply_citations() {
  const bool spoken =
      std::ranges::any_of(drafts_, [](const Draft& draft) { return !draft.report.speakers.empty(); });
  const bool two = std::ranges::any_of(citations_, [](const Citation& c) { return c.channel; }) &&
                   std::ranges::any_of(citations_, [](const Citation& c) { return !c.channel; });
  for (const auto& citation : citations_) {
    if (citation.relative || !spoken) {
      if (!(two && citation.channel) || citation.relative) cite_alone(citation, two);
      continue;
    }
    for (auto& draft : drafts_) {
      if (draft.report.speakers.empty()) continue;
      const auto is_outlet = [&](const Speaker& s) { return sources_.is_outlet(s.source); };
      const bool reporter =
          draft.report.sense == Sense::report || std::ranges::all_of(draft.report.speakers, is_outlet);
      const bool outlet_cites = citation.channel && citation.range.begin > draft.cue && reporter &&
                                std::ranges::none_of(citation.speakers, is_outlet);
      for (const auto& speaker : citation.speakers) {
        if (outlet_cites) {
          draft.report.inner.push_back(speaker.source);
        } else {
          draft.report.outer.insert(draft.report.outer.begin(), speaker.source);
        }
        break;
      }
    }
  }
}

// Menurut Sari, air surut. Air surut, menurut Sari. Desa itu, menurut Sari, terendam. … yang menurut Sari
// retak.
void PassageReader::cite_alone(const Citation& citation, bool channel_used) {
  Draft draft{.content = {}, .cue = citation.range.begin, .cue_size = citation.cue_size, .before = true};
  draft.report.speakers = citation.speakers;
  draft.report.sense = Sense::report;
  draft.report.rule = "according to";
  if (channel_used && !citation.channel)
    for (const auto& other : citations_)
      if (other.channel) draft.report.outer.push_back(other.speakers.front().source);
  auto after = citation.range.end;
  const bool opens =
      citation.range.begin <= start_ || (citation.range.begin == start_ + 1 && items_[start_].is_comma());
  if (citation.relative) {
    draft.content = trimmed({after, clause_end(after)});
    draft.before = false;
  } else if (opens) {
    if (after < size() && !items_[after].is_comma()) {  // "Menurut Sari yang datang sore itu, …"
      const auto comma = clause_end(after);
      if (comma < size() && items_[comma].is_comma()) after = comma;
    }
    auto told = after;  // "Melansir Antara, Rabu (4/3), …": when it was passed on
    while (told < size() &&
           (items_[told].is_comma() || items_[told].time || items_[told].kind == Item::Kind::brackets))
      ++told;
    if (told > after + 1 && told < size() && items_[told - 1].is_comma()) after = told;
    draft.content = {after, content_end(after)};
    draft.before = false;
  } else {
    auto before_end = citation.range.begin;
    while (before_end > 0 &&
           (is_small(items_[before_end - 1], adverb) || is_small(items_[before_end - 1], reference_subject)))
      --before_end;
    draft.content = around({consumed_, before_end}, {after, content_end(after)});
  }
  // "The news was first reported by the Herald": the sentence before is its word.
  const auto told = trimmed(draft.content);
  if (!told.empty() && told.end <= citation.range.begin && is_small(items_[told.end - 1], passive_be)) {
    if (start_ < size() && is_small(items_[start_], reference_subject)) cited_back_ = citation.speakers;
    return;
  }
  if (has_verbal(told) || has_quotation(told) || told.size() > 2) add(std::move(draft));
}

// Sari: “Air surut.” In a headline also without marks.
void PassageReader::read_colon() {
  constexpr std::uint32_t kMostItems = 8;
  if (!drafts_.empty()) return;
  for (std::uint32_t i = start_ + 1; i < size() && i <= start_ + kMostItems; ++i) {
    if (!items_[i].is_sign(U':')) {
      if (is_verbal(items_[i]) || items_[i].is_quotation()) return;
      continue;
    }
    const bool marked = i + 1 < size() && items_[i + 1].is_quotation();
    if (!marked && page_.part != Part::title) return;
    // "Air dan Api: “…”" is a heading: no small word or unknown noun may stand in the phrase.
    const bool somebody = std::all_of(items_.begin() + start_, items_.begin() + i, [](const Item& item) {
      return item.name >= 0 || item.kind != Item::Kind::word || item.has(conjunction) ||
             item.reading.classes.has_any({group, expert, office, body, outlet, source});
    });
    if (!somebody) return;
    auto speakers = sources_.read(page_, items_, {start_, i}, SourceReader::Allow::speakers);
    const bool named =
        std::ranges::any_of(speakers, [](const Speaker& s) { return s.source.entity.has_value(); });
    if (speakers.empty() || (!marked && !named)) return;
    Draft draft{.content = {i + 1, size()}, .cue = i, .cue_size = 0, .before = false};
    draft.report.speakers = std::move(speakers);
    draft.report.rule = "colon";
    if (marked || has_verbal(draft.content)) add(std::move(draft));
    return;
  }
}

// Quotations that no cue has claimed: the second half of a split one, or one whose speaker spoke just before.
void PassageReader::read_quotations() {
  constexpr std::uint32_t kLeastWords = 4, kLeastWordsEmbedded = 7;
  for (std::uint32_t i = 0; i < size(); ++i) {
    if (!items_[i].is_quotation()) continue;
    if (std::ranges::any_of(drafts_,
                            [&](const Draft& d) { return d.content.begin <= i && i < d.content.end; }))
      continue;
    const auto& marked = page_.marked[static_cast<std::size_t>(items_[i].marked)];
    const auto words = marked.end - marked.first;
    const bool free = (i == 0 || items_[i - 1].kind == Item::Kind::sign || is_small(items_[i - 1], lead)) &&
                      (i + 1 == size() || items_[i + 1].kind == Item::Kind::sign);
    Draft draft{.content = {i, i + 1}, .cue = 0, .cue_size = 0, .before = false};
    draft.report.rule = "same speaker";
    const auto spoken =
        std::ranges::find_if(drafts_, [](const Draft& d) { return !d.report.speakers.empty(); });
    if (free && spoken != drafts_.end()) {
      draft.report = spoken->report;
      draft.report.rule = "same speaker";
      draft.report.cue = page_.span(items_[spoken->cue].first, items_[spoken->cue].end);
    } else if (free && size() <= i + 3 && i <= 1 && !previous_.speakers.empty() && previous_.paragraph &&
               passage_.paragraph <= *previous_.paragraph + 1) {
      draft.report.speakers = previous_.speakers;
      if (passage_.paragraph == *previous_.paragraph) draft.report.cue = previous_.cue;
    } else {
      draft.report.rule = "marks only";
      if (words < (free ? kLeastWords : kLeastWordsEmbedded)) continue;
    }
    if (words > 2) add(std::move(draft));
  }
}

}  // namespace saksi
