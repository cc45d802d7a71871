#pragma once
// A bounded inverted index: for each key the newest articles that hold it. Old postings make room for new
// ones, so that memory and the work per article stay flat however many articles come.

#include <cstdint>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace saksi {

struct WeightedKey {
  std::uint64_t key = 0;
  float weight = 0;
};

// An earlier article that shares keys with a new one; `weight` sums over the shared keys.
struct Neighbour {
  std::uint32_t article = 0;
  float weight = 0;
  friend auto operator<=>(const Neighbour&, const Neighbour&) = default;
};

class RecentIndex {
 public:
  explicit RecentIndex(std::size_t postings_per_key) : capacity_(postings_per_key) {}

  // The articles added before that share keys: heaviest first, at most `limit`, ties by newest.
  std::vector<Neighbour> find(std::span<const WeightedKey> keys, std::size_t limit) const;
  // Requires: `article` is above every one added before.
  void add(std::uint32_t article, std::span<const WeightedKey> keys);

 private:
  struct Posting {
    std::uint32_t article;
    float weight;
  };
  struct Postings {
    std::vector<Posting> newest;  // a ring once it is full
    std::size_t next = 0;
  };
  std::size_t capacity_;
  std::unordered_map<std::uint64_t, Postings> by_key_;
};

}  // namespace saksi
