#include "saksi/account/fact/tallies.h"

#include <algorithm>
#include <chrono>
#include <map>

#include "saksi/account/fact/claim_items.h"
#include "saksi/account/fact/same_fact.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::uint32_t kReach = 6;  // words from a count to what it counts behind it
constexpr std::uint32_t kReachBack =
    12;  // before it: "korban tewas akibat jebolnya tanggul menjadi sembilan"
// A claim is compared with those before it that give the same tally of the same thing: in a story of hundreds
// of reports with the nearest only, so that the work stays linear. A toll that grew is told step by step.
constexpr std::ptrdiff_t kFurthestBack = 300;  // so many are looked at,
constexpr std::size_t kMostCompared = 40;      // of which so many are compared,
constexpr std::uint32_t kMostOfAValue = 12;    // and so many that give one figure
constexpr std::uint32_t kReachOfCount = 2;     // words from a count to its tally: "23 korban tewas"

struct Tally {
  ClaimIndex claim = 0;
  MentionIndex number = 0;
};

std::uint32_t word_at(const std::vector<Word>& words, std::uint32_t byte) {
  const auto found = std::ranges::lower_bound(words, byte, {}, [](const Word& w) { return w.span.begin; });
  return static_cast<std::uint32_t>(found - words.begin());
}

bool is_of_time(const StoryReport& report, const Word& word) {
  const auto& times = report.mentions().times;
  auto at = std::ranges::upper_bound(times, word.span, {}, &Time::span);
  return (at != times.end() && contains(at->span, word.span)) ||
         (at != times.begin() && contains(std::prev(at)->span, word.span));
}

// Another count or clause begins.
bool stops(const StoryReport& report, const Word& word) {
  if (word.kind != WordKind::sign) return word.kind == WordKind::number && !is_of_time(report, word);
  const auto sign = report.article().words(word.span);
  return sign == "." || sign == ";";
}

// The tally that the words from `w` on open with; "".
std::string_view tally_at(const StoryReport& report, const Claim& claim, std::uint32_t w) {
  const auto& words = report.cut(claim.span.in).words;
  std::string text;
  for (const auto end = std::min(claim.end_word, w + 3); w < end; ++w)
    text.append(text.empty() ? 0 : 1, ' ').append(fold_case(report.article().words(words[w].span)));
  return report.words->tally(text);
}

// "Sutrisno (45)": an age.
bool is_aside(const StoryReport& report, const Claim& claim, std::uint32_t first) {
  return first > claim.first_word &&
         report.article().words(report.cut(claim.span.in).words[first - 1].span) == "(";
}

// "23 korban tewas dan | 130 penumpang selamat": the word goes with the count before it.
bool is_of_another(const StoryReport& report, const Claim& claim, MentionIndex number, std::uint32_t word) {
  const auto& words = report.cut(claim.span.in).words;
  const auto& numbers = report.mentions().numbers;
  return std::ranges::any_of(claim.numbers, [&](MentionIndex other) {
    if (other == number || numbers[other].span.begin >= words[word].span.begin) return false;
    const auto end = word_at(words, numbers[other].span.end);
    if (end + kReachOfCount < word) return false;
    for (auto w = end; w < word; ++w)
      if (stops(report, words[w])) return false;
    return true;
  });
}

// Of months or years: "dalam dua tahun serangan".
bool is_over_years(const StoryReport& report, const Claim& claim) {
  const auto& times = report.mentions().times;
  return std::ranges::any_of(times, [&](const Time& time) {
    if (time.type != TimeType::duration || !contains(claim.span, time.span)) return false;
    const std::string_view value = time.value;
    return value.substr(0, value.find('T')).find_first_of("YM") != std::string_view::npos;
  });
}

}  // namespace

