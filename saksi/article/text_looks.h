#pragma once
// What the bytes of a block of text tell without knowing its language: how many words, marks of sentences,
// capitals and digits, and how many of its words stand in another text.
//
//   "Baca juga: Tanggul retak | Video"   6 words, 3 capitals, 1 bar, ends in no mark

#include <cstdint>
#include <string_view>
#include <vector>

namespace saksi {

// A sign of a script without blanks counts as half a word and three code points.
struct TextLooks {
  float size = 0;  // code points
  float words = 0, digits = 0, capitals = 0, letters = 0, commas = 0, stops = 0, bars = 0;
};
TextLooks look_at(std::string_view text);

// A full stop of a script that has its own.
bool is_wide_stop(char32_t c);

// The last code point that is no closing mark; 0: none.
char32_t last_sign(std::string_view text);

// The words of a title, as hashes in ASCII lower case: enough to tell how many of them stand in a text.
class WordSet {
 public:
  explicit WordSet(std::string_view text);
  // Share of the words of `text` that are in the set.
  float share_of(std::string_view text) const;

 private:
  std::vector<std::uint32_t> hashes_;  // sorted
  std::uint64_t seen_ = 0;             // a bit for the lowest bits of each: most words are told by it
};

}  // namespace saksi
