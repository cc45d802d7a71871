#include "saksi/record/fetch/network_address.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace saksi {
namespace {

using Bytes4 = std::array<std::uint8_t, 4>;
using Bytes16 = std::array<std::uint8_t, 16>;

constexpr std::string_view kThisMachine = "this machine";
constexpr std::string_view kPrivateNetwork = "a private network";
constexpr std::string_view kLinkLocal = "the local link, where clouds hand out their keys";
constexpr std::string_view kShared = "a provider's inner network";
constexpr std::string_view kMetadata = "a cloud's inner service";
constexpr std::string_view kMulticast = "a multicast group";
constexpr std::string_view kReserved = "a reserved address";
constexpr std::string_view kTunnel = "a tunnel";

template <std::size_t n>
struct Block {
  std::array<std::uint8_t, n> first;
  unsigned bits;
  std::string_view kind;
};

// https://www.iana.org/assignments/iana-ipv4-special-registry, with multicast, and one address that a cloud
// uses for its inner service although it is a public one.
constexpr Block<4> kBlocks4[] = {
    {{0, 0, 0, 0}, 8, kThisMachine},         // "this network"; 0.0.0.0 connects to this machine
    {{10, 0, 0, 0}, 8, kPrivateNetwork},     //
    {{100, 64, 0, 0}, 10, kShared},          // RFC 6598
    {{127, 0, 0, 0}, 8, kThisMachine},       //
    {{168, 63, 129, 16}, 32, kMetadata},     // Azure
    {{169, 254, 0, 0}, 16, kLinkLocal},      // RFC 3927; 169.254.169.254
    {{172, 16, 0, 0}, 12, kPrivateNetwork},  //
    {{192, 0, 0, 0}, 24, kReserved},         // RFC 6890; 192.0.0.192 is Oracle's metadata
    {{192, 0, 2, 0}, 24, kReserved},         // documentation
    {{192, 88, 99, 0}, 24, kTunnel},         // 6to4 relays, RFC 7526
    {{192, 168, 0, 0}, 16, kPrivateNetwork}, {{198, 18, 0, 0}, 15, kReserved},  // benchmarks, RFC 2544
    {{198, 51, 100, 0}, 24, kReserved},                                         // documentation
    {{203, 0, 113, 0}, 24, kReserved},                                          // documentation
    {{224, 0, 0, 0}, 4, kMulticast},                                            //
    {{240, 0, 0, 0}, 4, kReserved},                                             // with 255.255.255.255
};

// https://www.iana.org/assignments/iana-ipv6-special-registry. What lies outside of 2000::/3 is not public
// anyway; the first rows only give it a better name.
constexpr Block<16> kBlocks6[] = {
    {{}, 128, kThisMachine},  // ::
    {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, 128, kThisMachine},
    {{0xfc}, 7, kPrivateNetwork},               // unique local, RFC 4193
    {{0xfe, 0x80}, 10, kLinkLocal},             //
    {{0xfe, 0xc0}, 10, kPrivateNetwork},        // site-local, RFC 3879
    {{0xff}, 8, kMulticast},                    //
    {{0x20, 0x01}, 23, kReserved},              // protocol assignments, Teredo among them
    {{0x20, 0x01, 0x0d, 0xb8}, 32, kReserved},  // documentation
    {{0x3f, 0xff}, 20, kReserved},              // documentation, RFC 9637
};

// Addresses that carry an IPv4 address, and where in them it stands.
struct Carrier {
  Bytes16 first;
  unsigned bits;
  std::size_t at;
};
constexpr Carrier kCarriers[] = {
    {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}, 96, 12},  // ::ffff:0:0/96, IPv4-mapped
    {{0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0}, 96, 12},  // ::ffff:0:0:0/96, IPv4-translated, RFC 2765
    {{0x00, 0x64, 0xff, 0x9b}, 96, 12},                    // NAT64, RFC 6052
    {{0x20, 0x02}, 16, 2},                                 // 6to4, RFC 3056
};

template <std::size_t n>
bool lies_in(const std::array<std::uint8_t, n>& address, const std::array<std::uint8_t, n>& first,
             unsigned bits) {
  for (std::size_t i = 0; i < n && i * 8 < bits; ++i) {
    const auto left = bits - static_cast<unsigned>(i) * 8;
    const auto mask = static_cast<std::uint8_t>(left >= 8 ? 0xFF : 0xFF00U >> left);
    if (((address[i] ^ first[i]) & mask) != 0) return false;
  }
  return true;
}

template <std::size_t n, std::size_t rows>
std::optional<std::string_view> kind_in(const Block<n> (&blocks)[rows],
                                        const std::array<std::uint8_t, n>& address) {
  const auto found = std::ranges::find_if(
      blocks, [&](const Block<n>& block) { return lies_in(address, block.first, block.bits); });
  if (found == std::end(blocks)) return std::nullopt;
  return found->kind;
}

std::optional<std::string_view> judge(const Bytes4& address) { return kind_in(kBlocks4, address); }

std::optional<std::string_view> judge(const Bytes16& address) {
  for (const auto& carrier : kCarriers)
    if (lies_in(address, carrier.first, carrier.bits)) {
      Bytes4 carried{};
      std::copy_n(address.begin() + carrier.at, carried.size(), carried.begin());
      return judge(carried);
    }
  if (const auto kind = kind_in(kBlocks6, address)) return kind;
  if (!lies_in(address, Bytes16{0x20}, 3)) return kReserved;  // 2000::/3 is what is given to the public
  return std::nullopt;
}

}  // namespace

std::optional<std::string_view> find_private_kind(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in whole{};
    std::memcpy(&whole, &address, sizeof whole);
    Bytes4 bytes{};
    std::memcpy(bytes.data(), &whole.sin_addr, bytes.size());
    return judge(bytes);
  }
  if (address.sa_family == AF_INET6) {
    sockaddr_in6 whole{};
    std::memcpy(&whole, &address, sizeof whole);
    Bytes16 bytes{};
    std::memcpy(bytes.data(), &whole.sin6_addr, bytes.size());
    return judge(bytes);
  }
  return kReserved;
}

std::optional<sockaddr_storage> parse_figures(const std::string& host) {
  sockaddr_storage address{};
  if (sockaddr_in four{}; inet_pton(AF_INET, host.c_str(), &four.sin_addr) == 1) {
    four.sin_family = AF_INET;
    std::memcpy(&address, &four, sizeof four);
    return address;
  }
  if (sockaddr_in6 six{}; inet_pton(AF_INET6, host.c_str(), &six.sin6_addr) == 1) {
    six.sin6_family = AF_INET6;
    std::memcpy(&address, &six, sizeof six);
    return address;
  }
  return std::nullopt;
}

}  // namespace saksi
