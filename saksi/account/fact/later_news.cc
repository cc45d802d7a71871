#include "saksi/account/fact/later_news.h"

#include <algorithm>
#include <chrono>

namespace saksi {
namespace {

constexpr std::uint32_t kFewestShared = 3;
constexpr std::uint32_t kFewestOfPlan = 2;  // the act and a thing
constexpr double kCovered = 0.6;            // of the earlier claim, by what takes it back

// `first` was published before `second`: on an earlier day, or at least not later and before it in the story.
bool is_before(const ClaimRows& rows, ClaimIndex first, ClaimIndex second, bool strictly) {
  const auto &x = rows.report(first).article().published, &y = rows.report(second).article().published;
  if (!x || !y) return false;
  return strictly ? x->days.to < y->days.from : x->days.from <= y->days.from;
}

bool is_of_one_outlet(const ClaimRows& rows, ClaimIndex a, ClaimIndex b) {
  const auto &x = rows.report(a).article().outlet, &y = rows.report(b).article().outlet;
  return x && x == y;
}

bool plans(const Claim& claim) { return claim.status == Status::planned || claim.status == Status::possible; }

std::optional<Clash> find_news(const AlignedPair& pair, const AlignedSide& early, const AlignedSide& late) {
  const auto& rows = pair.rows;
  if (early.cover < kCovered) return std::nullopt;
  Clash clash{DifferenceKind::wording, {}, {}, true};
  clash.only_update = true;
  if (rows.has(late.claim, ClaimWord::withdraw) && !rows.has(early.claim, ClaimWord::withdraw) &&
      is_of_one_outlet(rows, early.claim, late.claim) && is_before(rows, early.claim, late.claim, false)) {
    clash.update = UpdateKind::correction;
    return clash;
  }
  const bool planned = plans(rows.claim(early.claim)) || rows.has(early.claim, ClaimWord::ahead);
  if (planned && rows.has(late.claim, ClaimWord::cancel) && !rows.has(early.claim, ClaimWord::cancel) &&
      is_before(rows, early.claim, late.claim, true)) {
    clash.update = UpdateKind::plan;
    return clash;
  }
  return std::nullopt;
}

// "akan dibangun mulai Februari" and, days later, "akan dibangun mulai Maret": one act on one thing.
std::optional<Clash> find_moved_plan(const AlignedPair& pair) {
  const auto& rows = pair.rows;
  const auto &a = rows.claim(pair.a), &b = rows.claim(pair.b);
  if (pair.compared.shared < kFewestOfPlan) return std::nullopt;
  if (!plans(a) || !plans(b) || a.dated_act.empty() || a.dated_act != b.dated_act) return std::nullopt;
  if (!is_before(rows, pair.a, pair.b, true) && !is_before(rows, pair.b, pair.a, true)) return std::nullopt;
  if (!pair.compared.rest_a.names.empty() && !pair.compared.rest_b.names.empty()) return std::nullopt;
  const auto days = pair.differing_times();
  const auto here = rows.find_word(pair.a, a.dated_act), there = rows.find_word(pair.b, b.dated_act);
  if (days.empty() || !here || !there) return std::nullopt;
  const auto &x = rows.row(pair.a), &y = rows.row(pair.b);
  const auto *mine = object_of(x, *here), *theirs = object_of(y, *there);
  if (x[*here].surface == y[*there].surface && mine && theirs && mine->key != theirs->key)
    return std::nullopt;
  Clash clash{DifferenceKind::date, {x[days[0].first].mention}, {y[days[0].second].mention}, true};
  clash.only_update = true;
  return clash;
}

}  // namespace

std::optional<Clash> find_later_news(const AlignedPair& pair) {
  if (auto clash = find_moved_plan(pair)) return clash;
  if (pair.compared.shared < kFewestShared) return std::nullopt;
  if (auto clash = find_news(pair, pair.side_a(), pair.side_b())) return clash;
  return find_news(pair, pair.side_b(), pair.side_a());
}

}  // namespace saksi