// Told by the nearest tally word behind the count, else before it.
std::string_view tally_of(const StoryReport& report, const Claim& claim, MentionIndex number) {
  const auto& span = report.mentions().numbers[number].span;
  const auto& words = report.cut(span.in).words;
  const auto first = word_at(words, span.begin), end = word_at(words, span.end);
  if (is_aside(report, claim, first)) return "";
  for (auto w = end; w < std::min(claim.end_word, end + kReach) && !stops(report, words[w]); ++w)
    if (const auto kind = tally_at(report, claim, w); !kind.empty()) return kind;
  auto reach = kReachBack;  // the words of a day are passed over
  for (auto w = first; w > claim.first_word && reach > 0 && !stops(report, words[w - 1]); --w) {
    if (!is_of_time(report, words[w - 1])) --reach;
    if (const auto kind = tally_at(report, claim, w - 1); !kind.empty())
      return is_of_another(report, claim, number, w - 1) ? "" : kind;
  }
  return "";
}

namespace {

// By what is counted: by report, its counts.
using Tallies = std::map<std::pair<std::string, std::string>, std::map<std::uint32_t, std::vector<Tally>>>;

// What is counted. A bare number counts people when it is what the tally came to ("rose to seven") or when
// the tally follows ("Seven dead"); "".
std::string unit_of(const StoryReport& report, const Claim& claim, MentionIndex number) {
  const auto& mention = report.mentions().numbers[number];
  if (mention.unit) return *mention.unit;
  const auto& words = report.cut(mention.span.in).words;
  const auto first = word_at(words, mention.span.begin), end = word_at(words, mention.span.end);
  const bool follows = end < claim.end_word && !tally_at(report, claim, end).empty();
  const bool reached =
      first > claim.first_word &&
      report.words->is(fold_case(report.article().words(words[first - 1].span)), ClaimWord::reaching);
  return follows || reached ? "person" : "";
}

constexpr std::chrono::days kLongPast{60};  // before the article: another event

bool is_long_past(const StoryReport& report, const Claim& claim) {
  const auto& published = report.article().published;
  return claim.time && published &&
         report.mentions().times[*claim.time].days->to + kLongPast < published->days.from;
}

// "bukan tujuh penumpang".
bool is_ruled_out(const StoryReport& report, const Claim& claim, MentionIndex number) {
  const auto& words = report.cut(claim.span.in).words;
  const auto at = word_at(words, report.mentions().numbers[number].span.begin);
  return at > claim.first_word &&
         report.words->is(fold_case(report.article().words(words[at - 1].span)), ClaimWord::negation);
}

Tallies read_tallies(std::span<const StoryReport> reports, std::span<const Claim> claims) {
  Tallies tallies;
  for (ClaimIndex c = 0; c < claims.size(); ++c) {
    const auto& claim = claims[c];
    if ((claim.retold && !is_correction(reports[claim.report])) || claim.status == Status::denied ||
        claim.status == Status::possible)
      continue;
    if (is_long_past(reports[claim.report], claim) || is_over_years(reports[claim.report], claim)) continue;
    for (const auto n : claim.numbers) {
      if (is_ruled_out(reports[claim.report], claim, n)) continue;
      const auto kind = tally_of(reports[claim.report], claim, n);
      if (kind.empty()) continue;
      const auto unit = unit_of(reports[claim.report], claim, n);
      if (!unit.empty()) tallies[{std::string(kind), unit}][claim.report].push_back({c, n});
    }
  }
  return tallies;
}

}  // namespace

namespace {

constexpr double kSameTally = 0.9;         // how sure two claims that give one tally state one thing
constexpr std::uint32_t kShortTally = 10;  // words; a longer claim tells more than its tally

bool are_short(std::span<const Claim> claims, const Tally& a, const Tally& b) {
  return claims[a.claim].word_count <= kShortTally && claims[b.claim].word_count <= kShortTally;
}

// Of two counts that may be equal the one is more than rounding away from the other.
bool is_surpassed(const Number& a, const Number& b) {
  return std::max(a.value, b.value) > 1.15 * std::min(a.value, b.value) && a.bound != Bound::about &&
         b.bound != Bound::about;
}

bool on_other_days(std::span<const StoryReport> reports, std::span<const Claim> claims, const Tally& a,
                   const Tally& b) {
  const auto &x = reports[claims[a.claim].report].article().published,
             &y = reports[claims[b.claim].report].article().published;
  return x && y && x->days.from != y->days.from;
}

}  // namespace

