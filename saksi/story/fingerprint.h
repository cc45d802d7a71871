#pragma once
// What copies are found by: hashes of short runs of an article's content words, thinned by winnowing
// (Schleimer, Wilkerson and Aiken 2003), so that any shared run of some length leaves a shared hash.
//
//   "Bupati Sari mengatakan jembatan itu aman"  ->  content words Bupati Sari mengatakan jembatan aman
//
// Content words are those of four letters and more, and numbers: light editing drops and swaps the short
// ones.

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "saksi/lang/words.h"

namespace saksi {

inline constexpr std::size_t kShingleWords = 3;  // content words in a run

// The content words of one text.
struct Content {
  std::vector<std::uint64_t> keys;   // hash of each folded content word, in the order of the text
  std::vector<std::uint32_t> words;  // its index into WordCut::words
  // Words that prove nothing when another article has them, too: inside quotation marks (both may have heard
  // the speaker), capital ones inside a sentence (names and titles have one wording), or in standing text of
  // the house (mark_standing).
  std::vector<bool> aside;
  std::vector<bool> number;     // it is a number
  std::uint32_t all_words = 0;  // words and numbers of the text, short ones too
};

Content find_content(std::string_view text, const WordCut& cut);

// Marks as aside the words of the shingles that are standing text: adverts, notes about the outlet.
void mark_standing(Content& content, const std::vector<std::uint64_t>& shingles,
                   const std::unordered_set<std::uint64_t>& standing);

// Hash of the run of kShingleWords content words at each place; keys.size() - kShingleWords + 1 of them.
std::vector<std::uint64_t> find_shingles(const Content& content);

// Of each `window` neighbouring shingles the least hash: sorted, each once.
std::vector<std::uint64_t> winnow(const std::vector<std::uint64_t>& shingles, std::size_t window = 4);

}  // namespace saksi
