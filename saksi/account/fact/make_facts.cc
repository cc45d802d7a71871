#include "saksi/account/fact/make_facts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include <fmt/format.h>

#include "saksi/account/fact/best_words.h"
#include "saksi/base/hash.h"

namespace saksi {
namespace {

Support make_support(const ClaimTable& table, ClaimIndex c) {
  const auto& claim = table.claims[c];
  const auto& origin = table.origins[c];
  Support support{table.cite(c), {}, origin.name, origin.why, origin.anonymous};
  if (claim.attribution)
    for (const auto& source : table.reports[claim.report].mentions().attributions[*claim.attribution].chain)
      support.chain.push_back(table.names.name_of(claim.report, source));
  return support;
}

// The status that most supports give; of equals the one of `stated`, and rather "alleged" than "happened":
// what one report gives as fact and another on somebody's word is still somebody's word.
Status common_status(const ClaimTable& table, const std::vector<ClaimIndex>& group, ClaimIndex stated) {
  std::map<Status, std::size_t> counts;
  for (const auto c : group) ++counts[table.claims[c].status];
  auto best = table.claims[stated].status;
  for (const auto& [status, count] : counts)
    if (count > counts[best] ||
        (count == counts[best] && best == Status::happened && status == Status::alleged))
      best = status;
  return best;
}

// "2026-01-03TMO" is that day; "2026-01-03T02:30" tells the hour.
std::string without_part_of_day(const std::string& value) {
  const auto at = value.find('T');
  return at != std::string::npos && at + 1 < value.size() && (value[at + 1] < '0' || value[at + 1] > '9')
             ? value.substr(0, at)
             : value;
}

// The day that most supports give; of equals the narrowest, then the first.
void set_when(Fact& fact, const ClaimTable& table, const std::vector<ClaimIndex>& group) {
  struct Day {
    std::size_t count = 0;
    std::chrono::days width{};
    Cite words;
  };
  std::map<std::string, Day> days;
  for (const auto c : group) {
    const auto& claim = table.claims[c];
    if (!claim.time) continue;
    const auto& time = table.reports[claim.report].mentions().times[*claim.time];
    auto& day = days[time.value];
    if (day.count++ == 0)
      day = {1, time.days->to - time.days->from, {table.reports[claim.report].article().id, time.span}};
  }
  const auto best = std::ranges::max_element(days, [](const auto& a, const auto& b) {
    return a.second.count != b.second.count ? a.second.count < b.second.count
                                            : a.second.width > b.second.width;
  });
  if (best == days.end()) return;
  fact.when = without_part_of_day(best->first);
  fact.when_words = best->second.words;
}

// How near the start of its article a claim stands: title 1, lead sentence 1, then falling.
double prominence(const Claim& claim) { return claim.is_title() ? 1.0 : 1.0 / (1.0 + 0.35 * claim.sentence); }

// Share of the claim's weight in keys that several claims have: what the story is about.
double centrality(const ClaimKeys& keys, ClaimIndex c) {
  double sum = 0;
  for (const auto k : keys.of_claim[c]) sum += std::log(keys.keys[k].claims);
  return keys.of_claim[c].empty() ? 0 : sum / static_cast<double>(keys.of_claim[c].size());
}

double weigh(const Fact& fact, const ClaimTable& table, const std::vector<ClaimIndex>& group) {
  std::set<std::uint32_t> articles;
  double front = 0, central = 0;
  for (const auto c : group) {
    articles.insert(table.claims[c].report);
    front = std::max(front, prominence(table.claims[c]));
    central = std::max(central, centrality(table.keys, c));
  }
  return 2 * std::log2(1.0 + static_cast<double>(articles.size())) +
         std::log2(1.0 + static_cast<double>(fact.independent())) + 1.0 * front + 0.25 * central;
}

constexpr std::size_t kMostExplained = 30;  // supports of which the likeness is told

// What holds the supports together, for `explain`: the words most of them share, and the weakest link.
void explain(Fact& fact, const ClaimTable& table, const std::vector<ClaimIndex>& group) {
  if (group.size() < 2) {
    fact.why.push_back("no other claim says the same");
    return;
  }
  std::set<std::uint32_t> articles;
  for (const auto c : group) articles.insert(table.claims[c].report);
  double least = 1, most = 0;
  for (std::size_t i = 0; i < std::min(group.size(), kMostExplained); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const auto sure = same_fact(measure_likeness(table.keys, group[i], group[j]));
      least = std::min(least, sure);
      most = std::max(most, sure);
    }
  fact.why.push_back(fmt::format("{} claims of {} {} say the same", group.size(), articles.size(),
                                 articles.size() == 1 ? "article" : "articles"));
  fact.why.push_back(fmt::format("likeness of two of them: {:.2f} to {:.2f}", least, most));
}

Fact make_fact(const ClaimTable& table, const std::vector<ClaimIndex>& group) {
  Fact fact;
  const auto stated = best_words(table, group);
  fact.words = table.cite(stated);
  const auto words = table.reports[table.claims[stated].report].article().words(fact.words.span);
  fact.id.value = fmt::format(
      "f{}", hash_hex(fmt::format("{}\n{}\n{}", fact.words.article.value, fact.words.span.begin, words), 10));
  fact.status = common_status(table, group, stated);
  set_when(fact, table, group);
  std::set<std::string> origins;
  for (const auto c : group) {
    fact.support.push_back(make_support(table, c));
    origins.insert(fact.support.back().origin);
  }
  fact.origins.assign(origins.begin(), origins.end());
  fact.weight = weigh(fact, table, group);
  explain(fact, table, group);
  return fact;
}

}  // namespace

FactTable make_facts(const ClaimTable& table) {
  std::vector<std::pair<Fact, std::vector<ClaimIndex>>> made;
  for (const auto& group : table.groups.groups) made.emplace_back(make_fact(table, group), group);
  std::ranges::sort(made, [](const auto& a, const auto& b) {
    return a.first.weight != b.first.weight ? a.first.weight > b.first.weight : a.first.id < b.first.id;
  });
  FactTable result;
  result.fact_of.resize(table.claims.size());
  for (auto& [fact, group] : made) {
    for (const auto c : group) result.fact_of[c] = static_cast<std::uint32_t>(result.facts.size());
    result.facts.push_back(std::move(fact));
    result.claims.push_back(std::move(group));
  }
  return result;
}

}  // namespace saksi
