#include "saksi/account/origin/find_origins.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace saksi {
namespace {

// Rules 3 to 6: the first party of the chain speaks in public; what others told it is known by it only.
// Without one, the last outlet named published it.
Origin from_chain(std::uint32_t report, const std::vector<Source>& chain, const Origin& own,
                  const Parties& parties) {
  const auto party =
      std::ranges::find_if(chain, [&](const Source& source) { return parties.is_party(report, source); });
  if (party != chain.end()) {
    auto name = parties.name(report, *party);
    auto why = name == party->name ? fmt::format("{} says so", name)
                                   : fmt::format("{} speaks for {}", party->name, name);
    return {std::move(name), std::move(why), false};
  }
  const bool nameless = !parties.is_outlet(report, chain.back());
  const auto outlet = std::find_if(chain.rbegin(), chain.rend(),
                                   [&](const Source& source) { return parties.is_outlet(report, source); });
  if (outlet != chain.rend()) {
    auto name = parties.name(report, *outlet);
    auto why = nameless ? fmt::format("nameless speaker, published by {}", name)
                        : fmt::format("{} reports it", name);
    return {std::move(name), std::move(why), nameless};
  }
  return {own.name, fmt::format("nameless speaker ({}): {}", chain.back().name, own.why), true};
}

// A sentence repeats another of its article when the other holds so much of its weight, in so many words,
// names and counts. A headline says little beside what it sums up.
struct Repeats {
  double least = 0.6;
  std::size_t fewest = 3;
};
constexpr Repeats kSentence{}, kTitle{0.5, 2};

// Two who saw one thing tell it in a short sentence with much the same words.
constexpr std::uint32_t kFewestCopied = 13;

class OriginFinder {
 public:
  OriginFinder(std::span<const StoryReport> reports, std::span<const Claim> claims, const ClaimKeys& keys,
               const ClaimGroups& groups, std::span<const Origin> own, const Parties& parties)
      : reports_(reports), claims_(claims), keys_(keys), groups_(groups), own_(own), parties_(parties) {}

  std::vector<Origin> run() {
    for (const auto& claim : claims_) origins_.push_back(first_guess(claim));
    choose_among_joint();
    fold_repetitions();
    fold_between();
    fold_same_words();
    return std::move(origins_);
  }

 private:
  Origin first_guess(const Claim& claim) const {
    if (!claim.attribution) {
      if (claim.denies()) return who_denies(claim);
      return claim.status == Status::planned ? who_plans(claim) : own_[claim.report];
    }
    const auto& told = reports_[claim.report].mentions().attributions[*claim.attribution];
    return from_chain(claim.report, told.chain, own_[claim.report], parties_);
  }

  // Rule 8: "Otoritas itu membantah tuduhan tersebut" goes back to the first one named.
  Origin who_denies(const Claim& claim) const {
    if (claim.names.empty()) return own_[claim.report];
    const auto& mentions = reports_[claim.report].mentions();
    const auto& name = mentions.names[claim.names.front()];
    const auto kind = name.type == NameType::per ? SourceKind::person : SourceKind::body;
    const Source source{std::string(reports_[claim.report].article().words(name.span)), kind, name.span,
                        name.entity};
    if (!parties_.is_party(claim.report, source)) return own_[claim.report];
    return {parties_.name(claim.report, source), "denies it in public", false};
  }

  // Rule 8: "Polisi akan memeriksa sopir itu": what a body is to do is known by its word, when it speaks in
  // the article.
  Origin who_plans(const Claim& claim) const {
    const auto body = parties_.find_body_at(claim.report, claim.span);
    if (!body) return own_[claim.report];
    return {*body, fmt::format("tells what it is to do: {}", *body), false};
  }

  // Rule 10: joint speakers have one attribution each, with one span.
  std::vector<std::string> joint_names(const Claim& claim) const {
    std::vector<std::pair<std::uint32_t, std::string>> named;  // by place
    const auto& told = reports_[claim.report].mentions().attributions;
    const auto add = [&](const Attribution& attribution) {
      const auto& last = attribution.chain.back();
      auto origin = from_chain(claim.report, attribution.chain, own_[claim.report], parties_);
      if (!origin.anonymous) named.emplace_back(last.span ? last.span->begin : 0, std::move(origin.name));
    };
    auto a = *claim.attribution;
    while (a > 0 && told[a - 1].span == told[a].span) --a;
    for (const auto& span = told[a].span; a < told.size() && told[a].span == span; ++a) add(told[a]);
    std::ranges::sort(named);
    std::vector<std::string> names;
    for (auto& [place, name] : named)
      if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
    return names;
  }

  // Of joint speakers the one that most claims of the group name, the same for all of them; else the first
  // named.
  void choose_among_joint() {
    for (const auto& group : groups_.groups) {
      std::map<ClaimIndex, std::vector<std::string>> joint;
      std::map<std::string, std::size_t> counts;
      for (const auto c : group) {
        auto names = claims_[c].attribution ? joint_names(claims_[c]) : std::vector<std::string>();
        if (names.size() < 2) names = {origins_[c].name};
        for (const auto& name : names) ++counts[name];
        if (names.size() > 1) joint.emplace(c, std::move(names));
      }
      for (const auto& [c, names] : joint) {
        const auto best = std::ranges::max_element(names, [&](const auto& a, const auto& b) {
          return counts[a] != counts[b] ? counts[a] < counts[b] : counts[a] > 1 && a > b;
        });
        origins_[c] = {*best, fmt::format("{} says so, with others", *best), false};
      }
    }
  }

