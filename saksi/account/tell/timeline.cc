#include "saksi/account/tell/timeline.h"

#include <algorithm>

namespace saksi {

std::vector<TimelineEntry> make_timeline(std::span<const Fact> facts) {
  std::vector<TimelineEntry> timeline;
  for (const auto& fact : facts)
    if (fact.when) timeline.push_back({*fact.when, fact.id, fact.status == Status::planned});
  std::ranges::stable_sort(timeline, {}, &TimelineEntry::date);  // facts come the most central first
  return timeline;
}

}  // namespace saksi
