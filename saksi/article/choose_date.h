#pragma once
// Which of the dates of a record is the day of its first publication?
//
//   first 14 Sep, shown 13 Sep                    13 Sep: the earliest of those that tell of it
//   first 2023-09-13T18:20Z, address /2023/09/14  14 Sep: the day at the place of publication
//   some 20 Sep, shown "Stand: 13 Sep"            13 Sep: nothing is published after it was changed
//   fetched 15 Sep, shown 30 Sep                  none: nobody can read what is still to come

#include <optional>
#include <string>
#include <vector>

#include "saksi/article/article.h"
#include "saksi/article/declared_date.h"
#include "saksi/document/declared.h"

namespace saksi {

struct DateEvidence {
  Moment moment;
  DeclaredDate::Kind kind = DeclaredDate::Kind::first;
  Published::Basis basis = Published::Basis::markup;
  std::string why;
  int sureness = 2;  // of what is shown: 3 is named as the publication, 1 may be some other date
};

struct DateContext {
  std::optional<Day> fetched;        // nothing is younger
  std::optional<Day> last_modified;  // of HTTP: nothing should be younger
  std::optional<int> home_minutes;   // zone that the language is written in, if it is one zone: WIB is 420
};

struct ChosenDates {
  std::optional<Published> published;  // none: nothing is credible
  std::optional<Published> modified;   // none: not told apart from the first publication
};

// `evidence`: the best first of each kind; days before 1990 are refused already.
ChosenDates choose_dates(std::vector<DateEvidence> evidence, const DateContext& context);

}  // namespace saksi
