#pragma once
// The account in few words, all of them the articles' own.

#include <cstddef>
#include <span>
#include <vector>

#include "saksi/account/account.h"
#include "saksi/account/fact/make_facts.h"

namespace saksi {

// The most central facts, what independent origins agree on before what one alone tells, each once, in at
// most `most_words` words; in the order in which the articles tell them. A line is the sentence that states
// its fact (so that it says who says so), or the clause where the sentence is long. Where it opens with a
// pronoun, the name follows in brackets. A fact that `updates` outdate is left out, and so is what only a
// headline says.
std::vector<SummaryLine> make_summary(const ClaimTable& table, const FactTable& facts,
                                      std::span<const Update> updates, std::size_t most_words);

}  // namespace saksi
