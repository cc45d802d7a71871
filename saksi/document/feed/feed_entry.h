#pragma once
// One entry of a feed as its sender wrote it: fields found under the many names that formats give them, not
// yet text.

#include <optional>
#include <string>
#include <vector>

#include "saksi/document/declared.h"

namespace saksi {

// A title, summary or content. In HTML "&lt;" is a sign of the text, in plain words it stands for itself.
struct FeedText {
  enum class Form { plain, html };
  std::string words;
  Form form = Form::plain;
};

// Entries of a feed that are read; feeds have some tens.
inline constexpr std::size_t kMaxFeedEntries = 10000;

struct FeedEntry {
  Declared declared;  // all but its title, outlet and description
  FeedText title;
  FeedText outlet;
  FeedText content;  // the article as far as the feed gives it
  FeedText summary;  // what stands for it: RSS says "description"
};

struct Feed {
  std::vector<FeedEntry> entries;
  std::optional<std::string> problem;  // what was repaired: "line 12: </item> closes nothing"
};

// Whether `words` are HTML rather than plain words with a "<" in them: it holds an end tag or a character
// reference, and every tag in it is one of HTML (feedparser's test).
//
//   Harga &lt;b&gt;naik&lt;/b&gt;, <p>Satu</p>   HTML
//   3 < 5, sejarah tag <blink>, AT&T             plain
bool looks_like_html(std::string_view words);

// Text whose form nobody tells.
FeedText guess_text(std::string words);

// The letters that `text` stands for in base64, blanks in it passed over; none when it is no base64.
std::optional<std::string> decode_base64(std::string_view text);

// The names in an author field, which RSS wants to be an address: "surat@contoh.example (Sari Dewi)",
// "Sari Dewi <surat@contoh.example>", "Sari Dewi (surat@contoh.example)". Empty when there is only an
// address.
std::string find_author_name(std::string_view author);

// The address in a link field, whole: seen from `base` when it is relative. One that is whole stays as it is
// written, but for blanks. Empty for what is no page ("javascript:", "mailto:"). When `base` is not known, a
// relative one stays so.
std::string feed_link(std::string_view link, std::string_view base);

}  // namespace saksi
