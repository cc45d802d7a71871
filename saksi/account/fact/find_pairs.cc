#include "saksi/account/fact/find_pairs.h"

#include <algorithm>
#include <unordered_map>

#include "saksi/account/fact/tallies.h"

namespace saksi {
namespace {

// Each claim looks at so many others at most per key, those nearest in the order of claims, and compares
// itself in full with so many of them: with these a story of a hundred articles stays near linear, and one of
// ten loses nothing.
constexpr std::size_t kNearestPerKey = 160;
constexpr std::size_t kMostCompared = 120;
constexpr double kSameWords = 0.85;  // cosine of sentences that differ in a word or two
constexpr std::size_t kFewestSameKeys = 4;
constexpr double kOneTallies = 0.6;    // where only one counts the dead, they hardly state one thing
constexpr double kContradicted = 0.3;  // a headline that its own article contradicts stands for itself
constexpr double kLeastSure = 0.02;    // less is no likeness worth keeping

using Posting = std::vector<ClaimIndex>;

std::vector<Posting> make_index(const ClaimKeys& keys) {
  std::vector<Posting> index(keys.keys.size());
  for (ClaimIndex c = 0; c < keys.of_claim.size(); ++c)
    for (const auto k : keys.of_claim[c]) index[k].push_back(c);
  return index;
}

// Claims before `claim` that share the most weight with it.
std::vector<ClaimIndex> candidates(ClaimIndex claim, const ClaimKeys& keys,
                                   const std::vector<Posting>& index) {
  std::unordered_map<ClaimIndex, double> shared;
  for (const auto k : keys.of_claim[claim]) {
    const auto& posting = index[k];
    const auto here = std::ranges::lower_bound(posting, claim) - posting.begin();
    const auto from = std::max<std::ptrdiff_t>(0, here - static_cast<std::ptrdiff_t>(kNearestPerKey));
    for (auto i = from; i < here; ++i) shared[posting[static_cast<std::size_t>(i)]] += keys.keys[k].weight;
  }
  std::vector<std::pair<double, ClaimIndex>> ranked;
  for (const auto& [other, weight] : shared) ranked.emplace_back(-weight, other);
  std::ranges::sort(ranked);
  if (ranked.size() > kMostCompared) ranked.resize(kMostCompared);
  std::vector<ClaimIndex> best;
  for (const auto& [weight, other] : ranked) best.push_back(other);
  return best;
}

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
  return {a, b, same_fact(likeness), same_words, std::nullopt};
}

}  // namespace

std::vector<ClaimPair> find_pairs(std::span<const StoryReport> reports, std::span<const Claim> claims,
                                  const ClaimKeys& keys, const std::vector<ClaimPair>& certain) {
  const auto index = make_index(keys);
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
  }
  for (ClaimIndex b = 0; b < claims.size(); ++b)
    for (const auto a : candidates(b, keys, index)) {
      auto pair = compare(a, b, keys);
      if (tallied[a] != tallied[b]) pair.sure *= kOneTallies;
      if (contradicted[a] || contradicted[b]) pair.sure *= kContradicted;
      if (pair.sure < kLeastSure || std::ranges::binary_search(certain, place(pair), {}, place)) continue;
      pair.clash = find_clash(reports, claims[a], claims[b]);
      pairs.push_back(std::move(pair));
    }
  std::ranges::sort(pairs, {}, place);
  pairs.erase(std::unique(pairs.begin(), pairs.end(),
                          [&](const ClaimPair& a, const ClaimPair& b) { return place(a) == place(b); }),
              pairs.end());
  return pairs;
}

}  // namespace saksi
