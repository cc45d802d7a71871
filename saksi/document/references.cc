#include "saksi/document/references.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <charconv>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxName = 12;  // "&thetasym;" is the longest of HTML 4; numbers are shorter

// What stands between "&" and ";".
std::optional<char32_t> find_letter(std::string_view name) {
  if (!name.starts_with('#')) {
    const std::string key(name);
    const auto* known = htmlEntityLookup(reinterpret_cast<const xmlChar*>(key.c_str()));
    return known ? std::optional<char32_t>(known->value) : std::nullopt;
  }
  name.remove_prefix(1);
  const bool hex = name.starts_with('x') || name.starts_with('X');
  if (hex) name.remove_prefix(1);
  std::uint32_t value = 0;
  const auto* end = name.data() + name.size();
  const auto [stop, error] = std::from_chars(name.data(), end, value, hex ? 16 : 10);
  if (error != std::errc() || stop != end || value == 0 || value > 0x10FFFF) return std::nullopt;
  return value >= 0xD800 && value < 0xE000 ? std::nullopt : std::optional<char32_t>(value);
}

}  // namespace

std::optional<std::string> undo_escapes(std::string_view line) {
  if (line.find('&') == std::string_view::npos || line.find_first_of("<>") != std::string_view::npos)
    return std::nullopt;
  std::string plain;
  for (std::size_t at = 0;;) {
    const auto next = std::min(line.find('&', at), line.size());
    plain += line.substr(at, next - at);
    if (next == line.size()) return plain;
    const auto size = line.substr(next, kMaxName).find(';');
    if (size == std::string_view::npos) return std::nullopt;
    const auto letter = find_letter(line.substr(next + 1, size - 1));
    if (!letter || *letter == '<' || *letter == '>') return std::nullopt;
    append_utf8(plain, *letter);
    at = next + size + 1;
  }
}

}  // namespace saksi
