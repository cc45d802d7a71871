#pragma once
// What stands above and below the report in a copied page: byline, date, credit, share counts, rubric.
//
//   Tanggul Randusari Jebol          title
//   Sari Lestari - Saksi Pos         byline
//   Rabu, 5 November 2015 | 11:13 WIB
//   13Shares
//   Randusari - Air mulai surut …    here the report begins
//   Editor: Dimas Aji

#include <string>
#include <vector>

#include "saksi/article/byline.h"
#include "saksi/article/credits.h"
#include "saksi/article/date_line.h"
#include "saksi/article/line.h"

namespace saksi {

struct Around {
  std::vector<std::string> byline;
  std::vector<std::string> credits;
};

class Surroundings {
 public:
  // All must outlive this.
  Surroundings(const DateLines& dates, const Bylines& bylines, const Credits& credits)
      : dates_(dates), bylines_(bylines), credits_(credits) {}

  // Marks the lines around the report and gives back what they say. Linear.
  Around mark(std::vector<Line>& lines) const;

 private:
  void mark_certain(Line& line, Around& around) const;
  void mark_date(Line& line, Around& around) const;
  struct Zone {
    std::size_t begin = 0, end = 0;  // lines between title and report
  };
  void mark_head(std::vector<Line>& lines, const Zone& head, std::size_t lead_end, Around& around) const;

  const DateLines& dates_;
  const Bylines& bylines_;
  const Credits& credits_;
};

}  // namespace saksi
