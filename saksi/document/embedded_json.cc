#include "saksi/document/embedded_json.h"

#include <charconv>
#include <optional>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::string_view kParse = "JSON.parse(";

// Behind the string that opens at `at`; the end of `text` when it does not close.
std::size_t end_of_string(std::string_view text, std::size_t at) {
  const char mark = text[at];
  for (++at; at < text.size(); ++at) {
    if (text[at] == '\\')
      ++at;
    else if (text[at] == mark)
      return at + 1;
  }
  return text.size();
}

// Behind the object or array that opens at `at`; npos when it does not close. Brackets are only counted: the
// parser sees whether they fit.
std::size_t end_of_value(std::string_view text, std::size_t at) {
  std::size_t open = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '"') {
      at = end_of_string(text, at);
      continue;
    }
    ++at;
    if (c == '{' || c == '[') ++open;
    if ((c == '}' || c == ']') && --open == 0) return at;
  }
  return std::string_view::npos;
}

std::optional<char32_t> hex_at(std::string_view text, std::size_t at, std::size_t digits) {
  if (at + digits > text.size()) return std::nullopt;
  std::uint32_t value = 0;
  const auto* end = text.data() + at + digits;
  if (std::from_chars(text.data() + at, end, value, 16).ptr != end) return std::nullopt;
  return static_cast<char32_t>(value);
}

// What a string of a script says: \" \\ \/ \n \x22 \u0022 are resolved; but \u0022 and the like of JSON
// inside it came as \\u0022, and stay for the JSON parser.
std::string script_string(std::string_view words) {
  std::string said;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] != '\\' || i + 1 == words.size()) {
      said += words[i];
      continue;
    }
    const char c = words[++i];
    const std::size_t digits = c == 'x' ? 2 : c == 'u' ? 4 : 0;
    if (const auto point = digits ? hex_at(words, i + 1, digits) : std::nullopt) {
      // Halves of a pair stay as they are written: JSON reads them.
      if (*point >= 0xD800 && *point <= 0xDFFF)
        said.append(words.substr(i - 1, 2 + digits));
      else
        append_utf8(said, *point);
      i += digits;
    } else if (c == 'n' || c == 't' || c == 'r') {
      said += ' ';
    } else {
      said += c;
    }
  }
  return said;
}

}  // namespace

std::vector<std::string> find_embedded_json(std::string_view script, std::size_t min_bytes) {
  std::vector<std::string> found;
  const auto keep = [&](std::string json) {
    if (json.size() >= min_bytes) found.push_back(std::move(json));
  };
  char before = '=';  // the last sign that is no blank: a script may be one value
  for (std::size_t i = 0; i < script.size();) {
    const char c = script[i];
    const bool given = before == '=' || before == '(';
    if (given && (c == '{' || c == '[')) {
      const auto end = end_of_value(script, i);
      if (end == std::string_view::npos) break;  // nothing behind it closes, either
      keep(std::string(script.substr(i, end - i)));
      i = end;
      before = ']';
    } else if (c == '"' || c == '\'') {
      const auto end = end_of_string(script, i);
      if (script.substr(0, i).ends_with(kParse) && end - i > min_bytes)
        keep(script_string(script.substr(i + 1, end - i - 2)));
      i = end;
      before = c;
    } else {
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') before = c;
      ++i;
    }
  }
  return found;
}

}  // namespace saksi
