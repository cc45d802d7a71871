#include "saksi/story/sketch.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "saksi/base/hash.h"
#include "saksi/story/word_signs.h"

namespace saksi {
namespace {

constexpr auto kMaxTerms = SketchLimits::terms;
constexpr double kSignWeightStep = 8;  // in steps of SketchTerm::kRarityStep
static_assert(kMaxTerms <= SignSum::kMost);

std::array<double, 256> make_damped() {
  std::array<double, 256> values{};
  for (std::size_t i = 1; i < values.size(); ++i) values[i] = 1 + std::log(static_cast<double>(i));
  return values;
}

// "two" and "10" are told everywhere.
bool is_uncommon(double value) { return value > 12 && std::fmod(value, 10) != 0; }

SketchTerm make_term(const Term& term, const Background& background) {
  const auto clip = [](double value, double most) {
    return static_cast<std::uint8_t>(std::min(value, most));
  };
  const auto steps = background.rarity(term.key, term.commonness) / SketchTerm::kRarityStep;
  const auto names = clip(term.names, SketchTerm::kNamesMask);
  return {term.key, clip(std::round(steps), 255), clip(term.words, 255), clip(term.head, 255),
          static_cast<std::uint8_t>(names | (term.named_in_head ? SketchTerm::kNamedInHead : 0U) |
                                    static_cast<unsigned>(term.kind) << 6)};
}

// What a term is worth keeping: head and names tell most.
double worth(const SketchTerm& term) {
  const auto names = static_cast<std::uint8_t>(term.names & SketchTerm::kNamesMask);
  return (damped(term.words) + 2 * damped(term.head) + 2 * damped(names)) * term.rarity;
}

void keep_weightiest(std::vector<SketchTerm>& terms) {
  if (terms.size() <= kMaxTerms) return;
  std::vector<std::pair<double, std::size_t>> order;
  for (std::size_t i = 0; i < terms.size(); ++i) order.emplace_back(-worth(terms[i]), i);
  std::ranges::nth_element(order, order.begin() + kMaxTerms);
  order.resize(kMaxTerms);
  std::ranges::sort(order, {}, &std::pair<double, std::size_t>::second);
  std::vector<SketchTerm> kept;
  for (const auto& [weight, i] : order) kept.push_back(terms[i]);
  terms = std::move(kept);
}

}  // namespace

std::uint32_t number_key(double value) {
  const auto bits = std::bit_cast<std::uint64_t>(value) * 0x9E3779B97F4A7C15ULL;
  return static_cast<std::uint32_t>(bits >> 32);
}

double damped(std::uint8_t count) {
  static const auto kDamped = make_damped();
  return kDamped[count];
}

void measure(Sketch& sketch) {
  auto& head = sketch.head;
  const auto view = sketch.view();
  double words = 0, heads = 0, names = 0, rare = 0;
  std::array<double, 4> kinds{};
  SignSum signs;
  for (std::size_t i = 0; i < view.size(); ++i) {
    const auto term = view.term(i);
    const double rarity = term.rarity * SketchTerm::kRarityStep;
    const auto square = [&](std::uint8_t count) { return damped(count) * rarity * damped(count) * rarity; };
    words += square(term.words);
    const auto weight = damped(term.words) * term.rarity / kSignWeightStep;
    signs.add(spread(term.key), static_cast<std::uint8_t>(std::min(weight, 255.0)));
    heads += square(term.head);
    names += square(term.names & SketchTerm::kNamesMask);
    if (term.head) rare += rarity;
    kinds[static_cast<std::size_t>(term.kind())] += rarity;
  }
  head.words_length = static_cast<float>(std::sqrt(words));
  head.head_length = static_cast<float>(std::sqrt(heads));
  head.names_length = static_cast<float>(std::sqrt(names));
  head.head_rarity = static_cast<float>(rare);
  const auto sum_of = [&](TermKind kind) {
    return static_cast<float>(kinds[static_cast<std::size_t>(kind)]);
  };
  sketch.signs = signs.signs();
  head.person_rarity = sum_of(TermKind::person);
  head.place_rarity = sum_of(TermKind::place);
}

Sketch make_sketch(const Traits& traits, const Background& background) {
  Sketch sketch;
  auto& head = sketch.head;
  std::vector<SketchTerm> terms;
  terms.reserve(traits.terms.size());
  for (const auto& term : traits.terms) terms.push_back(make_term(term, background));
  keep_weightiest(terms);
  head.terms = static_cast<std::uint16_t>(terms.size());
  for (const auto& term : terms) {
    sketch.block.push_back(term.key);
    sketch.block.push_back(term.packed());
  }
  measure(sketch);

  const auto numbers_at = static_cast<std::ptrdiff_t>(sketch.block.size());
  for (const auto& number : traits.numbers)
    if (is_uncommon(number.value) && head.numbers < SketchLimits::numbers) {
      sketch.block.push_back(number_key(number.value));
      ++head.numbers;
    }
  std::sort(sketch.block.begin() + numbers_at, sketch.block.end());

  head.days = static_cast<std::uint16_t>(std::min(traits.days.size(), SketchLimits::days));
  for (std::size_t i = 0; i < head.days; ++i) sketch.block.push_back(block_day(traits.days[i]));
  head.runs = static_cast<std::uint16_t>(traits.runs.size());
  sketch.block.insert(sketch.block.end(), traits.runs.begin(), traits.runs.end());

  head.leads = static_cast<std::uint16_t>(std::min(traits.lead_numbers.size(), SketchLimits::leads));
  sketch.block.insert(sketch.block.end(), traits.lead_numbers.begin(),
                      traits.lead_numbers.begin() + head.leads);

  const auto number_of = [](Day day) { return static_cast<std::int32_t>(day.time_since_epoch().count()); };
  if (traits.published) {
    head.from = number_of(traits.published->from);
    head.to = number_of(traits.published->to);
  }
  if (traits.lead_day) head.lead_day = number_of(*traits.lead_day);
  if (traits.meaning) head.meaning = *traits.meaning;
  head.language = static_cast<std::uint32_t>(hash_64(traits.language));
  return sketch;
}

}  // namespace saksi
