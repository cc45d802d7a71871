#include "saksi/story/align.h"

#include <algorithm>

namespace saksi {
namespace {

constexpr std::uint32_t kMaxSkip = 4;     // content words that an edit may put in or take out
constexpr std::size_t kMaxTried = 8;      // places of A tried for a shingle that repeats
constexpr std::uint32_t kMinMatched = 3;  // content words; shorter runs are chance

std::uint32_t size_of(const Content& content) { return static_cast<std::uint32_t>(content.keys.size()); }

// Steps over an edit: the least skip after which both texts go on alike for two words. False: none near.
bool skip_edit(const Content& a, const Content& b, std::uint32_t& i, std::uint32_t& j) {
  for (std::uint32_t total = 1; total <= 2 * kMaxSkip; ++total)
    for (std::uint32_t in_a = total > kMaxSkip ? total - kMaxSkip : 0; in_a <= std::min(total, kMaxSkip);
         ++in_a) {
      const auto x = i + in_a, y = j + (total - in_a);
      if (x + 1 >= size_of(a) || y + 1 >= size_of(b)) continue;
      if (a.keys[x] != b.keys[y] || a.keys[x + 1] != b.keys[y + 1]) continue;
      i = x;
      j = y;
      return true;
    }
  return false;
}

bool holds_number(const Content& content, std::uint32_t begin, std::uint32_t end) {
  return std::find(content.number.begin() + begin, content.number.begin() + end, true) !=
         content.number.begin() + end;
}

AlignedRun extend(const Content& a, const Content& b, std::uint32_t a_begin, std::uint32_t b_begin) {
  AlignedRun run{b_begin, b_begin, a_begin, a_begin};
  auto i = a_begin, j = b_begin;
  for (;;) {
    while (i < size_of(a) && j < size_of(b) && a.keys[i] == b.keys[j]) {
      ++run.matched;
      run.matched_own += !b.aside[j];
      run.kept_numbers += b.number[j];
      ++i;
      ++j;
    }
    run.a_end = i;
    run.b_end = j;
    if (!skip_edit(a, b, i, j)) return run;
    run.replaced_numbers += holds_number(a, run.a_end, i) && holds_number(b, run.b_end, j);
  }
}

}  // namespace

ShinglePlaces find_places(const std::vector<std::uint64_t>& shingles) {
  ShinglePlaces found;
  found.places.reserve(shingles.size());
  for (std::uint32_t i = 0; i < shingles.size(); ++i) found.places.emplace_back(shingles[i], i);
  std::ranges::sort(found.places);
  return found;
}

std::vector<AlignedRun> align(const Content& a, const ShinglePlaces& a_places, const Content& b,
                              const std::vector<std::uint64_t>& b_shingles) {
  std::vector<AlignedRun> runs;
  for (std::uint32_t j = 0; j < b_shingles.size();) {
    auto place = std::ranges::lower_bound(a_places.places, std::pair(b_shingles[j], std::uint32_t{0}));
    AlignedRun best;
    for (std::size_t tried = 0;
         place != a_places.places.end() && place->first == b_shingles[j] && tried < kMaxTried;
         ++place, ++tried) {
      const auto run = extend(a, b, place->second, j);
      if (run.matched > best.matched) best = run;
    }
    if (best.matched < kMinMatched) {
      ++j;
      continue;
    }
    runs.push_back(best);
    j = best.b_end;
  }
  return runs;
}

Overlap measure_overlap(const Content& b, const std::vector<AlignedRun>& runs) {
  Overlap overlap;
  for (const auto& run : runs) {
    overlap.matched += run.matched;
    overlap.longest = std::max(overlap.longest, run.matched_own);
    overlap.matched_own += run.matched_own;
    overlap.kept_numbers += run.kept_numbers;
    overlap.replaced_numbers += run.replaced_numbers;
  }
  if (b.keys.empty()) return overlap;
  overlap.share = static_cast<double>(overlap.matched) / static_cast<double>(b.keys.size());
  const auto own = std::ranges::count(b.aside, false);
  if (own > 0) overlap.share_own = static_cast<double>(overlap.matched_own) / static_cast<double>(own);
  return overlap;
}

}  // namespace saksi
