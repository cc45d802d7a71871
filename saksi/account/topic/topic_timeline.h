#pragma once
// The timeline of a topic: of each day that its reports come back to the events that most of them tell.
//
//   19 March 2011 (24 reports)
//     French planes fired the first shots … (9 reports)
//     The U.N.-mandated no-fly zone came into force (4 reports)
//
// Date selection first, then the sentences of each day ("datewise": Ghalandari and Ifrim 2020, "Examining the
// State-of-the-Art in News Timeline Summarization").

#include <map>
#include <span>
#include <vector>

#include "saksi/account/account.h"
#include "saksi/account/fact/make_facts.h"
#include "saksi/account/topic/topic_days.h"

namespace saksi {

// One entry for each fact to be told, by day, of a day the one that most origins tell first. `days`: by claim
// of `table`; the claims of one fact have one day.
std::vector<TimelineEntry> make_topic_timeline(const ClaimTable& table, const FactTable& facts,
                                               std::span<const Day> days,
                                               const std::map<Day, DayWeight>& weights);

}  // namespace saksi
