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

// Whose word a noun of saying is: "the owner's claim", "her long promise", "janjinya", "peringatan dari
// Sari".
PassageReader::Owner PassageReader::owner_of(std::uint32_t at, const CueAt& noun) const {
  constexpr std::uint32_t kMostItems = 8;
  const auto after = at + noun.words;
  Owner owner{.phrase = {after, after}};
  if (noun.cue->names_speaker) {
    owner.speakers = subject_before(at);
    if (!owner.speakers.empty()) return owner;
    if (const auto person = sources_.last_person()) owner.speakers = {*person};
    return owner;
  }
  for (auto i = at; i > 0 && i + 4 > at; --i) {
    const Item& before = items_[i - 1];
    const auto word = page_.word(before.first);
    if (word == "'s" || word == "’s" || word == "’" || word == "'") {
      auto begin = i - 1;
      while (begin > 0 && begin + kMostItems > at && is_nominal(items_[begin - 1]) &&
             !is_small(items_[begin - 1], preposition))
        --begin;
      owner.speakers = sources_.read(page_, items_, {begin, i - 1}, SourceReader::Allow::anything);
      owner.begin = begin;
      return owner;
    }
    const bool many = is_small(before, possessive_many);
    if (many || is_small(before, possessive)) {
      owner.speakers = subject_before(i - 1);
      if (owner.speakers.empty()) owner.speakers = sources_.whose(many);
      owner.begin = i - 1;
      return owner;
    }
    if (!is_nominal(before) || before.name >= 0 || is_small(before, determiner) ||
        is_small(before, preposition) || before.kind != Item::Kind::word)
      break;
  }
  if (after >= size()) return owner;
  const bool leads = items_[after].name < 0 && items_[after].reading.classes.has_any({agent, preposition});
  owner.begin = at;
  owner.phrase = phrase_from(items_, after + leads, size());
  owner.speakers = sources_.read(page_, items_, owner.phrase, SourceReader::Allow::speakers);
  return owner;
}

// "Para pejabat menyatakan kekhawatirannya bahwa …": the subject of the verb of saying right before `at`.
std::vector<Speaker> PassageReader::subject_before(std::uint32_t at) const {
  if (at <= start_ + 1 || !items_[at - 1].reading.verb.cue) return {};
  const auto subject = find_subject(items_, at - 1, start_);
  if (!subject) return {};
  return sources_.read(page_, items_, subject->phrase, SourceReader::Allow::speakers);
}

// "peringatan dari Badan Air untuk …", "tuduhan warga bahwa …", "the owner's claim that …", "questions about
// whether …". With nobody named only a clause counts: "reports that the dam had failed".
void PassageReader::read_noun(std::uint32_t at, const CueAt& noun) {
  constexpr std::uint32_t kMostItems = 12;
  auto owner = owner_of(at, noun);
  auto i = at + noun.words;
  if (owner.speakers.empty()) {
    if (i >= size() || !is_small(items_[i], complementizer)) return;
  } else {
    i = std::max(i, owner.phrase.end);
  }
  for (; i < size() && i < at + kMostItems; ++i) {
    const bool asks = is_small(items_[i], question) && i > at + noun.words;
    if (asks || is_small(items_[i], complementizer) || is_small(items_[i], infinitive)) {
      add_noun(at, noun, owner, i + !asks);
      return;
    }
    if (is_verbal(items_[i]) || items_[i].kind == Item::Kind::sign) return;
  }
}

void PassageReader::add_noun(std::uint32_t at, const CueAt& noun, Owner& owner, std::uint32_t from) {
  const bool inside = std::ranges::any_of(drafts_, [&](const Draft& draft) {
    return !draft.report.speakers.empty() && draft.content.begin <= from && at < draft.content.end;
  });
  const bool nobody = owner.speakers.empty();
  if (nobody && inside) return;  // on that speaker's word
  // "menyatakan kekhawatirannya bahwa …": one report, a fear.
  for (auto& other : drafts_)
    if (!nobody && !other.before && other.cue + other.cue_size == at && other.content.begin == from &&
        other.report.speakers == owner.speakers && is_spoken(other.report.sense) &&
        other.report.sense != Sense::deny) {
      other.report.sense = noun.cue->sense;
      return;
    }
  Draft draft{.content = {from, end_of_subject(at, owner.begin, {from, clause_end(from)})},
              .cue = at,
              .cue_size = noun.words,
              .before = false};
  for (const auto& other : drafts_)  // "rejected claims that the wall leaks and said …"
    if (!other.before && other.cue > from + 1 && other.cue < draft.content.end &&
        is_small(items_[other.cue - 1], conjunction))
      draft.content.end = other.cue - 1;
  if (nobody && !has_verbal(draft.content)) return;
  draft.report.speakers = std::move(owner.speakers);
  draft.report.sense = noun.cue->sense;
  draft.report.rule = "noun of saying";
  draft.report.quoted = !nobody && is_spoken(noun.cue->sense);
  if (nobody) draft.report.fallback = Status::alleged;
  // "membantah tuduhan AS bahwa …": what is denied is the clause.
  for (auto& other : drafts_)
    if (other.content.begin <= at && at < other.content.begin + 3 && other.content.end >= from)
      other.content = draft.content;
  add(std::move(draft));
}

// "The owner's claim that the wall holds | would be tested": where the noun is the subject, the second verb
// is its own.
std::uint32_t PassageReader::end_of_subject(std::uint32_t at, std::uint32_t begin, Range content) const {
  return std::min(at, begin) <= start_ + 1 ? second_verb(content) : content.end;
}

std::uint32_t PassageReader::second_verb(Range content) const {
  bool verb_seen = is_small(items_[content.begin - 1], infinitive), apart = false;
  for (auto i = content.begin; i < content.end; ++i) {
    const Item& item = items_[i];
    const bool helps = is_small(item, auxiliary) && !item.has(negation);
    if (helps && verb_seen && apart) return i;
    if (is_verbal(item)) {
      verb_seen = true;
      apart = false;
    } else if (is_small(item, relative) || is_small(item, complementizer) || is_small(item, conjunction) ||
               is_small(item, subordinator) || is_small(item, question)) {
      verb_seen = false;
    } else {
      apart = verb_seen;
    }
  }
  return content.end;
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

// "diduga jebol karena hujan", "sejak Mei": a reason or a time without a verb of its own belongs to it.
std::uint32_t PassageReader::passive_end(std::uint32_t at) const {
  const auto end = clause_end(at);
  if (end >= size() || !is_small(items_[end], subordinator)) return end;
  const auto next = clause_end(end);
  return has_verbal({end, next}) ? end : next;
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
  const bool bare_agent =
      begin < size() && passive.cue->is_accusation &&
      (items_[begin].name >= 0 || items_[begin].reading.classes.has_any({group, expert, office, body}));
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
  draft.content = {begin, leads ? content_end(begin) : passive_end(begin)};
  // "dituduh di pengadilan", "didakwa di mahkamah": where it was done is nothing told.
  const bool where = !draft.content.empty() && is_small(items_[draft.content.begin], preposition);
  if (!has_verbal(draft.content) && !leads && (where || draft.content.size() < 3)) return;
  if (leads) consumed_ = std::max(consumed_, begin);
  add(std::move(draft));
}

}  // namespace saksi
