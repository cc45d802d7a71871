#pragma once
// The mentions of an article that lie in a stretch of it.

#include <algorithm>
#include <iterator>
#include <vector>

#include "saksi/account/claim/claim.h"

namespace saksi {

// Of `mentions`, sorted by span, those that lie inside `span`.
template <class Mention>
std::vector<MentionIndex> mentions_inside(const std::vector<Mention>& mentions, const Span& span) {
  std::vector<MentionIndex> found;
  auto at = std::ranges::lower_bound(mentions, span, {}, &Mention::span);
  while (at != mentions.begin() && overlaps(std::prev(at)->span, span)) --at;
  for (; at != mentions.end() && at->span.in == span.in && at->span.begin < span.end; ++at)
    if (contains(span, at->span)) found.push_back(static_cast<MentionIndex>(at - mentions.begin()));
  return found;
}

}  // namespace saksi
