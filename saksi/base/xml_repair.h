#pragma once
// Broken XML made sound, so that a parser takes it. The faults of feeds are few and plain, but a parser that
// stops at the first of them loses every entry behind it.
//
//   Tom & Jerry, 3 < 5           the signs themselves
//   &eacute;  &nbsp;             stay as they stand: HTML knows them, XML does not
//   <p>Satu<p>Dua</item>         open elements end with the one around them
//   Satu</b> dua                 what closes nothing is passed over
//   <item TITLE=Satu>            values without quotes
//   <item><title>Sat             a cut file: what there is of it
//   Warning: …<?xml …?><rss>     words in front of the prolog

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace saksi {

// What was repaired first; `line` from 1.
struct XmlFault {
  std::string message;
  std::size_t line = 0;
};

struct RepairedXml {
  std::string xml;                // well-formed, but that it may have several roots or none
  std::optional<XmlFault> fault;  // none: nothing to repair
};

// A processing instruction of this name is the last thing in an element that the repair had to close.
inline constexpr std::string_view kUnclosedMark = "saksi-unclosed";

// `xml` is UTF-8. Elements of the names in `siblings` (without prefix) do not stand in each other: the next
// one ends the one before. Comments, document types and instructions are left out, and the tags of elements
// that lie deeper than `max_depth`. Cost: linear in bytes, times `max_depth` for end tags that close nothing.
RepairedXml repair_xml(std::string_view xml, std::size_t max_depth,
                       const std::vector<std::string_view>& siblings);

}  // namespace saksi
