#include "saksi/account/tell/timeline.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
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
  return std::tuple(days.from, -days.to.time_since_epoch(), kind, entry.date);
}

bool is_statement(const TimelineEntry& entry) { return entry.basis == DayBasis::said; }

// How much of a story its timeline tells. Of one report the main point of each day, of several more. So the
// days of a long topic, which falls into many small stories, count by how many reports tell of them, not by
// how long the reports are.
constexpr std::size_t kOfReport = 3;  // events of a day, and as many statements, for each report of the story
constexpr std::size_t kOfDay = 12;    // at most
constexpr std::size_t kFewReports = 2, kOfFew = 3;  // of so few reports so many entries for each, in all
constexpr std::size_t kMostDays = 60;

// An entry with the words of its fact.
struct Dated {
  TimelineEntry entry;
  const Fact* fact = nullptr;
};

bool overlap(const Fact& a, const Fact& b) {
  return a.words.article == b.words.article && overlaps(a.words.span, b.words.span);
}

// Entries come the most central first. A clause of a sentence that stands there already is not told again.
std::vector<TimelineEntry> keep_main_facts(std::vector<Dated> all, std::size_t reports) {
  const auto room = reports < 2 ? 1 : std::min(kOfReport * reports, kOfDay);
  std::map<std::pair<std::string, bool>, std::vector<const Fact*>> of_day;
  const auto in_all = reports <= kFewReports ? kOfFew * reports : all.size();
  std::vector<TimelineEntry> kept;
  for (auto& [entry, fact] : all) {
    if (kept.size() == in_all) break;
    auto& told = of_day[std::pair(entry.date, is_statement(entry))];
    if (told.size() >= room || std::ranges::any_of(told, [&](const Fact* f) { return overlap(*f, *fact); }))
      continue;
    told.push_back(fact);
    kept.push_back(std::move(entry));
  }
  return kept;
}

// The days that most reports tell of, as "datewise" timelines choose them (Ghalandari and Ifrim 2020,
// "Examining the State-of-the-Art in News Timeline Summarization"): by the independent origins of the day's
// facts; of equals the later.
std::vector<TimelineEntry> keep_main_days(std::vector<TimelineEntry> entries,
                                          const std::map<FactId, std::size_t>& origins) {
  std::map<std::string, std::size_t> weights;
  for (const auto& entry : entries) weights[entry.date] += origins.at(entry.fact);
  if (weights.size() <= kMostDays) return entries;
  std::vector<std::pair<std::size_t, std::string>> days;
  for (const auto& [day, weight] : weights) days.emplace_back(weight, day);
  std::ranges::sort(days, std::greater());
  const std::set<std::pair<std::size_t, std::string>> main(days.begin(), days.begin() + kMostDays);
  std::erase_if(entries, [&](const TimelineEntry& entry) {
    return !main.contains(std::pair(weights[entry.date], entry.date));
  });
  return entries;
}

}  // namespace

std::vector<TimelineEntry> make_timeline(const ClaimTable& table, const FactTable& facts) {
  const auto days = find_claim_days(table.reports, table.claims);
  std::vector<Dated> all;
  std::map<FactId, std::size_t> origins;
  for (std::size_t f = 0; f < facts.facts.size(); ++f) {
    const auto day = common_day(days, facts.claims[f]);
    if (!day) continue;
    const bool plan = facts.facts[f].status == Status::planned;
    // The day beside a plan is when it was made, if anything.
    if (plan && (day->basis == DayBasis::near || day->basis == DayBasis::reported)) continue;
    all.push_back(
        {{day->value, facts.facts[f].id, plan && day->basis == DayBasis::told, day->basis}, &facts.facts[f]});
    origins[facts.facts[f].id] = facts.facts[f].independent();
  }
  auto timeline = keep_main_days(keep_main_facts(std::move(all), table.reports.size()), origins);
  std::ranges::stable_sort(timeline, {}, place_of);  // facts come the most central first
  return timeline;
}

}  // namespace saksi
