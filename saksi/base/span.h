#pragma once
// A place in one article: half-open byte range in its title or its text, both UTF-8. Always on
// code point borders. Printed in code points (CONTRACT: as in the W3C Web Annotation model).

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string_view>

namespace saksi {

enum class Part : std::uint8_t { title, text };

struct Span {
  Part in = Part::text;
  std::uint32_t begin = 0;  // bytes
  std::uint32_t end = 0;    // bytes, one past the last

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  friend auto operator<=>(const Span&, const Span&) = default;
};

inline bool overlaps(const Span& a, const Span& b) {
  return a.in == b.in && a.begin < b.end && b.begin < a.end;
}
inline bool contains(const Span& outer, const Span& inner) {
  return outer.in == inner.in && outer.begin <= inner.begin && inner.end <= outer.end;
}
// The words at `span` of `text`, the part it lies in. Points into `text`.
inline std::string_view slice(std::string_view text, const Span& span) {
  return text.substr(span.begin, span.end - span.begin);
}

}  // namespace saksi
