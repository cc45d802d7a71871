#include "saksi/account/claim/find_claims.h"

#include <algorithm>

#include "saksi/account/claim/claim_pieces.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

// A claim says something: fewer words are a heading or an aside ("Daerah sensitif").
constexpr std::uint32_t kFewestWords = 4;

// Mentions inside `span`, of a list sorted by span.
template <class Mention>
std::vector<MentionIndex> inside(const std::vector<Mention>& mentions, const Span& span) {
  std::vector<MentionIndex> found;
  auto at = std::ranges::lower_bound(mentions, span, {}, &Mention::span);
  while (at != mentions.begin() && overlaps(std::prev(at)->span, span)) --at;
  for (; at != mentions.end() && at->span.in == span.in && at->span.begin < span.end; ++at)
    if (contains(span, at->span)) found.push_back(static_cast<MentionIndex>(at - mentions.begin()));
  return found;
}

// The day that dates the claim: the one known day or range in it, the narrowest first.
std::optional<MentionIndex> dating(const Mentions& mentions, const Span& span) {
  std::optional<MentionIndex> best;
  const auto width = [&](MentionIndex i) {
    return mentions.times[i].days->to - mentions.times[i].days->from;
  };
  for (const auto i : inside(mentions.times, span)) {
    const auto& time = mentions.times[i];
    if (!time.days || time.type == TimeType::duration || time.type == TimeType::set) continue;
    if (!best || width(i) < width(*best)) best = i;
  }
  return best;
}

void read_words(Claim& claim, const StoryReport& report) {
  const auto& words = report.cut(claim.span.in).words;
  for (auto w = claim.first_word; w < claim.end_word; ++w) {
    if (words[w].kind == WordKind::sign) continue;
    ++claim.word_count;
    const auto folded = fold_case(report.article().words(words[w].span));
    claim.negated |= report.words->is(folded, ClaimWord::negation);
    claim.points_back |= report.words->is(folded, ClaimWord::pointer);
    claim.retold |= report.words->is(folded, ClaimWord::retold);
  }
}

Status own_status(const StoryReport& report, const Claim& claim) {
  const auto& words = report.cut(claim.span.in).words;
  const std::vector<Word> clause(words.begin() + claim.first_word, words.begin() + claim.end_word);
  return report.statuses->find(report.article().part(claim.span.in), clause).status;
}

std::optional<Claim> make_claim(const StoryReport& report, std::uint32_t index, const ClaimPiece& piece) {
  Claim claim;
  claim.report = index;
  claim.span = piece.span;
  claim.first_word = piece.first_word;
  claim.end_word = piece.end_word;
  claim.sentence = piece.sentence;
  claim.paragraph = report.cut(piece.span.in).sentences[piece.sentence].paragraph;
  claim.attribution = piece.attribution;
  const auto& mentions = report.mentions();
  claim.status =
      piece.attribution ? mentions.attributions[*piece.attribution].status : own_status(report, claim);
  read_words(claim, report);
  if (claim.word_count < kFewestWords) return std::nullopt;
  claim.time = dating(mentions, claim.span);
  claim.names = inside(mentions.names, claim.span);
  claim.numbers = inside(mentions.numbers, claim.span);
  return claim;
}

}  // namespace

std::vector<Claim> find_claims(std::span<const StoryReport> reports) {
  std::vector<Claim> claims;
  for (std::uint32_t r = 0; r < reports.size(); ++r)
    for (const auto part : {Part::title, Part::text})
      for (const auto& piece : cut_claim_pieces(reports[r], part))
        if (auto claim = make_claim(reports[r], r, piece)) claims.push_back(std::move(*claim));
  return claims;
}

}  // namespace saksi
