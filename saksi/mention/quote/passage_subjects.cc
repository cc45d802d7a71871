// The subject of a verb of saying: who it is, and whether the verb says anything at all.

#include <algorithm>

#include "saksi/mention/quote/passage_reader.h"

namespace saksi {

using enum WordClass;

// Who speaks at the verb at `at`: its subject, or whoever spoke just before ("…, adding that").
std::optional<Subject> PassageReader::read_subject(std::uint32_t at, const Cue& cue, Draft& draft) {
  const bool after_comma =
      at > 0 && (items_[at - 1].is_comma() ||
                 (items_[at - 1].is_quotation() && is_small(items_[at], participle)));  // “…,” claiming that
  if (after_comma && !drafts_.empty() && !drafts_.back().report.speakers.empty() && drafts_.back().cue < at &&
      !(drafts_.back().before && drafts_.back().content.end + 1 >= at)) {
    draft.report.speakers = drafts_.back().report.speakers;
    return Subject{{at, at}, at - items_[at - 1].is_comma(), true};
  }
  const auto allow = cue.sense == Sense::show ? SourceReader::Allow::evidence : SourceReader::Allow::speakers;
  auto subject = find_subject(items_, at, 0);
  if (subject) draft.report.speakers = speakers_of(*subject, allow);
  if (subject && cue.sense == Sense::show && !read_evidence(*subject, at, draft) && !is_finder(*subject, at))
    return std::nullopt;
  if (subject && draft.report.speakers.empty() && is_bare_subject(*subject, at, cue))
    draft.report.speakers = sources_.read(page_, items_, subject->phrase, SourceReader::Allow::anything);
  if (subject && draft.report.speakers.empty() && beside_quotation(*subject, at))
    draft.report.speakers = sources_.read(page_, items_, subject->phrase, SourceReader::Allow::anything);
  if (draft.report.speakers.empty() && !drafts_.empty() && joined_to_quotation(at)) {  // “…!” and said that
    draft.report.speakers = drafts_.back().report.speakers;
    subject = Subject{{at, at}, at - 1, true};
  }
  // "Hale said the wall leaked and added that …": the wall adds nothing.
  if (draft.report.speakers.empty() && subject && subject->shared && !drafts_.empty() &&
      !drafts_.back().before && !drafts_.back().report.speakers.empty()) {
    draft.report.speakers = drafts_.back().report.speakers;
    subject = Subject{{at, at}, at - 1, true};
  }
  if (draft.report.speakers.empty() && after_comma) {  // "Sari berpidato, mengingatkan bahwa …"
    subject = find_shared_subject(items_, at - 1, 0);
    if (subject) draft.report.speakers = sources_.read(page_, items_, subject->phrase, allow);
  }
  // "Hale opened the meeting by saying …"
  if (draft.report.speakers.empty() && at > start_ && is_small(items_[at], participle) &&
      items_[at - 1].name < 0 && items_[at - 1].reading.classes.has_any({agent, preposition})) {
    subject = find_shared_subject(items_, at - 1, start_);
    if (subject) draft.report.speakers = sources_.read(page_, items_, subject->phrase, allow);
  }
  if (draft.report.speakers.empty() && !(subject && is_unknown_pronoun(*subject, cue))) return std::nullopt;
  return subject;
}

// "Hale smiled when she said …": behind a subordinator the pronoun is whom the sentence is about.
std::vector<Speaker> PassageReader::speakers_of(const Subject& subject, SourceReader::Allow allow) const {
  const auto at = subject.phrase.begin;
  if (subject.phrase.size() == 1 && at > start_ + 1 && is_small(items_[at], pronoun_one) &&
      is_small(items_[at - 1], subordinator)) {
    auto main = sources_.read(page_, items_, leading_subject(), SourceReader::Allow::speakers);
    if (main.size() == 1 && main.front().source.kind == SourceKind::person) return main;
  }
  return sources_.read(page_, items_, subject.phrase, allow);
}

// "They said that the road was open" where nobody was named before: somebody's word all the same.
bool PassageReader::is_unknown_pronoun(const Subject& subject, const Cue& cue) const {
  const Item& first = items_[subject.phrase.begin];
  return !subject.shared && !subject.relative && subject.phrase.size() == 1 && first.name < 0 &&
         cue.sense != Sense::show && first.reading.classes.has_any({pronoun_one, pronoun_many});
}

// "Environmentalists worry that", "One in five say": whoever says, thinks or wants something is somebody,
// though no table knows the noun.
bool PassageReader::is_bare_subject(const Subject& subject, std::uint32_t at, const Cue& cue) const {
  if (subject.shared || cue.sense == Sense::show || cue.sense == Sense::cite) return false;
  const Item& first = items_[subject.phrase.begin];
  if (subject.phrase.size() == 1 && first.name < 0 &&
      first.reading.classes.has_any({reference_subject, complementizer, demonstrative}))
    return false;
  if (is_small(first, first_person)) return false;
  const auto next = at + items_[at].reading.verb.words;
  return next < size() && (is_small(items_[next], complementizer) || is_small(items_[next], infinitive) ||
                           is_small(items_[next], question) || !cue.needs_that);
}

bool PassageReader::joined_to_quotation(std::uint32_t at) const {
  return at > 1 && is_small(items_[at - 1], conjunction) && items_[at - 2].is_quotation();
}

// “…,” the release said. The release said: “…”
bool PassageReader::beside_quotation(const Subject& subject, std::uint32_t at) const {
  const auto begin = subject.clause;
  if (begin > 0 && items_[begin - 1].is_quotation()) return true;
  if (begin > 1 && items_[begin - 1].is_comma() && items_[begin - 2].is_quotation()) return true;
  return at + 2 < size() && (items_[at + 1].is_quotation() || items_[at + 2].is_quotation());
}

// "tidak menjelaskan", "could say": nothing was said.
bool PassageReader::is_unsaid(const Subject& subject, std::uint32_t at) const {
  for (auto i = at; i > subject.phrase.end && i > subject.clause; --i) {
    const Item& item = items_[i - 1];
    if (item.name >= 0 || item.kind != Item::Kind::word) return false;
    if (item.reading.classes.has_any({negation, hedge})) return true;
    if (!item.reading.classes.has_any({auxiliary, adverb})) return false;
  }
  return false;
}

bool PassageReader::is_negated(const Subject& subject, std::uint32_t at) const {
  return is_unsaid(subject, at) && std::any_of(items_.begin() + subject.phrase.end, items_.begin() + at,
                                               [](const Item& item) { return is_small(item, negation); });
}

// "the plan to", "Hale's claims that", "on plans for", "after reports that": a form that is a noun as well,
// behind what stands before nouns.
bool PassageReader::is_noun(std::uint32_t at, const Cue& cue) const {
  if (at == 0 || items_[at - 1].name >= 0 || !(cue.needs_that || cue.needs_infinitive || cue.needs_verb))
    return false;
  const Item& before = items_[at - 1];
  if (before.has(pronoun_one) || before.has(pronoun_many) || before.has(group)) return false;
  const auto word = page_.word(before.first);
  return before.reading.classes.has_any({determiner, preposition, subordinator}) || word == "'s" ||
         word == "’s";
}

// "Police found that", "they found that": somebody, and nothing of theirs ("Kehadiran Sari menunjukkan").
bool PassageReader::is_finder(const Subject& subject, std::uint32_t at) const {
  const auto next = at + items_[at].reading.verb.words;
  if (next >= size() || !is_small(items_[next], complementizer)) return false;
  return std::all_of(
      items_.begin() + subject.phrase.begin, items_.begin() + subject.phrase.end, [](const Item& item) {
        return item.name >= 0 ||
               item.reading.classes.has_any(
                   {group, expert, body, outlet, office, determiner, conjunction, pronoun_one, pronoun_many});
      });
}

// "Foto yang dirilis media negara menunjukkan …": whose photographs they are, else the photographs. False
// where what shows is no evidence: "Kehadiran Sari menunjukkan …".
bool PassageReader::read_evidence(const Subject& subject, std::uint32_t at, Draft& draft) const {
  constexpr std::uint32_t kMostItems = 10;
  const auto is_evidence = [](const Item& item) { return is_small(item, evidence); };
  const auto begin = subject.phrase.begin;
  const bool shows = std::any_of(items_.begin() + begin, items_.begin() + subject.phrase.end, is_evidence);
  if (shows) {
    if (!drafts_.empty() && drafts_.back().before && !drafts_.back().report.speakers.empty())
      draft.report.speakers = drafts_.back().report.speakers;
    return true;
  }
  const auto from = at > kMostItems ? at - kMostItems : 0;
  return begin > from && is_small(items_[begin - 1], agent) &&
         std::any_of(items_.begin() + from, items_.begin() + begin, is_evidence);
}

}  // namespace saksi
