#include "saksi/story/likeness.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

#include "saksi/story/likeness_weights.h"

namespace saksi {
namespace {

constexpr std::array<std::string_view, kFeatures> kNames = {{
    "words",
    "head",
    "head in body",
    "names",
    "shared days",
    "named apart",
    "shared numbers",
    "days apart",
    "long apart",
    "undated",
    "foreign",
    "foreign names",
    "copied",
    "template",
    "persons",
    "places",
    "shared mass",
    "shorter",
    "numbers told",
    "foreign meaning",
    "no meaning",
    "company",
    "each other",
    "neighbours",
    "around",
    "lead day same",
    "lead day apart",
    "lead numbers same",
    "lead numbers apart",
    "persons apart",
}};

constexpr double kWeek = 7;  // days

constexpr double kTemplateRuns = 0.2;

std::size_t place_of(std::uint32_t key, std::size_t places) { return (key * 0x9E3779B1U >> 16) % places; }

double ratio(double part, double whole) { return whole > 0 ? std::min(1.0, part / whole) : 0; }

// How many values stand in both sorted lists.
std::size_t count_shared(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  std::size_t shared = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) ++shared;
    const bool on = *x <= *y, other_on = *y <= *x;
    x += on;
    y += other_on;
  }
  return shared;
}

// Whether one number is in both lists of Traits::lead_numbers; or at least one unit.
struct SharedLeads {
  bool number = false, unit = false;
};
SharedLeads find_shared_leads(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  SharedLeads shared;
  for (const auto x : a)
    for (const auto y : b) {
      shared.number = shared.number || x == y;
      shared.unit = shared.unit || x >> 16 == y >> 16;
    }
  return shared;
}

// Days between the nearest two of both lists; 0 when one is empty.
double find_nearest(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  double nearest = std::numeric_limits<double>::infinity();
  for (const auto x : a)
    for (const auto y : b)
      nearest = std::min(nearest, std::abs(static_cast<double>(day_number(x)) - day_number(y)));
  return std::isinf(nearest) ? 0 : nearest;
}

// The share of runs in both, as the least hashes tell it: of the least of both together, how many stand in
// both.
double share_runs(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  std::size_t shared = 0, seen = 0;
  const auto most = std::max(a.size(), b.size());
  auto x = a.begin(), y = b.begin();
  for (; seen < most && (x != a.end() || y != b.end()); ++seen) {
    if (y == b.end() || (x != a.end() && *x < *y)) {
      ++x;
    } else if (x == a.end() || *y < *x) {
      ++y;
    } else {
      ++shared, ++x, ++y;
    }
  }
  return seen > 0 ? static_cast<double>(shared) / static_cast<double>(seen) : 0;
}

}  // namespace

std::string_view name_of(Feature feature) { return kNames[static_cast<std::size_t>(feature)]; }

Comparer::Comparer(const SketchView& article) : article_(article) {
  terms_.reserve(article.size());
  for (std::size_t i = 0; i < article.size(); ++i) {
    terms_.push_back(article.term(i));
    leads_with_person_ = leads_with_person_ || terms_[i].leads_with_person();
    auto place = place_of(terms_[i].key, places_.size());
    while (places_[place] != 0) place = (place + 1) % places_.size();
    places_[place] = static_cast<std::uint8_t>(i + 1);
  }
}

SharedText Comparer::guess_shared(const SketchView& other) const {
  const double both = share_runs(article_.runs(), other.runs());
  const auto fewer = std::min(article_.numbers().size(), other.numbers().size());
  const bool other_figures = fewer > 0 && 2 * count_shared(article_.numbers(), other.numbers()) < fewer;
  // Of two texts of one length that have a part p in common, p / (2 - p) of all runs stand in both.
  return {2 * both / (1 + both), both > kTemplateRuns && other_figures};
}

