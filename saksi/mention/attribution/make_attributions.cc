#include "saksi/mention/attribution/make_attributions.h"

#include <algorithm>

#include "saksi/mention/attribution/clauses.h"
#include "saksi/mention/attribution/status.h"

namespace saksi {
namespace {

using enum WordClass;

Source unspecified() { return {"unspecified", SourceKind::unspecified, std::nullopt, std::nullopt}; }

bool same_source(const Source& a, const Source& b) {
  return a.entity || b.entity ? a.entity == b.entity : a.name == b.name;
}

// "saksi melihat dua orang …": who knows it, in a clause that somebody else passes on.
std::optional<Source> witness_of(const Page& page, const Clause& clause) {
  constexpr std::uint32_t kMostWords = 8;
  const auto limit = std::min(clause.end, clause.first + kMostWords);
  const auto has = [&](std::uint32_t i, WordClass c) {
    return page.name_at[i] < 0 && page.readings[i].classes.has(c);
  };
  auto at = clause.first;
  while (at < limit && !has(at, outsider)) {
    if (!has(at, determiner) && !has(at, adverb) && !page.time_at[at]) return std::nullopt;
    ++at;
  }
  auto verb_at = at + 1;
  while (verb_at < limit && (has(verb_at, outsider) || has(verb_at, adverb) || has(verb_at, auxiliary) ||
                             has(verb_at, demonstrative)))
    ++verb_at;
  if (verb_at >= limit || !has(verb_at, perceives)) return std::nullopt;
  auto begin = at;
  while (begin > clause.first && has(begin - 1, determiner)) --begin;
  const auto span = page.span(begin, at + 1);
  return Source{std::string(slice(page.text, span)), SourceKind::nameless, span, std::nullopt};
}

std::vector<Source> chain_of(const Report& report, const Speaker* speaker) {
  std::vector<Source> chain;
  const auto add = [&](const Source& source) {
    if (std::ranges::none_of(chain, [&](const Source& s) { return same_source(s, source); }))
      chain.push_back(source);
  };
  for (const auto& source : report.outer) add(source);
  if (speaker && speaker->via) add(*speaker->via);
  if (speaker) {
    std::erase_if(chain, [&](const Source& s) { return same_source(s, speaker->source); });
    add(speaker->source);
  } else {
    add(unspecified());
  }
  for (const auto& source : report.inner) add(source);
  return chain;
}

// The word at which a report inside this one begins: its cue, or its content.
std::uint32_t first_nested(const Page& page, const Report& report, const std::vector<Report>& reports) {
  constexpr std::ptrdiff_t kNear = 32;  // the reports of one passage stand together
  auto end = report.end;
  const auto own = &report - reports.data();
  const auto from = std::max<std::ptrdiff_t>(0, own - kNear);
  const auto until = std::min<std::ptrdiff_t>(std::ssize(reports), own + kNear);
  for (auto r = from; r < until; ++r) {
    const auto& other = reports[static_cast<std::size_t>(r)];
    if (&other == &report || other.first <= report.first || other.end > report.end) continue;
    auto at = other.first;
    if (other.cue && other.cue->begin < page.cut.words[other.first].span.begin)
      while (at > report.first && page.cut.words[at - 1].span.begin >= other.cue->begin) --at;
    end = std::min(end, at);
  }
  return end;
}

bool is_verbal(const Page& page, std::uint32_t i) {
  return page.name_at[i] < 0 &&
         (page.readings[i].classes.has_any({auxiliary, verb}) || page.readings[i].verb.cue);
}

// The speaker, or the body in whose name the speaker holds an office: "juru bicara KPK" and KPK.
bool is_own(const Page& page, const Speaker& speaker, std::uint32_t entity) {
  constexpr std::size_t kMostRoles = 8;
  if (!speaker.source.entity) return false;
  if (*speaker.source.entity == entity) return true;
  const auto& names = page.mentions.names;
  const auto& roles = page.mentions.entities[*speaker.source.entity].roles;
  for (std::size_t r = 0; r < std::min(roles.size(), kMostRoles); ++r) {
    auto name = std::ranges::lower_bound(names, roles[r], {}, &Name::span);
    for (; name != names.end() && name->span.in == roles[r].in && name->span.begin < roles[r].end; ++name)
      if (name->entity == entity) return true;
  }
  return false;
}

// The subject of the clause names somebody, and not the speaker: a name before the first verb, or right
// before a later one ("Beberapa jam sebelum pertemuan itu dimulai, Korea Utara meluncurkan …").
bool is_about_others(const Page& page, const Clause& clause, const Report& report) {
  if (report.about_others) return true;
  bool verb_seen = false;
  for (auto i = clause.first; i < clause.end; ++i) {
    verb_seen |= is_verbal(page, i);
    if (page.name_at[i] < 0) continue;
    // "A gate at Harlow Dam collapsed": a name behind a preposition is where it happened.
    const bool begins = i == clause.first || page.name_at[i - 1] != page.name_at[i];
    if (begins && i > clause.first && page.readings[i - 1].classes.has(preposition)) {
      while (i + 1 < clause.end && page.name_at[i + 1] == page.name_at[i]) ++i;
      continue;
    }
    const bool acts = i + 1 < clause.end && page.name_at[i + 1] < 0 && is_verbal(page, i + 1);
    if (verb_seen && !acts) continue;
    const auto entity = page.mentions.names[static_cast<std::size_t>(page.name_at[i])].entity;
    if (std::ranges::none_of(report.speakers, [&](const Speaker& s) { return is_own(page, s, entity); }))
      return true;
  }
  return false;
}

Telling telling_of(const Page& page, const Clause& clause, const Report& report) {
  Telling telling;
  telling.sense = clause.believed && report.sense == Sense::say ? Sense::believe : report.sense;
  const auto is_outlet = [](const Speaker& s) { return s.source.kind == SourceKind::outlet; };
  telling.outlet = !report.speakers.empty() && std::ranges::all_of(report.speakers, is_outlet);
  telling.expert = std::ranges::any_of(report.speakers, [](const Speaker& s) { return s.expert; });
  telling.about_others = is_about_others(page, clause, report);
  telling.reported = report.kind != QuoteKind::direct;
  telling.fallback = report.fallback;
  if (report.sense == Sense::cite && !report.inner.empty()) telling.fallback = Status::alleged;
  return telling;
}

void attribute(const Page& page, const Report& report, const std::vector<Report>& reports,
               std::vector<Attribution>& made) {
  const auto end = first_nested(page, report, reports);
  for (const auto& clause : split_clauses(page, report.first, end)) {
    bool verbal = false;
    for (auto i = clause.first; i < clause.end && !verbal; ++i)
      verbal = is_verbal(page, i) && !page.readings[i].classes.has(auxiliary);
    if (end < report.end && !verbal) continue;  // the subject of the report inside, nothing more
    const auto reading = find_status(page.readings.data() + clause.first, page.readings.data() + clause.end,
                                     telling_of(page, clause, report));
    Attribution attribution{page.span(clause.first, clause.end),
                            {},
                            reading.status,
                            report.cue,
                            std::string(report.rule) + "; " + std::string(reading.rule)};
    if (report.speakers.empty()) {
      attribution.chain = chain_of(report, nullptr);
      made.push_back(attribution);
    }
    const auto witness = witness_of(page, clause);
    for (const auto& speaker : report.speakers) {
      attribution.chain = chain_of(report, &speaker);
      if (witness && report.quoted && !same_source(attribution.chain.back(), *witness))
        attribution.chain.push_back(*witness);
      made.push_back(attribution);
    }
  }
}

}  // namespace

std::vector<Attribution> make_attributions(const Page& page, const std::vector<Report>& reports) {
  std::vector<Attribution> made;
  for (const auto& report : reports) attribute(page, report, reports, made);
  std::ranges::sort(made);
  made.erase(std::unique(made.begin(), made.end(),
                         [](const Attribution& a, const Attribution& b) {
                           return a.span == b.span && a.chain == b.chain;
                         }),
             made.end());
  return made;
}

}  // namespace saksi
