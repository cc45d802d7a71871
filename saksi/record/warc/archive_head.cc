#include "saksi/record/warc/archive_head.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "saksi/record/http_message.h"

namespace saksi {
namespace {

constexpr std::string_view kWarcMark = "WARC/";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_name(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
}

std::string_view line_at(std::string_view text, std::size_t at) {
  auto line = text.substr(at, std::min(text.find('\n', at), text.size()) - at);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::optional<std::size_t> parse_size(std::string_view digits) {
  std::size_t value = 0;
  const auto* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value);
  // Nobody writes a record of a petabyte; what claims one is wrong.
  if (error != std::errc() || stop != end || value >> 50 != 0) return std::nullopt;
  return value;
}

// "WARC/1.0", and then a field: prose about WARC does not go on so.
bool opens_warc(std::string_view text) {
  if (!text.starts_with(kWarcMark)) return kWarcMark.starts_with(text);
  const auto version = line_at(text, 0).substr(kWarcMark.size());
  const auto dot = version.find('.');
  if (dot == 0 || dot == std::string_view::npos || dot + 1 == version.size() || version.size() > 8)
    return false;
  if (!std::ranges::all_of(version, [](char c) { return is_digit(c) || c == '.' || c == ' '; })) return false;
  const auto next = text.find('\n');
  if (next == std::string_view::npos) return true;
  const auto line = text.substr(next + 1);
  const auto end = static_cast<std::size_t>(std::ranges::find_if_not(line, is_name) - line.begin());
  return end == line.size() || (end > 0 && (line[end] == ':' || line[end] == ' '));
}

// The cells of an ARC line: address, host, 14 digits of time, type, … length (5 in version 1, 10 in version
// 2).
std::optional<std::vector<std::string_view>> arc_cells(std::string_view line) {
  std::vector<std::string_view> cells;
  for (std::size_t at = 0; at <= line.size() && cells.size() <= 10;) {
    const auto end = std::min(line.find(' ', at), line.size());
    cells.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  if (cells.size() != 5 && cells.size() != 10) return std::nullopt;
  const bool dated = cells[2].size() == 14 && std::ranges::all_of(cells[2], is_digit);
  const bool address = cells[0].find(':') != std::string_view::npos;
  return dated && address && parse_size(cells.back()) ? std::optional(std::move(cells)) : std::nullopt;
}

bool opens_arc(std::string_view text) { return arc_cells(line_at(text, 0)).has_value(); }

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view()
                                         : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// True when the last line is blank; what does not end so was cut off.
bool ends_blank(std::string_view text) {
  if (!text.ends_with('\n')) return false;
  text.remove_suffix(1);
  return trim(text.substr(text.rfind('\n') + 1)).empty();
}

ArchiveKind kind_of(std::string_view type) {
  constexpr std::pair<std::string_view, ArchiveKind> kKinds[] = {{"response", ArchiveKind::response},
                                                                 {"resource", ArchiveKind::resource},
                                                                 {"conversion", ArchiveKind::conversion},
                                                                 {"revisit", ArchiveKind::revisit}};
  const auto* known = std::ranges::find(kKinds, type, &std::pair<std::string_view, ArchiveKind>::first);
  return known == std::end(kKinds) ? ArchiveKind::other : known->second;
}

std::optional<std::string> value_of(const std::vector<HeaderField>& fields, std::string_view name) {
  const auto value = find_field(fields, name);
  return value && !value->empty() ? std::optional(std::string(*value)) : std::nullopt;
}

std::optional<ArchiveHead> parse_warc(std::string_view text) {
  const auto first = text.find('\n');
  if (first == std::string_view::npos) return std::nullopt;
  ArchiveHead head;
  const auto fields = parse_fields(text.substr(first + 1), &head.size_bytes);
  head.size_bytes += first + 1;
  if (!ends_blank(text.substr(0, head.size_bytes))) return std::nullopt;
  head.kind = kind_of(find_field(fields, "warc-type").value_or(""));
  if (auto url = find_field(fields, "warc-target-uri")) {
    if (url->starts_with('<') && url->ends_with('>')) url = trim(url->substr(1, url->size() - 2));
    head.url = std::string(*url);
  }
  head.date = value_of(fields, "warc-date");
  head.content_type = find_field(fields, "content-type").value_or("");
  if (const auto length = find_field(fields, "content-length")) head.length = parse_size(*length);
  head.truncated = value_of(fields, "warc-truncated");
  head.payload_digest = value_of(fields, "warc-payload-digest");
  head.segmented = find_field(fields, "warc-segment-number").has_value();
  return head;
}

std::optional<ArchiveHead> parse_arc(std::string_view text) {
  const auto end = text.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const auto cells = arc_cells(line_at(text, 0));
  if (!cells) return std::nullopt;
  ArchiveHead head;
  const auto time = (*cells)[2];
  head.url = std::string((*cells)[0]);
  head.kind = head.url->starts_with("http") ? ArchiveKind::response : ArchiveKind::other;
  head.date = std::string(time.substr(0, 4))
                  .append("-")
                  .append(time.substr(4, 2))
                  .append("-")
                  .append(time.substr(6, 2));
  head.date->append("T").append(time.substr(8, 2)).append(":").append(time.substr(10, 2)).append(":");
  head.date->append(time.substr(12, 2)).append("Z");
  head.content_type = "application/http";
  head.length = parse_size(cells->back());
  head.size_bytes = end + 1;
  return head;
}

}  // namespace

bool opens_head(std::string_view text, ArchiveForm form) {
  text = text.substr(0, form == ArchiveForm::warc ? kOpeningBytes : kMaxHeadBytes);
  return form == ArchiveForm::warc ? opens_warc(text) : opens_arc(text);
}

std::size_t find_head(std::string_view text, std::size_t from, ArchiveForm form) {
  if (form == ArchiveForm::warc) {
    for (auto at = text.find(kWarcMark, from); at != std::string_view::npos;
         at = text.find(kWarcMark, at + 1))
      if (opens_head(text.substr(at), form)) return at;
    return std::string_view::npos;
  }
  for (auto at = from; at < text.size();) {
    if ((at == 0 || text[at - 1] == '\n') && opens_head(text.substr(at), form)) return at;
    const auto line = text.find('\n', at);
    if (line == std::string_view::npos) break;
    at = line + 1;
  }
  return std::string_view::npos;
}

std::optional<ArchiveHead> parse_head(std::string_view text, ArchiveForm form) {
  text = text.substr(0, kMaxHeadBytes);
  return form == ArchiveForm::warc ? parse_warc(text) : parse_arc(text);
}

std::optional<ArchiveStart> find_archive(std::string_view head, std::string_view name) {
  const auto first = std::min(head.find_first_not_of("\r\n "), head.size());
  const auto text = head.substr(first);
  if (text.starts_with(kWarcMark) && opens_head(text, ArchiveForm::warc))
    return ArchiveStart{ArchiveForm::warc, false};
  if (text.starts_with("filedesc:") && opens_head(text, ArchiveForm::arc))
    return ArchiveStart{ArchiveForm::arc, false};
  for (const std::string_view packed : {".gz", ".zst", ".br"})
    if (name.ends_with(packed)) name.remove_suffix(packed.size());
  const auto within = find_head(head, 0, ArchiveForm::warc);
  if (name.ends_with(".warc")) return ArchiveStart{ArchiveForm::warc, true};
  if (name.ends_with(".arc")) return ArchiveStart{ArchiveForm::arc, true};
  // Pages about archives show heads, too, but not between the line ends of the wire.
  if (within == std::string_view::npos || within < 4 || head.substr(within - 4, 4) != "\r\n\r\n")
    return std::nullopt;
  const auto second = head.find("\r\n", within);
  const bool sure = second != std::string_view::npos && head.substr(second + 2).starts_with("WARC-");
  return sure ? std::optional(ArchiveStart{ArchiveForm::warc, true}) : std::nullopt;
}

}  // namespace saksi
