#include "saksi/account/topic/topic_timeline.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace saksi {
namespace {

// A day is told by so many facts that their origins come to this share of its weight: what many reports come
// back to takes more room. On three long topics of English newspapers .2 to .45 choose about as good days
// (F1 .50 to .51, docs/quality.md), and more room finds more of what their editors wrote down.
constexpr double kTold = 0.4;
constexpr double kTooMuch = 1.15;  // of that, for a second fact
constexpr std::size_t kMostLines = 4;
constexpr double kSame = 0.5;  // share of a fact's weight in keys that the facts above it have told

// The facts of one day, the best told first.
class DayLines {
 public:
  DayLines(const ClaimTable& table, const FactTable& facts) : table_(table), facts_(facts) {}

  std::vector<std::uint32_t> choose(std::vector<std::uint32_t> of_day, std::size_t weight) {
    count_keys(of_day);
    std::ranges::stable_sort(of_day, std::greater(), [&](std::uint32_t f) {
      return std::pair(facts_.facts[f].independent(), centrality(f));
    });
    const double wanted = kTold * static_cast<double>(weight);
    std::vector<std::uint32_t> lines;
    double origins = 0;
    for (const auto f : of_day) {
      const auto more = static_cast<double>(facts_.facts[f].independent());
      if (!lines.empty() && origins + more > kTooMuch * wanted) break;
      if (is_told(f)) continue;
      lines.push_back(f);
      origins += more;
      if (origins >= wanted || lines.size() == kMostLines) break;
    }
    return lines;
  }

 private:
  // The claim that states the fact.
  ClaimIndex stated(std::uint32_t f) const {
    const auto& claims = facts_.claims[f];
    const auto found =
        std::ranges::find_if(claims, [&](ClaimIndex c) { return table_.cite(c) == facts_.facts[f].words; });
    return found == claims.end() ? claims.front() : *found;
  }
  void count_keys(const std::vector<std::uint32_t>& of_day) {
    for (const auto f : of_day)
      for (const auto c : facts_.claims[f])
        for (const auto k : table_.keys.of_claim[c]) ++claims_of_[k];
  }
  // How much of what the day's other claims speak of stands in the fact (a centroid, Radev et al. 2004).
  double centrality(std::uint32_t f) const {
    const auto c = stated(f);
    double sum = 0, square = 0;
    for (const auto k : table_.keys.of_claim[c]) {
      const auto weight = table_.keys.keys[k].weight;
      sum += weight * weight * static_cast<double>(claims_of_.at(k));
      square += weight * weight;
    }
    return square > 0 ? sum / std::sqrt(square) : 0;
  }
  bool is_told(std::uint32_t f) {
    const auto& keys = table_.keys.of_claim[stated(f)];
    double told = 0, all = 0;
    for (const auto k : keys) {
      all += table_.keys.keys[k].weight;
      if (told_.contains(k)) told += table_.keys.keys[k].weight;
    }
    if (!told_.empty() && told >= kSame * all) return true;
    told_.insert(keys.begin(), keys.end());
    return false;
  }

  const ClaimTable& table_;
  const FactTable& facts_;
  std::map<KeyId, std::uint32_t> claims_of_;  // of the day
  std::set<KeyId> told_;
};

}  // namespace

std::vector<TimelineEntry> make_topic_timeline(const ClaimTable& table, const FactTable& facts,
                                               std::span<const Day> days,
                                               const std::map<Day, DayWeight>& weights) {
  std::map<Day, std::vector<std::uint32_t>> of_day;
  for (std::uint32_t f = 0; f < facts.facts.size(); ++f) of_day[days[facts.claims[f].front()]].push_back(f);
  std::vector<TimelineEntry> timeline;
  for (const auto& [day, weight] : weights)
    for (const auto f : DayLines(table, facts).choose(of_day[day], weight.weight))
      timeline.push_back({format_day(day), facts.facts[f].id, false, DayBasis::told, weight.reports});
  return timeline;
}

}  // namespace saksi
