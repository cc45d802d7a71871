#include "saksi/base/url.h"

#include <algorithm>
#include <vector>

namespace saksi {
namespace {

constexpr std::size_t kMaxUrlBytes = std::size_t{8} << 10;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_blank(char c) { return static_cast<unsigned char>(c) <= 0x20; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

// Line ends and tabs go; what may not stand in an address is escaped; letters beyond ASCII stay.
std::string cleaned(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  constexpr std::string_view kEscaped = " \"<>`{}\\^|";
  std::string clean;
  clean.reserve(text.size());
  for (const char c : trimmed(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n' || c == '\r' || c == '\t') continue;
    if (byte < 0x20 || byte == 0x7F || kEscaped.find(c) != std::string_view::npos)
      ((clean += '%') += kHex[byte >> 4]) += kHex[byte & 15];
    else
      clean += c;
  }
  return clean;
}

// The parts of a reference (RFC 3986, appendix B). A part that is not there is none, not empty.
struct Parts {
  std::optional<std::string_view> scheme, authority;
  std::string_view path;
  std::optional<std::string_view> query;
};

Parts split(std::string_view text) {
  Parts parts;
  text = text.substr(0, text.find('#'));
  if (const auto mark = text.find('?'); mark != std::string_view::npos) {
    parts.query = text.substr(mark + 1);
    text = text.substr(0, mark);
  }
  const auto colon = text.find(':');
  if (colon != std::string_view::npos && colon > 0 && colon < text.find('/')) {
    const auto scheme = text.substr(0, colon);
    const auto is_letter = [](char c) { return lower(c) >= 'a' && lower(c) <= 'z'; };
    if (is_letter(scheme[0]) && std::ranges::all_of(scheme, [&](char c) {
          return is_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
        })) {
      parts.scheme = scheme;
      text.remove_prefix(colon + 1);
    }
  }
  if (text.starts_with("//")) {
    text.remove_prefix(2);
    const auto end = std::min(text.find('/'), text.size());
    parts.authority = text.substr(0, end);
    text.remove_prefix(end);
  }
  parts.path = text;
  return parts;
}

bool is_web(std::string_view scheme) {
  std::string folded;
  for (const char c : scheme.substr(0, 6)) folded += lower(c);
  return folded == "http" || folded == "https";
}

// Section 5.2.4: "/a/b/../c/./d" -> "/a/c/d".
std::string without_dots(std::string_view path) {
  std::vector<std::string_view> kept;
  bool folder = true;  // the path ends in "/"
  while (!path.empty()) {
    if (path.front() == '/') path.remove_prefix(1);
    const auto piece = path.substr(0, path.find('/'));
    path.remove_prefix(piece.size());
    folder = piece.empty() || piece == "." || piece == "..";
    if (piece == "..") {
      if (!kept.empty()) kept.pop_back();
    } else if (piece != "." && !(piece.empty() && path.empty())) {
      kept.push_back(piece);
    }
  }
  std::string joined;
  for (const auto piece : kept) (joined += '/') += piece;
  if (folder || joined.empty()) joined += '/';
  return joined;
}

std::string join(std::string_view scheme, std::string_view authority, std::string_view path,
                 const std::optional<std::string_view>& query) {
  std::string url;
  for (const char c : scheme) url += lower(c);
  url += "://";
  for (const char c : authority) url += lower(c);
  url += without_dots(path);
  if (query) (url += '?') += *query;
  return url;
}

}  // namespace

std::optional<std::string> resolve_url(std::string_view reference, std::string_view base) {
  if (reference.size() > kMaxUrlBytes || base.size() > kMaxUrlBytes) return std::nullopt;
  const auto clean = cleaned(reference), clean_base = cleaned(base);
  const auto to = split(clean), from = split(clean_base);
  if (to.scheme) {
    if (!is_web(*to.scheme) || !to.authority || to.authority->empty()) return std::nullopt;
    return join(*to.scheme, *to.authority, to.path, to.query);
  }
  if (!from.scheme || !is_web(*from.scheme) || !from.authority || from.authority->empty())
    return std::nullopt;
  if (to.authority)
    return to.authority->empty() ? std::nullopt
                                 : std::optional(join(*from.scheme, *to.authority, to.path, to.query));
  if (to.path.empty())
    return join(*from.scheme, *from.authority, from.path, to.query ? to.query : from.query);
  if (to.path.starts_with('/')) return join(*from.scheme, *from.authority, to.path, to.query);
  const auto folder = std::string(from.path.substr(0, from.path.rfind('/') + 1));
  return join(*from.scheme, *from.authority, folder + std::string(to.path), to.query);
}

std::string_view url_host(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  if (const auto user = url.rfind('@'); user != std::string_view::npos) url.remove_prefix(user + 1);
  if (url.starts_with('[')) return url.substr(0, std::min(url.find(']'), url.size() - 1) + 1);
  return url.substr(0, url.find(':'));
}

}  // namespace saksi
