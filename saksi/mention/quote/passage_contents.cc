// Where the content of a verb of saying stands: before its subject, or after the verb and whatever stands
// between ("kepada wartawan pada Rabu").

#include <algorithm>

#include "saksi/mention/quote/passage_reader.h"

namespace saksi {
namespace {

using enum WordClass;

constexpr std::uint32_t kMostAdjuncts = 18;  // items between a verb and what it says

bool is_dash(const Item& item) { return item.is_sign(U'-') || item.is_sign(U'–') || item.is_sign(U'—'); }

bool is_citation(const Item& item) {
  return item.name < 0 && item.reading.other.cue && item.reading.other.cue->kind == CueKind::citation;
}

}  // namespace

// "to rebuild", against "to the board", "to Hale": no verb stands behind the latter.
bool PassageReader::is_infinitive(std::uint32_t at) const {
  if (at + 1 >= size() || !is_small(items_[at], infinitive)) return false;
  const Item& next = items_[at + 1];
  if (next.is_quotation()) return true;
  if (next.name >= 0 || next.kind != Item::Kind::word || next.number || next.time) return false;
  return !next.reading.classes.has_any(
      {determiner, possessive, possessive_many, pronoun_one, pronoun_many, group, first_person});
}

// Where a reported clause that begins at `at` ends: at the end of the passage, before a relative clause hung
// on behind a comma, before a citation.
std::uint32_t PassageReader::content_end(std::uint32_t at) const {
  auto end = size();
  for (const auto& citation : citations_)
    if (citation.range.begin > at) end = std::min(end, citation.range.begin - citation.relative);
  if (at + 1 < end && items_[at].is_quotation() && says_on(at)) return at + 1;
  auto quoted_until = end;  // one past the last quotation
  while (quoted_until > at && !items_[quoted_until - 1].is_quotation()) --quoted_until;
  bool verbal = false;
  for (auto i = at + 1; i + 1 < end; ++i) {
    if (says_on(i)) return i + items_[i].is_quotation();
    if (items_[i].is_sign(U';') && !is_small(items_[i + 1], complementizer)) return i;
    if (is_dash(items_[i]) && is_aside(i + 1)) return i;
    verbal |= is_verbal(items_[i - 1]);
    if (!items_[i].is_comma() || i < quoted_until) continue;
    const Item& next = items_[i + 1];
    // "that the wall, though old, holds": nothing is said before the comma.
    if (is_citation(next) || (is_small(next, hanging) && verbal) || is_aside(i + 1)) return i;
    if (!is_small(next, relative)) continue;
    // "that Reed, who ran the inquiry, is ill": a relative clause in between goes by.
    const auto close = clause_end(i + 1);
    const bool goes_on = close + 1 < end && items_[close].is_comma() && is_verbal(items_[close + 1]) &&
                         !is_small(items_[close + 1], participle);
    if (!goes_on) return i;
    i = close;
  }
  return end;
}

// ", adding that …", "claiming that …": the speaker goes on in another clause.
bool PassageReader::says_on(std::uint32_t comma) const {
  const auto at = comma + 1;
  if (at >= size() || items_[at].name >= 0 || !is_small(items_[at], participle)) return false;
  return items_[at].reading.verb.cue && (items_[comma].is_comma() || items_[comma].is_quotation());
}

// "rejected claims that": a form that is a verb as well.
bool PassageReader::is_noun_that(std::uint32_t at) const {
  const auto& noun = items_[at].reading.other;
  return noun.cue && noun.cue->kind == CueKind::noun && at + noun.words < size() &&
         is_small(items_[at + noun.words], complementizer);
}

// ", a claim the union disputes": the report's own word on what was said.
bool PassageReader::is_aside(std::uint32_t at) const {
  constexpr std::uint32_t kMostItems = 4;
  if (at + 1 >= size() || !is_small(items_[at], determiner) || items_[at + 1].name >= 0) return false;
  // ", a practice that Kent has left": a noun of its own, and what is said of it.
  for (auto i = at + 1; i < size() && i <= at + kMostItems; ++i) {
    if (items_[i].kind != Item::Kind::word || is_verbal(items_[i])) break;
    if (i > at + 1 && (is_small(items_[i], complementizer) || is_small(items_[i], relative))) return true;
  }
  const auto* noun = items_[at + 1].reading.other.cue;
  return noun && noun->kind == CueKind::noun;
}

// Where a clause inside a sentence ends: at a comma, a contrast, a stop.
std::uint32_t PassageReader::clause_end(std::uint32_t at) const {
  auto i = at;
  while (i < size() && !items_[i].is_comma() && !items_[i].is_sign(U';') && !items_[i].is_sign(U':') &&
         !is_small(items_[i], contrast) && !(i > at && is_small(items_[i], subordinator)) &&
         !(i > at && is_small(items_[i], relative) && i + 1 < size() && items_[i + 1].reading.other.cue))
    ++i;
  return i;
}

std::uint32_t PassageReader::next_comma(std::uint32_t at) const {
  auto i = at;
  while (i < size() && !items_[i].is_comma() && !items_[i].is_sign(U';') && !items_[i].is_sign(U':')) ++i;
  return i;
}

// "Korea Utara, tulis Harian Randu, menginginkan satelit": what stands before may be the subject only.
Range PassageReader::around(Range before, Range after) const {
  before = trimmed(before);
  if (has_quotation(before) || has_main_verb(items_, before) || after.empty()) return before;
  if (!items_[after.begin].is_comma() && !is_verbal(items_[after.begin])) return before;
  after = trimmed(after);
  return has_verbal(after) ? after : before;
}

// Air surut, Sari said on Friday. “…,” Antara mengutip pernyataan Sari.
bool PassageReader::place_before(const Subject& subject, const Cue& cue, Draft& draft) {
  if (subject.clause <= consumed_ || subject.shared || subject.relative) return false;
  const Item& border = items_[subject.clause - 1];
  if (!border.is_comma() && !border.is_quotation()) return false;
  const auto before = trimmed({consumed_, subject.clause - 1 + border.is_quotation()});
  const bool marked = has_quotation(before);
  if (!marked && (before.size() < 3 || !has_verbal(before))) return false;
  const auto after = after_cue(draft.cue + draft.cue_size, cue);
  const bool told = after.follow == Follow::clause || after.follow == Follow::colon;
  const bool empty = after.follow == Follow::nothing;
  const bool tail = empty || (after.adjunct && !told && after.follow != Follow::quotation);
  // “Kami bersamamu,” Hale told the families of the dead. “…,” Hale said, looking up.
  if (!tail && !(closes_quotation(before) && !told)) return false;
  draft.before = true;
  draft.content = before;
  draft.report.rule = "cue after";
  const auto end = draft.cue + draft.cue_size;
  if (cue.sense == Sense::cite) read_cite(draft, end);
  consumed_ = std::max(consumed_, cue.sense == Sense::cite ? size() : end);
  return true;
}

// The stretch ends with a quotation of some length, or is one.
bool PassageReader::closes_quotation(Range before) const {
  constexpr std::uint32_t kLeastWords = 3;
  if (before.empty() || !items_[before.end - 1].is_quotation()) return false;
  const auto& marked = page_.marked[static_cast<std::size_t>(items_[before.end - 1].marked)];
  return before.size() == 1 || marked.end - marked.first >= kLeastWords;
}

bool PassageReader::place_after(const Subject& subject, const Cue& cue, Draft& draft) {
  const auto after = after_cue(draft.cue + draft.cue_size, cue);
  if (after.follow == Follow::nothing) return false;
  if (cue.needs_infinitive && after.follow != Follow::clause) return false;
  // "the plan, which Hale announced on Monday, will …": what she announced is the plan.
  const bool of_relative =
      !subject.relative && subject.clause > 0 && is_small(items_[subject.clause - 1], relative);
  if (of_relative && (after.follow == Follow::comma || (after.follow == Follow::bare && after.adjunct)))
    return false;
  draft.report.rule = "cue before";
  if (cue.takes_object && cue.sense == Sense::say && is_small(items_[after.at - 1], infinitive))
    draft.report.sense = Sense::propose;  // an instruction
  if (cue.takes_infinitive && is_small(items_[after.at - 1], infinitive))
    draft.report.sense = Sense::promise;  // "agreed to pay"
  draft.content = {after.at, content_end(after.at)};
  if (subject.relative) draft.content.end = std::min(draft.content.end, next_comma(after.at));
  // "The farmer who said the river rose | was safe": the second verb is the farmer's.
  if (subject.relative && !items_[subject.phrase.end].is_comma())
    draft.content.end = second_verb(draft.content);
  if (cue.sense == Sense::cite) {  // "Sari mengutip data baru bahwa …"
    if (after.follow != Follow::clause) return false;
    const auto object = phrase_from(items_, draft.cue + draft.cue_size, after.at - 1);
    for (auto& cited : sources_.read(page_, items_, object, SourceReader::Allow::anything))
      draft.report.inner.push_back(std::move(cited.source));
  }
  if (after.follow != Follow::bare && after.follow != Follow::comma) return true;
  // "melaporkan kunjungan itu" reports no clause; "mengatakan jembatan itu aman" does.
  const bool verbal = has_verbal(draft.content), marked = has_quotation(draft.content);
  // "The Herald reports the wall fell": an outlet reports nothing else.
  const bool outlet = cue.sense == Sense::report && !draft.report.speakers.empty() &&
                      std::ranges::all_of(draft.report.speakers,
                                          [&](const Speaker& s) { return sources_.is_outlet(s.source); });
  if ((cue.needs_that && !marked && !(outlet && verbal)) || (cue.needs_verb && !verbal && !marked))
    return false;
  if (cue.sense == Sense::accuse && !(verbal && cue.takes_object)) return false;  // blame, nothing told
  if (cue.sense == Sense::call && !marked) return false;                          // a name, no clause
  if (verbal || marked) return true;
  if (cue.takes_bare && trimmed(draft.content).size() >= 3) return true;
  if (cue.sense == Sense::report || is_thought(cue.sense) || cue.sense == Sense::show ||
      cue.sense == Sense::propose)
    return false;
  return trimmed(draft.content).size() >= (cue.sense == Sense::say ? 3u : 2u);
}

std::uint32_t PassageReader::skip_object(std::uint32_t at) const {
  if (at >= size()) return at;
  const auto opens_content = [&](std::uint32_t i) {
    return i < size() && (items_[i].is_comma() || items_[i].is_quotation() || items_[i].is_sign(U':') ||
                          is_small(items_[i], complementizer) || is_small(items_[i], infinitive) ||
                          is_small(items_[i], pronoun_one) || is_small(items_[i], pronoun_many));
  };
  const auto phrase = phrase_from(items_, at, size());
  if (!phrase.empty() && opens_content(phrase.end)) return phrase.end;
  if (items_[at].name >= 0) {
    auto i = at;
    while (i < size() && items_[i].name == items_[at].name) ++i;
    return i;
  }
  auto i = at;
  while (i < size() && is_small(items_[i], determiner)) ++i;
  if (i < size() && items_[i].name < 0 &&
      items_[i].reading.classes.has_any({group, outlet, pronoun_one, pronoun_many, first_person}))
    return i + 1;
  return at;
}

PassageReader::After PassageReader::after_cue(std::uint32_t at, const Cue& cue) const {
  const auto verb_end = at;
  if (cue.takes_object && cue.sense != Sense::call) at = skip_object(at);
  const bool wants_infinitive = cue.sense == Sense::promise || cue.sense == Sense::propose ||
                                cue.sense == Sense::warn || cue.sense == Sense::accuse ||
                                cue.sense == Sense::deny;
  bool adjunct = false, nominal = false;
  std::uint32_t bare = at;
  for (auto i = at; i < size() && i < at + kMostAdjuncts; ++i) {
    const Item& item = items_[i];
    if (in_citation(i)) {
      adjunct = true;
      continue;
    }
    if (item.is_quotation()) {
      if (nominal && !adjunct) return {Follow::bare, bare, false};
      return {Follow::quotation, nominal ? bare : i, adjunct};
    }
    if (item.is_sign(U':')) return {Follow::colon, i + 1, adjunct};
    if (item.is_comma()) {
      const bool goes_on = i + 1 < size() && (in_citation(i + 1) || is_small(items_[i + 1], complementizer));
      if (goes_on) continue;
      if (i + 2 < size() && items_[i + 2].is_comma() && is_small(items_[i + 1], lead)) {
        i += 2;  // "warned, however, that"
        bare = std::max(bare, i + 1);
        continue;
      }
      if (i + 1 < size() && items_[i + 1].is_quotation()) return {Follow::quotation, i + 1, true};
      if (nominal) break;
      return {i + 1 < size() ? Follow::comma : Follow::nothing, i + 1, adjunct};
    }
    if (item.kind == Item::Kind::sign) {
      if (i + 1 == size()) break;
      continue;
    }
    if (nominal && is_small(item, conjunction) && i + 1 < size() && is_small(items_[i + 1], complementizer))
      return {Follow::bare, bare, false};  // "mengatakan tanggul retak dan bahwa …"
    const bool that_is_determiner = is_small(item, complementizer) && is_small(item, determiner) &&
                                    i + 1 < size() && is_verbal(items_[i + 1]);
    if (is_small(item, complementizer) && !that_is_determiner) return {Follow::clause, i + 1, adjunct};
    if (is_small(item, question)) return {Follow::clause, i, adjunct};
    if (is_small(item, infinitive) && !is_infinitive(i)) {  // "responded to the claim", "said to Hale"
      if (!nominal) adjunct = true;
      continue;
    }
    if (is_small(item, infinitive)) {
      if (cue.takes_infinitive && i == verb_end) return {Follow::clause, i + 1, adjunct};
      // "told residents to leave"
      if (cue.takes_object && cue.sense == Sense::say && i > verb_end)
        return {Follow::clause, i + 1, adjunct};
      if (cue.needs_infinitive) return {Follow::clause, nominal ? bare : i + 1, adjunct};
      // "called for the owner to pay": no listener, but who should do it.
      const bool subject = nominal && !cue.takes_object && cue.sense == Sense::propose;
      if (wants_infinitive) return {Follow::clause, subject ? bare : i + 1, adjunct};
      return i == at ? After{Follow::bare, i, false}
                     : After{nominal ? Follow::bare : Follow::nothing, bare, adjunct};
    }
    if (cue.sense == Sense::accuse && i > at && is_small(item, inner))
      return {Follow::clause, i + 1, adjunct};
    // "blamed Hale for closing the road": the clause with its subject.
    if (cue.sense == Sense::accuse && i > verb_end && is_small(item, preposition) && i + 1 < size() &&
        is_small(items_[i + 1], participle))
      return {Follow::clause, verb_end, adjunct};
    if (item.time || item.kind == Item::Kind::brackets) {
      if (!nominal) adjunct = true, bare = i + 1;
      continue;
    }
    if (is_small(item, preposition) || is_small(item, recipient) || is_small(item, agent) ||
        is_small(item, subordinator)) {
      if (!nominal) adjunct = true;
      continue;
    }
    const bool of_adjunct = adjunct && is_small(items_[i - 1], preposition);  // "melalui pesan singkat"
    if (is_verbal(item) && !is_noun_that(i) && !of_adjunct) {
      if (!adjunct || nominal || i == at) return {Follow::bare, bare, false};
      return {Follow::bare, bare, adjunct};
    }
    if (!adjunct) nominal = true;
  }
  if (nominal) return {Follow::bare, bare, false};
  return {Follow::nothing, at, adjunct};
}

}  // namespace saksi
