#include "saksi/account/fact/group_claims.h"

#include <algorithm>
#include <limits>
#include <queue>
#include <utility>

namespace saksi {
namespace {

constexpr double kSureEnough = 0.17;  // mean over all pairs of two groups, from which on they are joined
constexpr double kOneThing = 0.18;    // a clash of two claims that hardly tell of one thing parts nobody

constexpr double kClash = -std::numeric_limits<double>::infinity();

// What is known between two groups.
struct Bond {
  double sum = 0;      // over their pairs; kClash: some pair clashes
  double offered = 0;  // the mean last put into the queue, of which earlier offers are void; 0: none
};

// The bonds of all groups, by the two. Open addressing; a bond whose groups are gone may stay.
class BondTable {
 public:
  explicit BondTable(std::size_t bonds) {
    std::size_t places = 16;
    while (places < 2 * bonds) places *= 2;
    places_.resize(places);
  }
  // False: there was one already, to which the sum was added.
  bool add(ClaimIndex a, ClaimIndex b, const Bond& bond) {
    if (2 * (size_ + 1) > places_.size()) grow();
    auto& place = places_[find_place(key_of(a, b))];
    if (place.key != 0) return place.bond.sum += bond.sum, false;
    place = {key_of(a, b), bond};
    ++size_;
    return true;
  }
  // Requires: there is one.
  Bond& at(ClaimIndex a, ClaimIndex b) { return places_[find_place(key_of(a, b))].bond; }

 private:
  struct Place {
    std::uint64_t key = 0;  // 0: free; the higher of two groups is never 0
    Bond bond;
  };
  static std::uint64_t key_of(ClaimIndex a, ClaimIndex b) {
    return std::uint64_t{std::max(a, b)} << 32 | std::min(a, b);
  }
  std::size_t find_place(std::uint64_t key) const {
    auto at = (key * 0x9E3779B97F4A7C15ULL) >> 20;  // 2^64 / golden ratio: spreads the bits
    for (at &= places_.size() - 1; places_[at].key != 0 && places_[at].key != key;)
      at = (at + 1) & (places_.size() - 1);
    return at;
  }
  void grow() {
    const auto before = std::exchange(places_, std::vector<Place>(2 * places_.size()));
    for (const auto& place : before)
      if (place.key != 0) places_[find_place(place.key)] = place;
  }

  std::vector<Place> places_;
  std::size_t size_ = 0;
};

// Joins the two groups with the highest mean, again and again. An offer in the queue is never below the mean
// of its groups: joining a group to one that has no bond with a third lowers their mean, which is then looked
// at when the offer comes up; where both have one, the new mean is offered at once.
class Grouper {
 public:
  Grouper(std::size_t count, const std::vector<ClaimPair>& pairs)
      : members_(count), others_(count), degree_(count), bonds_(pairs.size()) {
    for (ClaimIndex c = 0; c < count; ++c) members_[c] = {c};
    std::vector<Offer> offers;
    for (const auto& pair : pairs) {
      const auto sum = sum_of(pair);
      const bool offered = sum >= kSureEnough;
      bind(pair.a, pair.b, {sum, offered ? sum : 0});
      if (offered) offers.push_back({sum, pair.a, pair.b});
    }
    queue_ = std::priority_queue<Offer>({}, std::move(offers));
  }

  std::vector<std::vector<ClaimIndex>> run() {
    while (!queue_.empty()) {
      const auto best = queue_.top();
      queue_.pop();
      if (members_[best.a].empty() || members_[best.b].empty()) continue;
      const auto& bond = bonds_.at(best.a, best.b);
      if (bond.offered != best.mean) continue;
      if (mean_of(bond, best.a, best.b) == best.mean)
        join(best.a, best.b);
      else
        offer(best.a, best.b);
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
    // The surest first; of equals the earliest, so that the order is always the same.
    bool operator<(const Offer& other) const {
      return mean != other.mean ? mean < other.mean : std::pair(a, b) > std::pair(other.a, other.b);
    }
  };

  static double sum_of(const ClaimPair& pair) {
    return pair.clash && (pair.sure >= kOneThing || pair.clash->certain) ? kClash : pair.same;
  }

  void bind(ClaimIndex a, ClaimIndex b, const Bond& bond) {
    if (!bonds_.add(a, b, bond)) return;
    others_[a].push_back(b);
    others_[b].push_back(a);
    ++degree_[a];
    ++degree_[b];
  }

  double mean_of(const Bond& bond, ClaimIndex a, ClaimIndex b) const {
    return bond.sum / static_cast<double>(members_[a].size() * members_[b].size());
  }
  void offer(ClaimIndex a, ClaimIndex b) {
    auto& bond = bonds_.at(a, b);
    const auto mean = mean_of(bond, a, b);
    bond.offered = mean >= kSureEnough ? mean : 0;
    if (bond.offered > 0) queue_.push({mean, std::min(a, b), std::max(a, b)});
  }

  // `b` goes into `a`, the one with fewer bonds into the other.
  void join(ClaimIndex a, ClaimIndex b) {
    if (degree_[a] < degree_[b]) std::swap(a, b);
    members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
    members_[b] = {};
    --degree_[a];
    const auto leaving = std::move(others_[b]);
    for (const auto other : leaving) {
      if (other == a || members_[other].empty()) continue;
      --degree_[other];
      bind(a, other, {bonds_.at(b, other).sum, 0});
      offer(a, other);
    }
  }

  std::vector<std::vector<ClaimIndex>> members_;  // by group; empty: it went into another
  std::vector<std::vector<ClaimIndex>> others_;   // by group: those it has a bond with, or had
  std::vector<std::uint32_t> degree_;             // by group: how many it has a bond with
  BondTable bonds_;
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
