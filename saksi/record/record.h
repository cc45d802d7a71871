#pragma once
// One thing that came in: bytes as they came, and from where.

#include <cstdint>
#include <optional>
#include <string>

namespace saksi {

// The kind of bytes, told by content before name.
enum class RecordKind {
  text,          // plain text, one article a file
  html,          // one page
  json_article,  // one line of JSON Lines, or one JSON object: an article with fields (CONTRACT.md)
  feed,          // RSS, Atom, CDF or JSON Feed: an article an entry
};

struct Record {
  std::string where;  // "reports/a.txt", "reports.jsonl#17", "-#3": as printed in `record`
  RecordKind kind = RecordKind::text;
  std::string bytes;
  std::optional<std::string> url;  // the address it was fetched from, if it was
  // What the transport (HTTP, an archive) declares, if it does. The content has the last word on all of it.
  std::optional<std::string> content_type;  // media type, lower case: "text/html"
  std::optional<std::string> charset;       // "windows-1252"
  std::optional<std::string> fetched;  // when it was fetched: "2023-09-13T10:15:00Z", or as HTTP writes it
  std::optional<std::string> last_modified;  // field Last-Modified: "Wed, 13 Sep 2023 10:15:00 GMT"
  std::optional<std::string>
      place;  // for messages, where it says more: "reports.jsonl:19", "a.warc.gz:184467"
};

// Where to point at in a message about the record.
inline const std::string& place_of(const Record& record) {
  return record.place ? *record.place : record.where;
}

}  // namespace saksi
