#include "saksi/account/claim/story_names.h"

#include <algorithm>

#include <fmt/format.h>

#include "saksi/base/utf8.h"
#include "saksi/mention/name/who.h"

namespace saksi {
namespace {

// The longest form; of equals the most frequent, then the first in the alphabet. Forms of several words that
// two articles print go before what one prints: "Ratih Anggraini", not "Die Feuerwehrchefin Ratih Anggraini".
std::string choose_fullest(std::span<const StoryReport> reports,
                           const std::vector<StoryNames::Member>& group) {
  std::map<std::string, std::size_t> forms;
  for (const auto& member : group) {
    const auto& report = reports[member.report];
    ++forms[squeeze(report.article().words(report.mentions().entities[member.entity].fullest))];
  }
  const auto is_common = [](const auto& form) {
    return form.second > 1 && form.first.find(' ') != std::string::npos;
  };
  const auto best = std::ranges::max_element(forms, [&](const auto& a, const auto& b) {
    if (is_common(a) != is_common(b)) return is_common(b);
    if (a.first.size() != b.first.size()) return a.first.size() < b.first.size();
    return a.second != b.second ? a.second < b.second : a.first > b.first;
  });
  return best->first;
}

// The first of the members' own keys, after the type; groups that share one are told apart by their number.
std::string make_key(std::span<const StoryReport> reports, const std::vector<StoryNames::Member>& group) {
  std::string least;
  for (const auto& member : group) {
    const auto& entity = reports[member.report].mentions().entities[member.entity];
    const auto key = fmt::format("{}:{}", static_cast<int>(entity.type), entity.key);
    if (least.empty() || key < least) least = key;
  }
  return least;
}

}  // namespace

const std::string& StoryNames::name_of(std::uint32_t report, const Source& source) const {
  if (!source.entity || *source.entity >= keys[report].size()) return source.name;
  return fullest.at(keys[report][*source.entity]);
}

StoryNames make_story_names(std::span<const StoryReport> reports) {
  std::vector<const MarkedArticle*> articles;
  for (const auto& report : reports) articles.push_back(report.marked);
  const auto joined = join_entities(articles);

  StoryNames names;
  std::vector<std::vector<StoryNames::Member>> groups(joined.size);
  for (std::uint32_t r = 0; r < reports.size(); ++r) {
    names.keys.emplace_back(joined.group[r].size());
    for (std::uint32_t e = 0; e < joined.group[r].size(); ++e) groups[joined.group[r][e]].push_back({r, e});
  }
  std::ranges::sort(groups);
  for (auto& group : groups) {
    if (group.empty()) continue;
    auto key = make_key(reports, group);
    while (names.groups.contains(key)) key += '+';
    for (const auto& member : group) names.keys[member.report][member.entity] = key;
    names.fullest.emplace(key, choose_fullest(reports, group));
    names.groups.emplace(std::move(key), std::move(group));
  }
  return names;
}

}  // namespace saksi
