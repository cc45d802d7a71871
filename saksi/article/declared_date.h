#pragma once
// Declared dates: what senders write into date fields, and dates in addresses.
//
//   2023-09-13T17:50:00+07:00   2023-09-13 17:50   20230913   1694602200   1694602200000

#include <optional>
#include <string>
#include <string_view>

#include "saksi/base/date.h"

namespace saksi {

// A declared day and, when declared, its time: "2023-09-13T17:50+07:00", without offset when none is told.
struct Moment {
  Day day{};
  std::optional<std::string> time;
  friend auto operator<=>(const Moment&, const Moment&) = default;
};

// False for days before 1990 and after 2100: no report of ours, but a field left at its default.
bool is_plausible_day(Day day);

// Reads ISO 8601 and its kin and seconds or milliseconds since 1970. None for words: those are time phrases.
std::optional<Moment> parse_moment(std::string_view words);
// "+0700", "+07:00", "-04", "Z" at the start of `text`, in minutes east of Greenwich.
std::optional<int> parse_offset(std::string_view text);
// Day, hour, minute and offset as one time.
Moment make_moment(Day day, unsigned hour, unsigned minute, std::optional<int> offset_minutes);
// Minutes since midnight of a Moment::time.
int minute_of_day(std::string_view time);
// The day in the path of an address: "/2023/09/13/", "-20230913". None when there is no full day.
std::optional<Day> find_url_day(std::string_view url);

}  // namespace saksi
