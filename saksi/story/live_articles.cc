#include "saksi/story/live_articles.h"

namespace saksi {
namespace {

void prefetch_bytes(const void* from, std::size_t size) {
  constexpr std::size_t kLine = 64;  // bytes that come at once
  for (std::size_t at = 0; at < size; at += kLine) __builtin_prefetch(static_cast<const char*>(from) + at);
}

}  // namespace

std::uint32_t LiveArticles::add(LiveArticle article, const Sketch& sketch, const Texts& texts) {
  if (end_ % kChunk == 0 || chunks_.empty()) {
    chunks_.push_back(std::make_unique<Chunk>());
    chunks_.back()->articles.reserve(kChunk);
    chunks_.back()->signs.reserve(kChunk);
    if (chunks_.size() > 1) {  // the one before is full: it takes no more room than it needs
      auto& full = *chunks_[chunks_.size() - 2];
      full.blocks.shrink_to_fit();
      full.text.shrink_to_fit();
    }
  }
  auto& chunk = *chunks_.back();
  const auto keep = [&](std::string_view text) {
    const auto begin = static_cast<std::uint32_t>(chunk.text.size());
    chunk.text += text;
    return TextPlace{begin, static_cast<std::uint32_t>(text.size())};
  };
  article.id = keep(texts.id);
  article.record = keep(texts.record);
  article.title = keep(texts.title);
  article.outlet = keep(texts.outlet);
  article.why = keep(texts.why);
  article.credits = keep(texts.credits);
  article.sketch = sketch.head;
  article.block = static_cast<std::uint32_t>(chunk.blocks.size());
  chunk.blocks.insert(chunk.blocks.end(), sketch.block.begin(), sketch.block.end());
  chunk.signs.push_back(sketch.signs);
  chunk.articles.push_back(article);
  return end_++;
}

void LiveArticles::prefetch(std::span<const std::uint32_t> numbers) const {
  for (const auto number : numbers) prefetch_bytes(&at(number), sizeof(LiveArticle));
  for (const auto number : numbers) {
    const auto view = sketch(number);
    prefetch_bytes(view.block(), block_size(view.head()) * sizeof(std::uint32_t));
  }
}

void LiveArticles::prefetch_around(std::span<const std::uint32_t> numbers) const {
  for (const auto number : numbers)
    for (const auto& neighbour : at(number).neighbours)
      if (const auto whole = whole_number(neighbour.article); has(whole))
        __builtin_prefetch(&chunk_of(whole).signs[whole % kChunk]);
}

void LiveArticles::pop() {
  if (++begin_ % kChunk == 0 && !chunks_.empty()) chunks_.pop_front();
}

}  // namespace saksi