Features Comparer::find_features(const SketchView& other, const SharedText& shared) const {
  double words = 0, head = 0, names = 0, held_of_mine = 0, held_of_other = 0, mass = 0;
  std::array<double, 4> kinds{};
  bool other_leads_with_person = false, lead_with_one = false;
  for (std::size_t i = 0; i < other.size(); ++i) {
    const auto theirs = other.term(i);
    other_leads_with_person = other_leads_with_person || theirs.leads_with_person();
    auto place = place_of(theirs.key, places_.size());
    while (places_[place] != 0 && terms_[places_[place] - 1U].key != theirs.key)
      place = (place + 1) % places_.size();
    if (places_[place] == 0) continue;
    const auto& mine = terms_[places_[place] - 1U];
    const double my_rarity = mine.rarity * SketchTerm::kRarityStep,
                 their_rarity = theirs.rarity * SketchTerm::kRarityStep, both = my_rarity * their_rarity;
    lead_with_one = lead_with_one || (mine.leads_with_person() && theirs.leads_with_person());
    const bool in_words = mine.words && theirs.words;
    if (in_words) {
      words += damped(mine.words) * damped(theirs.words) * both;
      mass += std::min(my_rarity, their_rarity);
    }
    if (mine.head && theirs.head) head += damped(mine.head) * damped(theirs.head) * both;
    if (mine.head && theirs.words) held_of_mine += my_rarity;
    if (theirs.head && mine.words) held_of_other += their_rarity;
    const auto my_names = static_cast<std::uint8_t>(mine.names & SketchTerm::kNamesMask),
               their_names = static_cast<std::uint8_t>(theirs.names & SketchTerm::kNamesMask);
    if (!my_names || !their_names) continue;
    names += damped(my_names) * damped(their_names) * both;
    if (mine.kind() == theirs.kind())
      kinds[static_cast<std::size_t>(mine.kind())] += std::min(my_rarity, their_rarity);
  }

  const auto& a = article_.head();
  const auto& b = other.head();
  Features features{};
  const auto set = [&](Feature feature, double value) {
    features[static_cast<std::size_t>(feature)] = value;
  };
  const auto length = [](float one, float two) {
    return static_cast<double>(one) * static_cast<double>(two);
  };
  const auto kind = [&](TermKind which, float one, float two) {
    return ratio(kinds[static_cast<std::size_t>(which)], static_cast<double>(std::min(one, two)));
  };
  set(Feature::words, ratio(words, length(a.words_length, b.words_length)));
  set(Feature::head, ratio(head, length(a.head_length, b.head_length)));
  const double mine_held = ratio(held_of_mine, static_cast<double>(a.head_rarity)),
               other_held = ratio(held_of_other, static_cast<double>(b.head_rarity));
  set(Feature::head_in_body, (mine_held + other_held) / 2);
  const double name_likeness = ratio(names, length(a.names_length, b.names_length));
  set(Feature::names, name_likeness);
  const auto shared_days = static_cast<double>(count_shared(article_.days(), other.days()));
  set(Feature::shared_days, shared_days < 2 ? shared_days : 1 + std::log2(shared_days) / 2);
  set(Feature::named_apart, std::log1p(find_nearest(article_.days(), other.days())));
  const auto fewer = std::min(article_.numbers().size(), other.numbers().size());
  set(Feature::shared_numbers, ratio(static_cast<double>(count_shared(article_.numbers(), other.numbers())),
                                     static_cast<double>(fewer)));
  set(Feature::numbers_told, fewer > 0);
  const auto leads = find_shared_leads(article_.leads(), other.leads());
  set(Feature::lead_numbers_same, leads.number);
  set(Feature::lead_numbers_apart, leads.unit && !leads.number);
  if (a.lead_day != kNoDay && b.lead_day != kNoDay) {
    set(Feature::lead_day_same, a.lead_day == b.lead_day);
    set(Feature::lead_day_apart, std::log1p(std::abs(static_cast<double>(a.lead_day) - b.lead_day)));
  }
  if (a.from == kNoDay || b.from == kNoDay) {
    set(Feature::undated, 1);
  } else {
    const auto gap = std::max(0.0, static_cast<double>(std::max(a.from, b.from)) - std::min(a.to, b.to));
    set(Feature::days_apart, std::log1p(gap));
    set(Feature::long_apart, std::max(0.0, std::log1p(gap) - std::log1p(kWeek)));
  }
  const bool foreign = a.language != b.language;
  set(Feature::foreign, foreign);
  set(Feature::foreign_names, foreign ? name_likeness : 0);
  const bool told = foreign && a.meaning != Meaning() && b.meaning != Meaning();
  const double nearest = told ? nearness(a.meaning, b.meaning) : 0;
  set(Feature::foreign_meaning, nearest);
  set(Feature::no_meaning, foreign && !told);
  set(Feature::copied, shared.is_template ? 0 : shared.share);
  set(Feature::is_template, shared.is_template);
  set(Feature::persons, kind(TermKind::person, a.person_rarity, b.person_rarity));
  set(Feature::persons_apart, leads_with_person_ && other_leads_with_person && !lead_with_one);
  set(Feature::places, kind(TermKind::place, a.place_rarity, b.place_rarity));
  set(Feature::shared_mass, std::log1p(mass));
  set(Feature::shorter, std::log1p(static_cast<double>(std::min(article_.size(), other.size()))));
  return features;
}

double weigh(const Features& features, const LikenessWeights& weights) {
  double sum = weights.bias;
  for (std::size_t i = 0; i < kFeatures; ++i) sum += weights.each[i] * features[i];
  return 1 / (1 + std::exp(-sum));
}

const LikenessWeights& alone_weights() { return kAlone; }

double judge_alone(const Features& features) { return weigh(features, kAlone); }

Features add_surroundings(Features features, const Surroundings& around) {
  const auto company = std::clamp<std::size_t>(around.articles, 2, kCompany);
  const auto set = [&](Feature feature, double value) {
    features[static_cast<std::size_t>(feature)] = value;
  };
  set(Feature::each_other, around.overlap.each_other);
  set(Feature::neighbours, around.overlap.others);
  set(Feature::around, around.overlap.words);
  set(Feature::company, std::log(static_cast<double>(company) / static_cast<double>(kCompany)));
  return features;
}

double judge(const Features& features) { return weigh(features, kAll); }

}  // namespace saksi
