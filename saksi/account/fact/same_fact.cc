#include "saksi/account/fact/same_fact.h"

#include <algorithm>
#include <cmath>

namespace saksi {
namespace {

// Fitted by `./dev train facts KIT`; how they came and how far they can be trusted: docs/models/facts.md.
namespace fact {
constexpr double kBias = -4.2, kContext = 4.9, kAmount = 3.0, kPhrases = 4.6, kLeads = 1.0, kHeadline = 0.9,
                 kNumbers = 1.7, kSpeaker = 1.0, kNegation = -0.9;
}
namespace matter {
constexpr double kBias = -5.3, kContext = 6.8, kAmount = 4.4, kNames = 0.8, kNumbers = 3.7, kDay = 3.0;
}
// "Sembilan orang tewas", "Dua orang hilang": one shared word makes no fact, unless there are no others.
constexpr double kOneWord = 0.1, kEqual = 0.95;
constexpr double kALot = 12.0;  // shared weight that leaves no doubt: some four rare words

// What the words of claim `a` find in claim `b`: the same word, or the nearest in meaning.
struct Found {
  double weight = 0, squares = 0;  // of the keys of `a`, each by how near its fellow is
  std::size_t keys = 0;            // that have one
};

Found find_words(const ClaimKeys& keys, std::size_t a, std::size_t b) {
  Found found;
  const auto& others = keys.of_claim[b];
  for (const auto k : keys.of_claim[a]) {
    const auto& key = keys.keys[k];
    if (!is_matter(key.kind)) continue;
    double best = std::ranges::binary_search(others, k) ? 1 : 0;
    for (auto near = keys.near[k].begin(); best == 0 && near != keys.near[k].end(); ++near)
      if (std::ranges::binary_search(others, near->key)) best = near->nearness;
    found.keys += best > 0;
    found.weight += best * key.weight;
    found.squares += best * key.weight * key.weight;
  }
  return found;
}

// Claims in two languages share names and numbers only: of the words, what they mean is compared.
void compare_meanings(const ClaimKeys& keys, std::size_t a, std::size_t b, Likeness& likeness) {
  const auto here = find_words(keys, a, b), there = find_words(keys, b, a);
  likeness.shared = std::min(here.keys, there.keys);
  likeness.cosine = (here.squares + there.squares) / 2 / (keys.length[a] * keys.length[b]);
  likeness.cover = std::min(1.0, (here.weight + there.weight) / 2 / std::min(keys.weight[a], keys.weight[b]));
  likeness.amount = std::min(1.0, (here.weight + there.weight) / 2 / kALot);
  likeness.context = likeness.cosine;
}

// Clauses of one thing stand in sentences that share more: who says it, where, what led to it.
double compare_sentences(const ClaimKeys& keys, std::size_t a, std::size_t b) {
  const auto x = keys.sentence_of[a], y = keys.sentence_of[b];
  if (x == y || keys.sentence_length[x] == 0 || keys.sentence_length[y] == 0) return 0;
  double squares = 0;
  const auto &here = keys.of_sentence[x], &there = keys.of_sentence[y];
  for (auto i = here.begin(), j = there.begin(); i != here.end() && j != there.end();)
    if (*i < *j)
      ++i;
    else if (*j < *i)
      ++j;
    else {
      squares += keys.keys[*i].sentence_weight * keys.keys[*i].sentence_weight;
      ++i, ++j;
    }
  return squares / (keys.sentence_length[x] * keys.sentence_length[y]);
}

double probability(const Likeness& likeness, double logit) {
  const auto sure = 1 / (1 + std::exp(-logit));
  return likeness.shared > 1 || likeness.cosine > kEqual ? sure : std::min(sure, kOneWord);
}

}  // namespace

Likeness measure_likeness(const ClaimKeys& keys, std::size_t a, std::size_t b) {
  Likeness likeness;
  if (keys.weight[a] <= 0 || keys.weight[b] <= 0) return likeness;
  double shared = 0, squares = 0, names = 0;
  for (const auto k : keys.shared(a, b)) {
    const auto& key = keys.keys[k];
    likeness.numbers |= key.kind == KeyKind::number;
    likeness.day |= key.kind == KeyKind::day;
    if (!is_matter(key.kind)) continue;
    ++likeness.shared;
    shared += key.weight;
    squares += key.weight * key.weight;
    if (key.kind == KeyKind::name) names += key.weight;
  }
  const auto weight_of_names = [&](std::size_t claim) {
    double total = 0;
    for (const auto k : keys.of_claim[claim])
      if (keys.keys[k].kind == KeyKind::name) total += keys.keys[k].weight;
    return total;
  };
  likeness.cosine = squares / (keys.length[a] * keys.length[b]);
  likeness.cover = shared / std::min(keys.weight[a], keys.weight[b]);
  const auto fewer_names = std::min(weight_of_names(a), weight_of_names(b));
  likeness.names = fewer_names > 0 ? names / fewer_names : 0.5;
  likeness.amount = std::min(1.0, shared / kALot);
  if (keys.language[a] != keys.language[b])
    compare_meanings(keys, a, b, likeness);
  else
    likeness.context = compare_sentences(keys, a, b);
  const auto &here = keys.wording[a], &there = keys.wording[b];
  likeness.phrases = shared_phrases(here, there);
  likeness.leads = lead_on_one_day(here, there);
  likeness.headline = here.headline || there.headline;
  likeness.speaker = here.speaker && here.speaker == there.speaker;
  likeness.negation = here.negated != there.negated;
  return likeness;
}

double same_matter(const Likeness& likeness) {
  using namespace matter;
  return probability(likeness, kBias + kContext * likeness.context + kAmount * likeness.amount +
                                   kNames * likeness.names + kNumbers * likeness.numbers +
                                   kDay * likeness.day);
}

double same_fact(const Likeness& likeness) {
  using namespace fact;
  return probability(likeness, kBias + kContext * likeness.context + kAmount * likeness.amount +
                                   kPhrases * likeness.phrases + kLeads * likeness.leads +
                                   kHeadline * likeness.headline + kNumbers * likeness.numbers +
                                   kSpeaker * likeness.speaker + kNegation * likeness.negation);
}

bool may_be_equal(const Number& a, const Number& b) {
  if (a.value == b.value) return true;
  const auto& low = a.value < b.value ? a : b;
  const auto& high = a.value < b.value ? b : a;
  if (low.bound == Bound::at_least || high.bound == Bound::at_most) return true;
  // "Puluhan", "dozens": so many times ten or twelve.
  const bool unknown_times = low.bound == Bound::about &&
                             (low.value == 10 || low.value == 12 || low.value == 100 || low.value == 1000);
  if (unknown_times && high.value < 10 * low.value) return true;
  const bool rough = a.bound == Bound::about || b.bound == Bound::about;
  return rough && high.value <= 1.15 * low.value;
}

namespace {

// Counts of one unit that can not be equal; none when the two agree in any count of that unit, for then
// the other counts are of other things.
std::optional<Clash> find_number_clash(const Mentions& left, const Mentions& right, const Claim& a,
                                       const Claim& b) {
  Clash clash;
  for (const auto i : a.numbers)
    for (const auto j : b.numbers) {
      const auto &x = left.numbers[i], &y = right.numbers[j];
      if (!x.unit || x.unit != y.unit) continue;
      if (may_be_equal(x, y)) return std::nullopt;
      clash.here.push_back(i);
      clash.there.push_back(j);
    }
  if (clash.here.size() != 1) return std::nullopt;
  return clash;
}

std::optional<Clash> find_date_clash(const Mentions& left, const Mentions& right, const Claim& a,
                                     const Claim& b) {
  if (!a.time || !b.time) return std::nullopt;
  const auto &x = *left.times[*a.time].days, &y = *right.times[*b.time].days;
  if (x.from <= y.to && y.from <= x.to) return std::nullopt;
  return Clash{DifferenceKind::date, {*a.time}, {*b.time}, false};
}

}  // namespace

std::optional<Clash> find_clash(std::span<const StoryReport> reports, const Claim& a, const Claim& b) {
  if (a.denies() != b.denies()) return Clash{DifferenceKind::denial, {}, {}, false};
  const auto &left = reports[a.report].mentions(), &right = reports[b.report].mentions();
  if (auto clash = find_number_clash(left, right, a, b)) return clash;
  return find_date_clash(left, right, a, b);
}

}  // namespace saksi
