#pragma once
// A claim as the row of its items: words by their stems, names by who they are, counts and times whole. Two
// rows are laid side by side to see in what two alike claims differ:
//
//   Gol tunggal | dicetak | oleh | Bagus Setiawan
//   Gol tunggal | dicetak | oleh | Dimas Aji          a name in one place of the same frame

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "saksi/account/claim/claim.h"
#include "saksi/account/claim/story_names.h"

namespace saksi {

enum class ItemKind : std::uint8_t { word, filler, negation, name, number, time };

struct ClaimItem {
  ItemKind kind = ItemKind::word;
  std::uint32_t key = 0;      // the same for what is the same, in the whole story
  std::uint32_t surface = 0;  // the same for words printed alike
  MentionIndex mention = 0;   // of a name, number or time
  Span span;
  unsigned kinds = 0;           // of ClaimWord, all at once; none of a name
  std::string_view tally = {};  // of a number: see tally_of
  bool title = false;           // of a person named beside it: "Bupati"
  bool negated = false;         // "bukan tujuh penumpang"
  bool opens = false;           // a sign stands before it

  bool is(ClaimWord of) const { return (kinds & static_cast<unsigned>(of)) != 0; }
  bool is_matter() const { return kind == ItemKind::word || kind == ItemKind::name; }
};

// The kinds of words that stand in the claim (bits of ClaimWord), single or two that are one: "salah satu",
// "called off".
unsigned find_claim_words(const StoryReport& report, const Claim& claim);

// The article opens with "Ralat:", "Correction:".
bool is_correction(const StoryReport& report);

using ClaimRow = std::vector<ClaimItem>;

class RowReader {
 public:
  RowReader(std::span<const StoryReport> reports, const StoryNames& names);
  ~RowReader();
  RowReader(const RowReader&) = delete;
  RowReader& operator=(const RowReader&) = delete;

  ClaimRow read(const Claim& claim);
  // The key of a stem that some row has; none of its keys when none has it.
  std::uint32_t find_word(const std::string& stem) const;

 private:
  struct Stems;
  std::uint32_t id(char kind, std::string_view text);
  std::uint32_t stem_id(const StoryReport& report, const std::string& folded);

  std::span<const StoryReport> reports_;
  const StoryNames& names_;
  std::unordered_map<std::string, std::uint32_t> ids_;
  std::map<const ClaimWords*, std::unique_ptr<Stems>> stems_;
};

}  // namespace saksi
