#include "saksi/record/fetch/fetch_messages.h"

#include <fmt/format.h>

namespace saksi {
namespace {

std::string_view meaning_of(long status) {
  switch (status) {
    case 204:
    case 205:
      return "the server has no page to give";
    case 400:
      return "the server does not understand the address";
    case 401:
      return "the server asks for a name and a password";
    case 402:
      return "only who pays may read it";
    case 403:
      return "the server does not let us read it; save the page with a browser and read the file";
    case 404:
      return "no such page";
    case 410:
      return "the page is gone";
    case 429:
      return "too many requests; wait, and try again";
    case 451:
      return "withheld for legal reasons";
    case 503:
      return "the server is not available; try again later";
    default:
      if (status >= 500) return "the server has a fault; try again later";
      if (status >= 400) return "the server refuses to give it";
      if (status >= 300) return "it leads elsewhere, but does not say where";
      return "no page";
  }
}

ErrorCode code_of(long status) {
  switch (status) {
    case 401:
    case 402:
    case 403:
    case 451:
      return ErrorCode::not_permitted;
    case 404:
    case 410:
      return ErrorCode::not_found;
    default:
      return ErrorCode::failed_read;
  }
}

// "… (certificate has expired)", without the words that curl puts before it.
std::string in_brackets(std::string_view detail) {
  constexpr std::string_view kLead = "certificate problem: ";
  if (const auto at = detail.find(kLead); at != std::string_view::npos)
    detail.remove_prefix(at + kLead.size());
  return detail.empty() ? "" : fmt::format(" ({})", detail);
}

}  // namespace

Error status_error(long status) {
  return {code_of(status), fmt::format("HTTP {}: {}", status, meaning_of(status)), {}};
}

Error transfer_error(CURLcode code, const std::string& detail, const std::string& host) {
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
      return {ErrorCode::not_found,
              fmt::format("no host '{}' is known; check the address and the network", host),
              {}};
    case CURLE_COULDNT_RESOLVE_PROXY:
      return {ErrorCode::not_found, "the proxy is not known; check --proxy", {}};
    case CURLE_COULDNT_CONNECT:
      return {ErrorCode::not_found,
              fmt::format("'{}' takes no connection; check the address and the network", host),
              {}};
    case CURLE_PEER_FAILED_VERIFICATION:
      return {ErrorCode::not_permitted,
              fmt::format("the certificate of '{}' does not prove that it is the right site{}; if you know "
                          "better, save the page with a browser and read the file",
                          host, in_brackets(detail)),
              {}};
    case CURLE_SSL_CACERT_BADFILE:
      return {ErrorCode::failed_read,
              "this system knows no certificate authorities; install the package ca-certificates",
              {}};
    case CURLE_SSL_CONNECT_ERROR:
      return {ErrorCode::failed_read,
              fmt::format("no secure connection to '{}'; if the site has none, write http://", host),
              {}};
    case CURLE_GOT_NOTHING:
      return {ErrorCode::failed_read, "the server closed the connection without an answer", {}};
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
      return {ErrorCode::malformed, "the server answers with what is not HTTP", {}};
    case CURLE_BAD_CONTENT_ENCODING:
      return {ErrorCode::malformed, "the page does not unpack as the server says it is packed", {}};
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_PARTIAL_FILE:
      return {ErrorCode::failed_read, "the connection broke off", {}};
    case CURLE_OUT_OF_MEMORY:
      return {ErrorCode::failed_read, "out of memory", {}};
    default:
      return {ErrorCode::failed_read, detail.empty() ? std::string(curl_easy_strerror(code)) : detail, {}};
  }
}

Error private_error(std::string_view host, std::string_view kind) {
  return {ErrorCode::not_permitted,
          fmt::format("'{}' leads to {}, not to a public address; --allow-private lets saksi read there",
                      host, kind),
          {}};
}

}  // namespace saksi
