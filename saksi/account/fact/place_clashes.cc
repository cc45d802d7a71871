#include "saksi/account/fact/place_clashes.h"

#include <algorithm>
#include <map>
#include <set>

#include "saksi/account/claim/stemmer.h"
#include "saksi/account/fact/place_names.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::uint32_t kReach = 10;         // words from "di" back to the word of the event
constexpr std::uint32_t kLeadSentences = 2;  // sentences of the text that tell the news
constexpr std::size_t kFewestLetters = 4;    // of a name that stands in another
constexpr std::size_t kMostPlaced = 400;     // of one event that are compared

// "bertemu … di Moskow".
struct Placed {
  ClaimIndex claim = 0;
  std::string event;      // stem
  std::string place;      // story key
  MentionIndex name = 0;  // of the place
  bool front = false;
};

class PlaceReader {
 public:
  PlaceReader(std::span<const StoryReport> reports, std::span<const Claim> claims, const StoryNames& names)
      : reports_(reports), claims_(claims), names_(names) {}

  std::map<std::string, std::vector<Placed>> by_event() {
    std::map<std::string, std::vector<Placed>> events;
    for (ClaimIndex c = 0; c < claims_.size(); ++c) read(c, events);
    return events;
  }

  // Places named in one claim: the first may lie in the second. "Karangmalang" and "Desa Karangmalang" are
  // one; a street lies in a ward, but not in another street.
  bool may_be_nested(const Placed& one, const Placed& other) const {
    const auto &a = one.place, &b = other.place;
    if (together_.contains({a, b}) || together_.contains({b, a})) return true;
    if (is_spelt_out(one, other) || is_spelt_out(other, one)) return true;
    return may_lie_in_other(*reports_[claims_[one.claim].report].words, name_of(one, one.name),
                            name_of(other, other.name)) ||
           names_part_of(one, other) || names_part_of(other, one);
  }

 private:
  void read(ClaimIndex c, std::map<std::string, std::vector<Placed>>& events) {
    const auto& claim = claims_[c];
    const auto& report = reports_[claim.report];
    std::vector<std::string> before;
    for (const auto n : claim.names) {
      const auto& name = report.mentions().names[n];
      if (name.type == NameType::per || name.entity >= names_.keys[claim.report].size()) continue;
      const auto& key = names_.keys[claim.report][name.entity];
      for (const auto& earlier : before) together_.insert({earlier, key});
      if (before.size() < 8) before.push_back(key);
      const auto word = word_of(report, name.span);
      if (word <= claim.first_word || !is_place_word(report, claim, word - 1)) continue;
      auto event = event_before(report, claim, word - 1);
      if (event.empty()) continue;
      const bool front = claim.is_title() || claim.sentence < kLeadSentences;
      events[event].push_back({c, event, key, n, front});
    }
  }

  static std::uint32_t word_of(const StoryReport& report, const Span& span) {
    const auto& words = report.cut(span.in).words;
    return static_cast<std::uint32_t>(
        std::ranges::lower_bound(words, span.begin, {}, [](const Word& w) { return w.span.begin; }) -
        words.begin());
  }

  // A headline names the province, the text the camp with the village it lies in: "di Posong, Kecamatan
  // Kledung".
  bool is_spelt_out(const Placed& headline, const Placed& text) const {
    if (!claims_[headline.claim].is_title() || claims_[text.claim].is_title()) return false;
    const auto& names = reports_[claims_[text.claim].report].mentions().names;
    const auto end = names[text.name].span.end;
    return std::ranges::any_of(claims_[text.claim].names, [&](MentionIndex n) {
      return names[n].type == NameType::loc && names[n].span.begin == end + 2;  // ", "
    });
  }

  std::string name_of(const Placed& placed, MentionIndex n) const {
    const auto& report = reports_[claims_[placed.claim].report];
    return fold_case(report.article().words(report.mentions().names[n].span));
  }
  // Another place that `one` names is a part of the other's name: "Sirkuit Bugatti, Le Mans", "Sirkuit Le
  // Mans".
  bool names_part_of(const Placed& one, const Placed& other) const {
    const auto whole = name_of(other, other.name);
    return std::ranges::any_of(claims_[one.claim].names, [&](MentionIndex n) {
      const auto part = name_of(one, n);
      return n != one.name && part.size() >= kFewestLetters && whole.find(part) != std::string::npos;
    });
  }

  bool is_place_word(const StoryReport& report, const Claim& claim, std::uint32_t w) const {
    const auto& word = report.cut(claim.span.in).words[w];
    return report.words->is(fold_case(report.article().words(word.span)), ClaimWord::place_word);
  }

