#include "saksi/story/align.h"

#include <algorithm>

#include "saksi/story/word_places.h"

namespace saksi {
namespace {

constexpr std::uint32_t kMaxSkip = 4;     // content words that an edit may put in or take out
constexpr std::uint32_t kMaxTried = 8;    // places of A tried for a stretch that repeats
constexpr std::uint32_t kMinMatched = 3;  // content words; shorter runs are chance

using Tokens = std::span<const Token>;

std::uint32_t size_of(Tokens tokens) { return static_cast<std::uint32_t>(tokens.size()); }

// Steps over an edit: the least skip after which both texts go on alike for two words. False: none near.
bool skip_edit(Tokens a, Tokens b, std::uint32_t& i, std::uint32_t& j) {
  for (std::uint32_t total = 1; total <= 2 * kMaxSkip; ++total)
    for (std::uint32_t in_a = total > kMaxSkip ? total - kMaxSkip : 0; in_a <= std::min(total, kMaxSkip);
         ++in_a) {
      const auto x = i + in_a, y = j + (total - in_a);
      if (x + 1 >= size_of(a) || y + 1 >= size_of(b)) continue;
      if (!same_word(a[x], b[y]) || !same_word(a[x + 1], b[y + 1])) continue;
      i = x;
      j = y;
      return true;
    }
  return false;
}

bool holds(Tokens tokens, Token::Mark mark) {
  return std::ranges::any_of(tokens, [&](Token token) { return token.is(mark); });
}

AlignedRun extend(Tokens a, Tokens b, std::uint32_t a_begin, std::uint32_t b_begin) {
  AlignedRun run{b_begin, b_begin, a_begin, a_begin};
  auto i = a_begin, j = b_begin;
  for (;;) {
    for (; i < size_of(a) && j < size_of(b) && same_word(a[i], b[j]); ++i, ++j) {
      ++run.matched;
      run.matched_own += a[i].is_own() && b[j].is_own();
      run.kept_numbers += b[j].is(Token::kNumber);
      run.kept_names += b[j].is(Token::kName);
    }
    run.a_end = i;
    run.b_end = j;
    if (!skip_edit(a, b, i, j)) return run;
    const auto from_a = a.subspan(run.a_end, i - run.a_end), from_b = b.subspan(run.b_end, j - run.b_end);
    run.replaced_numbers += holds(from_a, Token::kNumber) && holds(from_b, Token::kNumber);
    run.replaced_names += holds(from_a, Token::kName) && holds(from_b, Token::kName);
  }
}

// How many places below `size` the runs cover, on one side.
template <class Begin, class End>
std::uint32_t count_covered(std::span<const AlignedRun> runs, std::size_t size, Begin begin, End end) {
  std::vector<bool> covered(size);
  for (const auto& run : runs)
    for (auto i = run.*begin; i < run.*end; ++i) covered[i] = true;
  return static_cast<std::uint32_t>(std::ranges::count(covered, true));
}

double ratio(std::uint32_t part, std::size_t whole) {
  return whole == 0 ? 0 : std::min(1.0, static_cast<double>(part) / static_cast<double>(whole));
}

}  // namespace

std::vector<AlignedRun> align(std::span<const Token> a, std::span<const Token> b) {
  std::vector<AlignedRun> runs;
  const WordPlaces places(a, kShingleWords);
  for (std::uint32_t j = 0; j + kShingleWords <= b.size();) {
    AlignedRun best;
    auto place = places.first(b, j);
    for (std::uint32_t tried = 0; place != WordPlaces::kNone && tried < kMaxTried;
         place = places.next(place), ++tried) {
      if (!same_word(a[place], b[j])) continue;
      const auto run = extend(a, b, place, j);
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

Overlap measure_overlap(std::span<const Token> a, std::span<const Token> b,
                        std::span<const AlignedRun> runs) {
  Overlap overlap;
  AlignedRun sum;
  for (const auto& run : runs) {
    overlap.matched += run.matched;
    overlap.matched_own += run.matched_own;
    overlap.longest = std::max(overlap.longest, run.matched_own);
    sum.kept_numbers += run.kept_numbers;
    sum.kept_names += run.kept_names;
    sum.replaced_numbers += run.replaced_numbers;
    sum.replaced_names += run.replaced_names;
  }
  const auto own = std::ranges::count_if(b, &Token::is_own);
  const auto covered_a = count_covered(runs, a.size(), &AlignedRun::a_begin, &AlignedRun::a_end);
  const auto covered_b = count_covered(runs, b.size(), &AlignedRun::b_begin, &AlignedRun::b_end);
  overlap.share = ratio(overlap.matched, b.size());
  overlap.share_own = ratio(overlap.matched_own, static_cast<std::size_t>(own));
  // The edits inside runs count on neither side.
  overlap.reverse_share = ratio(
      covered_b == 0 ? 0 : std::uint32_t(std::uint64_t{covered_a} * overlap.matched / covered_b), a.size());
  overlap.is_template = sum.replaced_numbers > sum.kept_numbers || sum.replaced_names > sum.kept_names;
  return overlap;
}

}  // namespace saksi
