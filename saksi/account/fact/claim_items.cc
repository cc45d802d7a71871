#include "saksi/account/fact/claim_items.h"

#include <algorithm>

#include <fmt/format.h>

#include "saksi/account/claim/stemmer.h"
#include "saksi/account/fact/tallies.h"
#include "saksi/base/apostrophe.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

// A mention that stands in the claim as one item.
struct Whole {
  Span span;
  ItemKind kind = ItemKind::name;
  MentionIndex mention = 0;
};

// The words of a count but for its unit, which is an item of its own: "sembilan" of "sembilan orang".
Span numeral_of(const StoryReport& report, Span span) {
  const auto space = report.article().words(span).rfind(' ');
  if (space != std::string_view::npos) span.end = span.begin + static_cast<std::uint32_t>(space);
  return span;
}

// Of mentions that overlap the one that begins first, of those the longest.
std::vector<Whole> wholes_of(const StoryReport& report, const Claim& claim) {
  const auto& mentions = report.mentions();
  std::vector<Whole> wholes;
  for (const auto n : claim.names) wholes.push_back({mentions.names[n].span, ItemKind::name, n});
  for (const auto n : claim.numbers)
    wholes.push_back({numeral_of(report, mentions.numbers[n].span), ItemKind::number, n});
  auto at = std::ranges::lower_bound(mentions.times, claim.span, {}, &Time::span);
  while (at != mentions.times.begin() && overlaps(std::prev(at)->span, claim.span)) --at;
  for (; at != mentions.times.end() && contains(claim.span, at->span); ++at)
    wholes.push_back({at->span, ItemKind::time, static_cast<MentionIndex>(at - mentions.times.begin())});
  std::ranges::sort(wholes, [](const Whole& a, const Whole& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  std::uint32_t end = 0;
  std::erase_if(wholes, [&](const Whole& whole) {
    const bool inside = whole.span.begin < end;
    end = std::max(end, whole.span.end);
    return inside;
  });
  return wholes;
}

std::vector<Span> titles_of(const StoryReport& report, const Claim& claim) {
  std::vector<Span> titles;
  const auto& mentions = report.mentions();
  for (const auto n : claim.names) {
    const auto entity = mentions.names[n].entity;
    if (mentions.names[n].type != NameType::per || entity >= mentions.entities.size()) continue;
    for (const auto& role : mentions.entities[entity].roles)
      if (contains(claim.span, role)) titles.push_back(role);
  }
  return titles;
}

bool in_any(const std::vector<Span>& spans, const Span& span) {
  return std::ranges::any_of(spans, [&](const Span& other) { return contains(other, span); });
}

}  // namespace

unsigned find_claim_words(const StoryReport& report, const Claim& claim) {
  const auto& words = report.cut(claim.span.in).words;
  unsigned kinds = 0;
  std::string before;
  for (auto w = claim.first_word; w < claim.end_word; ++w) {
    if (words[w].kind == WordKind::sign) {
      before.clear();
      continue;
    }
    auto folded = fold_case(report.article().words(words[w].span));
    kinds |= report.words->kinds(folded);
    if (!before.empty()) kinds |= report.words->kinds(before + " " + folded);
    before = std::move(folded);
  }
  return kinds;
}

bool is_correction(const StoryReport& report) {
  for (const auto part : {Part::title, Part::text}) {
    const auto& words = report.cut(part).words;
    const auto first = std::ranges::find(words, WordKind::word, &Word::kind);
    if (first != words.end() &&
        report.words->is(fold_case(report.article().words(first->span)), ClaimWord::correction))
      return true;
  }
  return false;
}

struct RowReader::Stems {
  explicit Stems(const std::string& code) : stemmer(code) {}
  Stemmer stemmer;
  std::unordered_map<std::string, std::uint32_t> known;
};

RowReader::RowReader(std::span<const StoryReport> reports, const StoryNames& names)
    : reports_(reports), names_(names) {}
RowReader::~RowReader() = default;

std::uint32_t RowReader::id(char kind, std::string_view text) {
  return ids_.emplace(fmt::format("{}{}", kind, text), static_cast<std::uint32_t>(ids_.size())).first->second;
}

std::uint32_t RowReader::stem_id(const StoryReport& report, const std::string& folded) {
  auto& stems = stems_[report.words];
  if (!stems) stems = std::make_unique<Stems>(report.words->code());
  const auto found = stems->known.find(folded);
  if (found != stems->known.end()) return found->second;
  const auto key = id('w', report.words->same(stems->stemmer.stem(folded)));
  stems->known.emplace(folded, key);
  return key;
}

std::uint32_t RowReader::find_word(const std::string& stem) const {
  const auto found = ids_.find("w" + stem);
  return found == ids_.end() ? ~std::uint32_t{0} : found->second;
}

ClaimRow RowReader::read(const Claim& claim) {
  const auto& report = reports_[claim.report];
  const auto& mentions = report.mentions();
  const auto& words = report.cut(claim.span.in).words;
  const auto wholes = wholes_of(report, claim);
  const auto titles = titles_of(report, claim);
  auto next = wholes.begin();
  ClaimRow row;
  bool sign = false, negated = false;
  const auto put = [&](ClaimItem item) {
    item.opens = sign;
    item.negated = negated && item.kind != ItemKind::filler;
    sign = negated = false;
    row.push_back(item);
  };
  for (auto w = claim.first_word; w < claim.end_word; ++w) {
    const auto& span = words[w].span;
    while (next != wholes.end() && next->span.end <= span.begin) ++next;
    if (next != wholes.end() && next->span.begin <= span.begin) {
      const bool told = !row.empty() && row.back().span == next->span;
      if (told) continue;
      ClaimItem item{next->kind, 0, 0, next->mention, next->span};
      if (next->kind == ItemKind::name) {
        const auto entity = mentions.names[next->mention].entity;
        const auto& keys = names_.keys[claim.report];
        item.key = id('n', entity < keys.size() ? keys[entity] : "");
        item.title = in_any(titles, item.span);
      } else if (next->kind == ItemKind::number) {
        const auto& number = mentions.numbers[next->mention];
        item.key = id('#', fmt::format("{}", number.value));
        item.tally = tally_of(report, claim, next->mention);
      } else {
        item.key = id('t', mentions.times[next->mention].value);
      }
      if (item.kind != ItemKind::name)
        item.kinds = report.words->kinds(fold_case(report.article().words(item.span)));
      put(item);
      continue;
    }
    if (words[w].kind == WordKind::sign) {
      sign = true;
      continue;
    }
    const auto folded = plain_apostrophes(fold_case(report.article().words(span)));
    ClaimItem item{ItemKind::word, stem_id(report, folded), id('s', folded), 0, span};
    item.kinds = report.words->kinds(folded);
    item.title = in_any(titles, span);
    if (item.is(ClaimWord::negation)) {
      item.kind = ItemKind::negation;
      put(item);
      negated = true;
      continue;
    }
    const bool clitic = folded.size() <= 3 && folded.starts_with('\'');  // "there's"
    if (item.is(ClaimWord::empty) || folded.size() < 2 || clitic) item.kind = ItemKind::filler;
    put(item);
  }
  return row;
}

}  // namespace saksi
