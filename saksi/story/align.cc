#include "saksi/story/align.h"

#include <algorithm>
#include <bit>

namespace saksi {
namespace {

constexpr std::uint32_t kMaxSkip = 4;     // content words that an edit may put in or take out
constexpr std::uint32_t kMaxTried = 8;    // places of A tried for a stretch that repeats
constexpr std::uint32_t kMinMatched = 3;  // content words; shorter runs are chance

using Tokens = std::span<const Token>;

std::uint32_t size_of(Tokens tokens) { return static_cast<std::uint32_t>(tokens.size()); }

bool same(Token a, Token b) { return a.word() == b.word() && a.is(Token::kNumber) == b.is(Token::kNumber); }

// Where each run of kShingleWords words of a text begins: chains of places, by a hash of the run.
class RunPlaces {
 public:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  explicit RunPlaces(Tokens tokens)
      : mask_(static_cast<std::uint32_t>(std::bit_ceil(tokens.size() + 1) * 2 - 1)),
        first_(mask_ + 1, kNone),
        next_(tokens.size(), kNone) {
    // Backwards, so that chains give the earliest place first.
    for (std::uint32_t i = size_of(tokens); i-- > 0;) {
      if (i + kShingleWords > tokens.size()) continue;
      auto& first = first_[slot_of(tokens, i)];
      next_[i] = first;
      first = i;
    }
  }
  std::uint32_t first(Tokens tokens, std::uint32_t at) const { return first_[slot_of(tokens, at)]; }
  std::uint32_t next(std::uint32_t place) const { return next_[place]; }

 private:
  std::uint32_t slot_of(Tokens tokens, std::uint32_t at) const {
    std::uint64_t hash = 0;
    for (std::size_t k = 0; k < kShingleWords; ++k) hash = (hash << 13) | tokens[at + k].word();
    return static_cast<std::uint32_t>((hash * 0x9E3779B97F4A7C15ULL) >> 33) & mask_;
  }
  std::uint32_t mask_;
  std::vector<std::uint32_t> first_, next_;
};

// Steps over an edit: the least skip after which both texts go on alike for two words. False: none near.
bool skip_edit(Tokens a, Tokens b, std::uint32_t& i, std::uint32_t& j) {
  for (std::uint32_t total = 1; total <= 2 * kMaxSkip; ++total)
    for (std::uint32_t in_a = total > kMaxSkip ? total - kMaxSkip : 0; in_a <= std::min(total, kMaxSkip);
         ++in_a) {
      const auto x = i + in_a, y = j + (total - in_a);
      if (x + 1 >= size_of(a) || y + 1 >= size_of(b)) continue;
      if (!same(a[x], b[y]) || !same(a[x + 1], b[y + 1])) continue;
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
    for (; i < size_of(a) && j < size_of(b) && same(a[i], b[j]); ++i, ++j) {
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
  const RunPlaces places(a);
  for (std::uint32_t j = 0; j + kShingleWords <= b.size();) {
    AlignedRun best;
    auto place = places.first(b, j);
    for (std::uint32_t tried = 0; place != RunPlaces::kNone && tried < kMaxTried;
         place = places.next(place), ++tried) {
      if (!same(a[place], b[j])) continue;
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
