#include "saksi/account/difference/one_event.h"

#include <algorithm>

#include "saksi/account/claim/stemmer.h"
#include "saksi/account/fact/known_counts.h"
#include "saksi/account/fact/tallies.h"
#include "saksi/account/fact/time_clash.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

// How alike two claims must be. A denial shares little more than its object with what it denies.
constexpr double kSureOfEvent = 0.2, kSureOfDenial = 0.1;
// Reports of one event do not put it a month apart; a plan may move further.
constexpr std::chrono::days kWidestDay{7}, kFurthest{31}, kFurthestPlan{400};
constexpr std::size_t kFewestWords = 2;  // that a denial shares with what it denies
constexpr double kLeastDenied = 0.5;     // share of the weight of its words, the verb of denying aside

struct Shared {
  std::size_t words = 0, names = 0;
};

Shared count_shared(const ClaimTable& table, const ClaimPair& alike) {
  Shared shared;
  for (const auto k : table.keys.shared(alike.a, alike.b)) {
    shared.words += table.keys.keys[k].kind == KeyKind::word;
    shared.names += table.keys.keys[k].kind == KeyKind::name;
  }
  return shared;
}

// The one tells the other's time as well: "on Thursday" and "first on Monday, then on Thursday".
bool tells_time(const ClaimTable& table, const Claim& claim, const Time& time) {
  const auto& times = table.reports[claim.report].mentions().times;
  return std::ranges::any_of(times, [&](const Time& other) {
    return contains(claim.span, other.span) && !clash_in_time(time, other);
  });
}

// "Thursday" and "Thursday" are one, however the one was read.
bool is_one_weekday(const ClaimTable& table, const Claim& a, const Claim& b, const Clash& clash) {
  const auto &left = table.reports[a.report], &right = table.reports[b.report];
  return left.article().words(left.mentions().times[clash.here.front()].span) ==
         right.article().words(right.mentions().times[clash.there.front()].span);
}

bool may_be_one_date(const ClaimTable& table, const Claim& a, const Claim& b, const Clash& clash) {
  if (a.dated_act.empty() || a.dated_act != b.dated_act) return false;
  if (is_one_weekday(table, a, b, clash)) return false;
  if (tells_time(table, b, table.reports[a.report].mentions().times[clash.here.front()]) ||
      tells_time(table, a, table.reports[b.report].mentions().times[clash.there.front()]))
    return false;
  const auto &x = *table.reports[a.report].mentions().times[clash.here.front()].days,
             &y = *table.reports[b.report].mentions().times[clash.there.front()].days;
  const auto is_open = [](Status status) { return status == Status::planned || status == Status::possible; };
  const bool plans = is_open(a.status) && is_open(b.status);
  if (a.negated != b.negated && !plans) return false;
  const auto gap = x.from < y.from ? y.from - x.from : x.from - y.from;
  if (plans) return gap <= kFurthestPlan;
  return gap <= kFurthest && x.to - x.from <= kWidestDay && y.to - y.from <= kWidestDay;
}

// Tallies are compared for themselves (find_tally_clashes).
bool may_be_one_count(const ClaimTable& table, const Claim& a, const Claim& b, const Clash& clash) {
  const auto is_tally = [&](const Claim& claim, MentionIndex number) {
    return !tally_of(table.reports[claim.report], claim, number).empty();
  };
  if (is_tally(a, clash.here.front()) || is_tally(b, clash.there.front())) return false;
  if (a.act.empty() || a.act != b.act) return false;
  return !knows_count(table.reports[a.report],
                      table.reports[b.report].mentions().numbers[clash.there.front()]) &&
         !knows_count(table.reports[b.report],
                      table.reports[a.report].mentions().numbers[clash.here.front()]);
}

// A word of this stem stands in the claim: the headline "Danang Bantah Suap" tells the denial itself.
bool has_word_of(const ClaimTable& table, ClaimIndex c, const std::string& stem) {
  const auto& claim = table.claims[c];
  const auto& report = table.reports[claim.report];
  if (stem.empty()) return false;
  const Stemmer stemmer(report.words->code());
  const auto& words = report.cut(claim.span.in).words;
  for (auto w = claim.first_word; w < claim.end_word; ++w)
    if (words[w].kind == WordKind::word &&
        report.words->same(stemmer.stem(fold_case(report.article().words(words[w].span)))) == stem)
      return true;
  return false;
}

// Most of what is denied stands in what was said: "denied that she had lied to Congress" is not meant for all
// that happened in Congress. Names are left out, as they are of who denies, too.
bool is_covered(const ClaimTable& table, ClaimIndex denial, ClaimIndex said) {
  const auto& keys = table.keys;
  double covered = 0, missing = 0, heaviest = 0;
  for (const auto k : keys.of_claim[denial]) {
    if (keys.keys[k].kind != KeyKind::word) continue;
    const auto& other = keys.of_claim[said];
    const bool found =
        std::ranges::binary_search(other, k) || std::ranges::any_of(keys.near[k], [&](const NearKey& near) {
          return std::ranges::binary_search(other, near.key);
        });
    (found ? covered : missing) += keys.keys[k].weight;
    if (!found) heaviest = std::max(heaviest, keys.keys[k].weight);
  }
  if (table.claims[denial].deny_verb) missing -= heaviest;
  return covered >= kLeastDenied * (covered + missing);
}

// Who denies means what others say, in the same sense: "membantah X" denies X, "tidak pernah X" does, too,
// but neither denies "tidak X".
bool may_be_denied(const ClaimTable& table, const ClaimPair& alike) {
  const bool a_denies = table.claims[alike.a].denies();
  const auto denial = a_denies ? alike.a : alike.b, said = a_denies ? alike.b : alike.a;
  const auto& claim = table.claims[denial];
  // What he points at stands before him, and is not his when it is given on nobody's word.
  const bool is_own = table.origins[denial].name == table.origins[said].name;
  const bool points_at = claim.points_back && said + 1 == denial && !table.claims[said].attribution;
  if (is_own && !points_at) return false;
  if (table.claims[said].deny_verb || has_word_of(table, said, claim.act)) return false;
  if (claim.points_back) return true;
  if (!claim.deny_verb && !claim.negated) return false;  // "declined to approve it": refused, not denied
  if (!is_covered(table, denial, said)) return false;
  const bool denies_negative = claim.deny_verb && claim.negated;
  return table.claims[said].negated == denies_negative;
}

}  // namespace

bool tell_one_event(const ClaimTable& table, const ClaimPair& alike) {
  const auto &a = table.claims[alike.a], &b = table.claims[alike.b];
  const auto shared = count_shared(table, alike);
  if (alike.clash->kind == DifferenceKind::denial)
    return alike.sure >= kSureOfDenial && shared.words >= kFewestWords && may_be_denied(table, alike);
  if (alike.sure < kSureOfEvent || a.report == b.report || a.retold || b.retold) return false;
  // "tidak dibangun sebelum Maret" puts it in March.
  if (a.negated != b.negated && alike.clash->kind != DifferenceKind::date) return false;
  if (shared.names == 0 && shared.words < kFewestWords) return false;
  if (alike.clash->kind == DifferenceKind::date) return may_be_one_date(table, a, b, *alike.clash);
  return may_be_one_count(table, a, b, *alike.clash);
}

}  // namespace saksi
