#pragma once
// What the tagger of names looks at, token by token: the word, its neighbours, its beginning and end, its
// shape, what the tables say about it, and what the rules made of it (stacking). Each feature is one 64-bit
// number; equal numbers are one feature.
//
//   "Bupati Sari Wulandari"   for "Sari": word sari, after bupati, ends in -ari, shape Xx, a given name,
//                             the rules say: a person begins here, sure

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "saksi/mention/name/settle.h"
#include "saksi/mention/name/tagger_model.h"
#include "saksi/mention/name/tokens.h"

namespace saksi {

// One token as the features see it. All letters are bytes: a beginning may cut a letter in two, which only
// makes it another beginning.
struct TaggerToken {
  static constexpr std::size_t kAffixes = 4;
  std::uint64_t word = 0;
  std::array<std::uint64_t, kAffixes> head{}, tail{};  // of 1 to 4 letters; 0: the word is no longer
  std::uint64_t shape = 0;                             // "Jong-un" Xx-x, "PKB" XX, "2023" dd
  std::uint32_t known = 0;                             // of the gazetteer: type, first or not, alone or not
  std::uint32_t person = 0;                            // NameClue::Person
  std::uint32_t marks = 0;                             // WordMark, and whether a title or head begins
  std::uint32_t rule = 0;                              // the label that the rules give, and how sure it is
  std::uint32_t habit = 0;                             // WordHabits
  std::uint32_t place = 0;                             // glued, initial, sign, number, capital taken away
};

// The tokens of a sentence with two empty ones before and behind. `rules` are the pieces of the sentence.
class TaggerSentence {
 public:
  static constexpr std::size_t kPad = 2;
  static constexpr std::size_t kMostFeatures = 64;  // of one token
  // Keeps its memory from call to call.
  void read(const NameTokens& tokens, const NameSentence& sentence, std::string_view text,
            std::span<const PlacedPiece> rules, const Gazetteer& gazetteer);
  std::size_t size() const { return tokens_.size() - 2 * kPad; }
  std::uint64_t word(std::size_t i) const { return tokens_[i + kPad].word; }
  void set_habit(std::size_t i, std::uint8_t habit) { tokens_[i + kPad].habit = habit; }
  // Calls take(feature) for each feature of token i.
  template <class Take>
  void each_feature(std::size_t i, const Take& take) const;

 private:
  void mark_known(const NameTokens& tokens, const NameSentence& sentence, const Gazetteer& gazetteer);
  void mark_rules(const NameSentence& sentence, std::span<const PlacedPiece> rules);

  std::vector<TaggerToken> tokens_;
};

// Odd multipliers with well-spread bits (of splitmix64).
inline std::uint64_t mix_feature(std::uint64_t kind, std::uint64_t a, std::uint64_t b = 0,
                                 std::uint64_t c = 0) {
  auto h = a + kind * 0x9E3779B97F4A7C15u;
  h = (h ^ (h >> 31)) * 0xBF58476D1CE4E5B9u + b;
  h = (h ^ (h >> 29)) * 0x94D049BB133111EBu + c;
  return (h ^ (h >> 32)) * 0x9E3779B97F4A7C15u;
}

template <class Take>
void TaggerSentence::each_feature(std::size_t i, const Take& take) const {
  const auto* const at = tokens_.data() + i + kPad;
  const auto &t = at[0], &b = at[-1], &bb = at[-2], &a = at[1], &aa = at[2];
  std::uint64_t kind = 0;
  const auto add = [&](std::uint64_t x, std::uint64_t y = 0, std::uint64_t z = 0) {
    take(mix_feature(++kind, x, y, z));
  };
  add(0);
  add(t.word);
  add(b.word);
  add(a.word);
  add(bb.word);
  add(aa.word);
  add(b.word, t.word);
  add(t.word, a.word);
  add(bb.word, b.word);
  add(a.word, aa.word);
  for (std::size_t k = 0; k < TaggerToken::kAffixes; ++k) {
    add(t.head[k], k);
    add(t.tail[k], k);
  }
  add(b.tail[2]);
  add(a.tail[2]);
  add(a.head[2]);
  add(t.shape, t.place);
  add(b.shape, t.shape);
  add(t.shape, a.shape);
  add(b.shape, t.shape, a.shape);
  add(b.word, t.shape);
  add(a.word, t.shape);
  add(t.known, t.person);
  add(t.known, t.shape);
  add(t.known, b.word);
  add(b.known, t.known);
  add(t.known, a.known);
  add(t.marks, t.shape);
  add(b.marks, t.shape);
  add(a.marks, t.shape);
  add(b.marks, t.marks, a.marks);
  add(b.person, t.person, a.person);
  add(t.habit);
  add(b.habit, t.habit);
  add(t.habit, a.habit);
  add(b.habit, t.habit, a.habit);
  add(t.habit, t.shape);
  add(t.rule);
  add(b.rule, t.rule);
  add(t.rule, a.rule);
  add(t.rule, t.word);
  add(t.rule, t.shape);
  add(t.rule, t.known);
}

}  // namespace saksi
