#pragma once
// Which articles hold a fingerprint, in a table of fixed cost: sixteen places for each bucket of hashes, the
// newest article taking the place of the oldest where a bucket is full, as in a processor's cache. A
// fingerprint keeps its first articles (the origin of a text that hundreds copy) and its newest.

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace saksi {

class FingerprintTable {
 public:
  static constexpr std::size_t kArticles = 8;  // kept for one fingerprint
  static constexpr std::size_t kFirst = 4;     // of them the first that came

  // The articles that hold `hash`, oldest first, those below `oldest` left out.
  struct Articles {
    std::array<std::uint32_t, kArticles> numbers;
    std::size_t size = 0;
    const std::uint32_t* begin() const { return numbers.data(); }
    const std::uint32_t* end() const { return numbers.data() + size; }
  };
  Articles find(std::uint32_t hash) const;

  // Requires: `article` is not below any added before, and is not UINT32_MAX.
  void add(std::uint32_t hash, std::uint32_t article);
  // For saving: calls visit(hash, article) for each place that is taken, in no certain order.
  template <class Visit>
  void each(const Visit& visit) const {
    for (const auto& bucket : buckets_)
      for (std::size_t i = 0; i < kPlaces; ++i)
        if (!is_free(bucket.articles[i])) visit(bucket.hashes[i], bucket.articles[i]);
  }
  // How large it has become: what it holds, put into a table of this size, makes the same table again.
  struct Size {
    std::uint32_t buckets = 0, taken = 0;
  };
  Size size() const {
    return {static_cast<std::uint32_t>(buckets_.size()), static_cast<std::uint32_t>(taken_)};
  }
  // The places `held`, by article. Takes no more memory than so many places are worth, whatever `size` says.
  struct Held {
    std::uint32_t hash = 0, article = 0;
  };
  static FingerprintTable restore(Size size, const std::vector<Held>& held);

  // Places of articles below are free from now on.
  void forget(std::uint32_t oldest) { oldest_ = std::max(oldest_, oldest); }
  std::size_t size_bytes() const { return buckets_.size() * sizeof(Bucket); }

 private:
  static constexpr std::size_t kPlaces = 16;
  static constexpr std::uint32_t kFree = UINT32_MAX;
  struct Bucket {
    Bucket() { articles.fill(kFree); }
    std::array<std::uint32_t, kPlaces> hashes{};
    std::array<std::uint32_t, kPlaces> articles;
  };

  bool is_free(std::uint32_t article) const { return article == kFree || article < oldest_; }
  Bucket& bucket_of(std::uint32_t hash) { return buckets_[hash & (buckets_.size() - 1)]; }
  std::size_t find_place(const Bucket& bucket, std::uint32_t hash, std::uint32_t article) const;
  void grow();

  static constexpr std::size_t kFirstBuckets = 64;
  std::vector<Bucket> buckets_ = std::vector<Bucket>(kFirstBuckets);  // a power of two
  std::size_t taken_ = 0;                                             // places filled since the table grew
  std::uint32_t oldest_ = 0;
};

}  // namespace saksi
