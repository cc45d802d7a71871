#include "saksi/story/copy_index.h"

#include <algorithm>
#include <chrono>
#include <iterator>

namespace saksi {
namespace {

constexpr std::size_t kMaxCandidates = 12;  // articles that one is aligned with
constexpr std::size_t kStandingArticles = 6;
constexpr std::chrono::days kStandingDays{7};

// The fingerprint of a whole text, for those that are too short to have others.
std::uint32_t fingerprint_of(std::uint64_t text) { return static_cast<std::uint32_t>(text >> 32); }

// The articles that stand most often in `met` (sorted), the earliest of equals: the origin before its copies.
std::vector<std::uint32_t> find_most_met(const std::vector<std::uint32_t>& met) {
  std::vector<std::pair<std::size_t, std::uint32_t>> counted;  // how often it is not met, article
  for (auto first = met.begin(); first != met.end();) {
    const auto end = std::find_if(first, met.end(), [&](std::uint32_t article) { return article != *first; });
    counted.emplace_back(met.size() - static_cast<std::size_t>(end - first), *first);
    first = end;
  }
  const auto kept = std::min(kMaxCandidates, counted.size());
  std::ranges::partial_sort(counted, counted.begin() + static_cast<std::ptrdiff_t>(kept));
  std::vector<std::uint32_t> most;
  for (std::size_t i = 0; i < kept; ++i) most.push_back(counted[i].second);
  return most;
}

}  // namespace

void CopyIndex::add(std::uint32_t number, CopySketch sketch) {
  if (sketches_.empty()) first_ = number;
  sketches_.resize(number - first_);
  for (const auto& fingerprint : sketch.fingerprints) table_.add(fingerprint.hash, number);
  if (sketch.text != 0) table_.add(fingerprint_of(sketch.text), number);
  sketch.fingerprints = {};
  sketch.tokens.shrink_to_fit();
  token_bytes_ += sketch.tokens.size() * sizeof(Token);
  sketches_.emplace_back(std::move(sketch));
  ++live_;
}

const CopySketch* CopyIndex::sketch(std::uint32_t number) const {
  if (number < first_ || number - first_ >= sketches_.size()) return nullptr;
  const auto& kept = sketches_[number - first_];
  return kept ? &*kept : nullptr;
}

void CopyIndex::remove(std::uint32_t number) {
  if (!sketch(number)) return;
  auto& kept = sketches_[number - first_];
  token_bytes_ -= kept->tokens.size() * sizeof(Token);
  kept.reset();
  --live_;
}

void CopyIndex::forget(std::uint32_t oldest) {
  while (!sketches_.empty() && first_ < oldest) {
    remove(first_);
    sketches_.pop_front();
    ++first_;
  }
  table_.forget(oldest);
}

std::size_t CopyIndex::size_bytes() const {
  return token_bytes_ + sketches_.size() * sizeof(sketches_.front()) + table_.size_bytes();
}

// A wire report is copied within days; what the house prints under every report goes on for weeks.
bool CopyIndex::is_standing(const FingerprintTable::Articles& articles) const {
  if (articles.size < kStandingArticles) return false;
  std::optional<Day> from, to;
  std::size_t dated = 0;
  for (const auto number : articles) {
    const auto* kept = sketch(number);
    if (!kept || !kept->days) continue;
    ++dated;
    from = from ? std::min(*from, kept->days->to) : kept->days->to;
    to = to ? std::max(*to, kept->days->from) : kept->days->from;
  }
  return dated >= kStandingArticles && *to - *from > kStandingDays;
}

CopyIndex::Met CopyIndex::meet(const CopySketch& sketch, std::uint32_t number) const {
  Met met;
  const auto count = [&](const FingerprintTable::Articles& articles) {
    for (const auto article : articles)
      if (article < number) met.articles.push_back(article);
  };
  for (const auto& fingerprint : sketch.fingerprints) {
    const auto articles = table_.find(fingerprint.hash);
    if (is_standing(articles))
      met.standing.push_back(fingerprint);
    else
      count(articles);
  }
  if (sketch.text != 0) count(table_.find(fingerprint_of(sketch.text)));
  std::ranges::sort(met.articles);
  return met;
}

std::vector<TextCopy> CopyIndex::find(const CopySketch& sketch, std::uint32_t number,
                                      std::span<const std::uint32_t> also) const {
  const auto met = meet(sketch, number);
  auto candidates = find_most_met(met.articles);
  std::ranges::copy_if(also, std::back_inserter(candidates),
                       [&](std::uint32_t article) { return article != number; });
  std::ranges::sort(candidates);
  const auto [last, end] = std::ranges::unique(candidates);
  candidates.erase(last, end);
  std::vector<TextCopy> copies;
  if (candidates.empty()) return copies;
  CopySketch marked = sketch;
  mark_standing(marked.tokens, met.standing, density_.window);
  for (const auto candidate : candidates)
    if (const auto* other = this->sketch(candidate))
      if (auto copy = compare_sketches({candidate, other}, {number, &marked}))
        copies.push_back(std::move(*copy));
  return copies;
}

}  // namespace saksi
