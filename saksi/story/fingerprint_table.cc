#include "saksi/story/fingerprint_table.h"

#include <algorithm>
#include <tuple>

namespace saksi {
namespace {

// Of sixteen places. At ten on average three buckets in a hundred have had to let an old article go.
constexpr std::size_t kMeanTaken = 10;

}  // namespace

FingerprintTable::Articles FingerprintTable::find(std::uint32_t hash) const {
  Articles found;
  const auto& bucket = buckets_[hash & (buckets_.size() - 1)];
  for (std::size_t i = 0; i < kPlaces && found.size < kArticles; ++i)
    if (bucket.hashes[i] == hash && !is_free(bucket.articles[i]))
      found.numbers[found.size++] = bucket.articles[i];
  std::sort(found.numbers.begin(), found.numbers.begin() + static_cast<std::ptrdiff_t>(found.size));
  return found;
}

std::size_t FingerprintTable::find_place(const Bucket& bucket, std::uint32_t hash,
                                         std::uint32_t article) const {
  std::array<std::uint32_t, kPlaces> same{};  // articles of this fingerprint
  std::size_t count = 0, free = kPlaces, oldest = 0;
  for (std::size_t i = 0; i < kPlaces; ++i) {
    if (is_free(bucket.articles[i])) {
      if (free == kPlaces) free = i;
      continue;
    }
    if (is_free(bucket.articles[oldest]) || std::tie(bucket.articles[i], bucket.hashes[i]) <
                                                std::tie(bucket.articles[oldest], bucket.hashes[oldest]))
      oldest = i;
    if (bucket.hashes[i] != hash) continue;
    if (bucket.articles[i] == article) return i;  // a stretch that repeats in its text
    same[count++] = bucket.articles[i];
  }
  if (count < kArticles) return free < kPlaces ? free : oldest;
  std::sort(same.begin(), same.begin() + static_cast<std::ptrdiff_t>(count));
  for (std::size_t i = 0; i < kPlaces; ++i)
    if (bucket.hashes[i] == hash && bucket.articles[i] == same[kFirst]) return i;
  return oldest;
}

void FingerprintTable::add(std::uint32_t hash, std::uint32_t article) {
  if (taken_ >= buckets_.size() * kMeanTaken) grow();
  auto& bucket = bucket_of(hash);
  const auto place = find_place(bucket, hash, article);
  taken_ += is_free(bucket.articles[place]);
  bucket.hashes[place] = hash;
  bucket.articles[place] = article;
}

// Doubles the table, unless so much of it has been forgotten that it will do.
void FingerprintTable::grow() {
  std::size_t live = 0;
  for (const auto& bucket : buckets_)
    live += static_cast<std::size_t>(
        std::ranges::count_if(bucket.articles, [&](std::uint32_t article) { return !is_free(article); }));
  const auto old = std::move(buckets_);
  const bool enough = live * 2 < old.size() * kMeanTaken;
  buckets_ = std::vector<Bucket>(enough ? old.size() : old.size() * 2);
  taken_ = 0;
  for (const auto& bucket : old)
    for (std::size_t i = 0; i < kPlaces; ++i) {
      if (is_free(bucket.articles[i])) continue;
      auto& to = bucket_of(bucket.hashes[i]);
      const auto free = std::ranges::find(to.articles, kFree);  // never full: what was one bucket are two now
      *free = bucket.articles[i];
      to.hashes[static_cast<std::size_t>(free - to.articles.begin())] = bucket.hashes[i];
      ++taken_;
    }
}

FingerprintTable FingerprintTable::restore(Size size, const std::vector<Held>& held) {
  FingerprintTable made;
  std::size_t buckets = kFirstBuckets;
  while (buckets < size.buckets && buckets < held.size()) buckets *= 2;
  made.buckets_ = std::vector<Bucket>(buckets);
  for (const auto& [hash, article] : held) made.add(hash, article);
  made.taken_ = std::max<std::size_t>(made.taken_, size.taken);
  return made;
}

}  // namespace saksi
