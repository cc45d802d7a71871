#include "saksi/account/difference/find_differences.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "saksi/account/difference/clashes.h"
#include "saksi/account/difference/updates.h"

namespace saksi {
namespace {

// Of all pairs of claims that show one difference of two facts, the surest; of equals the first.
std::vector<DifferencePair> keep_surest(std::vector<DifferencePair> pairs) {
  std::map<std::tuple<std::uint32_t, std::uint32_t, DifferenceKind>, DifferencePair> best;
  for (auto& pair : pairs) {
    const auto [low, high] = std::minmax(pair.a, pair.b);
    const auto [found, is_new] = best.try_emplace({low, high, pair.kind}, pair);
    if (!is_new && pair.sure > found->second.sure) found->second = std::move(pair);
  }
  std::vector<DifferencePair> kept;
  for (auto& [key, pair] : best) kept.push_back(std::move(pair));
  return kept;
}

// Of a count that grew from four to nine to eleven, the steps: what two others together tell is left out.
std::vector<Update> keep_steps(std::vector<Update> updates) {
  std::map<std::pair<FactId, UpdateKind>, std::set<FactId>> next;
  for (const auto& update : updates) next[{update.from, update.kind}].insert(update.to);
  const auto is_told = [&](const Update& update) {
    return std::ranges::any_of(next[{update.from, update.kind}], [&](const FactId& between) {
      const auto further = next.find({between, update.kind});
      return further != next.end() && further->second.contains(update.to);
    });
  };
  std::vector<Update> steps;
  for (auto& update : updates)
    if (!is_told(update)) steps.push_back(update);
  std::ranges::sort(steps);
  return steps;
}

void put(FactTable& facts, const DifferencePair& pair) {
  auto &a = facts.facts[pair.a], &b = facts.facts[pair.b];
  a.against.push_back({b.id, pair.kind, pair.why, pair.words_a, pair.words_b});
  b.against.push_back({a.id, pair.kind, pair.why, pair.words_b, pair.words_a});
}

}  // namespace

std::vector<Update> find_differences(const ClaimTable& table, FactTable& facts) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, Update> updates;  // by the two facts, lower first
  std::vector<DifferencePair> conflicts;
  for (auto& pair : find_clashes(table, facts))
    if (auto update = find_update(table, facts, pair))
      updates.emplace(std::minmax(pair.a, pair.b), std::move(*update));
    else if (!pair.only_update)
      conflicts.push_back(std::move(pair));
  // What two reports of one day differ in is a difference, although a third tells the same later.
  for (const auto& pair : keep_surest(std::move(conflicts))) {
    updates.erase(std::minmax(pair.a, pair.b));
    put(facts, pair);
  }
  for (auto& fact : facts.facts) std::ranges::sort(fact.against);
  std::vector<Update> all;
  for (auto& [pair, update] : updates) all.push_back(std::move(update));
  return keep_steps(std::move(all));
}

}  // namespace saksi