  // The nearest content word before `w` that is neither name, title nor time; "" when another clause begins
  // first.
  std::string event_before(const StoryReport& report, const Claim& claim, std::uint32_t w) {
    const auto& words = report.cut(claim.span.in).words;
    for (std::uint32_t back = 0; back < kReach && w > claim.first_word; ++back) {
      const auto& word = words[--w];
      if (word.kind == WordKind::sign) {
        const auto sign = report.article().words(word.span);
        if (sign == "," || sign == ";" || sign == ".") return "";
        continue;
      }
      if (word.kind == WordKind::number || is_taken(report, claim, word.span)) continue;
      const auto folded = fold_case(report.article().words(word.span));
      if (report.words->is(folded, ClaimWord::empty)) continue;
      return report.words->same(stemmer(report).stem(folded));
    }
    return "";
  }

  bool is_taken(const StoryReport& report, const Claim& claim, const Span& span) const {
    const auto& mentions = report.mentions();
    if (claim.time && overlaps(mentions.times[*claim.time].span, span)) return true;
    return std::ranges::any_of(claim.names, [&](MentionIndex n) {
      const auto& name = mentions.names[n];
      if (overlaps(name.span, span)) return true;
      const auto& roles = mentions.entities[name.entity].roles;
      return std::ranges::any_of(roles, [&](const Span& role) { return overlaps(role, span); });
    });
  }

  const Stemmer& stemmer(const StoryReport& report) {
    return stemmers_.try_emplace(report.words->code(), report.words->code()).first->second;
  }

  std::span<const StoryReport> reports_;
  std::span<const Claim> claims_;
  const StoryNames& names_;
  std::set<std::pair<std::string, std::string>> together_;
  std::map<std::string, Stemmer> stemmers_;
};

bool same_time(std::span<const StoryReport> reports, const Claim& a, const Claim& b) {
  if (a.retold || b.retold) return false;
  if (!a.time || !b.time) return true;
  const auto &x = *reports[a.report].mentions().times[*a.time].days,
             &y = *reports[b.report].mentions().times[*b.time].days;
  return x.from <= y.to && y.from <= x.to;
}

// The claims name other people, or count the same things otherwise: two events.
bool tell_of_others(std::span<const StoryReport> reports, const StoryNames& names, const Claim& a,
                    const Claim& b) {
  const auto people = [&](const Claim& claim) {
    std::set<std::string> keys;
    const auto& mentions = reports[claim.report].mentions();
    for (const auto n : claim.names)
      if (mentions.names[n].type == NameType::per &&
          mentions.names[n].entity < names.keys[claim.report].size())
        keys.insert(names.keys[claim.report][mentions.names[n].entity]);
    return keys;
  };
  const auto here = people(a), there = people(b);
  const bool shared = std::ranges::any_of(here, [&](const auto& key) { return there.contains(key); });
  if (!here.empty() && !there.empty() && !shared) return true;
  const auto &left = reports[a.report].mentions(), &right = reports[b.report].mentions();
  return std::ranges::any_of(a.numbers, [&](MentionIndex i) {
    return std::ranges::any_of(b.numbers, [&](MentionIndex j) {
      const auto &x = left.numbers[i], &y = right.numbers[j];
      return x.unit && x.unit == y.unit && !may_be_equal(x, y);
    });
  });
}

}  // namespace

std::vector<ClaimPair> find_place_clashes(std::span<const StoryReport> reports, std::span<const Claim> claims,
                                          const StoryNames& names) {
  PlaceReader reader(reports, claims, names);
  std::vector<ClaimPair> found;
  for (auto& [event, placed] : reader.by_event()) {
    if (placed.size() > kMostPlaced) placed.resize(kMostPlaced);
    for (std::size_t i = 0; i < placed.size(); ++i)
      for (std::size_t j = i + 1; j < placed.size(); ++j) {
        const auto &a = placed[i], &b = placed[j];
        if ((!a.front && !b.front) || a.place == b.place || a.claim == b.claim) continue;
        if (reader.may_be_nested(a, b)) continue;
        if (!same_time(reports, claims[a.claim], claims[b.claim])) continue;
        if (tell_of_others(reports, names, claims[a.claim], claims[b.claim])) continue;
        found.push_back({a.claim, b.claim, 0, false, Clash{DifferenceKind::place, {a.name}, {b.name}, true}});
      }
  }
  std::ranges::stable_sort(found, {}, [](const ClaimPair& pair) { return std::pair(pair.a, pair.b); });
  return found;
}

}  // namespace saksi
