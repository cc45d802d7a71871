#include "saksi/account/fact/group_claims.h"

#include <algorithm>
#include <queue>
#include <utility>

namespace saksi {
namespace {

constexpr double kSureEnough = 0.18;  // mean over all pairs of two groups, from which on they are joined

// What is known between two groups: the sum over their pairs, and whether any pair clashes.
struct Bond {
  double sum = 0;
  bool clashes = false;
  void operator+=(const Bond& other) {
    sum += other.sum;
    clashes |= other.clashes;
  }
};

class Grouper {
 public:
  Grouper(std::size_t count, const std::vector<ClaimPair>& pairs)
      : members_(count), bonds_(count), version_(count) {
    for (ClaimIndex c = 0; c < count; ++c) members_[c] = {c};
    for (const auto& pair : pairs) {
      bonds_[pair.a].emplace_back(pair.b, bond_of(pair));
      bonds_[pair.b].emplace_back(pair.a, bond_of(pair));
    }
    for (auto& bonds : bonds_) std::ranges::sort(bonds, {}, &Bonded::first);
  }

  std::vector<std::vector<ClaimIndex>> run() {
    for (ClaimIndex g = 0; g < members_.size(); ++g)
      for (const auto& [other, bond] : bonds_[g])
        if (g < other) offer(g, other, bond);
    while (!queue_.empty()) {
      const auto best = queue_.top();
      queue_.pop();
      if (best.version_a == version_[best.a] && best.version_b == version_[best.b]) join(best.a, best.b);
    }
    std::vector<std::vector<ClaimIndex>> groups;
    for (auto& members : members_)
      if (!members.empty()) groups.push_back(std::move(members));
    for (auto& members : groups) std::ranges::sort(members);
    std::ranges::sort(groups);
    return groups;
  }

 private:
  struct Offer {
    double mean = 0;
    ClaimIndex a = 0, b = 0;
    std::uint32_t version_a = 0, version_b = 0;
    // The surest first; of equals the earliest, so that the order is always the same.
    bool operator<(const Offer& other) const {
      return mean != other.mean ? mean < other.mean : std::pair(a, b) > std::pair(other.a, other.b);
    }
  };

  static Bond bond_of(const ClaimPair& pair) {
    return {pair.sure, pair.clash && (pair.sure >= kSureEnough || pair.clash->certain)};
  }

  void offer(ClaimIndex a, ClaimIndex b, const Bond& bond) {
    const auto mean = bond.sum / static_cast<double>(members_[a].size() * members_[b].size());
    if (mean >= kSureEnough && !bond.clashes) queue_.push({mean, a, b, version_[a], version_[b]});
  }

  // `b` goes into `a`, the smaller into the larger.
  void join(ClaimIndex a, ClaimIndex b) {
    if (bonds_[a].size() < bonds_[b].size()) std::swap(a, b);
    members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
    members_[b].clear();
    ++version_[a];
    ++version_[b];
    const auto leaving = std::move(bonds_[b]);
    bonds_[b].clear();
    drop(bonds_[a], b);
    for (const auto& [other, bond] : leaving) {
      if (other == a) continue;
      drop(bonds_[other], b);
      add(bonds_[other], a, bond);
    }
    bonds_[a] = merge(bonds_[a], leaving, a);
    for (const auto& [other, bond] : bonds_[a]) offer(std::min(a, other), std::max(a, other), bond);
  }

  // The bonds of one group, sorted by the other group.
  using Bonded = std::pair<ClaimIndex, Bond>;
  using Bonds = std::vector<Bonded>;

  static void drop(Bonds& bonds, ClaimIndex other) {
    const auto at = std::ranges::lower_bound(bonds, other, {}, &Bonded::first);
    if (at != bonds.end() && at->first == other) bonds.erase(at);
  }
  static void add(Bonds& bonds, ClaimIndex other, const Bond& bond) {
    const auto at = std::ranges::lower_bound(bonds, other, {}, &Bonded::first);
    if (at != bonds.end() && at->first == other)
      at->second += bond;
    else
      bonds.insert(at, {other, bond});
  }
  // Both lists, without the bond to `itself`.
  static Bonds merge(const Bonds& here, const Bonds& there, ClaimIndex itself) {
    Bonds both;
    both.reserve(here.size() + there.size());
    auto i = here.begin(), j = there.begin();
    while (i != here.end() || j != there.end()) {
      const bool first = j == there.end() || (i != here.end() && i->first <= j->first);
      const auto& next = first ? *i++ : *j++;
      if (next.first == itself) continue;
      if (!both.empty() && both.back().first == next.first)
        both.back().second += next.second;
      else
        both.push_back(next);
    }
    return both;
  }

  std::vector<std::vector<ClaimIndex>> members_;
  std::vector<Bonds> bonds_;
  std::vector<std::uint32_t> version_;
  std::priority_queue<Offer> queue_;
};

}  // namespace

ClaimGroups group_claims(std::vector<ClaimPair> pairs, std::size_t claims) {
  ClaimGroups result;
  result.groups = Grouper(claims, pairs).run();
  result.group_of.resize(claims);
  for (std::uint32_t g = 0; g < result.groups.size(); ++g)
    for (const auto c : result.groups[g]) result.group_of[c] = g;
  result.pairs = std::move(pairs);
  return result;
}

}  // namespace saksi
