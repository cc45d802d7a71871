#pragma once
// Words of articles made safe for what shows them. All input is hostile: a report may hold terminal escape
// sequences, markup, or marks that turn the direction of what follows.

#include <string>
#include <string_view>

namespace saksi {

// One line of plain UTF-8: line breaks and tabs are spaces, other control characters (ESC, C1, DEL) and
// broken bytes U+FFFD; marks that override the direction of text (U+202A … U+202E, U+2066 … U+2069) are left
// out.
std::string plain_line(std::string_view text);

// plain_line for HTML, in text and in attributes: & < > " ' are entities.
std::string escape_html(std::string_view text);

// plain_line for CommonMark and GitHub's Markdown, outside of code: no markup, HTML or link can come of it,
// also not by an address that stands plain in the text.
std::string escape_markdown(std::string_view text);

}  // namespace saksi
