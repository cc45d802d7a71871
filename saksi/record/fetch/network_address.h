#pragma once
// Which addresses a page may be fetched from. A link in a feed or a redirect of a hostile site must not make
// saksi read what only this machine and its network can reach: a router's page, a cloud's metadata, a
// database.
//
//   93.184.216.34            public
//   127.0.0.1, ::1           this machine
//   192.168.1.1, fd00::1     a private network
//   169.254.169.254          link-local: where clouds hand out keys
//   ::ffff:10.0.0.1          10.0.0.1 in IPv6 clothes; judged as it
//
// After the IANA registries of special-purpose addresses (RFC 6890, RFC 8190 and later entries). The address
// that is connected to is judged, never a name: a name may resolve to something else a moment later.

#include <sys/socket.h>

#include <optional>
#include <string>
#include <string_view>

namespace saksi {

// What kind of not public address it is: "a private network", "this machine"; none for a public one. What is
// neither IPv4 nor IPv6 is not public.
std::optional<std::string_view> find_private_kind(const sockaddr& address);

// An address in figures, "10.0.0.1" or "fe80::1"; none for a name.
std::optional<sockaddr_storage> parse_figures(const std::string& host);

}  // namespace saksi
