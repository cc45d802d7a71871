#include "saksi/account/tell/timeline.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "saksi/account/tell/claim_days.h"

namespace saksi {
namespace {

// A day that its words name goes before one that is only told beside it, and that before the day of a report.
int rank(DayBasis basis) { return basis == DayBasis::told ? 0 : basis == DayBasis::reported ? 2 : 1; }

// The day that most claims of the surest kind have; of equals the narrowest, then the first.
std::optional<ClaimDay> common_day(const std::vector<std::optional<ClaimDay>>& days,
                                   const std::vector<ClaimIndex>& claims) {
  std::map<std::string, std::pair<ClaimDay, std::size_t>> counts;
  int surest = 2;
  for (const auto c : claims)
    if (days[c]) surest = std::min(surest, rank(days[c]->basis));
  for (const auto c : claims)
    if (days[c] && rank(days[c]->basis) == surest)
      ++counts.try_emplace(days[c]->value, *days[c], 0).first->second.second;
  if (counts.empty()) return std::nullopt;
  const auto less = [](const auto& a, const auto& b) {
    const auto& [day_a, count_a] = a.second;
    const auto& [day_b, count_b] = b.second;
    return count_a != count_b ? count_a < count_b : day_a.width > day_b.width;
  };
  return std::ranges::max_element(counts, less)->second.first;
}

// By first day, the longest time first: "2018-04" heads its days. Of one day what happened stands first, then
// what was planned for it, then what was said on it.
auto place_of(const TimelineEntry& entry) {
  const auto days = days_of_timex(entry.date).value_or(DateRange{});
  const int kind = entry.basis == DayBasis::said ? 2 : entry.planned ? 1 : 0;
  return std::tuple(days.from, -days.to.time_since_epoch(), entry.date, kind);
}

// How much of a story its timeline tells. What one or two reports tell is their main points; of more reports
// everything whose words name the day, and the most central of the rest. So the days of a long topic, which
// falls into many small stories, count by how many reports tell of them (as the "datewise" timelines of
// Ghalandari and Ifrim 2020 choose them), not by how long the reports are.
struct Room {
  explicit Room(std::size_t articles) : is_small(articles <= 2), facts(12 * articles) {
    if (!is_small) return;
    a_day = 1 + articles;
    in_all = 4 * articles;
  }
  bool is_small = false;
  std::size_t facts;  // those less central have no day unless their words name it
  std::size_t a_day = 0, in_all = 0;
};

// Entries come the most central first.
std::vector<TimelineEntry> keep_main(std::vector<TimelineEntry> entries, const Room& room) {
  if (!room.is_small) return entries;
  std::map<std::string, std::size_t> of_day;
  std::vector<TimelineEntry> kept;
  for (auto& entry : entries)
    if (kept.size() < room.in_all && of_day[entry.date]++ < room.a_day) kept.push_back(std::move(entry));
  return kept;
}

}  // namespace

std::vector<TimelineEntry> make_timeline(const ClaimTable& table, const FactTable& facts) {
  const auto days = find_claim_days(table);
  const Room room(table.reports.size());
  std::vector<TimelineEntry> timeline;
  for (std::size_t f = 0; f < facts.facts.size(); ++f) {
    const auto day = common_day(days, facts.claims[f]);
    if (!day || (day->basis != DayBasis::told && f >= room.facts)) continue;
    const bool plan = facts.facts[f].status == Status::planned;
    // The day beside a plan is when it was made, if anything.
    if (plan && (day->basis == DayBasis::near || day->basis == DayBasis::reported)) continue;
    timeline.push_back({day->value, facts.facts[f].id, plan && day->basis == DayBasis::told, day->basis});
  }
  timeline = keep_main(std::move(timeline), room);
  std::ranges::stable_sort(timeline, {}, place_of);  // facts come the most central first
  return timeline;
}

}  // namespace saksi
