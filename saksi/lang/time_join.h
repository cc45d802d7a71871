#pragma once
// What the words of a matched pattern say together. Inner part of TimePhraseReader.

#include <optional>
#include <span>

#include "saksi/lang/time_meaning.h"
#include "saksi/lang/time_pattern.h"

namespace saksi {

// `parts` are the meanings of the phrases among the elements, in order. None: they do not go together
// ("Rabu" beside "Kamis").
std::optional<TimeMeaning> make_time_meaning(const TimePatterns::Match& match,
                                             std::span<const TimeMeaning* const> parts);

// One time told twice, or in two steps: "Rabu" with "13 September", "Selasa" with "pekan lalu". None: they
// say two times.
std::optional<TimeMeaning> join_times(const TimeMeaning& first, const TimeMeaning& second);

}  // namespace saksi
