#include "saksi/story/copy.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>
#include <oneapi/tbb/parallel_for.h>

#include "saksi/story/align.h"
#include "saksi/story/fingerprint.h"
#include "saksi/story/publication.h"
#include "saksi/story/recent_index.h"

namespace saksi {
namespace {

constexpr std::size_t kPostings = 64;       // articles kept per fingerprint
constexpr std::size_t kMaxNeighbours = 40;  // of one article, that are aligned
constexpr float kMinFingerprints = 2;       // shared ones, to be worth aligning
// Below these, what two reports share is quotes, a standing paragraph of the house, or chance.
constexpr double kMinShare = 0.10;
constexpr std::uint32_t kMinWords = 10;
constexpr std::uint32_t kMinLongest = 5;
constexpr std::uint32_t kStandingArticles = 6;
constexpr std::chrono::days kStandingDays{7};
constexpr double kMinAdded = 0.1;  // of an article, that a second source must add

struct Prepared {
  Content content;
  std::vector<std::uint64_t> shingles;
  std::vector<WeightedKey> fingerprints;
  ShinglePlaces places;
};

Prepared prepare(const MarkedArticle& marked) {
  Prepared made;
  made.content = find_content(marked.article.text, marked.mentions.text);
  made.shingles = find_shingles(made.content);
  made.places = find_places(made.shingles);
  return made;
}

// Shingles that stand in many articles over more than a week: a wire report is copied within days, what the
// house prints under every report goes on for years.
std::unordered_set<std::uint64_t> find_standing(std::span<const MarkedArticle* const> articles,
                                                std::span<const Prepared> prepared) {
  struct Seen {
    std::uint32_t articles = 0;
    std::uint32_t last = UINT32_MAX;
    std::optional<Day> from, to;
  };
  std::unordered_map<std::uint64_t, Seen> seen;
  for (std::uint32_t i = 0; i < prepared.size(); ++i) {
    const auto& published = articles[i]->article.published;
    for (const auto shingle : prepared[i].shingles) {
      auto& one = seen[shingle];
      if (one.last == i) continue;
      one.last = i;
      ++one.articles;
      if (!published) continue;
      one.from = one.from ? std::min(*one.from, published->days.to) : published->days.to;
      one.to = one.to ? std::max(*one.to, published->days.from) : published->days.from;
    }
  }
  std::unordered_set<std::uint64_t> standing;
  for (const auto& [shingle, one] : seen)
    if (one.articles >= kStandingArticles && one.from && *one.to - *one.from > kStandingDays)
      standing.insert(shingle);
  return standing;
}

void add_fingerprints(Prepared& prepared, const std::unordered_set<std::uint64_t>& standing) {
  mark_standing(prepared.content, prepared.shingles, standing);
  for (const auto hash : winnow(prepared.shingles))
    if (!standing.contains(hash)) prepared.fingerprints.push_back({hash, 1});
}

bool is_agency_report(const Article& article, const Outlets& outlets) {
  const auto names_agency = [&](const std::optional<std::string>& name) {
    const auto* outlet = name ? outlets.find(*name) : nullptr;
    return outlet && outlet->agency;
  };
  return names_agency(article.outlet);
}

// Who took from whom. Outlet names are no evidence, but being an agency is.
struct Direction {
  bool second_takes = true;
  const char* why = "";
};
Direction find_direction(const Article& first, const Article& second, double first_in_second,
                         double second_in_first, const Outlets& outlets) {
  switch (compare_publication(first, second)) {
    case Order::before:
      return {true, "published later"};
    case Order::after:
      return {false, "published later"};
    case Order::unknown:
      break;
  }
  const bool first_credits = first.taken_from(), second_credits = second.taken_from();
  if (first_credits != second_credits) return {second_credits, "credits another outlet"};
  const bool first_agency = is_agency_report(first, outlets),
             second_agency = is_agency_report(second, outlets);
  if (first_agency != second_agency) return {first_agency, "the other is an agency"};
  if (first.complete != second.complete) return {first.complete, "the other is complete"};
  if (first_in_second != second_in_first)
    return {second_in_first > first_in_second, "more of it stands in the other"};
  return {first.id < second.id, "alike; either may be first"};
}

std::optional<TextCopy> compare(std::span<const MarkedArticle* const> articles,
                                std::span<const Prepared> prepared, std::uint32_t a, std::uint32_t b,
                                const Outlets& outlets) {
  const auto runs_of = [&](std::uint32_t inner, std::uint32_t outer) {
    const auto& in = prepared[inner];
    const auto& out = prepared[outer];
    return align(out.content, out.places, in.content, in.shingles);
  };
  auto runs_of_b = runs_of(b, a), runs_of_a = runs_of(a, b);
  const auto b_in_a = measure_overlap(prepared[b].content, runs_of_b);
  const auto a_in_b = measure_overlap(prepared[a].content, runs_of_a);
  const auto direction =
      find_direction(articles[a]->article, articles[b]->article, a_in_b.share, b_in_a.share, outlets);
  const auto& taken = direction.second_takes ? b_in_a : a_in_b;
  const auto& given = direction.second_takes ? a_in_b : b_in_a;
  if (taken.share_own < kMinShare || taken.matched_own < kMinWords || taken.longest < kMinLongest)
    return std::nullopt;
  TextCopy copy;
  copy.article = direction.second_takes ? b : a;
  copy.of = direction.second_takes ? a : b;
  copy.share = taken.share;
  copy.reverse_share = given.share;
  copy.words = taken.matched;
  copy.words_of_article = static_cast<std::uint32_t>(prepared[copy.article].content.keys.size());
  copy.runs = direction.second_takes ? std::move(runs_of_b) : std::move(runs_of_a);
  copy.longest = taken.longest;
  copy.is_template = taken.replaced_numbers > taken.kept_numbers;
  copy.why = direction.why;
  return copy;
}

// An article with the very text of an earlier one is its copy, even when it is too short for fingerprints.
std::vector<TextCopy> find_equal_texts(std::span<const MarkedArticle* const> articles,
                                       std::span<const Prepared> prepared) {
  std::vector<TextCopy> copies;
  std::unordered_map<std::string_view, std::uint32_t> first_with;
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    const std::string_view text = articles[i]->article.text;
    if (text.empty()) continue;
    const auto [first, is_new] = first_with.emplace(text, i);
    if (is_new) continue;
    TextCopy copy;
    copy.article = i;
    copy.of = first->second;
    copy.share = copy.reverse_share = 1;
    copy.words = copy.words_of_article = copy.longest =
        static_cast<std::uint32_t>(prepared[i].content.keys.size());
    copy.runs = {{0, copy.words, 0, copy.words}};
    copy.why = "the same text";
    copies.push_back(std::move(copy));
  }
  return copies;
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

std::vector<TextCopy> find_text_copies(std::span<const MarkedArticle* const> articles,
                                       const Outlets& outlets) {
  std::vector<Prepared> prepared(articles.size());
  oneapi::tbb::parallel_for(std::size_t{0}, articles.size(),
                            [&](std::size_t i) { prepared[i] = prepare(*articles[i]); });
  const auto standing = find_standing(articles, prepared);
  oneapi::tbb::parallel_for(std::size_t{0}, articles.size(),
                            [&](std::size_t i) { add_fingerprints(prepared[i], standing); });
  RecentIndex index(kPostings);
  std::vector<std::vector<Neighbour>> neighbours(articles.size());
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    neighbours[i] = index.find(prepared[i].fingerprints, kMaxNeighbours);
    index.add(i, prepared[i].fingerprints);
  }
  std::vector<std::vector<TextCopy>> found(articles.size());
  oneapi::tbb::parallel_for(std::uint32_t{0}, static_cast<std::uint32_t>(articles.size()),
                            [&](std::uint32_t i) {
                              for (const auto& neighbour : neighbours[i]) {
                                if (neighbour.weight < kMinFingerprints) break;
                                if (auto copy = compare(articles, prepared, neighbour.article, i, outlets))
                                  found[i].push_back(*copy);
                              }
                            });
  std::vector<TextCopy> copies;
  for (auto& list : found) copies.insert(copies.end(), list.begin(), list.end());
  for (auto& equal : find_equal_texts(articles, prepared)) {
    const bool known = std::ranges::any_of(found[equal.article], [&](const TextCopy& copy) {
      return std::minmax(copy.article, copy.of) == std::minmax(equal.article, equal.of);
    });
    if (!known) copies.push_back(std::move(equal));
  }
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
