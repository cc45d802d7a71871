#include "saksi/account/claim/story_names.h"

#include <algorithm>
#include <set>

#include "saksi/account/claim/same_person.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

// The longest printed form; of equals the most frequent, then the first in the alphabet. Capitals of a
// headline never win.
std::string choose_fullest(std::span<const StoryReport> reports,
                           const std::vector<StoryNames::Member>& group) {
  std::map<std::string, std::size_t> forms;
  for (const auto& member : group) {
    const auto& report = reports[member.report];
    ++forms[squeeze(report.article().words(report.mentions().entities[member.entity].fullest))];
  }
  const auto best = std::ranges::max_element(forms, [](const auto& a, const auto& b) {
    if (a.first.size() != b.first.size()) return a.first.size() < b.first.size();
    return a.second != b.second ? a.second < b.second : a.first > b.first;
  });
  return best->first;
}

std::set<std::string> person_keys(const StoryReport& report) {
  std::set<std::string> keys;
  for (const auto& entity : report.mentions().entities)
    if (entity.type == NameType::per) keys.insert(entity.key);
  return keys;
}

}  // namespace

const std::string& StoryNames::name_of(std::uint32_t report, const Source& source) const {
  if (!source.entity || *source.entity >= keys[report].size()) return source.name;
  return fullest.at(keys[report][*source.entity]);
}

StoryNames make_story_names(std::span<const StoryReport> reports) {
  std::set<std::string> everybody;
  std::vector<std::map<std::string, std::string>>
      known_here;  // short forms are first read within their article
  for (const auto& report : reports) {
    const auto persons = person_keys(report);
    known_here.push_back(find_same_persons(persons));
    for (const auto& key : persons)
      if (!known_here.back().contains(key)) everybody.insert(key);
  }
  const auto known = find_same_persons(everybody);

  StoryNames names;
  for (std::uint32_t r = 0; r < reports.size(); ++r) {
    const auto& entities = reports[r].mentions().entities;
    auto& keys = names.keys.emplace_back();
    for (std::uint32_t e = 0; e < entities.size(); ++e) {
      auto key = entities[e].key;
      if (entities[e].type == NameType::per)
        for (const auto* table :
             {static_cast<const std::map<std::string, std::string>*>(&known_here[r]), &known})
          if (const auto same = table->find(key); same != table->end()) key = same->second;
      keys.push_back(key);
      names.groups[key].push_back({r, e});
    }
  }
  for (const auto& [key, group] : names.groups) names.fullest.emplace(key, choose_fullest(reports, group));
  return names;
}

}  // namespace saksi
