#include "saksi/account/claim/claim_wording.h"

#include <algorithm>

#include "saksi/base/hash.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

std::vector<std::uint32_t> read_phrases(const StoryReport& report, const Claim& claim) {
  std::vector<std::uint32_t> phrases;
  const auto& words = report.cut(claim.span.in).words;
  std::string phrase;
  for (auto w = claim.first_word; w < claim.end_word; ++w) {
    if (words[w].kind == WordKind::sign) continue;
    const auto before = phrase.rfind(' ');
    phrase.erase(0, before == std::string::npos ? 0 : before + 1);
    const bool first = phrase.empty();
    if (!first) phrase += ' ';
    phrase += fold_case(report.article().words(words[w].span));
    if (!first) phrases.push_back(static_cast<std::uint32_t>(hash_64(phrase)));
  }
  std::ranges::sort(phrases);
  phrases.erase(std::unique(phrases.begin(), phrases.end()), phrases.end());
  return phrases;
}

std::optional<std::uint64_t> read_speaker(const StoryReport& report, const Claim& claim,
                                          const std::vector<std::string>& entity_names) {
  if (!claim.attribution) return std::nullopt;
  const auto& source = report.mentions().attributions[*claim.attribution].chain.back();
  if (source.entity && *source.entity < entity_names.size()) return hash_64(entity_names[*source.entity]);
  return hash_64(fold_case(source.name));
}

}  // namespace

std::vector<ClaimWording> read_wordings(std::span<const StoryReport> reports, std::span<const Claim> claims,
                                        std::span<const std::vector<std::string>> entity_names) {
  std::vector<ClaimWording> wordings;
  wordings.reserve(claims.size());
  for (const auto& claim : claims) {
    const auto& report = reports[claim.report];
    const auto& day = report.article().published;
    const auto published = day ? std::optional(day->days) : std::nullopt;
    wordings.push_back({read_phrases(report, claim), read_speaker(report, claim, entity_names[claim.report]),
                        claim.is_title(), claim.sentence == 0, published, claim.negated});
  }
  return wordings;
}

bool lead_on_one_day(const ClaimWording& a, const ClaimWording& b) {
  if (!a.leads || !b.leads) return false;
  return a.published == b.published && (!a.published || a.published->from == a.published->to);
}

double shared_phrases(const ClaimWording& a, const ClaimWording& b) {
  std::size_t shared = 0;
  for (auto i = a.phrases.begin(), j = b.phrases.begin(); i != a.phrases.end() && j != b.phrases.end();)
    if (*i < *j)
      ++i;
    else if (*j < *i)
      ++j;
    else
      ++shared, ++i, ++j;
  const auto fewer = std::min(a.phrases.size(), b.phrases.size());
  return fewer == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(fewer);
}

}  // namespace saksi
