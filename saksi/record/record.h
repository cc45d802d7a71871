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
};

struct Record {
  std::string where;  // "reports/a.txt", "reports.jsonl#17", "-#3": as printed in `record`
  RecordKind kind = RecordKind::text;
  std::string bytes;
  std::optional<std::string> url;      // the address it was fetched from, if it was
  std::optional<std::string> charset;  // declared by the transport, if it was
  std::optional<std::string> place;    // for messages, where it says more: "reports.jsonl:19", a line
};

// Where to point at in a message about the record.
inline const std::string& place_of(const Record& record) {
  return record.place ? *record.place : record.where;
}

}  // namespace saksi
