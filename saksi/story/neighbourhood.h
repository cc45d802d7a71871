#pragma once
// The articles that an article is likest to. Two reports of one event have the same neighbours; two reports
// of two events of one kind are each nearer to others (shared nearest neighbours: Jarvis and Patrick 1973).

#include <algorithm>
#include <array>
#include <cstdint>

#include "saksi/story/word_signs.h"

namespace saksi {

class Neighbourhood {
 public:
  static constexpr std::size_t kMost = 12;
  static constexpr std::uint32_t kMask = (1U << 24) - 1;  // the part of an article's number that is kept
  struct Neighbour {
    std::uint32_t article : 24 = 0;  // its number, as far as it goes: no more are live at once
    std::uint32_t likeness : 8 = 0;  // of 255
    friend bool operator==(const Neighbour&, const Neighbour&) = default;
  };

  // Keeps the likest; of equals the one that came first. likeness: 0 … 1.
  void add(std::uint32_t article, double likeness) {
    const auto steps = static_cast<std::uint8_t>(likeness * 255 + 0.5);
    auto at = size_;
    while (at > 0 && neighbours_[at - 1].likeness < steps) --at;
    if (at == kMost || steps == 0) return;
    size_ = std::min<std::uint8_t>(size_ + 1, kMost);
    std::move_backward(neighbours_.begin() + at, neighbours_.begin() + size_ - 1,
                       neighbours_.begin() + size_);
    neighbours_[at] = {article & kMask, steps};
  }
  const Neighbour* begin() const { return neighbours_.data(); }
  const Neighbour* end() const { return neighbours_.data() + size_; }
  friend bool operator==(const Neighbourhood&, const Neighbourhood&) = default;

  static constexpr std::uint8_t kWhole = 255;  // how like an article is to itself
  // 0: it is no neighbour.
  std::uint8_t likeness(std::uint32_t article) const {
    for (const auto& one : *this)
      if (one.article == (article & kMask)) return static_cast<std::uint8_t>(one.likeness);
    return 0;
  }

 private:
  std::array<Neighbour, kMost> neighbours_{};
  std::uint8_t size_ = 0;
};

// An article among its neighbours, itself counted.
struct Surrounded {
  std::uint32_t article = 0;
  const Neighbourhood* neighbours = nullptr;
  std::uint64_t signs = 0;  // Sketch::signs, its own
  SignSum words;            // of itself and its neighbours

  // `signs_of` gives the signs of a neighbour; none: it is forgotten.
  template <class SignsOf>
  static Surrounded make(std::uint32_t article, const Neighbourhood& neighbours, std::uint64_t signs,
                         const SignsOf& signs_of) {
    Surrounded made{article, &neighbours, signs, {}};
    made.words.add(signs, Neighbourhood::kWhole);
    for (const auto& one : neighbours)
      if (const auto known = signs_of(one.article))
        made.words.add(*known, static_cast<std::uint8_t>(one.likeness));
    return made;
  }
};

// How alike the surroundings of two articles are. Each for itself, since of two articles without other
// neighbours the first tells only once more how alike they are.
struct NeighbourOverlap {
  double each_other = 0;  // 0 … 1: how much of their neighbourhoods is the two themselves
  double others = 0;      // 0 … 1: how much of them is the same others
  double words = 0;       // -1 … 1: cosine of the words around them, each without the other
};

inline NeighbourOverlap find_overlap(const Surrounded& a, const Surrounded& b) {
  std::uint32_t all = 2 * Neighbourhood::kWhole, others = 0;
  for (const auto& one : *a.neighbours) all += one.likeness;
  for (const auto& one : *b.neighbours) {
    all += one.likeness;
    others += std::min<std::uint32_t>(one.likeness, a.neighbours->likeness(one.article));
  }
  const auto b_of_a = a.neighbours->likeness(b.article), a_of_b = b.neighbours->likeness(a.article);
  const std::uint32_t each_other = b_of_a + a_of_b;
  const auto either = static_cast<double>(all - others - each_other);
  return {each_other / either, others / either,
          SignSum::cosine(a.words.without(b.signs, b_of_a), b.words.without(a.signs, a_of_b))};
}

}  // namespace saksi
