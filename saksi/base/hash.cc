#include "saksi/base/hash.h"

#include <fmt/format.h>
#include <xxhash.h>

namespace saksi {

std::string hash_hex(std::string_view bytes, std::size_t digits) {
  const auto hash = XXH3_128bits(bytes.data(), bytes.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64).substr(0, digits);
}

std::uint64_t hash_64(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

}  // namespace saksi
