#pragma once
// The articles that a Grouper knows, by a running number: their sketches, and what is shown of them. Kept in
// chunks, so that the oldest can be given back to the system at once.

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/base/id.h"
#include "saksi/story/neighbourhood.h"
#include "saksi/story/sketch.h"

namespace saksi {

// One piece of a chunk's text.
struct TextPlace {
  std::uint32_t begin = 0, size = 0;
};

struct LiveArticle {
  SketchHead sketch;
  Neighbourhood neighbours;
  std::uint32_t block = 0;            // where its block begins in the chunk
  std::uint32_t story = UINT32_MAX;   // UINT32_MAX: it left: forgotten, or replaced by a later version
  std::int32_t came = kNoDay;         // the day of the stream when it came
  std::uint32_t linked = UINT32_MAX;  // the article it is likest to; UINT32_MAX: none
  float likeness = 0;                 // to that
  std::int64_t minute = 0;            // of publication, as sort_minute gives it
  std::uint64_t id_hash = 0, url_hash = 0, content_hash = 0;  // url_hash 0: it has no address
  std::uint64_t origin = 0;  // hash of whom it goes back to; of a copy, that of what it copies
  TextPlace id, record, title, outlet;
  TextPlace why;      // what it shares with `linked`, a kind of evidence a line
  TextPlace credits;  // whom it says it is taken from: a name and why, each on a line
  bool is_live() const { return story != UINT32_MAX; }
};

class LiveArticles {
 public:
  struct Texts {
    std::string_view id, record, title, outlet, why, credits;
  };
  // Gives its number; numbers rise by one.
  std::uint32_t add(LiveArticle article, const Sketch& sketch, const Texts& texts);
  // Requires: begin() <= number < end().
  LiveArticle& at(std::uint32_t number) { return chunk_of(number).articles[number % kChunk]; }
  const LiveArticle& at(std::uint32_t number) const { return chunk_of(number).articles[number % kChunk]; }
  SketchView sketch(std::uint32_t number) const {
    const auto& chunk = chunk_of(number);
    const auto& article = chunk.articles[number % kChunk];
    return {article.sketch, chunk.blocks.data() + article.block};
  }
  // Of a neighbour, by the part of its number that Neighbourhood keeps. None: forgotten.
  std::optional<std::uint64_t> signs(std::uint32_t neighbour) const {
    const auto number = whole_number(neighbour);
    if (!has(number)) return std::nullopt;
    return chunk_of(number).signs[number % kChunk];
  }
  // Has them brought near before they are asked for one by one: among a million articles each waits for
  // memory.
  void prefetch(std::span<const std::uint32_t> numbers) const;
  // The signs of their neighbours. Requires: all are there.
  void prefetch_around(std::span<const std::uint32_t> numbers) const;
  // Points into the chunk: until the next add() or forget().
  std::string_view text(std::uint32_t number, const TextPlace& place) const {
    return std::string_view(chunk_of(number).text).substr(place.begin, place.size);
  }
  std::uint32_t begin() const { return begin_; }
  std::uint32_t end() const { return end_; }
  bool has(std::uint32_t number) const { return number >= begin_ && number < end_; }
  // The oldest goes.
  void pop();

 private:
  std::uint32_t whole_number(std::uint32_t neighbour) const {
    return begin_ + ((neighbour - begin_) & Neighbourhood::kMask);
  }

  static constexpr std::uint32_t kChunk = 1024;
  struct Chunk {
    std::vector<LiveArticle> articles;
    std::vector<std::uint32_t> blocks;
    std::vector<std::uint64_t> signs;  // apart: of a dozen neighbours of each article nothing else is asked
    std::string text;
  };
  Chunk& chunk_of(std::uint32_t number) { return *chunks_[number / kChunk - begin_ / kChunk]; }
  const Chunk& chunk_of(std::uint32_t number) const { return *chunks_[number / kChunk - begin_ / kChunk]; }

  std::deque<std::unique_ptr<Chunk>> chunks_;
  std::uint32_t begin_ = 0, end_ = 0;
};

}  // namespace saksi
