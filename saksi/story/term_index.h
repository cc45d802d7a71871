#pragma once
// A bounded inverted index: for each term the newest articles that hold it. Old postings make room for new
// ones and count less with age, so that memory and the work per article stay flat however many articles come.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "saksi/story/sketch.h"

namespace saksi {

struct IndexKey {
  std::uint32_t key = 0;
  std::uint8_t weight = 0;  // 1 … 63: of the term in its article
  friend auto operator<=>(const IndexKey&, const IndexKey&) = default;
};
// The weightiest terms of an article, heaviest first: it is found by what is special about it.
std::vector<IndexKey> find_keys(const SketchView& sketch);

class TermIndex {
 public:
  // More articles than these are never live at once.
  static constexpr std::uint32_t kMaxLive = 1U << 24;

  TermIndex();

  // The live articles that share keys with `keys`, heaviest first, at most `limit`; ties by newest. `day`:
  // for the decay with age; kNoDay: no decay. Cost: bounded. Not from several threads at once.
  std::vector<std::uint32_t> find(std::span<const IndexKey> keys, std::int32_t day, std::size_t limit);
  // Requires: `article` is above every one added before. `day`: when it came; never before that of the last.
  void add(std::uint32_t article, std::int32_t day, std::span<const IndexKey> keys);
  // Articles below `oldest` are not found any more. Their memory is taken back little by little.
  void forget_before(std::uint32_t oldest) { oldest_ = oldest; }

 private:
  // A key with its one posting, or with the block in `pool_` that holds more.
  struct Place {
    std::uint32_t key = 0, value = 0;
  };
  struct Weight {  // of an article that is being looked for
    std::uint32_t round = 0, article = 0;
    float weight = 0;
  };
  static constexpr std::size_t kClasses = 5;  // blocks of 4, 8, … 64 values: a head and postings

  std::size_t find_place(std::uint32_t key) const;
  void find_values(std::span<const IndexKey> keys, std::vector<std::uint32_t>& values) const;
  std::uint32_t article_of(std::uint32_t posting) const;
  std::uint32_t take_block(std::size_t size_class);
  std::uint32_t put(std::uint32_t value, std::uint32_t posting);
  void rebuild();
  double decay(std::uint32_t article, std::int32_t day) const;
  // Calls `visit` with each live posting of a place, newest first.
  template <class Visit>
  void each_posting(std::uint32_t value, const Visit& visit) const;

  std::uint32_t oldest_ = 0, newest_ = 0;
  std::uint32_t rebuilt_at_ = 0;
  std::size_t used_ = 0;
  std::vector<Place> places_;                              // open addressing; value 0: empty
  std::vector<std::uint32_t> pool_;                        // blocks
  std::array<std::vector<std::uint32_t>, kClasses> free_;  // blocks to use again
  std::vector<std::pair<std::uint32_t, std::int32_t>>
      days_;                     // first article of each day that articles came on
  std::vector<Weight> weights_;  // open addressing
  std::uint32_t round_ = 0;
};

}  // namespace saksi
