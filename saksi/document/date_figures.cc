#include "saksi/document/date_figures.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace saksi {
namespace {

bool is_figure(char c) { return c >= '0' && c <= '9'; }
bool is_byte(char c, unsigned first, unsigned last) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= first && byte <= last;
}

// The bytes of the figure at `at`: one of ASCII, more of Arabic, Persian, Devanagari, Bengali or full width;
// 0: it is none.
std::size_t figure_bytes(std::string_view text, std::size_t at) {
  if (is_figure(text[at])) return 1;
  const auto rest = text.substr(at, 3);
  if (rest.size() >= 2 && rest[0] == '\xD9') return is_byte(rest[1], 0xA0, 0xA9) ? 2 : 0;
  if (rest.size() >= 2 && rest[0] == '\xDB') return is_byte(rest[1], 0xB0, 0xB9) ? 2 : 0;
  if (rest.size() < 3) return 0;
  if (rest[0] == '\xEF' && rest[1] == '\xBC') return is_byte(rest[2], 0x90, 0x99) ? 3 : 0;
  if (rest[0] == '\xE0' && (rest[1] == '\xA5' || rest[1] == '\xA7'))
    return is_byte(rest[2], 0xA6, 0xAF) ? 3 : 0;
  return 0;
}

struct Run {
  std::size_t begin = 0, end = 0;  // bytes
  std::size_t figures = 0;         // 0: there is none
};
// From `at`, eight bytes at once, to where one may be a figure: most text of a page has none.
std::size_t skip_letters(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kEach = 0x0101010101010101, kHigh = 0x80 * kEach;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    const auto low = bytes & ~kHigh;
    const auto from_zero = low + (0x80 - '0') * kEach, above_nine = low + (0x80 - '9' - 1) * kEach;
    if (((from_zero & ~above_nine) | bytes) & kHigh) break;
  }
  return at;
}

Run find_run(std::string_view text, std::size_t from) {
  Run run;
  for (auto i = skip_letters(text, from); i < text.size();) {
    const auto bytes = figure_bytes(text, i);
    if (bytes > 0) {
      if (run.figures++ == 0) run.begin = i;
      run.end = i + bytes;
    } else if (run.figures > 0) {
      break;
    }
    i += std::max<std::size_t>(bytes, 1);
    if (bytes == 0 && text[i - 1] == ' ') i = skip_letters(text, i);
  }
  return run;
}

bool may_be_year(std::string_view text, const Run& run) {
  if (run.figures != 4) return false;
  const auto words = text.substr(run.begin, 2);
  return !is_figure(words[0]) || words == "19" || words == "20" || words == "25";  // 2566: Thailand
}

}  // namespace

std::size_t find_date_figures(std::string_view text) {
  Run before, run = find_run(text, 0);
  for (; run.figures > 0; before = run, run = find_run(text, run.end)) {
    if (may_be_year(text, run)) return run.begin;
    // "13.9.23": the second of two short runs that a point or stroke joins, and a third one behind it.
    const bool joined =
        before.figures > 0 && before.end + 1 == run.begin && before.figures <= 2 && run.figures <= 2;
    if (!joined || run.end + 2 >= text.size()) continue;
    const char mark = text[before.end];
    if ((mark == '.' || mark == '/') && text[run.end] == mark && is_figure(text[run.end + 1]) &&
        is_figure(text[run.end + 2]))
      return before.begin;
  }
  return std::string_view::npos;
}

bool has_day_figures(std::string_view text) {
  std::size_t days = 0, years = 0;
  for (auto run = find_run(text, 0); run.figures > 0; run = find_run(text, run.end)) {
    days += run.figures <= 2;
    years += run.figures >= 4;
  }
  return days >= 1 && days + years >= 2;
}

}  // namespace saksi
