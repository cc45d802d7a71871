#include "saksi/account/topic/topic_timeline.h"

#include <algorithm>
#include <set>
#include <cstdlib>

namespace saksi {
namespace {
double env(const char* n, double d) { const char* v = std::getenv(n); return v ? std::atof(v) : d; }

// A day is told by so many facts that their origins are a third of its weight: what many reports come back to
// takes more room.
const double kTold = env("TT_FRAC", 0.35);
const double kTooMuch = 1.15;  // of that
const std::size_t kMostLines = static_cast<std::size_t>(env("TT_K", 5));
const double kSame = env("TT_SAME", 0.5);  // share of a fact's weight in keys that the facts above it have told

// The facts of one day, the best told first.
class DayLines {
 public:
  DayLines(const ClaimTable& table, const FactTable& facts) : table_(table), facts_(facts) {}

  std::vector<std::uint32_t> choose(std::vector<std::uint32_t> of_day, std::size_t weight) {
    std::ranges::stable_sort(of_day, std::greater(),
                             [&](std::uint32_t f) { return facts_.facts[f].independent(); });
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
  bool is_told(std::uint32_t f) {
    std::set<KeyId> keys;
    for (const auto c : facts_.claims[f])
      if (table_.cite(c) == facts_.facts[f].words)
        keys.insert(table_.keys.of_claim[c].begin(), table_.keys.of_claim[c].end());
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
