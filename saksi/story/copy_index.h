#pragma once
// Finds copies online: articles come one by one, are forgotten by age, and the work of each is bounded
// however many are kept.
//
//   CopyIndex index;
//   auto sketch = make_sketch(marked, outlets);  // the costly part; in any thread
//   for (const auto& copy : index.find(sketch, number)) …
//   index.add(number, std::move(sketch));
//   index.forget(oldest_kept);
//
// Memory: about 600 bytes for the tokens of an article of 3 KiB, and some 17 for each of its fingerprints.

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <vector>

#include "saksi/story/copy.h"
#include "saksi/story/fingerprint_table.h"
#include "saksi/story/state_bytes.h"

namespace saksi {

class CopyIndex {
 public:
  explicit CopyIndex(CopyDensity density = {}) : density_(density) {}

  // Keeps what find() needs of article `number`. Requires: above every number added before; gaps are free.
  void add(std::uint32_t number, CopySketch sketch);

  // The copies between an article that gets, or has, `number` and those with lower numbers, templates and
  // articles of one owner too. Which of two takes from the other does not hang on their numbers unless
  // nothing else tells. `also`: articles to compare it with however little their words meet (those of its
  // story). Safe to call from several threads while nothing is added.
  std::vector<TextCopy> find(const CopySketch& sketch, std::uint32_t number,
                             std::span<const std::uint32_t> also = {}) const;

  // What is kept of an article, without its fingerprints; null: not added, removed or forgotten.
  const CopySketch* sketch(std::uint32_t number) const;

  // For saving (docs/formats/story-state.md): numbers count from `base`, at or below which none is kept.
  void save(StateWriter& writer, std::uint32_t base) const;
  // What is not sound is told to `reader`. `end`: above all numbers.
  void load(StateReader& reader, std::uint32_t end);

  void remove(std::uint32_t number);  // a later version of its page replaces it
  void forget(std::uint32_t oldest);  // all articles with numbers below
  std::size_t size() const { return live_; }
  std::size_t size_bytes() const;  // memory taken, about

 private:
  // What an article shares fingerprints with.
  struct Met {
    std::vector<std::uint32_t> articles;  // with lower numbers, sorted, once for each shared fingerprint
    std::vector<Fingerprint> standing;    // of the article: standing text of the house
  };
  Met meet(const CopySketch& sketch, std::uint32_t number) const;
  bool is_standing(const FingerprintTable::Articles& articles) const;

  CopyDensity density_;
  std::uint32_t first_ = 0;  // number of sketches_.front()
  std::deque<std::optional<CopySketch>> sketches_;
  std::size_t live_ = 0;
  std::size_t token_bytes_ = 0;
  FingerprintTable table_;
};

}  // namespace saksi
