#include "saksi/account/difference/clashes.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include <fmt/format.h>
namespace saksi {
namespace {

std::string_view words_of(const ClaimTable& table, const Cite& cite, ClaimIndex c) {
  return table.reports[table.claims[c].report].article().words(cite.span);
}

std::vector<Cite> cites_of(const ClaimTable& table, ClaimIndex c, DifferenceKind kind,
                           const std::vector<MentionIndex>& differing) {
  const auto& report = table.reports[table.claims[c].report];
  const auto& mentions = report.mentions();
  std::vector<Cite> cites;
  for (const auto m : differing)
    cites.push_back({report.article().id, kind == DifferenceKind::number ? mentions.numbers[m].span
                                          : kind == DifferenceKind::date ? mentions.times[m].span
                                                                         : mentions.names[m].span});
  return cites;
}

// Of a claim on somebody's word.
std::string speaker_of(const ClaimTable& table, const Claim& claim) {
  return table.names.name_of(
      claim.report, table.reports[claim.report].mentions().attributions[*claim.attribution].chain.back());
}

std::string who_denies(const ClaimTable& table, ClaimIndex c) {
  const auto& claim = table.claims[c];
  return claim.attribution ? speaker_of(table, claim) : table.origins[c].name;
}

// A report that gives both versions of a quote, of one speaker, gives two quotes.
bool is_told_beside(const ClaimTable& table, const FactTable& facts, const DifferencePair& pair) {
  const auto& quoted = table.claims[pair.claim_a];
  if (!quoted.attribution) return false;
  const auto speaker = speaker_of(table, quoted);
  const auto reports_of = [&](std::uint32_t fact) {
    std::set<std::uint32_t> reports;
    for (const auto c : facts.claims[fact])
      if (table.claims[c].attribution && speaker_of(table, table.claims[c]) == speaker)
        reports.insert(table.claims[c].report);
    return reports;
  };
  const auto here = reports_of(pair.a), there = reports_of(pair.b);
  return std::ranges::any_of(here, [&](std::uint32_t report) { return there.contains(report); });
}

// Nobody denies himself, and no report what it tells on nobody's word.
bool is_own_word(const ClaimTable& table, const ClaimPair& alike) {
  const auto &a = table.claims[alike.a], &b = table.claims[alike.b];
  if (a.attribution.has_value() != b.attribution.has_value()) return false;
  return a.attribution ? speaker_of(table, a) == speaker_of(table, b) : a.report == b.report;
}

// Of two claims the one that denies: on somebody's word, else by telling in the negative.
bool first_denies(const ClaimTable& table, const DifferencePair& pair) {
  const auto &a = table.claims[pair.claim_a], &b = table.claims[pair.claim_b];
  return a.denies() != b.denies() ? a.denies() : a.negated && !b.negated;
}

void tell_denial(const ClaimTable& table, DifferencePair& pair) {
  const auto denial = first_denies(table, pair) ? pair.claim_a : pair.claim_b;
  const auto who = who_denies(table, denial);
  pair.why = table.claims[denial].denies() ? fmt::format("denied by {}", who)
                                           : fmt::format("{} tells that it was not so", who);
  pair.words_a = {table.cite(pair.claim_a)};
  pair.words_b = {table.cite(pair.claim_b)};
}

void tell_claims(const ClaimTable& table, const Clash& clash, DifferencePair& pair) {
  pair.why = clash.update == UpdateKind::plan         ? "planned; then called off or put off"
             : clash.update == UpdateKind::correction ? "taken back by its own outlet"
             : clash.hedged                           ? "told as a fact here, as suspected there"
                                                      : "the headline says what its own article does not";
  pair.words_a = {table.cite(pair.claim_a)};
  pair.words_b = {table.cite(pair.claim_b)};
}

void tell_spans(const ClaimTable& table, const Clash& clash, DifferencePair& pair) {
  const auto article = [&](ClaimIndex c) { return table.reports[table.claims[c].report].article().id; };
  pair.words_a = {{article(pair.claim_a), clash.words_here}};
  pair.words_b = {{article(pair.claim_b), clash.words_there}};
  pair.why = fmt::format("differs in {}: {} against {}",
                         pair.kind == DifferenceKind::place    ? "place"
                         : pair.kind == DifferenceKind::number ? "number"
                                                               : "words",
                         words_of(table, pair.words_a.front(), pair.claim_a),
                         words_of(table, pair.words_b.front(), pair.claim_b));
}

void tell_words(const ClaimTable& table, const Clash& clash, DifferencePair& pair) {
  pair.words_a = cites_of(table, pair.claim_a, clash.kind, clash.here);
  pair.words_b = cites_of(table, pair.claim_b, clash.kind, clash.there);
  const auto kind = clash.kind == DifferenceKind::number   ? "number"
                    : clash.kind == DifferenceKind::date   ? "date"
                    : clash.kind == DifferenceKind::person ? "person"
                                                           : "place";
  pair.why =
      fmt::format("differs in {}: {} against {}", kind, words_of(table, pair.words_a.front(), pair.claim_a),
                  words_of(table, pair.words_b.front(), pair.claim_b));
}

// A denial is meant for what is likest to it: of each fact that denies, so many others at most, and none that
// is much less like it than the likest.
constexpr std::size_t kMostDenied = 2;
constexpr double kShareOfLikest = 0.7;

std::vector<DifferencePair> keep_likest_denied(const ClaimTable& table, std::vector<DifferencePair> pairs) {
  const auto denier = [&](const DifferencePair& pair) { return first_denies(table, pair) ? pair.a : pair.b; };
  std::ranges::stable_sort(pairs, std::greater(), &DifferencePair::sure);
  std::map<std::uint32_t, std::pair<double, std::set<std::uint32_t>>>
      denied;  // by denier: likest, and what it denies
  std::vector<DifferencePair> kept;
  for (auto& pair : pairs) {
    if (pair.kind == DifferenceKind::denial) {
      auto& [likest, others] = denied[denier(pair)];
      const auto other = denier(pair) == pair.a ? pair.b : pair.a;
      if (others.empty()) likest = pair.sure;
      if (pair.sure < kShareOfLikest * likest || (others.size() >= kMostDenied && !others.contains(other)))
        continue;
      others.insert(other);
    }
    kept.push_back(std::move(pair));
  }
  return kept;
}

}  // namespace

std::vector<DifferencePair> find_clashes(const ClaimTable& table, const FactTable& facts) {
  std::vector<DifferencePair> found;
  for (const auto& alike : table.groups.pairs) {
    if (!alike.clash) continue;
    if (!alike.clash->certain || (alike.clash->kind == DifferenceKind::denial && is_own_word(table, alike)))
      continue;
    DifferencePair pair;
    pair.a = facts.fact_of[alike.a];
    pair.b = facts.fact_of[alike.b];
    if (pair.a == pair.b) continue;
    pair.kind = alike.clash->kind;
    pair.claim_a = alike.a;
    pair.claim_b = alike.b;
    pair.sure = alike.sure;
    pair.may_fall = alike.clash->may_fall;
    pair.only_update = alike.clash->only_update;
    pair.update = alike.clash->update;
    if (pair.kind == DifferenceKind::wording && alike.clash->words_here.size() > 0 &&
        is_told_beside(table, facts, pair))
      continue;
    if (pair.kind == DifferenceKind::denial)
      tell_denial(table, pair);
    else if (alike.clash->words_here.size() > 0)
      tell_spans(table, *alike.clash, pair);
    else if (pair.kind == DifferenceKind::wording)
      tell_claims(table, *alike.clash, pair);
    else
      tell_words(table, *alike.clash, pair);
    found.push_back(std::move(pair));
  }
  return keep_likest_denied(table, std::move(found));
}

}  // namespace saksi
