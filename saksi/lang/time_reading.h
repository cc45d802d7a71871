#pragma once
// Making readings of words and figures. Inner part of TimeVocabulary.

#include <charconv>
#include <optional>
#include <string_view>

#include "saksi/lang/time_vocabulary.h"

namespace saksi {

// "12", "+7", "-2"; none for anything else.
inline std::optional<int> parse_int(std::string_view text) {
  int value = 0;
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

inline TimeReading reading_of(TimeElement element, int a = 0, int b = 0, int c = 0) {
  return {.element = static_cast<std::uint16_t>(element), .a = a, .b = b, .c = c, .number = std::nullopt};
}

}  // namespace saksi