  bool is_told(ClaimIndex c) const {
    return claims_[c].attribution && origins_[c].name != own_[claims_[c].report].name;
  }

  // Rule 7: what an article repeats, in its title or elsewhere, of what it gives on somebody's word: the
  // claim that holds most of it. What only touches the same matter is background, and the outlet's own.
  void fold_repetitions() {
    std::map<ClaimIndex, std::pair<double, ClaimIndex>> fullest;
    for (const auto& pair : groups_.pairs) {
      if (pair.clash || claims_[pair.a].report != claims_[pair.b].report) continue;
      for (const auto& [own, told] : {std::pair(pair.a, pair.b), std::pair(pair.b, pair.a)}) {
        if (claims_[own].attribution || !is_told(told)) continue;
        const auto held = share_held(own, told);
        auto& best = fullest[own];
        if (held > best.first) best = {held, told};
      }
    }
    for (const auto& [own, best] : fullest)
      if (best.first > 0 && !sums_up_own(own))
        follow(
            own, best.second,
            fmt::format("repeats what the same article gives on the word of {}", origins_[best.second].name));
  }

  // A headline of what its article tells itself, in the lead or elsewhere.
  bool sums_up_own(ClaimIndex c) const {
    return claims_[c].is_title() &&
           std::ranges::any_of(groups_.groups[groups_.group_of[c]], [&](ClaimIndex other) {
             return claims_[other].report == claims_[c].report && !claims_[other].is_title() &&
                    !is_told(other);
           });
  }

  // The share of the weight of claim `own` that `told` has too; 0 when that is too little to repeat it.
  double share_held(ClaimIndex own, ClaimIndex told) const {
    const auto weigh = [&](const std::vector<KeyId>& keys) {
      double weight = 0;
      for (const auto k : keys) weight += keys_.keys[k].weight;
      return weight;
    };
    const auto shared = keys_.shared(own, told);
    const auto& asked = claims_[own].is_title() ? kTitle : kSentence;
    if (shared.size() < asked.fewest) return 0;
    const auto held = weigh(shared) / weigh(keys_.of_claim[own]);
    return held < asked.least ? 0 : held;
  }

  // Rule 7: a sentence without a source between two of one speaker in one paragraph.
  void fold_between() {
    for (ClaimIndex c = 1; c + 1 < claims_.size(); ++c) {
      const auto &before = claims_[c - 1], &here = claims_[c], &after = claims_[c + 1];
      if (here.attribution || !is_told(c - 1) || !is_told(c + 1)) continue;
      if (before.report != here.report || after.report != here.report || before.span.in != here.span.in)
        continue;
      if (origins_[c - 1].name != origins_[c + 1].name || before.paragraph != here.paragraph ||
          after.paragraph != here.paragraph || before.sentence == here.sentence ||
          after.sentence == here.sentence)
        continue;
      follow(c, c - 1, fmt::format("stands between two sentences of {}", origins_[c - 1].name));
    }
  }

  void follow(ClaimIndex c, ClaimIndex other, std::string why) {
    origins_[c] = {origins_[other].name, std::move(why), origins_[other].anonymous};
  }

  // Rule 11: sentences that two articles share nearly word for word are one origin: that of the article that
  // says where it has them from, else of the earlier one.
  void fold_same_words() {
    for (const auto& pair : groups_.pairs) {
      if (!pair.same_words || claims_[pair.a].report == claims_[pair.b].report) continue;
      if (std::min(claims_[pair.a].word_count, claims_[pair.b].word_count) < kFewestCopied) continue;
      const bool a_own = origins_[pair.a].name == own_outlet(pair.a),
                 b_own = origins_[pair.b].name == own_outlet(pair.b);
      if (!b_own && !a_own) continue;
      const auto from = b_own ? pair.a : pair.b, to = b_own ? pair.b : pair.a;
      if (origins_[from].name == origins_[to].name) continue;
      follow(
          to, from,
          fmt::format("nearly the words of article {}", reports_[claims_[from].report].article().id.value));
    }
  }
  const std::string& own_outlet(ClaimIndex c) const { return own_[claims_[c].report].name; }

  std::span<const StoryReport> reports_;
  std::span<const Claim> claims_;
  const ClaimKeys& keys_;
  const ClaimGroups& groups_;
  std::span<const Origin> own_;
  const Parties& parties_;
  std::vector<Origin> origins_;
};

}  // namespace

std::vector<Origin> find_origins(std::span<const StoryReport> reports, std::span<const Claim> claims,
                                 const ClaimKeys& keys, const ClaimGroups& groups,
                                 std::span<const Origin> own, const Parties& parties) {
  return OriginFinder(reports, claims, keys, groups, own, parties).run();
}

}  // namespace saksi
