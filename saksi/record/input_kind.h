#pragma once
// What a file or stream holds, told by its first bytes; its name only breaks ties.
//
//   <!doctype html>…             html
//   {"title": …}\n{"title": …}   json_lines
//   [{"title": …},               json_values: articles over several lines
//   <?xml …?><rss version="2.0"> feed: RSS, Atom, CDF, and JSON Feed
//   <opml version="2.0">         opml: a list of feeds
//   WARC/1.0                     archive
//   HTTP/1.1 200 OK              http: a response as it came, its head first
//   %PDF-1.7                     unsupported: "a PDF file; take the text out first, …"
//   Bagikan:\n\nJAKARTA - …      text

#include <cstddef>
#include <string>
#include <string_view>

namespace saksi {

struct InputKind {
  enum class Form { text, html, json_lines, json_values, feed, opml, archive, http, unsupported };
  Form form = Form::text;
  std::string refusal;  // unsupported: what it is, and what to do instead
};

// As much of the head as telling looks at.
inline constexpr std::size_t kHeadBytes = std::size_t{64} << 10;

// `head` is not empty and at most kHeadBytes long. `name` is the path; only its ending matters.
InputKind tell_kind(std::string_view head, std::string_view name);

}  // namespace saksi
