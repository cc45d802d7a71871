#include "saksi/story/rewrite.h"

#include <algorithm>
#include <cmath>

#include "saksi/story/word_places.h"

namespace saksi {
namespace {

// Chosen on answers rewritten from one text against answers to the same question, and on independent reports
// of one event (docs/quality.md); the result changes little around them.
constexpr float kGap = 0.15F;           // for a content word left out, in either text
constexpr float kMinScore = 2.5F;       // of a stretch: less is chance
constexpr float kFactWeight = 0.2F;     // of a name, number or quoted word
constexpr std::uint32_t kReach = 6;     // content words that a gap may leave out, one more
constexpr std::size_t kMaxPlaces = 16;  // of a word in either text; one that stands more often tells nothing

using Tokens = std::span<const Token>;

bool is_fact(Token token) { return !token.is_own() || token.is(Token::kNumber); }

// A word of B that stands in A, and the best stretch that ends with it.
struct Match {
  std::uint32_t i = 0, j = 0;  // in A, in B
  float score = 0;
  std::uint32_t back = UINT32_MAX;  // the match before it in the stretch
  bool used = false;
};

class Matches {
 public:
  Matches(Tokens a, Tokens b) : a_(a), b_(b), places_a_(a, 1), places_b_(b, 1) {
    first_of_.reserve(b.size() + 1);
    for (std::uint32_t j = 0; j < b.size(); ++j) {
      first_of_.push_back(static_cast<std::uint32_t>(all_.size()));
      add(j);
    }
    first_of_.push_back(static_cast<std::uint32_t>(all_.size()));
  }

  // What a word of B weighs: the less, the more often it stands in either text.
  float weight(std::uint32_t j) const {
    const auto count = std::max(count_of(places_a_, a_, b_[j], j), count_of(places_b_, b_, b_[j], j));
    return 1 / std::sqrt(static_cast<float>(std::max<std::size_t>(1, count)));
  }
  std::vector<Match>& all() { return all_; }

 private:
  // How often the word at `j` of B stands in `text`, counted up to just above kMaxPlaces.
  std::size_t count_of(const WordPlaces& places, Tokens text, Token word, std::uint32_t j) const {
    std::size_t count = 0;
    for (auto place = places.first(b_, j); place != WordPlaces::kNone && count <= kMaxPlaces;
         place = places.next(place))
      count += same_word(text[place], word);
    return count;
  }

  void add(std::uint32_t j) {
    if (count_of(places_a_, a_, b_[j], j) > kMaxPlaces) return;
    const auto score = weight(j) * (is_fact(b_[j]) ? kFactWeight : 1);
    for (auto place = places_a_.first(b_, j); place != WordPlaces::kNone; place = places_a_.next(place)) {
      if (!same_word(a_[place], b_[j])) continue;
      Match match{place, j, score};
      link(match);
      all_.push_back(match);
    }
  }

  // Lets a match go on from the best one shortly before it in both texts.
  void link(Match& match) const {
    const auto alone = match.score;
    const auto from = match.j > kReach ? match.j - kReach : 0;
    for (auto k = first_of_[from]; k < first_of_[match.j]; ++k) {
      const auto& before = all_[k];
      if (before.i >= match.i || before.i + kReach < match.i) continue;
      const auto gap = kGap * static_cast<float>(match.j - before.j + match.i - before.i - 2);
      if (before.score + alone - gap <= match.score) continue;
      match.score = before.score + alone - gap;
      match.back = k;
    }
  }

  Tokens a_, b_;
  WordPlaces places_a_, places_b_;
  std::vector<Match> all_;               // by j, then i
  std::vector<std::uint32_t> first_of_;  // by j: its first match
};

// Takes stretches from the best down, no word of B twice.
class Stretches {
 public:
  Stretches(Matches& matches, std::size_t b_words) : all_(matches.all()), covered_(b_words) {
    std::vector<std::uint32_t> best;
    for (std::uint32_t k = 0; k < all_.size(); ++k)
      if (all_[k].score >= kMinScore) best.push_back(k);
    std::ranges::sort(best, [&](std::uint32_t x, std::uint32_t y) {
      return all_[x].score != all_[y].score ? all_[x].score > all_[y].score : x < y;
    });
    for (const auto k : best) take(k);
    std::ranges::sort(runs_);
  }
  std::vector<AlignedRun>& runs() { return runs_; }
  const std::vector<bool>& covered() const { return covered_; }

 private:
  bool is_free(std::uint32_t k) const { return k != UINT32_MAX && !all_[k].used && !covered_[all_[k].j]; }

  void take(std::uint32_t last) {
    auto first = last;
    if (!is_free(last)) return;
    while (is_free(all_[first].back)) first = all_[first].back;
    const auto rest = all_[first].back;  // taken by a better one: does not count here
    if (all_[last].score - (rest == UINT32_MAX ? 0 : all_[rest].score) < kMinScore) return;
    AlignedRun run{all_[first].j, all_[last].j + 1, all_[first].i, all_[last].i + 1};
    for (auto k = last;; k = all_[k].back) {
      all_[k].used = true;
      covered_[all_[k].j] = true;
      ++run.matched;
      if (k == first) break;
    }
    runs_.push_back(run);
  }

  std::vector<Match>& all_;
  std::vector<bool> covered_;  // places of B
  std::vector<AlignedRun> runs_;
};

}  // namespace

Rewrite find_rewrite(std::span<const Token> a, std::span<const Token> b) {
  Matches matches(a, b);
  Stretches stretches(matches, b.size());
  Rewrite rewrite;
  float all = 0, told = 0;
  for (std::uint32_t j = 0; j < b.size(); ++j) {
    if (is_fact(b[j])) continue;
    const auto weight = matches.weight(j);
    all += weight;
    if (!stretches.covered()[j]) continue;
    told += weight;
    ++rewrite.words_own;
  }
  rewrite.share_own = all > 0 ? std::min(1.0, static_cast<double>(told / all)) : 0;
  rewrite.runs = std::move(stretches.runs());
  return rewrite;
}

}  // namespace saksi
