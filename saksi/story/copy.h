#pragma once
// Which articles take their text from which: near-copies and partial copies, told by their words.

#include <cstdint>
#include <span>
#include <vector>

#include "saksi/article/outlets.h"
#include "saksi/mention/mention.h"
#include "saksi/story/align.h"

namespace saksi {

// Two articles that share text beyond quotes. Indexes into the articles given; `article` takes from `of`.
struct TextCopy {
  std::uint32_t article = 0;
  std::uint32_t of = 0;
  double share = 0;                    // of the words of `article` that stand in `of`
  double reverse_share = 0;            // of the words of `of` that stand in `article`
  std::uint32_t words = 0;             // content words they share
  std::uint32_t words_of_article = 0;  // of so many
  std::uint32_t longest = 0;           // of the longest run
  std::vector<AlignedRun> runs;        // of `article` (B) in `of` (A)
  // Most figures of the shared text differ: "Gempa bermagnitudo 5,2 mengguncang …" month after month. Words
  // of the house for another event, no copy.
  bool is_template = false;
  std::string why;  // why this direction, in our words
  friend auto operator<=>(const TextCopy&, const TextCopy&) = default;
};

// All pairs that share text, by article. `articles` in the order of publication, then id: neighbours are
// looked for among the newest earlier ones. Work is spread over threads; the result does not depend on them.
std::vector<TextCopy> find_text_copies(std::span<const MarkedArticle* const> articles,
                                       const Outlets& outlets);

// Of the sources of each article those that it needs: an earlier source first, and a later one only where it
// adds text. Three sites with one agency report then all point at the agency, not at each other.
std::vector<TextCopy> keep_sources(std::vector<TextCopy> copies);

}  // namespace saksi
