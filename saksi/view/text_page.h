#pragma once
// A page for the terminal: paragraphs wrapped by the columns they take, with or without colour.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/view/show.h"

namespace saksi {

// Colours are those that read on a light and on a dark ground.
enum class Look : std::uint8_t {
  plain,
  strong,
  quiet,
  name,
  body,
  place,
  time,
  number,
  agreed,
  denied,
  differs,
  underlined
};

// Words in one look. They may be of an article: the page makes them safe.
struct Run {
  std::string text;
  Look look = Look::plain;
};
using Runs = std::vector<Run>;

// Columns a terminal gives to `text`: two for a wide sign (CJK), none for a combining mark.
std::size_t display_width(std::string_view text);

// The lines of `runs`, none wider than `width` columns unless one sign alone is. Breaks at spaces, beside
// wide signs, and inside a word only when the word is wider than a line.
struct TextLine {
  std::string text;  // with colour, if asked for
  std::size_t columns = 0;
};
std::vector<TextLine> lay_out(const Runs& runs, std::size_t width, bool colour);

class TextPage {
 public:
  explicit TextPage(const TextStyle& style) : style_(style) {}

  void title(std::string_view words);  // underlined with "="
  void title(const Runs& runs);
  void heading(std::string_view words);  // a blank line before it
  void blank();                          // never two in a row
  // `indent` columns before every line.
  void paragraph(const Runs& runs, std::size_t indent = 0);
  // "12. words": the lines hang behind the marker; spaces at its end stay, so that markers can be of one
  // width.
  void item(const Run& marker, const Runs& runs, std::size_t indent = 2);
  // Paragraphs in two columns with a rule between; below each other where the page is too narrow.
  void side_by_side(const std::vector<Runs>& left, const std::vector<Runs>& right, std::size_t indent = 2);

  std::string take() { return std::move(text_); }

 private:
  void add(std::size_t indent, std::string_view line);
  std::size_t room(std::size_t indent) const;

  TextStyle style_;
  std::string text_;
};

}  // namespace saksi
