#include "saksi/view/escape.h"

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029; }
bool turns_direction(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

// "1." or "1)" at the start of a line opens a list.
std::size_t list_number_size(std::string_view text) {
  std::size_t digits = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
  return digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')') ? digits : 0;
}

bool opens_block(char c) { return c == '+' || c == '-' || c == '='; }

}  // namespace

std::string plain_line(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_at(text, i);
    if (point.value == '\n' || point.value == '\t' || point.value == '\r')
      line += ' ';
    else if (is_control(point.value) || (point.value == 0xFFFD && point.size_bytes == 1))
      line += "\uFFFD";
    else if (!turns_direction(point.value))
      line.append(text.substr(i, point.size_bytes));
    i += point.size_bytes;
  }
  return line;
}

std::string escape_html(std::string_view text) {
  std::string html;
  html.reserve(text.size() + text.size() / 8);
  for (const char c : plain_line(text)) switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      case '\'':
        html += "&#39;";
        break;
      default:
        html += c;
    }
  return html;
}

std::string escape_markdown(std::string_view text) {
  constexpr std::string_view kMarks = "\\`*_[]<>&#|~^$";
  const auto line = plain_line(text);
  const auto words = trim(line);
  const auto number = list_number_size(words);
  std::string markdown;
  markdown.reserve(words.size() + words.size() / 8);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const char c = words[i];
    const bool address = (c == ':' && words.substr(i + 1).starts_with("//")) ||
                         (c == '.' && i >= 3 && fold_case(words.substr(i - 3, 3)) == "www");
    if (kMarks.find(c) != std::string_view::npos || address || (number > 0 && i == number) ||
        (i == 0 && opens_block(c)))
      markdown += '\\';
    markdown += c;
    if (c == '@') markdown += "<!-- -->";  // the only thing that keeps GitHub from linking an e-mail address
  }
  return markdown;
}

}  // namespace saksi
