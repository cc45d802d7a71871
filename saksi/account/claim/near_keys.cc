#include "saksi/account/claim/near_keys.h"

#include <algorithm>

namespace saksi {
namespace {

constexpr std::size_t kMostKeys = 4096;  // compared with each other
constexpr std::size_t kMostNear = 24;    // kept of each key

}  // namespace

std::vector<std::vector<NearKey>> find_near_keys(std::span<const std::optional<Meaning>> meanings) {
  std::vector<std::uint32_t> known;
  for (std::uint32_t k = 0; k < meanings.size() && known.size() < kMostKeys; ++k)
    if (meanings[k]) known.push_back(k);
  std::vector<std::vector<NearKey>> near(meanings.size());
  for (std::size_t i = 0; i < known.size(); ++i)
    for (std::size_t j = i + 1; j < known.size(); ++j) {
      const auto close = nearness(*meanings[known[i]], *meanings[known[j]]);
      if (close < kNearEnough) continue;
      near[known[i]].push_back({known[j], static_cast<float>(close)});
      near[known[j]].push_back({known[i], static_cast<float>(close)});
    }
  for (auto& others : near) {
    std::ranges::sort(others, [](const NearKey& a, const NearKey& b) {
      return a.nearness != b.nearness ? a.nearness > b.nearness : a.key < b.key;
    });
    if (others.size() > kMostNear) others.resize(kMostNear);
  }
  return near;
}

}  // namespace saksi
