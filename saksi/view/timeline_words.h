#pragma once
// How the day of a timeline entry is told, so that nobody takes the day on which something was said for the
// day on which it happened.

#include <string>
#include <string_view>

#include "saksi/account/account.h"

namespace saksi {

// "3 January 2026", "Planned for 4 January 2026", "Said on 6 January 2026"; of a topic "3 January 2026 (24
// reports)".
std::string day_label(const TimelineEntry& entry);
// How many reports of a topic speak of the day, " (24 reports)"; nothing for the day of a story.
std::string day_reports(const TimelineEntry& entry);
// What stands before the day: "Said on "; nothing before the day of an event.
std::string_view day_opener(const TimelineEntry& entry);
// Where the day comes from when the words themselves do not name it: "day of the report", else "".
std::string_view day_note(const TimelineEntry& entry);

}  // namespace saksi
