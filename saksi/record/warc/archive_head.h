#pragma once
// The head of one record of an archive: WARC (ISO 28500:2017, also 1.0 and the drafts 0.17 and 0.18) or the
// older ARC (Internet Archive, 1996).
//
//   WARC/1.0                                    http://example.org/ 192.0.2.7 20080430204826 text/html 680
//   WARC-Type: response
//   WARC-Target-URI: <http://example.org/>
//   Content-Length: 973

#include <optional>
#include <string>
#include <string_view>

namespace saksi {

enum class ArchiveForm { warc, arc };

// What a record is, as far as reading cares.
enum class ArchiveKind {
  response,    // what a server sent, with its HTTP head
  resource,    // a thing without one
  conversion,  // text that somebody took out of a page
  revisit,     // a response as before: its head, and whose body it repeats
  other,       // requests, metadata and what we do not know
};

struct ArchiveHead {
  ArchiveKind kind = ArchiveKind::other;
  std::optional<std::string> url;   // WARC-Target-URI, without its "<>"
  std::optional<std::string> date;  // WARC-Date; of an ARC the same form: "2008-04-30T20:48:26Z"
  std::string content_type;         // of the block
  std::optional<std::size_t> length;
  std::optional<std::string> truncated;  // WARC-Truncated: "length", "time", "disconnect"
  std::optional<std::string> payload_digest;
  bool segmented = false;      // goes on in another record
  std::size_t size_bytes = 0;  // with the blank line behind it
};

// True when `text` begins with a head, or breaks off where one could go on. `text` begins a line.
bool opens_head(std::string_view text, ArchiveForm form);
// So much must be known for that.
inline constexpr std::size_t kOpeningBytes = 512;
// Where the next head begins in `text`, looking from `from`; npos: nowhere. An ARC head
// opens a line; a WARC head may stand right behind a record that was cut off.
std::size_t find_head(std::string_view text, std::size_t from, ArchiveForm form);
// The head that opens `text`; none where its end is not in `text`, and at least kMaxHeadBytes are.
std::optional<ArchiveHead> parse_head(std::string_view text, ArchiveForm form);
inline constexpr std::size_t kMaxHeadBytes = std::size_t{64} << 10;

// What an archive begins with, if `head` is one; `middle`: it begins in the middle of a record.
struct ArchiveStart {
  ArchiveForm form = ArchiveForm::warc;
  bool middle = false;
};
std::optional<ArchiveStart> find_archive(std::string_view head, std::string_view name);

}  // namespace saksi
