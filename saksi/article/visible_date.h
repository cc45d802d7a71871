#pragma once
// Dates as newspapers print them, in any language whose months we know:
//
//   "Rabu, 13 Sep 2023 10:15 WIB"        2023-09-13, 10:15+07:00
//   "13.09.2023"   "13.9.23"             2023-09-13
//   "September 13th, 2023 at 5:50 p.m."  2023-09-13, 17:50
//   "2023年9月13日"                      2023-09-13
//   "03/04/2023"                         3 April; in English of no other country than America, 4 March
//   "Updated 14 September 2023"          of a change
//
// A date without its year is none.

#include <string_view>
#include <vector>

#include "saksi/article/date_names.h"
#include "saksi/article/declared_date.h"

namespace saksi {

struct VisibleDate {
  enum class Label { none, published, changed, other };  // what the words before it say; other: "until"
  Moment moment;
  std::optional<Day> swapped;  // the day when the month stands first, or second: "03/04/2023" tells neither
  Label label = Label::none;
  std::uint32_t begin = 0, end = 0;  // bytes, with weekday and time
};

class VisibleDates {
 public:
  // `names` must outlive this.
  explicit VisibleDates(const DateNames& names) : names_(names) {}

  // In reading order; only the first kMaxBytes are read. `language` as the page declares it: "id", "en-GB";
  // "" not known. Cost: linear.
  std::vector<VisibleDate> find(std::string_view text, std::string_view language) const;

  static constexpr std::size_t kMaxBytes = 400;

 private:
  const DateNames& names_;
};

}  // namespace saksi
