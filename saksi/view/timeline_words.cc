#include "saksi/view/timeline_words.h"

#include <fmt/format.h>

#include "saksi/view/dates.h"
#include "saksi/view/sheet.h"

namespace saksi {

std::string_view day_opener(const TimelineEntry& entry) {
  if (entry.basis == DayBasis::said) return "Said on ";
  return entry.planned ? "Planned for " : "";
}

std::string day_label(const TimelineEntry& entry) {
  return std::string(day_opener(entry)) + show_timex(entry.date) + day_reports(entry);
}

std::string day_reports(const TimelineEntry& entry) {
  return entry.reports > 0 ? fmt::format(" ({})", counted(entry.reports, "report", "reports")) : "";
}

std::string_view day_note(const TimelineEntry& entry) {
  switch (entry.basis) {
    case DayBasis::near:
      return "day told beside it";
    case DayBasis::reported:
      return "day of the report";
    case DayBasis::told:
    case DayBasis::said:
      break;
  }
  return "";
}

}  // namespace saksi
