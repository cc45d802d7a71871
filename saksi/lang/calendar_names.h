#pragma once
// Names of months and weekdays as CLDR has them: of one language, and the months of all languages of news at
// once, whole and shortened, with or without their accents: "Ιούλ", "július", "agt", "kvě".

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace saksi {

struct CalendarName {
  std::string name;     // as printed, without a full stop at its end
  unsigned number = 0;  // month 1 … 12; weekday 1 Monday … 7 Sunday
  bool whole = true;    // false: shortened
};
struct CalendarNames {
  std::vector<CalendarName> months, weekdays;
};
// The names in the language `locale` ("id", "sr_Latn"), the whole ones first; what ICU falls back to where it
// does not know the language.
CalendarNames calendar_names_of(const std::string& locale);

// Locales of news with names of their own; others write one of these.
const std::vector<std::string>& news_locales();

// The names of each of news_locales(), in their order. Made at its first use, in some milliseconds.
const std::vector<CalendarNames>& news_calendars();

// Months by name over many languages.
class MonthNames {
 public:
  // The names of all news_locales(), with forms that newspapers use and CLDR lacks. Made at its first use, in
  // some milliseconds.
  static const MonthNames& of_news();

  // `language`: ISO 639, "" for all.
  void add(std::string_view name, std::string_view language, unsigned month);
  // 1 … 12 of a whole name or a form that was added, folded. `language` as declared, "cs" or "cs-CZ", decides
  // where languages differ ("listopad" is October in Croatian and November in Polish); none where it does
  // not.
  std::optional<unsigned> find(std::string_view folded, std::string_view language) const;
  // The same in any case and accents, also of the beginning of a name, or of a name that goes on.
  std::optional<unsigned> find_shortened(std::string_view name, std::string_view language) const;
  // Calls `take` with every spelling, folded.
  void each_name(const std::function<void(const std::string&)>& take) const;

 private:
  using Months = std::uint16_t;  // bit n: month n + 1
  // By folded spelling; one language is the few entries that stand in its own map.
  using Names = std::map<std::string, Months, std::less<>>;
  static std::optional<unsigned> look_up(const Names& names, std::string_view key);
  static std::optional<unsigned> look_near(const Names& names, const std::string& key);
  const Names* names_of(std::string_view language) const;

  Names all_;
  std::map<std::string, Names, std::less<>> by_language_;
};

}  // namespace saksi
