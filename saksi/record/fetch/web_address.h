#pragma once
// Addresses of pages: what is one, in one spelling, and where a redirect leads (RFC 3986).
//
//   HTTPS://Example.ID:443/a/../berita?p=1#komentar   https://example.id/berita?p=1
//   https://nama:kunci@example.id/                    name and password apart
//   http://2130706433/                                http://127.0.0.1/
//   www.example.id/berita                             none: a name without https://

#include <optional>
#include <string>
#include <string_view>

#include "saksi/base/result.h"

namespace saksi {

struct WebAddress {
  std::string whole;      // without credentials and fragment: what is fetched, shown and kept as `url`
  std::string origin;     // "https://example.id:8443": a robots.txt rules it
  std::string host;       // "example.id", "10.0.0.1", "fe80::1"
  std::string path;       // with the query: "/berita?p=1"
  std::string user_name;  // percent-decoded; empty: none is given
  std::string password;
};

// A longer one is refused.
inline constexpr std::size_t kMaxAddressBytes = std::size_t{8} << 10;

// Whether a PATH asks to be fetched: it opens with a scheme, "https://", "ftp://". No address need follow.
bool opens_with_scheme(std::string_view path);

// Whether a PATH that is no file may be an address that lacks its scheme: "www.example.id/berita".
bool looks_like_address(std::string_view path);

// Errors: unsupported (another scheme), malformed. They name no place.
Result<WebAddress> parse_web_address(std::string_view address);

// Where `location` of a redirect leads from `base`: "/b", "//cdn.example.id/b", "?p=2", "https://…".
// Credentials in it are dropped: a page may not make us log in elsewhere.
Result<WebAddress> resolve_redirect(const WebAddress& base, std::string_view location);

// A PATH as it may be shown: without name and password.
std::string without_credentials(std::string_view path);

}  // namespace saksi
