#include "saksi/mention/quote/passage_reader.h"

#include <algorithm>

namespace saksi {
namespace {

using enum WordClass;

constexpr std::size_t kMostDrafts = 12;      // of one passage; a real sentence has three or four
constexpr std::uint32_t kMostAdjuncts = 18;  // items between a verb and what it says

// Word for word the same small test in many places: a small word, no part of a name.
bool is_small(const Item& item, WordClass c) { return item.name < 0 && item.has(c); }

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
    return items_[i].kind == Item::Kind::sign && !items_[i].is_sign(U'$') && !items_[i].is_sign(U'%');
  };
  while (!content.empty() && (edge(content.begin) || is_small(items_[content.begin], complementizer))) {
    if (is_small(items_[content.begin], complementizer) && is_small(items_[content.begin], determiner)) break;
    ++content.begin;
  }
  while (!content.empty() && edge(content.end - 1) && !items_[content.end - 1].is_sign(U'%')) --content.end;
  return content;
}

// Where a reported clause that begins at `at` ends: at the end of the passage, before a relative clause hung
// on behind a comma, before a citation.
std::uint32_t PassageReader::content_end(std::uint32_t at) const {
  auto end = size();
  for (const auto& citation : citations_)
    if (citation.range.begin > at) end = std::min(end, citation.range.begin - citation.relative);
  for (auto i = at + 1; i + 1 < end; ++i)
    if (items_[i].is_comma() && (is_small(items_[i + 1], relative) || is_small(items_[i + 1], hanging)) &&
        !has_quotation({i, end}))
      return i;
  return end;
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

bool PassageReader::in_citation(std::uint32_t at) const {
  return std::ranges::any_of(citations_, [&](const Citation& citation) {
    return citation.range.begin <= at && at < citation.range.end;
  });
}

// ---- verbs -------------------------------------------------------------------------------------------

void PassageReader::read_verbs() {
  for (std::uint32_t i = 0; i < size() && drafts_.size() < kMostDrafts; ++i)
    if (items_[i].name < 0 && items_[i].reading.verb.cue && !in_citation(i)) read_verb(i);
}

void PassageReader::read_verb(std::uint32_t at) {
  const auto [cue, words] = items_[at].reading.verb;
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
    // "Juru Bicara Kremlin, Dmitry Peskov": the name behind a comma.
    if (phrase.end + 1 < size() && items_[phrase.end].is_comma() && items_[phrase.end + 1].name >= 0) {
      const auto more = phrase_from(items_, phrase.end + 1, size());
      const bool closes = more.end == size() || items_[more.end].kind == Item::Kind::sign;
      if (closes) phrase.end = more.end;
    }
    // "juru bicara kementerian kepada wartawan Budi Hartono"
    if (phrase.end + 2 < size() && is_small(items_[phrase.end], recipient) &&
        items_[phrase.end + 1].has(group) && items_[phrase.end + 2].name >= 0)
      phrase.end = phrase_from(items_, phrase.end + 2, size()).end;
    draft.report.speakers = sources_.read(page_, items_, phrase, SourceReader::Allow::speakers);
    if (draft.report.speakers.empty()) return false;
  }
  if (opens) {
    const auto comma = clause_end(phrase.end);
    if (comma >= size()) return false;
    draft.before = false;
    draft.content = {comma + 1, content_end(comma + 1)};
  } else {
    draft.content = around({consumed_, before}, {phrase.end, content_end(phrase.end)});
    consumed_ = std::max(consumed_, phrase.end);
  }
  find_listeners(draft);
  add(std::move(draft));
  return true;
}

// "Korea Utara, tulis Harian Randu, menginginkan satelit": what stands before may be the subject only.
Range PassageReader::around(Range before, Range after) const {
  before = trimmed(before);
  if (has_quotation(before) || has_verbal(before) || after.empty() || !items_[after.begin].is_comma())
    return before;
  after = trimmed(after);
  return has_verbal(after) ? after : before;
}

