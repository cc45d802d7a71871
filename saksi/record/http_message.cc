#include "saksi/record/http_message.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "saksi/record/packed.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxFields = 1000;
constexpr std::size_t kMaxCodings = 4;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) { return lower(c); });
  return out;
}
std::string_view trim(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const auto first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

// The next of `list`, a list parted by `separator`, taken off it.
std::string_view next_item(std::string_view& list, char separator) {
  const auto end = std::min(list.find(separator), list.size());
  const auto item = trim(list.substr(0, end));
  list.remove_prefix(std::min(end + 1, list.size()));
  return item;
}

// "1a3f; extension" and its line end; none where no chunk begins.
std::optional<std::size_t> take_chunk_size(std::string_view& body) {
  std::size_t size = 0;
  const auto [end, error] = std::from_chars(body.data(), body.data() + body.size(), size, 16);
  if (error != std::errc() || end - body.data() > 15) return std::nullopt;
  const auto line = body.find('\n');
  const auto rest = body.substr(static_cast<std::size_t>(end - body.data()));
  const auto next = rest.find_first_not_of(" \t");
  const bool ends =
      next != std::string_view::npos && (rest[next] == ';' || rest[next] == '\r' || rest[next] == '\n');
  if (!ends || line == std::string_view::npos || line > 1024) return std::nullopt;
  body.remove_prefix(line + 1);
  return size;
}

struct Dechunked {
  std::string bytes;
  bool whole = false;
};
// None where the body is not in chunks at all. Behind a broken chunk the rest is kept as it stands.
std::optional<Dechunked> dechunk(std::string_view body) {
  Dechunked out;
  auto rest = body;
  auto size = take_chunk_size(rest);
  if (!size) return std::nullopt;
  out.bytes.reserve(body.size());
  while (size && *size > 0) {
    const auto part = rest.substr(0, *size);
    out.bytes += part;
    rest.remove_prefix(part.size());
    if (part.size() < *size) return out;
    rest.remove_prefix(std::min(rest.find_first_not_of("\r\n"), rest.size()));
    body = rest;
    size = take_chunk_size(rest);
  }
  out.whole = size.has_value();
  if (!size) out.bytes += body;
  return out;
}

// RFC 1950: the method is deflate, and the first two bytes are a multiple of 31.
bool opens_zlib(std::string_view body) {
  if (body.size() < 2 || (body[0] & 0x0F) != 8) return false;
  return (static_cast<unsigned char>(body[0]) * 256 + static_cast<unsigned char>(body[1])) % 31 == 0;
}

// Which packings to try, the likeliest first.
std::vector<Packing> candidates(std::string_view declared, std::string_view body) {
  if (const auto marked = find_packing(body)) return {*marked};
  if (declared == "deflate" && opens_zlib(body)) return {Packing::zlib, Packing::deflate};
  if (declared == "deflate") return {Packing::deflate, Packing::brotli};
  // Brotli has no mark and can be anything; text can not be Brotli for long.
  if (declared == "br") return {Packing::brotli};
  if (!looks_packed(body)) return {};
  if (declared.empty()) return opens_zlib(body) ? std::vector{Packing::zlib} : std::vector<Packing>{};
  return {Packing::brotli, Packing::zlib, Packing::deflate};
}

using End = Unpacked::End;

// Takes off one packing; false when the body is not packed.
bool unpack_one(HttpBody& body, std::string_view declared, std::size_t max_bytes) {
  const auto tried = candidates(declared, body.bytes);
  for (std::size_t i = 0; i < tried.size(); ++i) {
    auto out = unpack(body.bytes, tried[i], max_bytes);
    // A wrong guess breaks off at once. What is left of a right one is worth reading.
    const bool right = out.end == End::whole || out.end == End::limit ||
                       find_packing(body.bytes) == tried[i] ||
                       (out.bytes.size() > 64 && !looks_packed(out.bytes) && looks_packed(body.bytes));
    if (!right) continue;
    if (out.end == End::cut) body.problem = fmt::format("ends inside {} data", name_of(tried[i]));
    if (out.end == End::hurt) body.problem = fmt::format("hurt {} data", name_of(tried[i]));
    body.cut = out.end == End::limit;
    body.bytes = std::move(out.bytes);
    return true;
  }
  return false;
}

std::vector<std::string> codings_of(const HttpHead& head) {
  std::vector<std::string> codings;
  for (const auto& field : head.fields) {
    if (field.name != "content-encoding" && field.name != "transfer-encoding") continue;
    for (std::string_view list = field.value; !list.empty() && codings.size() < kMaxCodings;)
      if (auto name = lower(next_item(list, ',')); !name.empty() && name != "identity" && name != "chunked")
        codings.push_back(std::move(name));
  }
  return codings;
}

bool is_chunked(const HttpHead& head) {
  return std::ranges::any_of(head.fields, [](const HeaderField& field) {
    return field.name == "transfer-encoding" && lower(field.value).find("chunked") != std::string::npos;
  });
}

}  // namespace

