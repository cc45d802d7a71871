#pragma once
// How a claim is put, beside what it is about: two reports that state one thing often do so in words that
// follow each other, in their leads, and on one person's word.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "saksi/account/claim/claim.h"

namespace saksi {

struct ClaimWording {
  std::vector<std::uint32_t> phrases;    // hashes of two words in a row; sorted, each once
  std::optional<std::uint64_t> speaker;  // hash of the name of who says it; none: the article itself
  bool headline = false;
  bool leads = false;                  // headline or first sentence
  std::optional<DateRange> published;  // of its article
  bool negated = false;
};

// By claim. `entity_names`: by report, by entity of its mentions: the name that stands for it in the whole
// story.
std::vector<ClaimWording> read_wordings(std::span<const StoryReport> reports, std::span<const Claim> claims,
                                        std::span<const std::vector<std::string>> entity_names);

// Both open an article of one day, or of days nobody knows: such sentences mostly tell the same news.
bool lead_on_one_day(const ClaimWording& a, const ClaimWording& b);

// Share of the phrases that both have, of those of the claim that has fewer.
double shared_phrases(const ClaimWording& a, const ClaimWording& b);

}  // namespace saksi
