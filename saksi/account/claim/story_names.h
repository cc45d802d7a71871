#pragma once
// One name for each person, body and place of a story, whichever article names it and how.

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "saksi/account/claim/claim.h"

namespace saksi {

struct StoryNames {
  struct Member {
    std::uint32_t report = 0;
    std::uint32_t entity = 0;  // into the mentions of that report
    friend auto operator<=>(const Member&, const Member&) = default;
  };
  // By report, by entity: the key of its group, the same for every form in every article.
  std::vector<std::vector<std::string>> keys;
  std::map<std::string, std::vector<Member>> groups;  // by key; members sorted
  std::map<std::string, std::string> fullest;         // by key: the fullest form printed

  // The fullest name of the source; as it is named there when it is no entity.
  const std::string& name_of(std::uint32_t report, const Source& source) const;
};

// Who is who across articles is told by `mention` (join_entities).
StoryNames make_story_names(std::span<const StoryReport> reports);

}  // namespace saksi
