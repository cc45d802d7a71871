#include "saksi/document/references.h"

#include <algorithm>
#include <cstring>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

struct Named {
  std::string_view name;
  std::string_view letters;
  bool bare;  // known without ";"
};
constexpr Named kNamed[] = {
#include "saksi/document/references.inc"
};
static_assert(std::ranges::is_sorted(kNamed, {}, &Named::name));
constexpr std::size_t kMaxName = 31, kMaxBareName = 6;

struct Reference {
  std::string letters;
  std::size_t size_bytes = 0;  // of what stands in the page
};

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

const Named* find_named(std::string_view name) {
  const auto* found = std::ranges::lower_bound(kNamed, name, {}, &Named::name);
  return found != std::end(kNamed) && found->name == name ? found : nullptr;
}

// `text` begins behind "&".
std::optional<Reference> named_reference(std::string_view text, ReferencePlace place) {
  std::size_t size = 0;
  while (size < text.size() && size <= kMaxName &&
         (is_ascii_letter(text[size]) || is_ascii_digit(text[size])))
    ++size;
  if (size < text.size() && text[size] == ';')
    if (const auto* named = find_named(text.substr(0, size)))
      return Reference{std::string(named->letters), size + 2};
  for (auto part = std::min(size, kMaxBareName); part > 1; --part) {
    const auto* named = find_named(text.substr(0, part));
    if (!named || !named->bare) continue;
    const char next = part < text.size() ? text[part] : ' ';
    const bool goes_on = next == '=' || is_ascii_letter(next) || is_ascii_digit(next);
    if (place == ReferencePlace::attribute && goes_on) return std::nullopt;
    return Reference{std::string(named->letters), part + 1};
  }
  return std::nullopt;
}

int digit_value(char c, bool hex) {
  if (is_ascii_digit(c)) return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return hex && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// `text` begins behind "&#". U+0080 … U+009F are left to make_plain.
std::optional<Reference> numbered_reference(std::string_view text) {
  const bool hex = text.starts_with('x') || text.starts_with('X');
  std::size_t at = hex ? 1 : 0;
  const auto first = at;
  char32_t value = 0;
  for (int digit; at < text.size() && (digit = digit_value(text[at], hex)) >= 0; ++at)
    if (value <= 0x10FFFF) value = value * (hex ? 16 : 10) + static_cast<char32_t>(digit);
  if (at == first) return std::nullopt;
  if (value == 0 || value > 0x10FFFF) value = 0xFFFD;
  Reference reference;
  append_utf8(reference.letters, value);
  reference.size_bytes = at + 2 + (at < text.size() && text[at] == ';' ? 1 : 0);
  return reference;
}

// At "&".
std::optional<Reference> find_reference(std::string_view text, ReferencePlace place) {
  if (text.size() < 3) return std::nullopt;
  if (text[1] == '#') return numbered_reference(text.substr(2));
  return is_ascii_letter(text[1]) ? named_reference(text.substr(1), place) : std::nullopt;
}

}  // namespace

std::optional<std::string> undo_escapes(std::string_view line) {
  if (line.find('&') == std::string_view::npos || line.find_first_of("<>") != std::string_view::npos)
    return std::nullopt;
  std::string plain;
  for (std::size_t at = 0; at < line.size();) {
    const auto next = std::min(line.find('&', at), line.size());
    plain += line.substr(at, next - at);
    at = next;
    if (at == line.size()) break;
    const auto found = find_reference(line.substr(at), ReferencePlace::text);
    const bool whole = found && line[at + found->size_bytes - 1] == ';';
    if (!whole || found->letters == "<" || found->letters == ">") return std::nullopt;
    plain += found->letters;
    at += found->size_bytes;
  }
  return plain;
}

std::size_t decode_references(char* text, std::size_t size_bytes, ReferencePlace place) {
  const auto* in = static_cast<char*>(std::memchr(text, '&', size_bytes));
  if (!in) return size_bytes;
  const char* const end = text + size_bytes;
  char* out = text + (in - text);
  while (in < end) {
    if (const auto found = find_reference({in, static_cast<std::size_t>(end - in)}, place)) {
      out = std::ranges::copy(found->letters, out).out;
      in += found->size_bytes;
    } else {
      *out++ = *in++;
    }
    const auto* next = static_cast<const char*>(std::memchr(in, '&', static_cast<std::size_t>(end - in)));
    if (!next) next = end;
    std::memmove(out, in, static_cast<std::size_t>(next - in));
    out += next - in;
    in = next;
  }
  return static_cast<std::size_t>(out - text);
}

}  // namespace saksi
