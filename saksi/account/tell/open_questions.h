#pragma once
// What a careful reader should know is not settled.

#include <span>
#include <vector>

#include "saksi/account/account.h"

namespace saksi {

// Of the central facts and those of the summary: told by one origin only, on a nameless speaker's word only,
// or not confirmed. One reason each, the gravest; in the order of `facts`.
std::vector<OpenQuestion> find_open_questions(std::span<const Fact> facts,
                                              std::span<const SummaryLine> summary);

}  // namespace saksi
