#include "saksi/record/fetch/web_address.h"

#include <curl/curl.h>
#include <fmt/format.h>
#include <unicode/idna.h>

#include <algorithm>
#include <memory>

namespace saksi {
namespace {

using Handle = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
// Of names of hosts and of addresses in figures; some names have an underscore against the rules.
bool is_host_letter(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') ||
         std::string_view("-._[:]").find(c) != std::string_view::npos;
}
bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

// "https" of "https://…"; empty: none.
std::string scheme_of(std::string_view path) {
  const auto end = path.find("://");
  if (end == std::string_view::npos || end == 0 || end > 20 || !is_letter(path[0])) return {};
  std::string scheme;
  for (const char c : path.substr(0, end)) {
    if (!is_letter(c) && (c < '0' || c > '9') && c != '+' && c != '-' && c != '.') return {};
    scheme += lower(c);
  }
  return scheme;
}

std::string part(const Handle& url, CURLUPart what, unsigned flags = 0) {
  char* found = nullptr;
  if (curl_url_get(url.get(), what, &found, flags) != CURLUE_OK) return {};
  std::string text(found);
  curl_free(found);
  return text;
}

// Reads `address` into `url`, over what it holds: a relative address is resolved.
bool set_address(const Handle& url, std::string_view address) {
  return curl_url_set(url.get(), CURLUPART_URL, std::string(address).c_str(),
                      CURLU_URLENCODE | CURLU_NON_SUPPORT_SCHEME) == CURLUE_OK;
}

// Names in letters beyond ASCII go over the wire in ASCII (UTS 46); curl's own way depends on the locale. The
// whole is read again after it, since wide figures become an address in figures: "１２７.1".
Result<void> make_host_ascii(const Handle& url) {
  const auto host = part(url, CURLUPART_HOST);
  if (std::ranges::all_of(host, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return {};
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::IDNA> idna(
      icu::IDNA::createUTS46Instance(UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_CHECK_BIDI, status));
  std::string ascii;
  icu::StringByteSink<std::string> sink(&ascii);
  icu::IDNAInfo info;
  if (U_SUCCESS(status)) idna->nameToASCII_UTF8(host, sink, info, status);
  if (U_FAILURE(status) || info.hasErrors() || ascii.empty() ||
      curl_url_set(url.get(), CURLUPART_HOST, ascii.c_str(), 0) != CURLUE_OK ||
      !set_address(url, part(url, CURLUPART_URL)))
    return fail(ErrorCode::malformed, fmt::format("no web address: '{}' is no name of a host", host));
  return {};
}

// Reads the parts of what curl took apart, and sets the pieces that make an address one spelling.
Result<WebAddress> take_apart(const Handle& url) {
  const auto scheme = part(url, CURLUPART_SCHEME);
  if (scheme != "http" && scheme != "https")
    return fail(ErrorCode::unsupported,
                fmt::format("leads to {}:, which is not fetched; only http and https are", scheme));
  if (auto ascii = make_host_ascii(url); !ascii) return tl::unexpected(ascii.error());
  auto host = part(url, CURLUPART_HOST);
  if (!std::ranges::all_of(host, is_host_letter))
    return fail(ErrorCode::malformed, fmt::format("no web address: '{}' is no name of a host", host));
  std::ranges::transform(host, host.begin(), lower);
  WebAddress address;
  address.user_name = part(url, CURLUPART_USER, CURLU_URLDECODE);
  address.password = part(url, CURLUPART_PASSWORD, CURLU_URLDECODE);
  address.path = part(url, CURLUPART_PATH);
  if (address.path.empty()) address.path = "/";
  if (const auto query = part(url, CURLUPART_QUERY); !query.empty()) address.path += '?' + query;
  const auto port = part(url, CURLUPART_PORT);
  const bool usual = port.empty() || port == (scheme == "https" ? "443" : "80");
  address.origin = scheme + "://" + host + (usual ? "" : ":" + port);
  address.whole = address.origin + address.path;
  address.host = std::move(host);
  if (address.host.starts_with('[')) address.host = address.host.substr(1, address.host.size() - 2);
  if (address.whole.size() > kMaxAddressBytes)
    return fail(ErrorCode::malformed, "no web address: far too long");
  return address;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
  return text;
}

}  // namespace

bool opens_with_scheme(std::string_view path) { return !scheme_of(path).empty(); }

bool looks_like_address(std::string_view path) {
  const auto host = path.substr(0, path.find_first_of("/?#"));
  if (host.starts_with("www.") && host.size() > 5) return true;
  const auto dot = host.rfind('.');
  if (host.size() == path.size() || dot == std::string_view::npos || dot == 0) return false;
  const auto ending = host.substr(dot + 1);
  return ending.size() >= 2 && std::ranges::all_of(ending, is_letter);
}

Result<WebAddress> parse_web_address(std::string_view address) {
  const auto scheme = scheme_of(address);
  if (scheme.empty())
    return fail(ErrorCode::malformed, "no web address; it must begin with https:// or http://");
  if (scheme == "file")
    return fail(ErrorCode::unsupported, "addresses of files are not fetched; name the file itself");
  if (scheme != "http" && scheme != "https")
    return fail(ErrorCode::unsupported, fmt::format("{}: is not fetched; only http and https are", scheme));
  if (address.size() > kMaxAddressBytes) return fail(ErrorCode::malformed, "no web address: far too long");
  if (std::ranges::any_of(address, is_control))
    return fail(ErrorCode::malformed, "no web address: a control character stands in it");
  const Handle url(curl_url(), &curl_url_cleanup);
  if (!url || !set_address(url, address))
    return fail(ErrorCode::malformed, "no web address; one looks like https://example.id/berita");
  return take_apart(url);
}

Result<WebAddress> resolve_redirect(const WebAddress& base, std::string_view location) {
  location = trim(location);
  const Handle url(curl_url(), &curl_url_cleanup);
  if (!url || location.empty() || location.size() > kMaxAddressBytes ||
      std::ranges::any_of(location, is_control) || !set_address(url, base.whole) ||
      !set_address(url, location))
    return fail(ErrorCode::malformed, "the server sends us to what is no web address");
  auto address = take_apart(url);
  if (!address) return address;
  address->user_name.clear();
  address->password.clear();
  return address;
}

std::string without_credentials(std::string_view path) {
  const auto scheme = scheme_of(path);
  if (scheme.empty()) return std::string(path);
  const auto host = scheme.size() + 3;
  const auto end = std::min(path.find_first_of("/?#", host), path.size());
  const auto at = path.substr(0, end).rfind('@');
  if (at == std::string_view::npos || at < host) return std::string(path);
  return std::string(path.substr(0, host)).append(path.substr(at + 1));
}

}  // namespace saksi
