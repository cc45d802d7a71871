// Words of saying that are no verbs with a speaker for their subject: nouns ("tuduhan warga bahwa …") and
// passives ("diduga", "dituduh oleh Sari").

#include <algorithm>

#include "saksi/mention/quote/passage_reader.h"

namespace saksi {

using enum WordClass;

void PassageReader::read_nouns() {
  for (std::uint32_t i = 0; i < size() && drafts_.size() < kMostDrafts; ++i) {
    const auto& other = items_[i].reading.other;
    if (items_[i].name < 0 && other.cue && other.cue->kind == CueKind::noun && !in_citation(i))
      read_noun(i, other);
  }
}

// "peringatan dari Badan Air untuk …", "tuduhan warga bahwa …", "the owner's claim that …"
void PassageReader::read_noun(std::uint32_t at, const CueAt& noun) {
  constexpr std::uint32_t kMostItems = 12;
  auto phrase_begin = at + noun.words;
  if (phrase_begin >= size()) return;
  if (items_[phrase_begin].reading.classes.has_any({agent, preposition}) && items_[phrase_begin].name < 0)
    ++phrase_begin;
  auto phrase = phrase_from(items_, phrase_begin, size());
  const bool owned =
      at > 1 && (page_.word(items_[at - 1].first) == "'s" || page_.word(items_[at - 1].first) == "’s");
  if (owned) {
    auto begin = at - 1;
    while (begin > 0 && begin + 8 > at && is_nominal(items_[begin - 1]) &&
           !is_small(items_[begin - 1], preposition))
      --begin;
    phrase = {begin, at - 1};
  }
  auto speakers = sources_.read(page_, items_, phrase, SourceReader::Allow::speakers);
  if (speakers.empty()) return;
  for (auto i = std::max(phrase.end, at + noun.words); i < size() && i < at + kMostItems; ++i) {
    if (is_small(items_[i], complementizer) || is_small(items_[i], infinitive)) {
      Draft draft{.content = {i + 1, clause_end(i + 1)}, .cue = at, .cue_size = noun.words, .before = false};
      draft.report.speakers = std::move(speakers);
      draft.report.sense = noun.cue->sense;
      draft.report.rule = "noun of saying";
      draft.report.quoted = noun.cue->sense != Sense::believe;
      // "membantah tuduhan AS bahwa …": what is denied is the clause.
      for (auto& other : drafts_)
        if (other.content.begin <= at && at < other.content.begin + 3 && other.content.end > i)
          other.content = draft.content;
      add(std::move(draft));
      return;
    }
    if (is_verbal(items_[i]) || items_[i].kind == Item::Kind::sign) return;
  }
}

void PassageReader::read_passives() {
  for (std::uint32_t i = 0; i < size() && drafts_.size() < kMostDrafts; ++i) {
    const auto& other = items_[i].reading.other;
    if (items_[i].name >= 0 || !other.cue || other.cue->kind != CueKind::passive || in_citation(i)) continue;
    if (other.cue->is_denial) {
      read_denied(i, other);
    } else if (!is_reference(i)) {
      read_passive(i, other);
    }
  }
}

// "Tuduhan warga bahwa dana hilang dibantah Sari": the clause ends there, and she denies it.
void PassageReader::read_denied(std::uint32_t at, const CueAt& passive) {
  auto begin = at + passive.words;
  if (begin < size() && is_small(items_[begin], agent)) ++begin;
  auto speakers =
      sources_.read(page_, items_, phrase_from(items_, begin, size()), SourceReader::Allow::speakers);
  if (speakers.empty()) return;
  sources_.remember(speakers);
  for (std::size_t d = 0; d < drafts_.size(); ++d) {
    if (drafts_[d].before || drafts_[d].content.begin >= at || drafts_[d].content.end <= at) continue;
    drafts_[d].content.end = at;
    Draft draft{.content = drafts_[d].content, .cue = at, .cue_size = passive.words};
    draft.report.speakers = std::move(speakers);
    draft.report.sense = Sense::deny;
    draft.report.rule = "passive with agent";
    add(std::move(draft));
    return;
  }
}

void PassageReader::read_passive(std::uint32_t at, const CueAt& passive) {
  // "tidak disebutkan", "enggan disebutkan namanya": nothing is told.
  if (at > 0 && items_[at - 1].name < 0 && items_[at - 1].reading.classes.has_any({negation, unwilling}))
    return;
  const bool inside = std::ranges::any_of(drafts_, [&](const Draft& draft) {
    return !draft.report.speakers.empty() && draft.content.begin <= at && at < draft.content.end;
  });
  if (inside && !passive.cue->is_accusation) return;  // on that speaker's word
  Draft draft{.content = {}, .cue = at, .cue_size = passive.words, .before = false};
  auto begin = at + passive.words;
  draft.report.sense = passive.cue->is_accusation ? Sense::accuse : passive.cue->sense;
  draft.report.quoted = passive.cue->is_saying;
  draft.report.fallback = passive.cue->status;
  draft.report.rule = "passive";
  const bool by = begin < size() && is_small(items_[begin], agent);
  const bool bare_agent = begin < size() && passive.cue->is_accusation && items_[begin].name >= 0;
  if (by || bare_agent) {
    const auto phrase = phrase_from(items_, begin + by, size());
    draft.report.speakers = sources_.read(page_, items_, phrase, SourceReader::Allow::speakers);
    if (!draft.report.speakers.empty()) {
      begin = phrase.end;
      draft.report.quoted = true;
      draft.report.fallback.reset();
      draft.report.rule = "passive with agent";
      for (const auto& other : drafts_)
        if (other.content.begin <= at && at < other.content.end && !other.report.speakers.empty())
          draft.report.outer.push_back(other.report.speakers.front().source);
    }
  }
  const bool leads = at <= start_;
  while (begin < size() && (is_small(items_[begin], adverb) || (leads && items_[begin].is_comma()))) ++begin;
  if (begin < size() && is_small(items_[begin], complementizer)) ++begin;
  if (leads) draft.report.fallback = passive.cue->status;
  draft.content = {begin, leads ? content_end(begin) : clause_end(begin)};
  if (!has_verbal(draft.content) && !leads && draft.content.size() < 3) return;
  if (leads) consumed_ = std::max(consumed_, begin);
  add(std::move(draft));
}

}  // namespace saksi
