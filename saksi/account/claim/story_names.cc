#include "saksi/account/claim/story_names.h"

#include <algorithm>
#include <map>

namespace saksi {

StoryNames make_story_names(std::span<const StoryReport> reports) {
  StoryNames names;
  std::map<std::pair<NameType, std::string>, std::vector<StoryNames::Member>> by_key;
  for (std::uint32_t r = 0; r < reports.size(); ++r) {
    const auto& entities = reports[r].mentions().entities;
    auto& keys = names.keys.emplace_back();
    for (std::uint32_t e = 0; e < entities.size(); ++e) {
      keys.push_back(entities[e].key);
      by_key[{entities[e].type, entities[e].key}].push_back({r, e});
    }
  }
  for (auto& [key, members] : by_key) names.groups.push_back(std::move(members));
  std::ranges::sort(names.groups);
  return names;
}

}  // namespace saksi
