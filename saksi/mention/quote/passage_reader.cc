#include "saksi/mention/quote/passage_reader.h"

#include <algorithm>

namespace saksi {
namespace {

using enum WordClass;

constexpr std::size_t kMostDrafts = 12;      // of one passage; a real sentence has three or four
constexpr std::uint32_t kMostAdjuncts = 18;  // items between a verb and what it says

// Word for word the same small test in many places: a small word, no part of a name.
bool is_small(const Item& item, WordClass c) { return item.name < 0 && item.has(c); }

bool is_citation(const Item& item) {
  return item.name < 0 && item.reading.other.cue && item.reading.other.cue->kind == CueKind::citation;
}

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
    if (items_[i].is_comma() &&
        (is_citation(items_[i + 1]) || is_small(items_[i + 1], relative) ||
         is_small(items_[i + 1], participle) || is_small(items_[i + 1], hanging)) &&
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
    if (items_[i].name < 0 && items_[i].reading.verb.cue && !in_citation(i)) {
      read_verb(i);
      i += items_[i].reading.verb.words - 1;
    }
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
    if (phrase.end < size() && is_verbal(items_[phrase.end]) && !is_small(items_[phrase.end], participle) &&
        !(phrase.end > phrase.begin && is_small(items_[phrase.end - 1], conjunction)))
      return false;
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
  if (has_quotation(before) || has_main_verb(items_, before) || after.empty()) return before;
  if (!items_[after.begin].is_comma() && !is_verbal(items_[after.begin])) return before;
  after = trimmed(after);
  return has_verbal(after) ? after : before;
}

// Who speaks at the verb at `at`: its subject, or whoever spoke just before ("…, adding that").
std::optional<Subject> PassageReader::read_subject(std::uint32_t at, const Cue& cue, Draft& draft) {
  const bool after_comma = at > 0 && items_[at - 1].is_comma();
  if (after_comma && !drafts_.empty() && !drafts_.back().report.speakers.empty() && drafts_.back().cue < at &&
      !(drafts_.back().before && drafts_.back().content.end + 1 >= at)) {
    draft.report.speakers = drafts_.back().report.speakers;
    return Subject{{at, at}, at - 1, true};
  }
  const auto allow = cue.sense == Sense::show ? SourceReader::Allow::evidence : SourceReader::Allow::speakers;
  auto subject = find_subject(items_, at, 0);
  if (subject) draft.report.speakers = sources_.read(page_, items_, subject->phrase, allow);
  if (subject && cue.sense == Sense::show && !read_evidence(*subject, at, draft)) return std::nullopt;
  if (subject && draft.report.speakers.empty() && beside_quotation(*subject, at))
    draft.report.speakers = sources_.read(page_, items_, subject->phrase, SourceReader::Allow::anything);
  if (draft.report.speakers.empty() && !drafts_.empty() && joined_to_quotation(at)) {  // “…!” and said that
    draft.report.speakers = drafts_.back().report.speakers;
    subject = Subject{{at, at}, at - 1, true};
  }
  if (draft.report.speakers.empty() && after_comma) {  // "Sari berpidato, mengingatkan bahwa …"
    subject = find_shared_subject(items_, at - 1, 0);
    if (subject) draft.report.speakers = sources_.read(page_, items_, subject->phrase, allow);
  }
  return draft.report.speakers.empty() ? std::nullopt : subject;
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

// Sari mengatakan bahwa air surut. Air surut, Sari said.
void PassageReader::read_plain(std::uint32_t at, const Cue& cue, std::uint32_t words) {
  Draft draft{.cue = at, .cue_size = words};
  draft.report.sense = cue.sense;
  draft.report.quoted = cue.sense != Sense::believe && cue.sense != Sense::show;
  const auto subject = read_subject(at, cue, draft);
  if (!subject) return;
  if (is_unsaid(*subject, at)) {
    relate(*subject, draft);  // the report before ends here all the same
    return;
  }
  const bool placed = place_before(*subject, cue, draft) || place_after(*subject, cue, draft);
  if (!placed) return;
  find_listeners(draft);
  if (!draft.before) relate(*subject, draft);
  add(std::move(draft));
}

// Air surut, Sari said on Friday. “…,” Antara mengutip pernyataan Sari.
bool PassageReader::place_before(const Subject& subject, const Cue& cue, Draft& draft) {
  if (subject.clause <= consumed_ || subject.shared || subject.relative) return false;
  const Item& border = items_[subject.clause - 1];
  if (!border.is_comma() && !border.is_quotation()) return false;
  const auto before = trimmed({consumed_, subject.clause - 1 + border.is_quotation()});
  const bool marked = has_quotation(before);
  if (!marked && (before.size() < 4 || !has_verbal(before))) return false;
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
  draft.report.rule = "cue before";
  draft.content = {after.at, subject.relative ? clause_end(after.at) : content_end(after.at)};
  if (cue.sense == Sense::cite) {  // "Sari mengutip data baru bahwa …"
    if (after.follow != Follow::clause) return false;
    const auto object = phrase_from(items_, draft.cue + draft.cue_size, after.at - 1);
    for (auto& cited : sources_.read(page_, items_, object, SourceReader::Allow::anything))
      draft.report.inner.push_back(std::move(cited.source));
  }
  if (after.follow != Follow::bare && after.follow != Follow::comma) return true;
  // "melaporkan kunjungan itu" reports no clause; "mengatakan jembatan itu aman" does.
  const bool verbal = has_verbal(draft.content), marked = has_quotation(draft.content);
  if ((cue.needs_that && !marked) || (cue.needs_verb && !verbal && !marked)) return false;
  if (cue.sense == Sense::accuse && !(verbal && cue.takes_object)) return false;  // blame, nothing told
  if (verbal || marked) return true;
  if (cue.sense == Sense::report || cue.sense == Sense::believe || cue.sense == Sense::show ||
      cue.sense == Sense::propose)
    return false;
  return trimmed(draft.content).size() >= (cue.sense == Sense::say ? 3u : 2u);
}

// How a report stands to the one before it: beside it ("…, dan memperingatkan …"), then that one ends here;
// or inside it ("mengatakan Sari berjanji …"), then its speaker passes it on.
void PassageReader::relate(const Subject& subject, Draft& draft) {
  constexpr std::uint32_t kNear = 3;
  if (drafts_.empty()) return;
  auto& last = drafts_.back();
  const auto joint = subject.clause;
  if (last.before || last.content.begin >= draft.cue || last.content.end <= joint) return;
  if (subject.shared) {
    last.content.end = joint;
    return;
  }
  if (subject.phrase.begin <= last.cue || joint == 0) return;
  const Item& border = items_[joint - 1];
  const bool parted = is_small(border, contrast) || border.is_sign(U';') || is_small(border, conjunction) ||
                      border.is_comma();
  if (parted && joint > last.content.begin + kNear) {
    last.content.end = joint - 1;
  } else if (!last.report.speakers.empty()) {
    const auto& speaker = last.report.speakers.front();
    draft.report.outer.insert(draft.report.outer.end(), last.report.outer.begin(), last.report.outer.end());
    if (speaker.via) draft.report.outer.push_back(*speaker.via);
    draft.report.outer.push_back(speaker.source);
  }
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
      items_[i].reading.classes.has_any({group, outlet, pronoun_one, pronoun_many, first_person}))
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
      const bool goes_on = i + 1 < size() && (in_citation(i + 1) || is_small(items_[i + 1], complementizer));
      if (goes_on) continue;
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
    if (is_small(item, infinitive)) {
      if (wants_infinitive) return {Follow::clause, i + 1, adjunct};
      return i == at ? After{Follow::bare, i, false}
                     : After{nominal ? Follow::bare : Follow::nothing, bare, adjunct};
    }
    if (cue.sense == Sense::accuse && i > at && is_small(item, inner))
      return {Follow::clause, i + 1, adjunct};
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
  if (at > 0 && items_[at - 1].name < 0 && items_[at - 1].has(negation)) return;
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
