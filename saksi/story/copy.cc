#include "saksi/story/copy.h"

#include <algorithm>

#include <oneapi/tbb/parallel_for.h>

#include "saksi/story/copy_index.h"

namespace saksi {
namespace {

// Below these, what two reports share is quotes, a standing paragraph of the house, or chance.
constexpr double kMinShare = 0.10;
constexpr std::uint32_t kMinWords = 10;
constexpr std::uint32_t kMinLongest = 5;
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

std::optional<Taker> find_taker(const CopySketch& first, const CopySketch& second) {
  if (const auto later = find_later(first, second)) return later;
  if (first.credits != second.credits) return Taker{second.credits, "credits another outlet"};
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
  return overlap.share_own >= kMinShare && overlap.matched_own >= kMinWords && overlap.longest >= kMinLongest;
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
  const auto compare = [](const Numbered& of, const Numbered& article, const char* why) {
    auto runs = align(of.sketch->tokens, article.sketch->tokens);
    const auto overlap = measure_overlap(of.sketch->tokens, article.sketch->tokens, runs);
    if (!proves_copy(overlap)) return std::optional<TextCopy>();
    return std::optional(make_copy(of, article, std::move(runs), overlap, why));
  };
  const bool equal = first.sketch->text != 0 && first.sketch->text == second.sketch->text;
  if (taker && equal)
    return taker->second ? make_equal(first, second, taker->why) : make_equal(second, first, taker->why);
  if (equal) return make_equal(first, second, "the same text");
  if (taker) return taker->second ? compare(first, second, taker->why) : compare(second, first, taker->why);
  auto takes = compare(first, second, "alike; either may be first");
  auto gives = compare(second, first, "alike; either may be first");
  if (!takes || !gives) return takes ? takes : gives;
  if (takes->share == gives->share) return takes;
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
