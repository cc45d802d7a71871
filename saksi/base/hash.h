#pragma once
// Content hashes for ids: XXH3 128 bit, as hex. Not for secrets.

#include <cstdint>
#include <string>
#include <string_view>

namespace saksi {

// `digits` hex digits (at most 32) of the hash of `bytes`.
std::string hash_hex(std::string_view bytes, std::size_t digits = 12);
std::uint64_t hash_64(std::string_view bytes);

}  // namespace saksi
