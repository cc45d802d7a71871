#pragma once
// Which words of a story mean nearly the same, in one language or two: "menewaskan", "tewas", "killed".

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "saksi/lang/meaning/meaning.h"

namespace saksi {

struct NearKey {
  std::uint32_t key = 0;
  float nearness = 0;  // from kNearEnough to 1
};

// Less says only that two words come from one field.
inline constexpr double kNearEnough = 0.6;

// For each key the others whose meaning is near, at most a few, the nearest first. `meanings`: by key, none
// for what has none. Cost: quadratic in the keys with a meaning, of which only so many are looked at (the
// first of them), so that it stays some hundredths of a second.
std::vector<std::vector<NearKey>> find_near_keys(std::span<const std::optional<Meaning>> meanings);

}  // namespace saksi
