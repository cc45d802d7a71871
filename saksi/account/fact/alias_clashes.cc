#include "saksi/account/fact/alias_clashes.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::uint32_t kReachBack = 5;    // words and signs from "alias" back to the name: "(RH)"
constexpr std::size_t kMostOfAnAlias = 8;  // names that are compared

struct Named {
  ClaimIndex claim = 0;
  MentionIndex name = 0;
  std::set<std::string> words;  // of the name, folded
};

std::string folded_at(const StoryReport& report, Part part, std::uint32_t w) {
  return fold_case(report.article().words(report.cut(part).words[w].span));
}

// The longest name of a person that ends shortly before word `alias`.
std::optional<MentionIndex> name_before(const StoryReport& report, const Claim& claim, std::uint32_t alias) {
  const auto& words = report.cut(claim.span.in).words;
  const auto first = alias - std::min(kReachBack, alias - claim.first_word);
  std::optional<MentionIndex> best;
  const auto& names = report.mentions().names;
  for (const auto n : claim.names) {
    const auto& span = names[n].span;
    if (names[n].type != NameType::per || span.end > words[alias].span.begin ||
        span.end <= words[first].span.begin)
      continue;
    if (!best || span.size() > names[*best].span.size()) best = n;
  }
  return best;
}

std::set<std::string> words_of(const StoryReport& report, const Span& span) {
  std::set<std::string> folded;
  for (const auto& word : report.cut(span.in).words)
    if (word.kind != WordKind::sign && contains(span, word.span))
      folded.insert(fold_case(report.article().words(word.span)));
  return folded;
}

bool may_be_one_name(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::ranges::includes(a, b) || std::ranges::includes(b, a);
}

using NamesByAlias = std::map<std::string, std::vector<Named>>;

void read(const StoryReport& report, const Claim& claim, ClaimIndex c, NamesByAlias& found) {
  const auto& words = report.cut(claim.span.in).words;
  for (auto w = claim.first_word + 1; w + 1 < claim.end_word; ++w) {
    if (words[w].kind != WordKind::word || words[w + 1].kind != WordKind::word) continue;
    if (!report.words->is(folded_at(report, claim.span.in, w), ClaimWord::alias)) continue;
    const auto name = name_before(report, claim, w);
    if (!name) continue;
    auto& named = found[folded_at(report, claim.span.in, w + 1)];
    if (named.size() < kMostOfAnAlias)
      named.push_back({c, *name, words_of(report, report.mentions().names[*name].span)});
  }
}

}  // namespace

std::vector<ClaimPair> find_alias_clashes(std::span<const StoryReport> reports,
                                          std::span<const Claim> claims) {
  NamesByAlias by_alias;
  for (ClaimIndex c = 0; c < claims.size(); ++c)
    if (!claims[c].names.empty()) read(reports[claims[c].report], claims[c], c, by_alias);
  std::vector<ClaimPair> clashes;
  for (const auto& [alias, named] : by_alias) {
    std::set<std::pair<std::set<std::string>, std::set<std::string>>> told;
    for (std::size_t i = 0; i < named.size(); ++i)
      for (std::size_t j = i + 1; j < named.size(); ++j) {
        const auto &a = named[i], &b = named[j];
        if (a.claim == b.claim || may_be_one_name(a.words, b.words)) continue;
        if (!told.insert(std::minmax(a.words, b.words)).second) continue;
        clashes.push_back(
            {a.claim, b.claim, 0, false, Clash{DifferenceKind::person, {a.name}, {b.name}, true}});
      }
  }
  std::ranges::stable_sort(clashes, {}, [](const ClaimPair& pair) { return std::pair(pair.a, pair.b); });
  return clashes;
}

}  // namespace saksi