namespace {

using NumberOf = const Number& (*)(std::span<const StoryReport>, std::span<const Claim>, const Tally&);

// "Sepuluh Tewas" above a body in which the most that died are eight.
void add_headline_clashes(std::span<const StoryReport> reports, std::span<const Claim> claims,
                          const std::vector<Tally>& of_report, NumberOf number,
                          std::vector<ClaimPair>& clashes) {
  const Tally *title = nullptr, *body = nullptr;
  for (const auto& tally : of_report) {
    auto& most = claims[tally.claim].is_title() ? title : body;
    if (!most || number(reports, claims, *most).value < number(reports, claims, tally).value) most = &tally;
  }
  if (!title || !body) return;
  const auto &here = number(reports, claims, *title), &there = number(reports, claims, *body);
  if (here.value > there.value && !may_be_equal(here, there))
    clashes.push_back({title->claim, body->claim, 0, false,
                       Clash{DifferenceKind::number, {title->number}, {body->number}, true}});
}

// Those before `at` that it is compared with, in their order.
template <class Number>
std::vector<const Tally*> nearest_before(std::vector<Tally>::const_iterator first,
                                         std::vector<Tally>::const_iterator at, const Number& number) {
  std::vector<const Tally*> nearest;
  std::map<double, std::uint32_t> of_value;
  const auto back = std::min(at - first, kFurthestBack);
  for (auto before = at; before != at - back && nearest.size() < kMostCompared;)
    if (--before; ++of_value[number(*before).value] <= kMostOfAValue) nearest.push_back(&*before);
  std::ranges::reverse(nearest);
  return nearest;
}

}  // namespace

std::vector<ClaimPair> find_tally_clashes(std::span<const StoryReport> reports,
                                          std::span<const Claim> claims) {
  constexpr NumberOf number_of = [](std::span<const StoryReport> of, std::span<const Claim> in,
                                    const Tally& tally) -> const Number& {
    return of[in[tally.claim].report].mentions().numbers[tally.number];
  };
  const auto number = [&](const Tally& tally) -> const Number& { return number_of(reports, claims, tally); };
  std::vector<ClaimPair> clashes;
  for (const auto& [kind, by_report] : read_tallies(reports, claims)) {
    std::vector<Tally> highest;  // of each report: the claims that give its highest count
    for (const auto& [report, tallies] : by_report) {
      add_headline_clashes(reports, claims, tallies, number_of, clashes);
      double most = 0;
      for (const auto& tally : tallies) most = std::max(most, number(tally).value);
      for (const auto& tally : tallies)
        if (number(tally).value == most) highest.push_back(tally);
    }
    for (auto b = highest.begin(); b != highest.end(); ++b)
      for (const auto* a : nearest_before(highest.begin(), b, number)) {
        if (a->claim >= b->claim) continue;
        const auto &x = number(*a), &y = number(*b);
        const bool room = may_be_equal(x, y);
        if (x.value == y.value && are_short(claims, *a, *b))
          clashes.push_back({a->claim, b->claim, kSameTally, false, std::nullopt});
        else if (x.value != y.value &&
                 (!room || (is_surpassed(x, y) && on_other_days(reports, claims, *a, *b))))
          clashes.push_back(
              {a->claim, b->claim, 0, false,
               Clash{DifferenceKind::number, {a->number}, {b->number}, true, room, kind.first != "dead"}});
      }
  }
  std::ranges::stable_sort(clashes, {}, [](const ClaimPair& pair) { return std::pair(pair.a, pair.b); });
  return clashes;
}

}  // namespace saksi
