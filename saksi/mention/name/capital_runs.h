#pragma once
// Runs of words in capitals that no list holds, and what the words in and beside them say they name.

#include "saksi/mention/name/sentence_words.h"

namespace saksi {

// The run that starts at the capital at token i, with its type: a guess where nothing speaks for one.
Piece find_capital_run(const SentenceWords& words, std::uint32_t i, const NameHints& hints);

}  // namespace saksi
