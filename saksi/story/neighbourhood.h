#pragma once
// The articles that an article is likest to. Two reports of one event have the same neighbours; two reports
// of two events of one kind are each nearer to others (shared nearest neighbours: Jarvis and Patrick 1973).

#include <algorithm>
#include <array>
#include <cstdint>

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

  // 0 … 1: how much of the neighbourhoods of two articles is the same; each article belongs to its own.
  static double overlap(std::uint32_t a, const Neighbourhood& of_a, std::uint32_t b,
                        const Neighbourhood& of_b) {
    std::uint32_t all = 2 * kWhole, shared = 0;
    for (const auto& one : of_a) all += one.likeness;
    for (const auto& one : of_b) {
      all += one.likeness;
      shared += std::min<std::uint32_t>(one.likeness, of_a.likeness(one.article, a));
    }
    shared += of_a.likeness(b, a);
    return static_cast<double>(shared) / static_cast<double>(all - shared);
  }

 private:
  static constexpr std::uint32_t kWhole = 255;
  std::uint32_t likeness(std::uint32_t article, std::uint32_t self) const {
    if ((article & kMask) == (self & kMask)) return kWhole;
    for (const auto& one : *this)
      if (one.article == (article & kMask)) return one.likeness;
    return 0;
  }

  std::array<Neighbour, kMost> neighbours_{};
  std::uint8_t size_ = 0;
};

}  // namespace saksi
