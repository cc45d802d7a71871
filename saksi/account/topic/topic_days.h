#pragma once
// Which days of a topic matter? Those that its reports come back to: "after the coup of 19 March" in a report
// of May tells more about 19 March than ten reports printed on the 20th. After the date selection of Tran et
// al. 2013 ("Predicting Relevant News Events for Timeline Summaries") by what refers to a day and from how
// far.

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "saksi/account/claim/claim.h"
#include "saksi/base/date.h"
#include "saksi/story/story.h"

namespace saksi {

struct DayWeight {
  std::size_t reports = 0;  // that name the day, each once
  std::size_t weight = 0;   // one for each that looks back on it, one more when it does so a week later or
                            // more, one for each that names it in its first sentences
  friend auto operator<=>(const DayWeight&, const DayWeight&) = default;
};

// The days that the reports of the topic name, from the eve of the first of them to the last. What copies
// another report counts with it. Linear in the times of the reports.
std::map<Day, DayWeight> weigh_days(const Story& topic, std::span<const StoryReport> reports);

// Claims that can be told of a day.
struct DayClaims {
  std::vector<Claim> claims;  // in their order
  std::vector<Day> days;      // by claim
};

// The claims that happened on a day which their own sentence names, and which the report looks back on or
// tells first: neither plans nor headlines.
DayClaims find_day_claims(std::span<const StoryReport> reports, std::span<const Claim> claims);

}  // namespace saksi
