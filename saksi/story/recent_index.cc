#include "saksi/story/recent_index.h"

#include <algorithm>

namespace saksi {

std::vector<Neighbour> RecentIndex::find(std::span<const WeightedKey> keys, std::size_t limit) const {
  std::unordered_map<std::uint32_t, float> weights;
  for (const auto& [key, weight] : keys) {
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) continue;
    for (const auto& posting : found->second.newest) weights[posting.article] += weight * posting.weight;
  }
  std::vector<Neighbour> neighbours;
  neighbours.reserve(weights.size());
  for (const auto& [article, weight] : weights) neighbours.push_back({article, weight});
  const auto heavier = [](const Neighbour& a, const Neighbour& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.article > b.article;
  };
  const auto kept = std::min(limit, neighbours.size());
  std::ranges::partial_sort(neighbours, neighbours.begin() + static_cast<std::ptrdiff_t>(kept), heavier);
  neighbours.resize(kept);
  return neighbours;
}

void RecentIndex::add(std::uint32_t article, std::span<const WeightedKey> keys) {
  for (const auto& [key, weight] : keys) {
    auto& postings = by_key_[key];
    if (postings.newest.size() < capacity_) {
      postings.newest.push_back({article, weight});
      continue;
    }
    postings.newest[postings.next] = {article, weight};
    postings.next = (postings.next + 1) % capacity_;
  }
}

}  // namespace saksi
