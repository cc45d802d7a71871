#pragma once
// A copy by text as the story tells it: ids, share, and which words stand in both.

#include "saksi/mention/mention.h"
#include "saksi/story/copy.h"
#include "saksi/story/story.h"

namespace saksi {

// How it is known: "57 of 60 words in common runs, the longest 30; published later".
std::string why_copy(const TextCopy& copy);

// Requires: `copy` was made of these two.
Copy tell_copy(const TextCopy& copy, const MarkedArticle& article, const MarkedArticle& of);

}  // namespace saksi
