#pragma once
// Text that was UTF-8, was read as an old encoding of one byte a letter, and written as UTF-8 again:
//
//   Itâ€™s cafÃ©          It’s café              windows-1252
//   РџСЂРёРІРµС‚          Привет                windows-1251
//   ‚Äúya‚Äù               “ya”                  Macintosh
//
// Undone only where it is certain, line by line: all that is not ASCII must turn into letters of one script,
// and some of it must be what no sound text has ("Ã©" is, "É”" is not). After ftfy (Speer, 2019), but
// stricter: a line that holds one sound accented letter stays as it is.

#include <optional>
#include <string>
#include <string_view>

namespace saksi {

// The line as it was meant; none when it is sound, or we are not sure. `line` is UTF-8. Cost: linear; a line
// of ASCII costs one look, sound text in other letters hardly more.
std::optional<std::string> repair_mojibake(std::string_view line);

}  // namespace saksi
