#include "saksi/story/background.h"

#include <algorithm>
#include <cmath>

namespace saksi {
namespace {

// So many articles weigh the expectation: with five articles of one story in hand, a word that stands in all
// five is not yet a common word.
constexpr double kExpectedArticles = 100;
constexpr std::uint64_t kHalfLife = 250'000;
constexpr std::size_t kFirstPlaces = 4096;  // a power of two, as all sizes

std::size_t first_place(std::uint32_t key, std::size_t places) {
  return (key * 0x9E3779B97F4A7C15ULL >> 20) & (places - 1);  // 2^64 / golden ratio: spreads the bits
}

}  // namespace

Background::Background() : places_(kFirstPlaces) {}

// The place of a key, or the empty one where it would stand.
Background::Count& Background::place_of(std::uint32_t key) {
  for (auto i = first_place(key, places_.size());; i = (i + 1) & (places_.size() - 1))
    if (places_[i].articles == 0 || places_[i].key == key) return places_[i];
}

void Background::add(const Traits& traits) {
  ++articles_;
  for (const auto& term : traits.terms)
    __builtin_prefetch(&places_[first_place(term.key, places_.size())], 1);
  for (const auto& term : traits.terms) {
    auto& place = place_of(term.key);
    if (place.articles == 0) {
      place.key = term.key;
      ++used_;
    }
    ++place.articles;
    if (used_ * 5 > places_.size() * 3) grow();
  }
  if (articles_ >= 2 * kHalfLife) fade();
}

void Background::grow() {
  const auto before = std::exchange(places_, std::vector<Count>(places_.size() * 2));
  for (const auto& count : before)
    if (count.articles > 0) place_of(count.key) = count;
}

void Background::fade() {
  auto kept = counts();
  for (auto& count : kept) count.articles /= 2;
  std::erase_if(kept, [](const Count& count) { return count.articles == 0; });
  *this = restore(articles_ / 2, kept);
}

std::vector<Background::Count> Background::counts() const {
  std::vector<Count> counts;
  counts.reserve(used_);
  std::ranges::copy_if(places_, std::back_inserter(counts),
                       [](const Count& count) { return count.articles > 0; });
  std::ranges::sort(counts);
  return counts;
}

Background Background::restore(std::uint64_t articles, const std::vector<Count>& counts) {
  Background made;
  made.articles_ = articles;
  auto places = kFirstPlaces;
  while (counts.size() * 5 > places * 3) places *= 2;
  made.places_.assign(places, {});
  for (const auto& count : counts) {
    auto& place = made.place_of(count.key);
    made.used_ += place.articles == 0 && count.articles > 0;
    place = count;
  }
  return made;
}

double Background::rarity(std::uint32_t key, float commonness) const {
  double holders = 0;
  for (auto i = first_place(key, places_.size()); places_[i].articles > 0; i = (i + 1) & (places_.size() - 1))
    if (places_[i].key == key) {
      holders = places_[i].articles;
      break;
    }
  const double expected = kExpectedArticles * static_cast<double>(commonness);
  return std::max(0.0, std::log((static_cast<double>(articles_) + kExpectedArticles) / (holders + expected)));
}

}  // namespace saksi
