#pragma once
// The copies among the live articles of a Grouper: found as they come, among the newest articles only (a wire
// report is copied within days), and remembered without text for as long as the copy is live.

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "saksi/story/copy_index.h"

namespace saksi {

class LiveCopies {
 public:
  // What an article takes from `of`: the fields of TextCopy that are shown.
  struct Source {
    std::uint32_t of = 0;
    float share = 0;
    std::uint32_t words = 0, words_of_article = 0, longest = 0;
    std::uint8_t reason = 0;  // index into the reasons
    bool one_owner = false;
  };

  // `most`: among so many of the newest articles copies are looked for; 0: not at all.
  explicit LiveCopies(std::size_t most) : most_(most), index_(kDensity) {}

  // The copies between the article that gets `number` and earlier ones, templates too; it is kept. Requires:
  // above every number added before.
  std::vector<TextCopy> add(std::uint32_t number, const MarkedArticle& marked, const Outlets& outlets);
  // Where the text of an article comes from, at most kMaxSources; some may have left since.
  std::span<const Source> sources(std::uint32_t number) const;
  TextCopy tell(std::uint32_t number, const Source& source) const;  // without its runs

  void remove(std::uint32_t number);
  void forget(std::uint32_t oldest);  // all articles with numbers below
  std::size_t size_bytes() const { return index_.size_bytes(); }

  void save(StateWriter& writer, std::uint32_t base) const;
  // What is not sound is told to `reader`. `end`: above all numbers.
  void load(StateReader& reader, std::uint32_t end);

 private:
  static constexpr CopyDensity kDensity{16};
  static constexpr std::size_t kMaxSources = 3;
  Source keep(const TextCopy& copy);
  void add_late_source(const TextCopy& copy);
  std::uint8_t find_reason(const std::string& reason);

  std::size_t most_;
  CopyIndex index_;
  std::map<std::uint32_t, std::vector<Source>> sources_;  // by the article that takes
  std::vector<std::string> reasons_;                      // why this direction: a handful
};

}  // namespace saksi
