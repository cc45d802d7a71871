#pragma once
// One name for each person, body and place of a story, whichever article names it and how.

#include <cstdint>
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
  std::vector<std::vector<Member>> groups;  // sorted; members sorted
};

StoryNames make_story_names(std::span<const StoryReport> reports);

}  // namespace saksi
