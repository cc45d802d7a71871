#pragma once
// Makes decoded text plain, once for all later rules: U+00A0, U+202F and other spaces of one line become
// U+0020; carriage returns and U+2028 become "\n"; what cannot be seen (U+200B, U+FEFF, soft hyphens, marks
// of direction, control characters) goes; letters are composed (NFC).

#include <string>
#include <string_view>

namespace saksi {

// `text` is UTF-8. Cost: linear; ASCII is copied in runs.
std::string make_plain(std::string_view text);

// Plain and on one line: runs of blanks and line ends become one space, ends trimmed. What was encoded or
// escaped once too often is made right where that is certain (mojibake.h, references.h).
std::string make_plain_line(std::string_view text);

// The same for text of several lines, blanks and references as they stand.
std::string make_plain_text(std::string_view text);

}  // namespace saksi
