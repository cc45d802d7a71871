// An address, and where a redirect leads from it (one line each). What is read is one spelling: read again it
// is itself, holds no credentials, control characters or fragment, and is http or https on a host.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "saksi/record/fetch/web_address.h"

namespace {

void check(const saksi::WebAddress& address) {
  const auto again = saksi::parse_web_address(address.whole);
  if (!again || again->whole != address.whole || again->host != address.host) std::abort();
  if (again->origin != address.origin || again->path != address.path) std::abort();
  if (!again->user_name.empty() || !again->password.empty()) std::abort();
  if (address.host.empty() || !address.path.starts_with('/')) std::abort();
  if (!address.whole.starts_with("http://") && !address.whole.starts_with("https://")) std::abort();
  if (std::ranges::any_of(address.whole, [](char c) { return static_cast<unsigned char>(c) <= ' '; }))
    std::abort();
  if (address.whole.find('#') != std::string::npos) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  const auto end = std::min(all.find('\n'), all.size());
  const auto given = all.substr(0, end);
  (void)saksi::looks_like_address(given);
  const auto shown = saksi::without_credentials(given);
  if (shown.size() > given.size() || !saksi::opens_with_scheme(given) != !saksi::opens_with_scheme(shown))
    std::abort();
  const auto address = saksi::parse_web_address(given);
  if (!address) return 0;
  check(*address);
  if (const auto next = saksi::resolve_redirect(*address, all.substr(std::min(end + 1, all.size())))) {
    check(*next);
    if (!next->user_name.empty()) std::abort();
  }
  return 0;
}
