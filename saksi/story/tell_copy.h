#pragma once
// A copy by text as the story tells it: ids, share, and which words stand in both.

#include "saksi/mention/mention.h"
#include "saksi/story/copy.h"
#include "saksi/story/story.h"

namespace saksi {

// Requires: `copy` was made of these two.
Copy tell_copy(const TextCopy& copy, const MarkedArticle& article, const MarkedArticle& of);

}  // namespace saksi
