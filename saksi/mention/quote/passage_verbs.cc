// Verbs of saying: on which side of the verb the words stand.

#include <algorithm>

#include "saksi/mention/quote/passage_reader.h"

namespace saksi {

using enum WordClass;

void PassageReader::read_verbs() {
  constexpr std::uint32_t kMostVerbs = 64;  // each may look at the whole passage
  std::uint32_t verbs = 0;
  for (std::uint32_t i = 0; i < size() && drafts_.size() < kMostDrafts && verbs < kMostVerbs; ++i)
    if (items_[i].name < 0 && items_[i].reading.verb.cue && !in_citation(i) && !in_passive(i) &&
        !items_[i].has(unwilling)) {
      ++verbs;
      read_verb(i);
      i += items_[i].reading.verb.words - 1;
    }
}

// "is said to have leaked": the verb belongs to the passive.
bool PassageReader::in_passive(std::uint32_t at) const {
  const auto& here = items_[at].reading.other;
  if (here.cue && here.cue->kind == CueKind::passive && here.words > 1) return true;  // "accused of"
  if (at == 0 || items_[at - 1].name >= 0) return false;
  const auto& before = items_[at - 1].reading.other;
  return before.cue && before.cue->kind == CueKind::passive && before.words > 1;
}

// "was told", "were first reported"; not "was warning", "was confident".
bool PassageReader::in_passive_voice(std::uint32_t at, const Cue& cue) const {
  if (cue.is_quality || is_small(items_[at], participle)) return false;
  // "when asked whether", "Asked whether": somebody asked.
  if (cue.sense == Sense::ask && (at == start_ || is_small(items_[at - 1], subordinator)))
    return at + 1 < size() && is_small(items_[at + 1], question);
  while (at > start_ && is_small(items_[at - 1], adverb) && !is_small(items_[at - 1], auxiliary)) --at;
  return at > start_ && is_small(items_[at - 1], passive_be);
}

// "is confident …", "confident that …", against "a confident mayor".
bool PassageReader::is_told_quality(std::uint32_t at, std::uint32_t words) const {
  const auto next = at + words;
  if (next < size() && (is_small(items_[next], complementizer) || is_small(items_[next], infinitive)))
    return true;
  while (at > start_ && is_small(items_[at - 1], adverb) && !is_small(items_[at - 1], auxiliary)) --at;
  return at > start_ && is_small(items_[at - 1], passive_be);
}

// "Residents were told by Hale that the road was open": her word, else nobody's; the subject only heard it.
void PassageReader::read_passive_voice(std::uint32_t at, const Cue& cue, std::uint32_t words) {
  const auto after = after_cue(at + words, cue);
  const bool thinks = is_thought(cue.sense) || cue.sense == Sense::intend || cue.sense == Sense::promise;
  // "when it was announced that": told in passing, inside a sentence about something else.
  const bool in_passing = at > start_ + 2 && is_small(items_[at - 3], subordinator);
  if (in_passing || after.follow != Follow::clause || (thinks && is_small(items_[after.at - 1], infinitive)))
    return;
  Draft draft{.content = {after.at, content_end(after.at)}, .cue = at, .cue_size = words};
  draft.report.sense = cue.sense;
  draft.report.quoted = is_spoken(cue.sense);
  draft.report.rule = "passive";
  if (is_small(items_[at + words], agent)) {
    const auto phrase = phrase_from(items_, at + words + 1, after.at);
    draft.report.speakers = sources_.read(page_, items_, phrase, SourceReader::Allow::anything);
    draft.report.rule = "passive with agent";
  }
  const bool inside = std::ranges::any_of(drafts_, [&](const Draft& other) {
    return !other.report.speakers.empty() && other.content.begin <= at && at < other.content.end;
  });
  if (!inside || !draft.report.speakers.empty()) add(std::move(draft));  // else on that speaker's word
}

void PassageReader::read_verb(std::uint32_t at) {
  const auto [cue, words] = items_[at].reading.verb;
  if (in_passive_voice(at, *cue)) return read_passive_voice(at, *cue, words);
  if (cue->speaker_after && read_inverted(at, *cue, words)) return;
  if (cue->speaker_before) read_plain(at, *cue, words);
}

// “Air surut,” kata Sari. Air surut, kata Sari. Kata Sari, air surut.
bool PassageReader::read_inverted(std::uint32_t at, const Cue& cue, std::uint32_t words) {
  auto before = at;
  while (before > consumed_ && is_small(items_[before - 1], adverb)) --before;
  const bool opens = before <= start_;
  const bool follows =
      before > 0 &&
      (items_[before - 1].is_comma() || items_[before - 1].is_quotation() ||
       (before > 1 && items_[before - 1].kind == Item::Kind::sign && items_[before - 2].is_quotation()));
  if (!opens && !follows) return false;
  Draft draft{.content = {}, .cue = at, .cue_size = words, .before = true};
  draft.report.sense = cue.sense;
  draft.report.rule = "cue after";
  auto phrase = Range{at + words, at + words};
  if (cue.names_speaker) {
    if (const auto person = sources_.last_person()) draft.report.speakers = {*person};
  } else {
    phrase = phrase_from(items_, at + words, size());
    // "Juru Bicara Kremlin, Dmitry Peskov", "Kasat Reskrim, Iptu Budi": the name behind a comma.
    if (phrase.end + 1 < size() && items_[phrase.end].is_comma() && items_[phrase.end + 1].capital) {
      const auto more = phrase_from(items_, phrase.end + 1, size());
      const bool named = !more.empty() && items_[more.end - 1].name >= 0;
      const bool closes = named && (more.end == size() || items_[more.end].kind != Item::Kind::word ||
                                    items_[more.end].has(preposition) || items_[more.end].time);
      if (closes) phrase.end = more.end;
    }
    // "juru bicara kementerian kepada wartawan Budi Hartono"
    if (phrase.end + 2 < size() && is_small(items_[phrase.end], recipient) &&
        items_[phrase.end + 1].has(group) && items_[phrase.end + 2].name >= 0)
      phrase.end = phrase_from(items_, phrase.end + 2, size()).end;
    // "Sari, kepala desa, said Hadi had gone": what follows is content.
    // But “…,” ujar Andi merendah: the words stand before.
    const bool quoted = before > 0 && (items_[before - 1].is_quotation() ||
                                       (before > 1 && items_[before - 2].is_quotation()));
    if (!quoted && phrase.end < size() && is_verbal(items_[phrase.end]) &&
        !is_small(items_[phrase.end], participle) &&
        !(phrase.end > phrase.begin && is_small(items_[phrase.end - 1], conjunction)))
      return false;
    draft.report.speakers = sources_.read(page_, items_, phrase, SourceReader::Allow::speakers);
    if (draft.report.speakers.empty()) return false;
  }
  // "Mike Reed, who ran the inquiry, said Hale …": no sentence stands before it, but who speaks.
  if (!opens && cue.speaker_before && !has_quotation({consumed_, before}) &&
      !has_main_verb(items_, {consumed_, before}))
    return false;
  if (opens) {
    const auto comma = clause_end(phrase.end);
    if (comma >= size()) return false;
    draft.before = false;
    draft.content = {comma + 1, content_end(comma + 1)};
  } else {
    draft.content = around({consumed_, before}, {phrase.end, content_end(phrase.end)});
    // "Dinas itu, lanjutnya juga belum …": the second comma is missing.
    if (cue.names_speaker && !has_quotation(draft.content) && !has_verbal(draft.content) &&
        has_verbal({phrase.end, size()}))
      draft.content = {phrase.end, content_end(phrase.end)};
    consumed_ = std::max(consumed_, phrase.end);
  }
  find_listeners(draft);
  add(std::move(draft));
  return true;
}

// Sari mengatakan bahwa air surut. Air surut, Sari said.
void PassageReader::read_plain(std::uint32_t at, const Cue& cue, std::uint32_t words) {
  if (is_noun(at, cue) || (cue.is_quality && !is_told_quality(at, words))) return;
  // "said he planned to leave": part of what is said.
  const bool inside = !drafts_.empty() && !drafts_.back().before && drafts_.back().content.begin <= at &&
                      at < drafts_.back().content.end;
  if (inside && (cue.sense == Sense::intend || cue.sense == Sense::refuse)) return;
  Draft draft{.cue = at, .cue_size = words};
  draft.report.sense = cue.sense;
  draft.report.quoted = is_spoken(cue.sense);
  const auto subject = read_subject(at, cue, draft);
  if (!subject) return;
  // "if the police ask to see it": nobody has.
  const auto opens = std::min(subject->clause, subject->phrase.begin);
  if (opens > start_ && is_small(items_[opens - 1], subordinator) && is_small(items_[opens - 1], hedge))
    return;
  if (cue.sense == Sense::intend && is_negated(*subject, at)) {  // "does not plan to resign"
    draft.report.sense = Sense::deny;
  } else if (is_unsaid(*subject, at)) {
    relate(*subject, draft);  // the report before ends here all the same
    return;
  }
  const bool placed = place_before(*subject, cue, draft) || place_after(*subject, cue, draft);
  if (!placed) {
    part(*subject, draft);
    return;
  }
  find_listeners(draft);
  if (!draft.before) relate(*subject, draft);
  add(std::move(draft));
}

// "…, and Hale said the same": a verb of saying with a subject of its own ends the content before it, where a
// comma or a conjunction parts them.
bool PassageReader::part(const Subject& subject, const Draft& draft) {
  constexpr std::uint32_t kNear = 3;
  const auto joint = subject.clause;
  if (drafts_.empty() || joint == 0 || subject.shared || subject.relative) return false;
  auto& last = drafts_.back();
  if (last.before || last.content.begin >= draft.cue || last.content.end <= joint) return false;
  const Item& border = items_[joint - 1];
  const bool parted = is_small(border, contrast) || border.is_sign(U';') || is_small(border, conjunction) ||
                      border.is_comma();
  if (!parted || joint <= last.content.begin + kNear) return false;
  last.content.end = joint - 1;
  return true;
}

// How a report stands to the one before it: beside it ("…, dan memperingatkan …"), then that one ends here;
// or inside it ("mengatakan Sari berjanji …"), then its speaker passes it on.
void PassageReader::relate(const Subject& subject, Draft& draft) {
  if (drafts_.empty()) return;
  auto& last = drafts_.back();
  const auto joint = subject.clause;
  if (last.before || last.content.begin >= draft.cue || last.content.end <= joint) return;
  if (subject.shared) {
    last.content.end = joint;
    return;
  }
  if (subject.phrase.begin <= last.cue || joint == 0 || part(subject, draft)) return;
  if (!last.report.speakers.empty()) {
    const auto& speaker = last.report.speakers.front();
    draft.report.outer.insert(draft.report.outer.end(), last.report.outer.begin(), last.report.outer.end());
    if (speaker.via) draft.report.outer.push_back(*speaker.via);
    draft.report.outer.push_back(speaker.source);
  }
}

// “…,” Antara mengutip pernyataan Sari: Sari spoke, Antara passes it on.
void PassageReader::read_cite(Draft& draft, std::uint32_t after_cue) {
  auto object = phrase_from(items_, after_cue, size());
  auto cited = sources_.read(page_, items_, object, SourceReader::Allow::anything);
  if (cited.empty()) return;
  for (auto& speaker : draft.report.speakers) draft.report.outer.push_back(speaker.source);
  draft.report.speakers = std::move(cited);
}

// "kata Sari kepada Radio Larangan", "told the Herald": an outlet that was told passes it on.
void PassageReader::find_listeners(Draft& draft) const {
  constexpr std::uint32_t kMostItems = 16;
  const auto begin = draft.cue + draft.cue_size;
  const auto limit = std::min<std::uint32_t>(
      {size(), begin + kMostItems, draft.before ? size() : std::max(begin, draft.content.begin)});
  for (auto i = begin; i < limit; ++i) {
    const bool told = is_small(items_[i], recipient) || (i == begin && items_[i].name >= 0 && !draft.before);
    if (!told) continue;
    const auto phrase = phrase_from(items_, is_small(items_[i], recipient) ? i + 1 : i, limit);
    for (const auto& listener : sources_.read(page_, items_, phrase, SourceReader::Allow::speakers))
      if (sources_.is_outlet(listener.source) && listener.source.entity) {
        draft.report.outer.push_back(listener.source);
        return;
      }
  }
}

}  // namespace saksi
