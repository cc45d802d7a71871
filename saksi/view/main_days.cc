#include "saksi/view/main_days.h"

#include <algorithm>
#include <map>
#include <set>

namespace saksi {
namespace {

constexpr std::size_t kMostDays = 40;

std::set<std::string> find_main_days(const std::vector<TimelineEntry>& timeline) {
  std::map<std::string, std::size_t> reports;
  for (const auto& entry : timeline) reports[entry.date] = entry.reports;
  std::vector<std::pair<std::string, std::size_t>> days(reports.begin(), reports.end());
  std::ranges::stable_sort(days, std::greater(), [](const auto& day) { return day.second; });
  days.resize(std::min(days.size(), kMostDays));
  std::set<std::string> main;
  for (const auto& [day, count] : days) main.insert(day);
  return main;
}

}  // namespace

Account keep_main_days(const Account& account) {
  if (!account.is_topic()) return account;
  auto kept = account;
  const auto days = find_main_days(account.timeline);
  std::erase_if(kept.timeline, [&](const TimelineEntry& entry) { return !days.contains(entry.date); });
  std::set<FactId> facts;
  for (const auto& entry : kept.timeline) facts.insert(entry.fact);
  std::erase_if(kept.facts, [&](const Fact& fact) { return !facts.contains(fact.id); });
  std::set<ArticleId> told;
  for (const auto& fact : kept.facts)
    for (const auto& support : fact.support) told.insert(support.cite.article);
  std::erase_if(kept.story.articles, [&](const ArticleId& id) { return !told.contains(id); });
  std::erase_if(kept.story.copies, [&](const Copy& copy) {
    return !told.contains(copy.article) || (copy.of_article && !told.contains(ArticleId{copy.of}));
  });
  return kept;
}

std::vector<Account> keep_main_days(std::span<const Account> accounts) {
  std::vector<Account> kept;
  for (const auto& account : accounts) kept.push_back(keep_main_days(account));
  return kept;
}

}  // namespace saksi
