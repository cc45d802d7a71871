#include "saksi/story/cluster.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace saksi {
namespace {

constexpr std::size_t kCompared = 8;  // members of a group that stand for it: work per try stays bounded

// Groups as lists of members; the smaller list goes into the bigger.
class Groups {
 public:
  explicit Groups(std::size_t size) : group_(size), members_(size) {
    std::iota(group_.begin(), group_.end(), 0U);
    for (std::uint32_t i = 0; i < size; ++i) members_[i] = {i};
  }
  std::uint32_t of(std::uint32_t index) const { return group_[index]; }
  const std::vector<std::uint32_t>& members(std::uint32_t group) const { return members_[group]; }
  void join(std::uint32_t one, std::uint32_t other) {
    if (members_[one].size() < members_[other].size()) std::swap(one, other);
    for (const auto member : members_[other]) group_[member] = one;
    auto& to = members_[one];
    const auto middle = static_cast<std::ptrdiff_t>(to.size());
    to.insert(to.end(), members_[other].begin(), members_[other].end());
    std::inplace_merge(to.begin(), to.begin() + middle, to.end());
    members_[other].clear();
  }

 private:
  std::vector<std::uint32_t> group_;
  std::vector<std::vector<std::uint32_t>> members_;  // sorted; empty for a group that went into another
};

// Members spread evenly over a group.
std::vector<std::uint32_t> pick(const std::vector<std::uint32_t>& members) {
  if (members.size() <= kCompared) return members;
  std::vector<std::uint32_t> picked;
  for (std::size_t k = 0; k < kCompared; ++k) picked.push_back(members[k * members.size() / kCompared]);
  return picked;
}

}  // namespace

std::vector<std::uint32_t> cluster(std::size_t size, const std::vector<Pair>& certain,
                                   std::vector<Pair> pairs, double threshold,
                                   const std::function<double(std::uint32_t, std::uint32_t)>& likeness) {
  Groups groups(size);
  for (const auto& pair : certain)
    if (groups.of(pair.a) != groups.of(pair.b)) groups.join(groups.of(pair.a), groups.of(pair.b));

  std::unordered_map<std::uint64_t, double> known;
  const auto key = [](std::uint32_t a, std::uint32_t b) {
    return std::uint64_t{std::min(a, b)} << 32 | std::max(a, b);
  };
  for (const auto& pair : pairs) known.emplace(key(pair.a, pair.b), pair.likeness);
  const auto look_up = [&](std::uint32_t a, std::uint32_t b) {
    const auto [found, is_new] = known.try_emplace(key(a, b), 0);
    if (is_new) found->second = likeness(a, b);
    return found->second;
  };
  const auto mean = [&](std::uint32_t one, std::uint32_t other) {
    double sum = 0;
    const auto first = pick(groups.members(one)), second = pick(groups.members(other));
    for (const auto a : first)
      for (const auto b : second) sum += look_up(a, b);
    return sum / static_cast<double>(first.size() * second.size());
  };

  std::erase_if(pairs, [&](const Pair& pair) { return pair.likeness < threshold; });
  std::ranges::sort(pairs, [](const Pair& a, const Pair& b) {
    return a.likeness != b.likeness ? a.likeness > b.likeness : a < b;
  });
  for (const auto& pair : pairs) {
    const auto one = groups.of(pair.a), other = groups.of(pair.b);
    if (one != other && mean(one, other) >= threshold) groups.join(one, other);
  }

  std::vector<std::uint32_t> numbered(size), first(size, UINT32_MAX);
  std::uint32_t count = 0;
  for (std::uint32_t i = 0; i < size; ++i) {
    auto& number = first[groups.of(i)];
    if (number == UINT32_MAX) number = count++;
    numbered[i] = number;
  }
  return numbered;
}

}  // namespace saksi
