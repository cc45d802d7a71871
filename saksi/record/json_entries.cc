#include "saksi/record/json_entries.h"

#include <fmt/format.h>

#include <algorithm>

namespace saksi {
namespace {

constexpr std::size_t kPaddingBytes = 64;  // simdjson reads this far behind an entry
constexpr std::string_view kBlanks = " \t\r\n\xef\xbb\xbf";

}  // namespace

JsonEntries::JsonEntries(ByteSource source, Form form, std::size_t max_entry_bytes, std::string where,
                         OnProblem on_problem)
    : source_(std::move(source)),
      form_(form),
      max_entry_bytes_(max_entry_bytes),
      where_(std::move(where)),
      on_problem_(std::move(on_problem)) {}

std::optional<JsonEntry> JsonEntries::next() {
  for (;;) {
    if (auto found = form_ == Form::lines ? next_line() : next_value()) return found;
    const auto failure = source_.failure();
    if (!failure) return std::nullopt;
    on_problem_(*failure);
    if (failure->code == ErrorCode::too_large || !source_.resume()) return std::nullopt;
  }
}

void JsonEntries::too_long(std::size_t line) {
  ++number_;
  on_problem_({ErrorCode::too_large,
               fmt::format("an article of more than {} bytes; left out", max_entry_bytes_),
               fmt::format("{}:{}", where_, line)});
}

void JsonEntries::take(std::size_t bytes) {
  line_ += static_cast<std::size_t>(std::ranges::count(source_.window().substr(0, bytes), '\n'));
  source_.take(bytes);
}

std::optional<JsonEntry> JsonEntries::entry(std::string_view bytes, std::size_t line) {
  JsonEntry found;
  found.bytes.reserve(bytes.size() + kPaddingBytes);
  found.bytes = bytes;
  found.line = line;
  found.number = ++number_;
  return found;
}

std::optional<JsonEntry> JsonEntries::next_line() {
  bool skipping = false;  // inside a line that was too long
  for (std::size_t looked = 0;;) {
    const auto window = source_.window();
    const auto end = window.find('\n', looked);
    const bool whole = end != std::string_view::npos;
    if (!whole && window.size() > max_entry_bytes_) {
      if (!std::exchange(skipping, true)) too_long(line_);
      source_.take(window.size());
      looked = 0;
      if (!source_.more()) return std::nullopt;
      continue;
    }
    looked = window.size();
    if (!whole && source_.more()) continue;
    const auto rest = source_.window();
    if (rest.empty()) return std::nullopt;
    const auto size = whole ? end : rest.size();
    std::optional<JsonEntry> found;
    if (!skipping && size > max_entry_bytes_)
      too_long(line_);
    else if (!skipping && rest.substr(0, size).find_first_not_of(kBlanks) != std::string_view::npos)
      found = entry(rest.substr(0, size), line_);
    source_.take(whole ? size + 1 : size);
    line_ += whole;
    if (found) return found;
    skipping = false;
    looked = 0;
  }
}

// Leaves the window at the next "{"; false at the end.
bool JsonEntries::find_object() {
  do {
    const auto window = source_.window();
    const auto open = std::min(window.find('{'), window.size());
    const auto junk = window.substr(0, open).find_first_not_of(" \t\r\n,[]\xef\xbb\xbf");
    if (junk != std::string_view::npos && !std::exchange(told_junk_, true)) {
      const auto line = line_ + static_cast<std::size_t>(std::ranges::count(window.substr(0, junk), '\n'));
      on_problem_({ErrorCode::malformed, "not a JSON object; left out", fmt::format("{}:{}", where_, line)});
    }
    take(open);
    if (open < window.size()) return true;
  } while (source_.more());
  return false;
}

// True when the object that begins at the window's start ends before scan.at.
bool JsonEntries::follow(std::string_view window, Scan& scan) {
  while (scan.at < window.size()) {
    const char c = window[scan.at++];
    if (scan.in_words) {
      if (scan.escaped)
        scan.escaped = false;
      else if (c == '\\')
        scan.escaped = true;
      else if (c == '"' || c == '\n')  // JSON has no line break in a string: here one was left open
        scan.in_words = false;
      continue;
    }
    if (c == '"') scan.in_words = true;
    if (c == '{') ++scan.depth;
    if (c == '}' && --scan.depth == 0) return true;
  }
  return false;
}

std::optional<JsonEntry> JsonEntries::next_value() {
  while (find_object()) {
    const auto line = line_;
    Scan scan;
    bool skipping = false;
    while (!follow(source_.window(), scan)) {
      if (scan.at > max_entry_bytes_) {
        if (!std::exchange(skipping, true)) too_long(line);
        take(scan.at);
        scan.at = 0;
      }
      if (source_.more()) continue;
      if (!skipping)
        on_problem_({ErrorCode::malformed, "ends inside a JSON object", fmt::format("{}:{}", where_, line)});
      take(source_.window().size());
      return std::nullopt;
    }
    std::optional<JsonEntry> found;
    if (!skipping && scan.at > max_entry_bytes_)
      too_long(line);
    else if (!skipping)
      found = entry(source_.window().substr(0, scan.at), line);
    take(scan.at);
    if (found) return found;
  }
  return std::nullopt;
}

}  // namespace saksi
