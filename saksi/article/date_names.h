#pragma once
// The words that dates of newspapers are made of, in all languages at once: "September", "Sept.", "сентября",
// "Rabu", "WIB", "diperbarui". Months and weekdays come from lang/calendar_names, and the rest, with forms
// that CLDR lacks, from the tables `date_words`.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "saksi/lang/calendar_names.h"
#include "saksi/lang/language.h"

namespace saksi {

enum class DateWord {
  month,
  weekday,
  zone,       // "WIB"
  joint,      // stands inside of a date: "de", "of", "th", "年"
  published,  // "Published", "Diterbitkan": the date behind it is the first publication
  changed,    // "Updated", "Diperbarui"
  until,      // "until", "since", "registered": the date behind it is of something else
  other,      // may stand beside a date: "at", "views", "menit"
};

class DateNames {
 public:
  explicit DateNames(const Languages& languages);

  // What a word (folded) may be; none: it does not belong to a date.
  std::optional<DateWord> kind(std::string_view folded) const;
  // 1 … 12. `language` (ISO 639, "" not known) decides where languages differ: "listopad" is October in
  // Croatian and November in Polish.
  std::optional<unsigned> month(std::string_view folded, std::string_view language) const;
  // Minutes east of Greenwich: "wib" is 420.
  std::optional<int> zone_minutes(std::string_view folded) const;

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  struct Entry {
    DateWord kind = DateWord::other;
    int value = 0;  // of a zone
  };
  void add(std::string folded, DateWord kind, int value);
  void add_weekday(const std::string& name);
  void take_table(const Table& table, std::string_view language);

  std::unordered_map<std::string, Entry, Hash, std::equal_to<>> words_;
  MonthNames months_;
};

}  // namespace saksi
