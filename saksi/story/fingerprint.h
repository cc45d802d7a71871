#pragma once
// What copies are found by: hashes of short runs of an article's content words, thinned by winnowing
// (Schleimer, Wilkerson and Aiken 2003), so that any shared run of some length leaves a shared hash; and what
// they are measured by: one small token for each content word.
//
//   "Bupati Sari mengatakan jembatan itu aman"  ->  content words Bupati Sari mengatakan jembatan aman
//
// Content words are those of four letters and more, and numbers: light editing drops and swaps the short
// ones.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "saksi/lang/words.h"

namespace saksi {

// A content word in 16 bits: 13 bits of the hash of its first letters ("programming" and "programs" are
// equal, and of two words that are not one in 8192), and what it is. A million live articles have some 270
// million content words: this is what keeps them in memory.
class Token {
 public:
  enum Mark : std::uint16_t {
    kAside = 1U << 13,   // proves nothing when another article has it, too: inside quotation marks (both may
                         // have heard the speaker), or in standing text of the house
    kName = 1U << 14,    // a capital inside a sentence: names and titles have one wording
    kNumber = 1U << 15,  // a number, as printed
  };
  Token() = default;
  Token(std::uint64_t hash, std::uint16_t marks) : bits_((hash & kWordBits) | marks) {}

  static Token of_bits(std::uint16_t bits) {
    Token token;
    token.bits_ = bits;
    return token;
  }
  std::uint16_t bits() const { return bits_; }

  std::uint16_t word() const { return bits_ & kWordBits; }
  bool is(Mark mark) const { return (bits_ & mark) != 0; }
  bool is_own() const { return (bits_ & (kAside | kName)) == 0; }  // the words of whoever wrote it
  void set_aside() { bits_ |= kAside; }
  friend auto operator<=>(const Token&, const Token&) = default;

 private:
  static constexpr std::uint16_t kWordBits = (1U << 13) - 1;
  std::uint16_t bits_ = 0;
};

// The same content word: figures only with figures.
inline bool same_word(Token a, Token b) {
  return a.word() == b.word() && a.is(Token::kNumber) == b.is(Token::kNumber);
}

inline constexpr std::size_t kShingleWords = 3;  // content words in a run
inline constexpr std::size_t kMaxTokens =
    4'000;  // of one article (45 KiB); what stands behind them is not looked at

// The content words of one text.
struct Content {
  std::vector<Token> tokens;            // in the order of the text
  std::vector<std::uint32_t> words;     // the index of each into WordCut::words
  std::vector<std::uint32_t> shingles;  // hash of the run of kShingleWords at each place
};
Content find_content(std::string_view text, const WordCut& cut);

// A hash that stands for a stretch of an article, and the place of its run in Content::shingles.
struct Fingerprint {
  std::uint32_t hash = 0;
  std::uint32_t place = 0;
  friend auto operator<=>(const Fingerprint&, const Fingerprint&) = default;
};

// Of each `window` neighbouring shingles the least hash, the last of equals: by place, each place once. Two
// texts that share a run of window + kShingleWords - 1 content words share a hash.
std::vector<Fingerprint> winnow(std::span<const std::uint32_t> shingles, std::size_t window);

// Marks as aside what is covered by `standing`, fingerprints (by place) of a text that are standing text of
// the house: their words, and all between two of them that are neighbours in one stretch.
void mark_standing(std::vector<Token>& tokens, std::span<const Fingerprint> standing, std::size_t window);

}  // namespace saksi
