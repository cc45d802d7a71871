#pragma once
// Lines and heads that say when a report was published: "Selasa, 23 Februari 2016 14:49 WIB | 1.999 Views",
// "Published 3 hours ago". Which day it is, is found elsewhere (published.h); here it is only known as a
// date.

#include <cstddef>

#include "saksi/article/date_names.h"
#include "saksi/article/line.h"
#include "saksi/lang/language.h"

namespace saksi {

inline constexpr const char* kDateLine = "date line";  // why such a line is left out (Dropped::why)

class DateLines {
 public:
  explicit DateLines(const Languages& languages);

  const DateNames& names() const { return names_; }
  // A month, a weekday, or a number. "September", "Rabu", "13".
  bool is_date_word(const LineWord& word) const;
  // The line holds nothing but a date of publication and what stands beside one (view counts, reading time).
  bool is_date_line(const Line& line) const;
  // Where the first full calendar date of the line begins (bytes); npos when there is none.
  std::size_t find_date(const Line& line) const;

 private:
  DateNames names_;
};

}  // namespace saksi
