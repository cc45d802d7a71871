#pragma once
// How pages are fetched, and what came of one.

#include <sys/socket.h>

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "saksi/record/fetch/network_address.h"

namespace saksi {

struct FetchOptions {
  std::string user_agent = "saksi";           // sent with every request; robots.txt knows us as "saksi"
  std::chrono::milliseconds connect{15'000};  // until the connection stands, with name and TLS
  std::chrono::milliseconds total{120'000};  // for one page, with its redirects, without waiting for its turn
  std::chrono::milliseconds slow_span{30'000};    // in each such span …
  std::size_t slow_bytes = std::size_t{4} << 10;  // … a server must send so much, or end
  std::size_t max_bytes = std::size_t{32} << 20;  // of a body, unpacked
  std::size_t max_redirects = 10;
  std::size_t at_once = 4;               // requests that run side by side, never two to one host
  std::size_t ahead = 8;                 // pages that are fetched before they are asked for, or wait
  std::chrono::milliseconds delay{500};  // between two requests to one host
  std::string proxy;        // "http://proxy.example:3128"; empty: none. The environment is not asked
  std::string authorities;  // a file of certificates to trust instead of the system's
  // Why an address may not be connected to; none: it may. With a proxy it is asked for addresses in figures
  // only, since names are resolved behind it.
  std::function<std::optional<std::string_view>(const sockaddr&)> find_refusal = [](const sockaddr& address) {
    return find_private_kind(address);
  };
  // Asked once, of the first kHeadBytes of a larger body: whether no more of it is of use. The rest of a film
  // is not fetched to tell that it is one. Empty: all is.
  std::function<bool(std::string_view head, std::string_view address)> is_enough;
};

struct Fetched {
  std::string url;  // where it was found at last
  std::string bytes;
  std::optional<std::string> content_type;   // the field as it is: "text/html; charset=utf-8"
  std::optional<std::string> date;           // of the answer, by the server's clock
  std::optional<std::string> last_modified;  //
  std::optional<std::string> problem;        // it broke off; what came before is there
};

}  // namespace saksi
