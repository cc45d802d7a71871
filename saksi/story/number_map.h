#pragma once
// Hashes to numbers, 16 bytes each: for the million ids and addresses of live articles.

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace saksi {

class NumberMap {
 public:
  NumberMap() : places_(kFirstPlaces) {}

  std::optional<std::uint32_t> find(std::uint64_t hash) const {
    const auto& place = places_[find_place(hash)];
    return place.used ? std::optional(place.number) : std::nullopt;
  }
  void set(std::uint64_t hash, std::uint32_t number) {
    if ((size_ + 1) * 3 > places_.size() * 2) grow();
    auto& place = places_[find_place(hash)];
    size_ += !place.used;
    place = {hash, number, true};
  }
  // Only where it stands with this very number.
  void erase(std::uint64_t hash, std::uint32_t number) {
    auto hole = find_place(hash);
    if (!places_[hole].used || places_[hole].number != number) return;
    --size_;
    places_[hole].used = false;
    // What stood behind it moves up, so that no search ends too early (Knuth 6.4, algorithm R).
    for (auto at = next(hole); places_[at].used; at = next(at)) {
      const auto home = first_place(places_[at].hash);
      const bool stays = hole <= at ? hole < home && home <= at : hole < home || home <= at;
      if (stays) continue;
      std::swap(places_[hole], places_[at]);
      hole = at;
    }
  }
  std::size_t size() const { return size_; }

 private:
  static constexpr std::size_t kFirstPlaces = 1024;  // a power of two
  struct Place {
    std::uint64_t hash = 0;
    std::uint32_t number = 0;
    bool used = false;
  };
  std::size_t first_place(std::uint64_t hash) const { return (hash ^ (hash >> 32)) & (places_.size() - 1); }
  std::size_t next(std::size_t at) const { return (at + 1) & (places_.size() - 1); }
  std::size_t find_place(std::uint64_t hash) const {
    auto at = first_place(hash);
    while (places_[at].used && places_[at].hash != hash) at = next(at);
    return at;
  }
  void grow() {
    const auto before = std::exchange(places_, std::vector<Place>(places_.size() * 2));
    for (const auto& place : before)
      if (place.used) places_[find_place(place.hash)] = place;
  }
  std::vector<Place> places_;
  std::size_t size_ = 0;
};

}  // namespace saksi
