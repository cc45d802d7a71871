#include "saksi/story/copy.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <tuple>

#include <oneapi/tbb/parallel_for.h>

#include "saksi/story/copy_index.h"
#include "saksi/story/rewrite.h"

namespace saksi {
namespace {

// What two independent reports of one event share beyond names, numbers and quotes is a few words here and
// there: of 165 such pairs of three American outlets three reach a tenth of the own words in runs, and none a
// quarter. More than this is taken over:
constexpr double kSureShare = 0.2;          // of the own words, in runs,
constexpr std::uint32_t kSureLongest = 12;  // or one long run of them,
constexpr double kWholeShare = 0.6;         // or so much of all words, be it quotes and names.
// Less may be, when the text is told again in other words (the measure of find_rewrite).
constexpr double kMinRewritten = 0.12;
constexpr std::uint32_t kMinRewrittenWords = 15;  // own; short reports of one event meet in as many by chance
constexpr double kMinShare = 0.04;                // below, that is not looked for
constexpr std::uint32_t kMinWords = 10;           // own
constexpr std::uint32_t kMinWholeWords = 15;
constexpr double kMinAdded = 0.1;  // of an article, that a second source must add

// Who took from whom. Outlet names are no evidence, but being an agency is.
struct Taker {
  bool second = true;
  const char* why = "";
};

// By when they were published. None: they do not tell, or it was at once.
std::optional<Taker> find_later(const CopySketch& first, const CopySketch& second) {
  if (first.minute && second.minute) {
    if (first.minute == second.minute) return std::nullopt;
    return Taker{first.minute < second.minute, "published later"};
  }
  if (!first.days || !second.days) return std::nullopt;
  if (first.days->to < second.days->from) return Taker{true, "published later"};
  if (second.days->to < first.days->from) return Taker{false, "published later"};
  return std::nullopt;
}

// "Melansir Antara, …" in the one that Antara did not publish.
bool cites(const CopySketch& one, const CopySketch& other) {
  return other.outlet != 0 && one.outlet != other.outlet &&
         std::ranges::binary_search(one.cites, other.outlet);
}

std::optional<Taker> find_taker(const CopySketch& first, const CopySketch& second) {
  const bool first_cites = cites(first, second), second_cites = cites(second, first);
  if (first_cites != second_cites) return Taker{second_cites, "names the other as its source"};
  if (const auto later = find_later(first, second)) {
    const bool shared = first.credit != 0 && first.credit == second.credit;
    return shared ? Taker{later->second, "published later; both credit the same origin"} : later;
  }
  if ((first.credit != 0) != (second.credit != 0)) return Taker{second.credit != 0, "credits another outlet"};
  if (first.agency != second.agency) return Taker{first.agency, "the other is an agency"};
  if (first.complete != second.complete) return Taker{first.complete, "the other is complete"};
  return std::nullopt;
}

TextCopy make_copy(const Numbered& of, const Numbered& article, std::vector<AlignedRun> runs,
                   const Overlap& overlap, const char* why) {
  TextCopy copy;
  copy.article = article.number;
  copy.of = of.number;
  copy.share = overlap.share;
  copy.reverse_share = overlap.reverse_share;
  copy.words = overlap.matched;
  copy.words_of_article = static_cast<std::uint32_t>(article.sketch->tokens.size());
  copy.longest = overlap.longest;
  copy.runs = std::move(runs);
  copy.is_template = overlap.is_template;
  copy.one_owner = article.sketch->owner != 0 && article.sketch->owner == of.sketch->owner;
  copy.why = why;
  return copy;
}

// An article with the very text of another is its copy, even when it is too short to prove anything.
TextCopy make_equal(const Numbered& of, const Numbered& article, const char* why) {
  Overlap all;
  all.share = all.reverse_share = 1;
  all.matched = all.longest = static_cast<std::uint32_t>(article.sketch->tokens.size());
  return make_copy(of, article, {{0, all.matched, 0, all.matched}}, all, why);
}

bool proves_copy(const Overlap& overlap) {
  if (overlap.share >= kWholeShare && overlap.matched >= kMinWholeWords) return true;
  return overlap.matched_own >= kMinWords &&
         (overlap.share_own >= kSureShare || overlap.longest >= kSureLongest);
}

// Adds the stretches that stand in no run of `runs`; both are by place in B.
void add_stretches(std::vector<AlignedRun>& runs, const std::vector<AlignedRun>& stretches) {
  const auto meets = [&](const AlignedRun& stretch) {
    return std::ranges::any_of(runs, [&](const AlignedRun& run) {
      return run.b_begin < stretch.b_end && stretch.b_begin < run.b_end;
    });
  };
  std::vector<AlignedRun> more;
  std::ranges::copy_if(stretches, std::back_inserter(more), std::not_fn(meets));
  runs.insert(runs.end(), more.begin(), more.end());
  std::ranges::sort(runs);
}

// What `article` takes from `of`; none: nothing that proves it.
std::optional<TextCopy> find_taken(const Numbered& of, const Numbered& article, const char* why) {
  const auto& a = of.sketch->tokens;
  const auto& b = article.sketch->tokens;
  auto runs = align(a, b);
  auto overlap = measure_overlap(a, b, runs);
  if (proves_copy(overlap)) return make_copy(of, article, std::move(runs), overlap, why);
  if (overlap.share_own < kMinShare) return std::nullopt;
  const auto rewrite = find_rewrite(a, b);
  if (rewrite.share_own < kMinRewritten || rewrite.words_own < kMinRewrittenWords) return std::nullopt;
  add_stretches(runs, rewrite.runs);
  overlap = measure_overlap(a, b, runs);
  return make_copy(of, article, std::move(runs), overlap, why);
}

// Marks the words of the runs; gives how many were not marked before.
std::size_t cover(const std::vector<AlignedRun>& runs, std::vector<bool>& covered) {
  std::size_t added = 0;
  for (const auto& run : runs)
    for (auto i = run.b_begin; i < run.b_end; ++i) {
      added += !covered[i];
      covered[i] = true;
    }
  return added;
}

}  // namespace

std::optional<TextCopy> compare_sketches(const Numbered& one, const Numbered& other) {
  const auto& [first, second] = one.number < other.number ? std::tie(one, other) : std::tie(other, one);
  if (first.sketch->url != 0 && first.sketch->url == second.sketch->url) return std::nullopt;
  const auto taker = find_taker(*first.sketch, *second.sketch);
  const bool equal = first.sketch->text != 0 && first.sketch->text == second.sketch->text;
  if (taker && equal)
    return taker->second ? make_equal(first, second, taker->why) : make_equal(second, first, taker->why);
  if (equal) return make_equal(first, second, "the same text");
  if (taker)
    return taker->second ? find_taken(first, second, taker->why) : find_taken(second, first, taker->why);
  // Two takers of one report that is not here look just so.
  constexpr auto* kUnknown = "alike; either may be first, or both have it from one that is not here";
  auto takes = find_taken(first, second, kUnknown);
  auto gives = find_taken(second, first, kUnknown);
  if (!takes || !gives) return takes ? takes : gives;
  // "banjir banjir banjir …" stands whole in the same said more often, and that in it: the shorter takes.
  if (takes->share == gives->share)
    return first.sketch->tokens.size() < second.sketch->tokens.size() ? gives : takes;
  auto& more = takes->share > gives->share ? takes : gives;
  more->why = "more of it stands in the other";
  return more;
}

std::vector<TextCopy> find_text_copies(std::span<const MarkedArticle* const> articles,
                                       const Outlets& outlets) {
  const auto size = static_cast<std::uint32_t>(articles.size());
  std::vector<CopySketch> sketches(size);
  oneapi::tbb::parallel_for(std::uint32_t{0}, size,
                            [&](std::uint32_t i) { sketches[i] = make_sketch(*articles[i], outlets); });
  CopyIndex index;
  for (std::uint32_t i = 0; i < size; ++i) index.add(i, sketches[i]);
  std::vector<std::vector<TextCopy>> found(size);
  oneapi::tbb::parallel_for(std::uint32_t{0}, size,
                            [&](std::uint32_t i) { found[i] = index.find(sketches[i], i); });
  std::vector<TextCopy> copies;
  for (auto& list : found)
    copies.insert(copies.end(), std::make_move_iterator(list.begin()), std::make_move_iterator(list.end()));
  std::ranges::sort(copies);
  return copies;
}

std::vector<TextCopy> keep_sources(std::vector<TextCopy> copies) {
  std::ranges::sort(copies);  // by article, then by source: in the order of publication
  std::vector<TextCopy> kept;
  for (auto first = copies.begin(); first != copies.end();) {
    const auto end = std::find_if(first, copies.end(),
                                  [&](const TextCopy& copy) { return copy.article != first->article; });
    std::vector<bool> covered(first->words_of_article);
    for (; first != end; ++first) {
      const auto added = cover(first->runs, covered);
      if (static_cast<double>(added) >= kMinAdded * static_cast<double>(covered.size()))
        kept.push_back(std::move(*first));
    }
  }
  return kept;
}

}  // namespace saksi
