#include "saksi/account/fact/pointer_denials.h"

namespace saksi {
namespace {

constexpr std::uint32_t kMostWords = 8;  // a longer denial says itself what it denies

bool is_named_word(const StoryReport& report, const Claim& claim) {
  if (!claim.attribution) return false;
  const auto kind = report.mentions().attributions[*claim.attribution].chain.back().kind;
  return kind == SourceKind::person || kind == SourceKind::body;
}

}  // namespace

std::vector<ClaimPair> find_pointer_denials(std::span<const StoryReport> reports,
                                            std::span<const Claim> claims) {
  std::vector<ClaimPair> found;
  for (ClaimIndex c = 1; c < claims.size(); ++c) {
    const auto &denial = claims[c], &before = claims[c - 1];
    if (!denial.denies() || !denial.deny_verb || !denial.points_back || denial.word_count > kMostWords)
      continue;
    if (before.report != denial.report || before.span.in != denial.span.in) continue;
    if (overlaps(before.span, denial.span) || before.status == Status::denied) continue;
    if (is_named_word(reports[before.report], before)) continue;
    found.push_back({c - 1, c, 0, false, Clash{DifferenceKind::denial, {}, {}, true}});
  }
  return found;
}

}  // namespace saksi