std::optional<std::string_view> find_field(const std::vector<HeaderField>& fields, std::string_view name) {
  const auto found = std::ranges::find(fields, name, &HeaderField::name);
  return found == fields.end() ? std::nullopt : std::optional<std::string_view>(found->value);
}

std::vector<HeaderField> parse_fields(std::string_view bytes, std::size_t* size_bytes) {
  std::vector<HeaderField> fields;
  std::size_t at = 0;
  while (at < bytes.size()) {
    const auto end = std::min(bytes.find('\n', at), bytes.size());
    const auto line = bytes.substr(at, end - at);
    at = std::min(end + 1, bytes.size());
    const auto words = trim(line);
    if (words.empty()) break;
    const auto colon = words.find(':');
    if ((line[0] == ' ' || line[0] == '\t') && !fields.empty()) {
      fields.back().value.append(" ").append(words);
    } else if (colon != std::string_view::npos && colon > 0 && fields.size() < kMaxFields) {
      fields.push_back({lower(trim(words.substr(0, colon))), std::string(trim(words.substr(colon + 1)))});
    }
  }
  if (size_bytes) *size_bytes = at;
  return fields;
}

Result<HttpHead> parse_http_head(std::string_view bytes) {
  if (!bytes.starts_with("HTTP/")) return fail(ErrorCode::malformed, "no HTTP response");
  const auto line = bytes.substr(0, std::min(bytes.find('\n'), bytes.size()));
  HttpHead head;
  if (const auto blank = line.find(' '); blank != std::string_view::npos) {
    const auto status = trim(line.substr(blank));
    std::from_chars(status.data(), status.data() + std::min<std::size_t>(status.size(), 3), head.status);
  }
  const auto begin = std::min(line.size() + 1, bytes.size());
  head.fields = parse_fields(bytes.substr(begin), &head.size_bytes);
  head.size_bytes += begin;
  return head;
}

MediaType parse_media_type(std::string_view value) {
  MediaType type;
  type.name = lower(next_item(value, ';'));
  while (!value.empty()) {
    auto parameter = next_item(value, ';');
    const auto name = lower(next_item(parameter, '='));
    while (!parameter.empty() && (parameter.front() == '"' || parameter.front() == '\''))
      parameter.remove_prefix(1);
    while (!parameter.empty() && (parameter.back() == '"' || parameter.back() == '\''))
      parameter.remove_suffix(1);
    if (name == "charset" && !parameter.empty() && !type.charset) type.charset = std::string(trim(parameter));
  }
  return type;
}

HttpBody decode_http_body(const HttpHead& head, std::string_view bytes, std::size_t max_bytes) {
  HttpBody body;
  auto chunks = is_chunked(head) ? dechunk(bytes) : std::nullopt;
  if (chunks && !chunks->whole) body.problem = "ends inside its chunks";
  body.bytes = chunks ? std::move(chunks->bytes) : std::string(bytes);
  auto codings = codings_of(head);
  if (codings.empty()) codings.emplace_back();
  for (auto coding = codings.rbegin(); coding != codings.rend() && !body.cut; ++coding)
    if (!unpack_one(body, *coding == "x-gzip" ? "gzip" : *coding, max_bytes)) break;
  if (body.bytes.size() > max_bytes) {
    body.bytes.resize(max_bytes);
    body.cut = true;
  }
  return body;
}

}  // namespace saksi
