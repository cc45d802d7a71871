#pragma once
// Who said what, in whose wording.

#include <span>
#include <vector>

#include "saksi/account/account.h"
#include "saksi/account/claim/story_names.h"

namespace saksi {

// Quotes of one speaker with the same words, up to shortening and paraphrase, are variants of one utterance.
// Utterances printed by most articles come first. Words only reported, never in quotation marks, are an
// utterance when two articles report them.
std::vector<Utterance> make_utterances(std::span<const StoryReport> reports, const StoryNames& names);

}  // namespace saksi
