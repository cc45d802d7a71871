#include "saksi/article/declared_date.h"

#include <charconv>
#include <cstdlib>

#include <fmt/format.h>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

using std::chrono::year_month_day;

bool is_figure(char c) { return c >= '0' && c <= '9'; }

// Reads from the front of a text; every step tells whether it could.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  bool skip(std::string_view any_of) {
    if (text_.empty() || any_of.find(text_.front()) == std::string_view::npos) return false;
    text_.remove_prefix(1);
    return true;
  }
  // Between `least` and `most` figures.
  std::optional<unsigned> figures(std::size_t least, std::size_t most) {
    std::size_t size = 0;
    while (size < text_.size() && size < most && is_figure(text_[size])) ++size;
    if (size < least) return std::nullopt;
    unsigned value = 0;
    std::from_chars(text_.data(), text_.data() + size, value);
    text_.remove_prefix(size);
    return value;
  }
  bool at_end() const { return text_.empty(); }
  std::string_view rest() const { return text_; }

 private:
  std::string_view text_;
};

std::optional<Moment> of_seconds(long long seconds) {
  if (seconds < 0) return std::nullopt;
  const std::chrono::sys_seconds instant{std::chrono::seconds{seconds}};
  const Day day = std::chrono::floor<std::chrono::days>(instant);
  const auto minutes = static_cast<unsigned>((instant - day).count() / 60);
  return make_moment(day, minutes / 60, minutes % 60, 0);
}

// All figures: "20230913", "20230913175000", seconds or milliseconds.
std::optional<Moment> parse_figures(std::string_view words) {
  for (const char c : words)
    if (!is_figure(c)) return std::nullopt;
  long long value = 0;
  if (std::from_chars(words.data(), words.data() + words.size(), value).ec != std::errc{})
    return std::nullopt;
  if (words.size() == 8 || words.size() == 12 || words.size() == 14) {
    Cursor cursor(words);
    const auto year = cursor.figures(4, 4), month = cursor.figures(2, 2), day = cursor.figures(2, 2);
    const auto found = find_day(static_cast<int>(*year), *month, *day);
    if (!found) return std::nullopt;
    const auto hour = cursor.figures(2, 2), minute = cursor.figures(2, 2);
    if (!hour || !minute || *hour > 23 || *minute > 59) return Moment{*found, std::nullopt};
    return make_moment(*found, *hour, *minute, std::nullopt);
  }
  if (words.size() == 13) return of_seconds(value / 1000);
  if (words.size() == 9 || words.size() == 10) return of_seconds(value);
  return std::nullopt;
}

// "17:50:00.000 +07:00" behind a day.
Moment parse_clock(Day day, std::string_view text) {
  Cursor cursor(text);
  while (cursor.skip(" Tt,")) {
  }
  const auto hour = cursor.figures(1, 2);
  if (!hour || *hour > 23 || !cursor.skip(":.")) return {day, std::nullopt};
  const auto minute = cursor.figures(2, 2);
  if (!minute || *minute > 59) return {day, std::nullopt};
  if (cursor.skip(":.")) {
    cursor.figures(1, 2);
    if (cursor.skip(".,")) cursor.figures(1, 9);
  }
  while (cursor.skip(" ")) {
  }
  return make_moment(day, *hour, *minute, parse_offset(cursor.rest()));
}

}  // namespace

bool is_plausible_day(Day day) {
  const auto year = static_cast<int>(year_month_day{day}.year());
  return year >= 1990 && year <= 2100;
}

Moment make_moment(Day day, unsigned hour, unsigned minute, std::optional<int> offset_minutes) {
  auto time = fmt::format("{}T{:02}:{:02}", format_day(day), hour, minute);
  if (offset_minutes)
    time += fmt::format("{}{:02}:{:02}", *offset_minutes < 0 ? '-' : '+', std::abs(*offset_minutes) / 60,
                        std::abs(*offset_minutes) % 60);
  return {day, std::move(time)};
}

int minute_of_day(std::string_view time) {
  constexpr std::size_t kHour = 11, kMinute = 14;  // "2023-09-13T17:50"
  const auto two = [&](std::size_t at) { return (time[at] - '0') * 10 + time[at + 1] - '0'; };
  return time.size() < kMinute + 2 ? 0 : two(kHour) * 60 + two(kMinute);
}

std::optional<int> parse_offset(std::string_view text) {
  if (text.starts_with('Z') || text.starts_with('z')) return 0;
  if (text.starts_with("UTC") || text.starts_with("GMT")) {
    const auto more = parse_offset(text.substr(3));
    return more ? more : 0;
  }
  if (!text.starts_with('+') && !text.starts_with('-')) return std::nullopt;
  Cursor cursor(text.substr(1));
  const auto hours = cursor.figures(1, 2);
  if (!hours || *hours > 14) return std::nullopt;
  cursor.skip(":");
  const unsigned minutes = cursor.figures(2, 2).value_or(0);
  if (minutes > 59) return std::nullopt;
  const int offset = static_cast<int>(*hours * 60 + minutes);
  return text.front() == '-' ? -offset : offset;
}

std::optional<Moment> parse_moment(std::string_view words) {
  words = trim(words);
  if (words.empty()) return std::nullopt;
  if (const auto moment = parse_figures(words)) return moment;
  Cursor cursor(words);
  const auto year = cursor.figures(4, 4);
  if (!year || !cursor.skip("-/.")) return std::nullopt;
  const auto month = cursor.figures(1, 2);
  if (!month || !cursor.skip("-/.")) return std::nullopt;
  const auto day_figures = cursor.figures(1, 2);
  if (!day_figures) return std::nullopt;
  const auto day = find_day(static_cast<int>(*year), *month, *day_figures);
  if (!day) return std::nullopt;
  return parse_clock(*day, cursor.rest());
}

std::optional<Day> find_url_day(std::string_view url) {
  const auto is_border = [&](std::size_t at) { return at >= url.size() || !is_figure(url[at]); };
  for (std::size_t at = url.find("//") == std::string_view::npos ? 0 : url.find("//") + 2;
       at + 8 <= url.size(); ++at) {
    if ((at > 0 && is_figure(url[at - 1])) || (url[at] != '1' && url[at] != '2')) continue;
    Cursor cursor(url.substr(at));
    const auto year = cursor.figures(4, 4);
    if (!year) continue;
    const bool parted = cursor.skip("/-_");
    const auto month = parted ? cursor.figures(1, 2) : cursor.figures(2, 2);
    if (!month || (parted && !cursor.skip("/-_"))) continue;
    const auto day = parted ? cursor.figures(1, 2) : cursor.figures(2, 2);
    if (!day || !is_border(url.size() - cursor.rest().size())) continue;
    if (const auto found = find_day(static_cast<int>(*year), *month, *day); found && is_plausible_day(*found))
      return found;
  }
  return std::nullopt;
}

}  // namespace saksi
