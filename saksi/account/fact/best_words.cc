#include "saksi/account/fact/best_words.h"

#include <algorithm>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::uint32_t kShort = 8, kLong = 35;  // words; shorter is a fragment, longer says several things

// Likeness to so many others tells enough: a group may hold a claim of each of ten thousand articles.
constexpr std::size_t kMostCompared = 40;

double statedness(const ClaimTable& table, const std::vector<ClaimIndex>& group, ClaimIndex c) {
  const auto& claim = table.claims[c];
  const auto& report = table.reports[claim.report];
  double score = 0;
  if (claim.word_count < kShort) score -= 0.15 * (kShort - claim.word_count);
  if (claim.word_count > kLong) score -= 0.05 * (claim.word_count - kLong);
  if (opens_with_pronoun(report, claim)) score -= 1.0;
  if (claim.points_back) score -= 0.4;
  if (claim.is_title()) score -= 0.8;  // headlines leave words out
  if (!claim.names.empty()) score += 0.5;
  if (claim.time) score += 0.2;
  double likeness = 0;
  const auto compared = std::min(group.size(), kMostCompared);
  for (std::size_t i = 0; i < compared; ++i)
    if (group[i] != c) likeness += measure_likeness(table.keys, c, group[i]).cosine;
  if (compared > 1) score += 2 * likeness / static_cast<double>(compared - 1);
  return score;
}

}  // namespace

bool opens_with_pronoun(const StoryReport& report, const Claim& claim) {
  const auto& words = report.cut(claim.span.in).words;
  for (auto w = claim.first_word; w < claim.end_word; ++w) {
    if (words[w].kind == WordKind::sign) continue;
    return report.words->is(fold_case(report.article().words(words[w].span)), ClaimWord::pronoun);
  }
  return false;
}

ClaimIndex best_words(const ClaimTable& table, const std::vector<ClaimIndex>& group) {
  auto best = group.front();
  auto most = statedness(table, group, best);
  for (const auto c : group)
    if (const auto score = statedness(table, group, c); score > most + 1e-9) {
      best = c;
      most = score;
    }
  return best;
}

}  // namespace saksi
