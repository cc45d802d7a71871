#pragma once
// The articles of one group to a Story: title, days, copies, and why they are together.

#include <span>

#include "saksi/story/cluster.h"
#include "saksi/story/compare.h"
#include "saksi/story/story.h"

namespace saksi {

// `members`: places in comparison.articles, rising. `pairs`: the judged pairs among them. `copies`: those
// among them. Needs at least one member.
Story make_story(const Comparison& comparison, std::span<const std::uint32_t> members,
                 std::span<const Pair> pairs, std::span<const TextCopy> copies, const Outlets& outlets);

}  // namespace saksi
