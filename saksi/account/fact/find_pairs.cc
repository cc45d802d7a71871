#include "saksi/account/fact/find_pairs.h"

#include <algorithm>

#include "saksi/account/fact/tallies.h"

namespace saksi {
namespace {

// Each claim looks at so many others at most per key, those nearest in the order of claims, and compares
// itself in full with so many of them: with these a story of a hundred articles stays near linear, and one of
// ten loses nothing.
constexpr std::size_t kNearestPerKey = 120;
constexpr std::size_t kMostCompared = 60;
constexpr double kSameWords = 0.85;  // cosine of sentences that differ in a word or two
constexpr std::size_t kFewestSameKeys = 4;
constexpr double kOneTallies = 0.35;   // where only one counts the dead, they hardly state one thing
constexpr double kContradicted = 0.1;  // a headline that its own article contradicts stands for itself
constexpr double kOneReport = 0.5;     // a report hardly states one thing twice
constexpr double kLeastSure = 0.01;    // less is no likeness worth keeping

using Posting = std::vector<ClaimIndex>;

std::vector<Posting> make_index(const ClaimKeys& keys) {
  std::vector<Posting> index(keys.keys.size());
  for (ClaimIndex c = 0; c < keys.of_claim.size(); ++c)
    for (const auto k : keys.of_claim[c]) index[k].push_back(c);
  return index;
}

// Finds the claims before a claim that share the most weight with it.
class Candidates {
 public:
  explicit Candidates(const ClaimKeys& keys)
      : keys_(keys), index_(make_index(keys)), shared_(keys.of_claim.size()) {}

  std::vector<ClaimIndex> before(ClaimIndex claim) {
    for (const auto k : keys_.of_claim[claim]) add(index_[k], claim, keys_.keys[k].weight);
    std::vector<std::pair<double, ClaimIndex>> ranked;
    for (const auto other : touched_) {
      ranked.emplace_back(-shared_[other], other);
      shared_[other] = 0;
    }
    touched_.clear();
    if (ranked.size() > kMostCompared) {
      std::ranges::nth_element(ranked, ranked.begin() + kMostCompared);
      ranked.resize(kMostCompared);
    }
    std::vector<ClaimIndex> best;
    for (const auto& [weight, other] : ranked) best.push_back(other);
    return best;
  }

 private:
  void add(const Posting& posting, ClaimIndex claim, double weight) {
    const auto here = std::ranges::lower_bound(posting, claim) - posting.begin();
    const auto from = std::max<std::ptrdiff_t>(0, here - static_cast<std::ptrdiff_t>(kNearestPerKey));
    for (auto i = from; i < here; ++i) {
      const auto other = posting[static_cast<std::size_t>(i)];
      if (shared_[other] == 0) touched_.push_back(other);
      shared_[other] += weight;
    }
  }

  const ClaimKeys& keys_;
  std::vector<Posting> index_;
  std::vector<double> shared_;  // by claim: weight shared with the one asked about
  std::vector<ClaimIndex> touched_;
};

// Claims that give a tally: of the dead, the missing.
std::vector<bool> find_tallied(std::span<const StoryReport> reports, std::span<const Claim> claims) {
  std::vector<bool> tallied;
  for (const auto& claim : claims)
    tallied.push_back(std::ranges::any_of(claim.numbers, [&](MentionIndex number) {
      return !tally_of(reports[claim.report], claim, number).empty();
    }));
  return tallied;
}

ClaimPair compare(ClaimIndex a, ClaimIndex b, const ClaimKeys& keys) {
  const auto likeness = measure_likeness(keys, a, b);
  const bool same_words = likeness.cosine >= kSameWords && keys.of_claim[a].size() >= kFewestSameKeys;
  return {a, b, same_matter(likeness), same_words, std::nullopt, same_fact(likeness)};
}

// By (a, b), of equals the first. A pair is large: it is moved once.
std::vector<ClaimPair> sort_pairs(std::vector<ClaimPair> pairs) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
  order.reserve(pairs.size());
  for (std::uint32_t i = 0; i < pairs.size(); ++i)
    order.emplace_back(std::uint64_t{pairs[i].a} << 32 | pairs[i].b, i);
  std::ranges::sort(order);
  std::vector<ClaimPair> sorted;
  sorted.reserve(pairs.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    if (i == 0 || order[i].first != order[i - 1].first) sorted.push_back(std::move(pairs[order[i].second]));
  return sorted;
}

}  // namespace

std::vector<ClaimPair> find_pairs(std::span<const StoryReport> reports, std::span<const Claim> claims,
                                  const ClaimKeys& keys, const std::vector<ClaimPair>& certain) {
  Candidates candidates(keys);
  const auto tallied = find_tallied(reports, claims);
  std::vector<bool> contradicted(claims.size());  // headlines, by their own body
  for (const auto& pair : certain)
    if (pair.clash && pair.clash->kind == DifferenceKind::wording)
      for (const auto c : {pair.a, pair.b})
        if (claims[c].is_title()) contradicted[c] = true;
  const auto place = [](const ClaimPair& pair) { return std::pair(pair.a, pair.b); };
  std::vector<ClaimPair> pairs;
  for (const auto& clash : certain) {
    pairs.push_back(compare(clash.a, clash.b, keys));
    pairs.back().clash = clash.clash;
    pairs.back().sure = std::max(pairs.back().sure, clash.sure);
    if (!clash.clash) pairs.back().same = std::max(pairs.back().same, clash.sure);
  }
  for (ClaimIndex b = 0; b < claims.size(); ++b)
    for (const auto a : candidates.before(b)) {
      auto pair = compare(a, b, keys);
      const auto doubt = (tallied[a] != tallied[b] ? kOneTallies : 1) *
                         (contradicted[a] || contradicted[b] ? kContradicted : 1);
      pair.sure *= doubt;
      pair.same *= doubt * (claims[a].report == claims[b].report ? kOneReport : 1);
      if (pair.sure < kLeastSure || std::ranges::binary_search(certain, place(pair), {}, place)) continue;
      pair.clash = find_clash(reports, claims[a], claims[b]);
      pairs.push_back(std::move(pair));
    }
  return sort_pairs(std::move(pairs));
}

}  // namespace saksi
