#pragma once
// Cuts the sentences of an article into the pieces that become claims.

#include <cstdint>
#include <optional>
#include <vector>

#include "saksi/account/claim/claim.h"

namespace saksi {

// A run of words of one sentence, without the signs around it.
struct ClaimPiece {
  Span span;
  std::uint32_t first_word = 0;
  std::uint32_t end_word = 0;
  std::uint32_t sentence = 0;
  std::optional<MentionIndex> attribution;
};

// Pieces in the order of the text; they do not overlap. What stands on somebody's word is a piece without the
// words that name him; what the article says beside it is one when it is long enough to say something. A
// denial keeps its "membantah". Long pieces are cut again where a comma and a word like "sementara" part two
// clauses. The dateline and lines that only give credit are left out.
// `readings`: what each word of the part does. A count is parted from what it came of: "tanggul jebol | dan
// menewaskan empat orang". What is left beside an attribution is a piece only when it has a verb of its own.
std::vector<ClaimPiece> cut_claim_pieces(const StoryReport& report, Part part,
                                         const std::vector<Reading>& readings);

}  // namespace saksi
