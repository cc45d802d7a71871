#pragma once
// The file that `saksi stories --state` goes on from.

#include <string>

#include "saksi/base/result.h"
#include "saksi/run.h"
#include "saksi/story/grouper.h"

namespace saksi::cli {

// The stories kept in `path`; none yet, where there is no such file. Errors: not_permitted, malformed,
// unsupported.
Result<Grouper> read_story_state(const std::string& path, const Knowledge& knowledge,
                                 const GrouperLimits& limits);
// Written whole or not at all. Errors: failed_write.
Result<void> write_story_state(const std::string& path, const Grouper& grouper);

}  // namespace saksi::cli