// Sari mengatakan bahwa air surut. Air surut, Sari said.
void PassageReader::read_plain(std::uint32_t at, const Cue& cue, std::uint32_t words) {
  const bool after_comma = at > 0 && items_[at - 1].is_comma();
  std::optional<Subject> subject;
  // "…, adding that": of whoever spoke just now.
  const bool trails =
      after_comma && !drafts_.empty() && !drafts_.back().before && !drafts_.back().report.speakers.empty();
  if (trails) {
    subject = Subject{{at, at}, at - 1, true};
  } else {
    subject = find_subject(items_, at, 0);
  }
  if (!subject) return;
  Draft draft{.content = {}, .cue = at, .cue_size = words, .before = false};
  draft.report.sense = cue.sense;
  draft.report.rule = "cue before";
  draft.report.quoted = cue.sense != Sense::believe && cue.sense != Sense::show;
  const auto allow = cue.sense == Sense::show ? SourceReader::Allow::anything : SourceReader::Allow::speakers;
  draft.report.speakers =
      trails ? drafts_.back().report.speakers : sources_.read(page_, items_, subject->phrase, allow);
  if (cue.sense == Sense::show && !read_evidence(*subject, at, draft)) return;
  if (draft.report.speakers.empty()) return;
  const auto after = after_cue(at + words, cue);
  const bool something_before =
      subject->clause > consumed_ && !subject->shared && !subject->relative &&
      (items_[subject->clause - 1].is_comma() || items_[subject->clause - 1].is_quotation());
  const Range before =
      something_before
          ? trimmed({consumed_, subject->clause - 1 + items_[subject->clause - 1].is_quotation()})
          : Range{};
  const bool is_full = has_quotation(before) || (before.size() >= 4 && has_verbal(before));
  const bool tail_only =
      after.follow == Follow::nothing || (after.adjunct && after.follow != Follow::clause &&
                                          after.follow != Follow::colon && after.follow != Follow::quotation);
  if (is_full && tail_only) {
    draft.before = true;
    draft.content = before;
    draft.report.rule = "cue after";
    if (cue.sense == Sense::cite) read_cite(draft, at + words);
    consumed_ = std::max(consumed_, at + words);
  } else if (has_quotation(before) && before.size() == 1 && after.follow == Follow::bare &&
             cue.sense == Sense::cite) {
    draft.before = true;  // “…,” Antara mengutip pernyataan Sari
    draft.content = before;
    read_cite(draft, at + words);
    consumed_ = size();
  } else {
    if (after.follow == Follow::nothing) return;
    draft.content = {after.at, subject->relative ? clause_end(after.at) : content_end(after.at)};
    if (cue.sense == Sense::cite) {
      if (after.follow != Follow::clause) return;
      const auto object = phrase_from(items_, at + words, after.at - 1);
      for (auto& cited : sources_.read(page_, items_, object, SourceReader::Allow::anything))
        draft.report.inner.push_back(std::move(cited.source));
    }
    // "melaporkan kunjungan itu" reports no clause; "mengatakan jembatan itu aman" does.
    const bool bare = after.follow == Follow::bare || after.follow == Follow::comma;
    const bool clause_only =
        cue.sense == Sense::report || cue.sense == Sense::believe || cue.sense == Sense::show;
    const bool is_clause =
        has_verbal(draft.content) || has_quotation(draft.content) ||
        (!clause_only && trimmed(draft.content).size() >= (cue.sense == Sense::say ? 3u : 2u));
    if (bare && !is_clause) return;
    if (bare && cue.sense == Sense::accuse && !has_verbal(draft.content)) return;  // blame, nothing told
  }
  find_listeners(draft);
  // "subject" decides how this report stands to the ones before.
  if (!draft.before && !drafts_.empty()) {
    auto& last = drafts_.back();
    const auto joint = subject->clause;
    const bool own = !subject->shared && subject->phrase.begin > last.cue;
    const bool contrasts =
        joint > 0 && (is_small(items_[joint - 1], contrast) || items_[joint - 1].is_sign(U';') ||
                      is_small(items_[joint - 1], conjunction));
    if (!last.before && last.content.begin < at && last.content.end > joint) {
      if (subject->shared || contrasts) {
        last.content.end = joint - (contrasts && !subject->shared ? 1 : 0);
      } else if (own) {
        for (const auto& speaker : last.report.speakers) {
          if (speaker.via) draft.report.outer.push_back(*speaker.via);
          draft.report.outer.push_back(speaker.source);
          break;
        }
      }
    }
  }
  add(std::move(draft));
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

// “…,” Antara mengutip pernyataan Sari: Sari spoke, Antara passes it on.
void PassageReader::read_cite(Draft& draft, std::uint32_t after_cue) {
  auto object = phrase_from(items_, after_cue, size());
  auto cited = sources_.read(page_, items_, object, SourceReader::Allow::anything);
  if (cited.empty()) return;
  for (auto& speaker : draft.report.speakers) draft.report.outer.push_back(speaker.source);
  draft.report.speakers = std::move(cited);
}

std::uint32_t PassageReader::skip_object(std::uint32_t at) const {
  if (at >= size()) return at;
  const auto opens_content = [&](std::uint32_t i) {
    return i < size() && (items_[i].is_comma() || items_[i].is_quotation() || items_[i].is_sign(U':') ||
                          is_small(items_[i], complementizer) || is_small(items_[i], infinitive));
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
      items_[i].reading.classes.has_any({group, outlet, pronoun_one, pronoun_many}))
    return i + 1;
  return at;
}

PassageReader::After PassageReader::after_cue(std::uint32_t at, const Cue& cue) const {
  if (cue.takes_object) at = skip_object(at);
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
      if (nominal) break;
      if (in_citation(i + 1)) continue;
      return {i + 1 < size() ? Follow::comma : Follow::nothing, i + 1, adjunct};
    }
    if (item.kind == Item::Kind::sign) {
      if (i + 1 == size()) break;
      continue;
    }
    const bool that_is_determiner = is_small(item, complementizer) && is_small(item, determiner) &&
                                    i + 1 < size() && is_verbal(items_[i + 1]);
    if (is_small(item, complementizer) && !that_is_determiner) return {Follow::clause, i + 1, adjunct};
    if (is_small(item, question)) return {Follow::clause, i, adjunct};
    if (is_small(item, infinitive)) {
      if (wants_infinitive) return {Follow::clause, i + 1, adjunct};
      if (i == at) return {Follow::bare, i, false};
      adjunct = true;
      continue;
    }
    if (item.time || item.kind == Item::Kind::brackets) {
      if (!nominal) adjunct = true, bare = i + 1;
      continue;
    }
    if (is_small(item, preposition) || is_small(item, recipient) || is_small(item, agent) ||
        is_small(item, subordinator)) {
      if (!nominal) adjunct = true;
      continue;
    }
    if (is_verbal(item)) {
      if (!adjunct || nominal || i == at) return {Follow::bare, bare, false};
      return {Follow::bare, bare, adjunct};
    }
    if (!adjunct) nominal = true;
  }
  if (nominal) return {Follow::bare, bare, false};
  return {Follow::nothing, at, adjunct};
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

void PassageReader::add(Draft draft) {
  if (drafts_.size() >= kMostDrafts) return;
  if (!draft.report.cue && draft.cue_size > 0)
    draft.report.cue = page_.span(items_[draft.cue].first, items_[draft.cue + draft.cue_size - 1].end);
  if (draft.before) settle(draft);
  if (draft.report.quoted) sources_.remember(draft.report.speakers);
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

// ---- nouns -------------------------------------------------------------------------------------------

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

// ---- passives ----------------------------------------------------------------------------------------

void PassageReader::read_passives() {
  for (std::uint32_t i = 0; i < size() && drafts_.size() < kMostDrafts; ++i) {
    const auto& other = items_[i].reading.other;
    if (items_[i].name < 0 && other.cue && other.cue->kind == CueKind::passive && !in_citation(i))
      read_passive(i, other);
  }
}

void PassageReader::read_passive(std::uint32_t at, const CueAt& passive) {
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
