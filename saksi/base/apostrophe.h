#pragma once
// "didn’t" and "didn't" are one word: tables write it with the plain apostrophe.

#include <string>
#include <string_view>

namespace saksi {

inline constexpr std::string_view kCurlyApostrophe = "’";

inline bool has_curly_apostrophe(std::string_view text) {
  return text.find(kCurlyApostrophe) != std::string_view::npos;
}

// `text` with every curly apostrophe plain. Linear.
inline std::string plain_apostrophes(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (auto at = text.find(kCurlyApostrophe); at != std::string_view::npos;
       at = text.find(kCurlyApostrophe)) {
    plain += text.substr(0, at);
    plain += '\'';
    text.remove_prefix(at + kCurlyApostrophe.size());
  }
  return plain += text;
}

}  // namespace saksi
