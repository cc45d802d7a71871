#pragma once
// Two claims laid side by side, with what the rules of differences ask of them.

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "saksi/account/fact/compare_rows.h"
#include "saksi/account/fact/group_claims.h"

namespace saksi {

// The rows of all claims of a story.
class ClaimRows {
 public:
  ClaimRows(std::span<const StoryReport> reports, std::span<const Claim> claims, const StoryNames& names);

  const StoryReport& report(ClaimIndex c) const { return reports_[claims_[c].report]; }
  const Claim& claim(ClaimIndex c) const { return claims_[c]; }
  const ClaimRow& row(ClaimIndex c) const { return rows_[c]; }
  OrderedRow ordered(ClaimIndex c) const { return {rows_[c], orders_[c]}; }
  const StoryNames& names() const { return names_; }

  std::string printed(ClaimIndex c, const ClaimItem& item) const;  // folded
  bool has(ClaimIndex c, ClaimWord kind) const { return (kinds_[c] & static_cast<unsigned>(kind)) != 0; }
  const Name& name(ClaimIndex c, ItemIndex i) const {
    return report(c).mentions().names[rows_[c][i].mention];
  }
  const Time& time(ClaimIndex c, ItemIndex i) const {
    return report(c).mentions().times[rows_[c][i].mention];
  }
  const Number& number(ClaimIndex c, ItemIndex i) const {
    return report(c).mentions().numbers[rows_[c][i].mention];
  }
  // Where the word of this stem stands.
  std::optional<ItemIndex> find_word(ClaimIndex c, const std::string& stem) const;
  // Named in one claim: the one may hold the other.
  bool are_named_together(std::uint32_t key, std::uint32_t other) const {
    return together_.contains(std::minmax(key, other));
  }
  // Two names may mean one thing, though they are not one name: "KPK", "Komisi Pemberantasan Korupsi".
  bool may_be_one(ClaimIndex a, const ClaimItem& one, ClaimIndex b, const ClaimItem& other) const;
  // The article opens with "Ralat:", "Correction:".
  bool is_correction(ClaimIndex c) const { return corrections_.contains(claims_[c].report); }

 private:
  void read_places(ClaimIndex c);

  std::span<const StoryReport> reports_;
  std::span<const Claim> claims_;
  const StoryNames& names_;
  RowReader reader_;
  std::vector<ClaimRow> rows_;
  std::vector<std::vector<ItemIndex>> orders_;                  // of the items of each row
  std::vector<unsigned> kinds_;                                 // of the words of each claim
  std::set<std::pair<std::uint32_t, std::uint32_t>> together_;  // keys of names
  std::set<std::uint32_t> corrections_;                         // reports
};

// One claim of the two.
struct AlignedSide {
  ClaimIndex claim = 0;
  const ClaimRow& row;
  const RowRest& rest;
  double cover = 0;
};

struct AlignedPair {
  AlignedPair(const ClaimRows& all, ClaimIndex first, ClaimIndex second);

  const ClaimRows& rows;
  ClaimIndex a = 0, b = 0;
  RowComparison compared;

  AlignedSide side_a() const { return {a, rows.row(a), compared.rest_a, compared.cover_a}; }
  AlignedSide side_b() const { return {b, rows.row(b), compared.rest_b, compared.cover_b}; }
  bool either_has(ClaimWord kind) const { return rows.has(a, kind) || rows.has(b, kind); }
  // Of what cannot be at once: a day here and a day there.
  std::vector<std::pair<ItemIndex, ItemIndex>> differing_times() const;
};

}  // namespace saksi
