#pragma once
// Bytes to UTF-8, as browsers do it, but for one thing: text that is valid UTF-8 and holds letters outside of
// ASCII is UTF-8 whatever is declared. A page that says iso-8859-1 and is UTF-8 is common; text in another
// encoding that is valid UTF-8 by chance is next to unknown.
//
// In order: byte order mark; UTF-16 and UTF-32 by their NULs; ISO-2022-JP by its escapes; valid UTF-8; UTF-8
// with foreign bytes in it; the transport's charset; the page's own (the first 64 KiB, for what is no UTF-8);
// uchardet's guess. Text that was read wrongly before it came to us: mojibake.h.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace saksi {

struct Decoded {
  std::string text;               // valid UTF-8; what cannot be read is U+FFFD
  std::string charset;            // "UTF-8", "windows-1252": ICU's name
  std::size_t broken_places = 0;  // that fit no letter of the charset
};

struct DecodeHints {
  std::optional<std::string_view> transport;  // charset of the Content-Type header
  bool page = false;                          // HTML: may declare its charset itself
};

// Cost: linear. UTF-8 is checked and copied only.
Decoded decode(std::string_view bytes, const DecodeHints& hints);

}  // namespace saksi
