#pragma once
// Which articles take their text from which: near-copies and partial copies, told by their words. CopyIndex
// finds them as articles come; find_text_copies does a whole set.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "saksi/article/outlets.h"
#include "saksi/mention/mention.h"
#include "saksi/story/align.h"
#include "saksi/story/copy_sketch.h"

namespace saksi {

// Two articles that share text beyond quotes, by their numbers; `article` takes from `of`.
struct TextCopy {
  std::uint32_t article = 0;
  std::uint32_t of = 0;
  double share = 0;                    // of the words of `article` that stand in `of`
  double reverse_share = 0;            // of the words of `of` that stand in `article`
  std::uint32_t words = 0;             // content words they share
  std::uint32_t words_of_article = 0;  // of so many
  std::uint32_t longest = 0;           // of the longest run
  std::vector<AlignedRun> runs;        // of `article` (B) in `of` (A)
  // Most figures or names of the shared text differ: "Gempa bermagnitudo 5,2 mengguncang …" month after
  // month. Words of the house for another event, no copy.
  bool is_template = false;
  bool one_owner = false;  // both outlets belong to one owner: one witness
  std::string why;         // why this direction, in our words
  friend auto operator<=>(const TextCopy&, const TextCopy&) = default;
};

// An article under its number; `sketch` is not null.
struct Numbered {
  std::uint32_t number = 0;
  const CopySketch* sketch = nullptr;
};
// The copy between two articles, in whichever direction they tell; where nothing tells it and both are as
// long, the higher number takes. None: what they share proves nothing, or they are versions of one page.
// Linear in both.
std::optional<TextCopy> compare_sketches(const Numbered& one, const Numbered& other);

// All pairs that share text, by article; numbers are indexes into `articles`, which come in the order of
// publication, then id. Work is spread over threads; the result does not depend on them.
std::vector<TextCopy> find_text_copies(std::span<const MarkedArticle* const> articles,
                                       const Outlets& outlets);

// Of the sources of each article those that it needs: an earlier source first, and a later one only where it
// adds text. Three sites with one agency report then all point at the agency, not at each other.
std::vector<TextCopy> keep_sources(std::vector<TextCopy> copies);

}  // namespace saksi
