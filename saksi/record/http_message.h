#pragma once
// A response as HTTP/1.x sends it and archives keep it: status, fields, body (RFC 9112), and what real
// servers make of that.
//
//   HTTP/1.1 200 OK
//   Content-Type: text/html; charset=windows-1252
//   Content-Encoding: br
//   Transfer-Encoding: chunked

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/base/result.h"

namespace saksi {

// "Content-Type: text/html". Names are in lower case; values are trimmed, lines that were folded joined.
struct HeaderField {
  std::string name;
  std::string value;
};
// Of several fields with one name the first.
std::optional<std::string_view> find_field(const std::vector<HeaderField>& fields, std::string_view name);

// Fields up to the blank line that ends them. `size_bytes`, if given, gets their size with that line. Lines
// that are no field are passed over; a line may end in "\n" alone.
std::vector<HeaderField> parse_fields(std::string_view bytes, std::size_t* size_bytes = nullptr);

struct HttpHead {
  int status = 0;
  std::vector<HeaderField> fields;
  std::size_t size_bytes = 0;  // with the blank line; the body stands behind it
  std::optional<std::string_view> find(std::string_view name) const { return find_field(fields, name); }
};
// Errors: malformed, where `bytes` do not begin with "HTTP/".
Result<HttpHead> parse_http_head(std::string_view bytes);

// "text/html; charset=utf-8"
struct MediaType {
  std::string name;  // lower case; empty: not told
  std::optional<std::string> charset;
};
MediaType parse_media_type(std::string_view value);

// A body without its chunks and packings. What is declared is only believed where the bytes agree: crawlers
// keep the fields of a body that they have unpacked, and servers name one packing and send another.
struct HttpBody {
  std::string bytes;
  bool cut = false;                    // it is longer than was asked for
  std::optional<std::string> problem;  // "hurt gzip data; what came before it is read"
};
HttpBody decode_http_body(const HttpHead& head, std::string_view body, std::size_t max_bytes);

}  // namespace saksi
