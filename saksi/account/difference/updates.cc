#include "saksi/account/difference/updates.h"

#include <fmt/format.h>

namespace saksi {
namespace {

const Number* number_at(const ClaimTable& table, ClaimIndex c, const Cite& cite) {
  const auto& claim = table.claims[c];
  const auto& numbers = table.reports[claim.report].mentions().numbers;
  for (const auto n : claim.numbers)
    if (numbers[n].span == cite.span) return &numbers[n];
  return nullptr;
}

const Article& article_of(const ClaimTable& table, ClaimIndex c) {
  return table.reports[table.claims[c].report].article();
}

// `a` was published on an earlier day than `b`, as far as the days are known. Within one day two outlets may
// well differ.
bool is_before(const Article& a, const Article& b) {
  if (!a.published || !b.published) return false;
  return a.published->days.from < b.published->days.from;
}

std::string day_of(const Article& article) { return format_day(article.published->days.from); }

Update make_update(const FactTable& facts, std::uint32_t from, std::uint32_t to, UpdateKind kind,
                   std::string why) {
  return {facts.facts[from].id, facts.facts[to].id, kind, std::move(why)};
}

// A count that a later report gives higher grew; one that the same outlet gives lower it put right.
std::optional<Update> number_update(const ClaimTable& table, const FactTable& facts,
                                    const DifferencePair& pair) {
  const bool forward = is_before(article_of(table, pair.claim_a), article_of(table, pair.claim_b));
  if (!forward && !is_before(article_of(table, pair.claim_b), article_of(table, pair.claim_a)))
    return std::nullopt;
  const auto early = forward ? pair.claim_a : pair.claim_b, late = forward ? pair.claim_b : pair.claim_a;
  const auto *was = number_at(table, early, (forward ? pair.words_a : pair.words_b).front()),
             *is = number_at(table, late, (forward ? pair.words_b : pair.words_a).front());
  if (!was || !is) return std::nullopt;
  const auto from = forward ? pair.a : pair.b, to = forward ? pair.b : pair.a;
  const auto &first = article_of(table, early), &second = article_of(table, late);
  const auto why = fmt::format("{} on {}, {} on {}", first.words(was->span), day_of(first),
                               second.words(is->span), day_of(second));
  if (is->value > was->value || pair.may_fall) return make_update(facts, from, to, UpdateKind::number, why);
  if (first.outlet && first.outlet == second.outlet)
    return make_update(facts, from, to, UpdateKind::correction, why);
  return std::nullopt;
}

// A plan against what came of it, or against a later plan.
std::optional<Update> plan_update(const ClaimTable& table, const FactTable& facts,
                                  const DifferencePair& pair) {
  const auto &a = table.claims[pair.claim_a], &b = table.claims[pair.claim_b];
  const auto plans = [](const Claim& claim) {
    return claim.status == Status::planned || claim.status == Status::possible;
  };
  const bool a_plans = plans(a), b_plans = plans(b);
  if (a_plans && !b_plans)
    return make_update(facts, pair.a, pair.b, UpdateKind::plan, "planned; then: " + pair.why);
  if (b_plans && !a_plans)
    return make_update(facts, pair.b, pair.a, UpdateKind::plan, "planned; then: " + pair.why);
  if (!a_plans) return std::nullopt;
  const auto &left = article_of(table, pair.claim_a), &right = article_of(table, pair.claim_b);
  if (is_before(left, right)) return make_update(facts, pair.a, pair.b, UpdateKind::plan, pair.why);
  if (is_before(right, left)) return make_update(facts, pair.b, pair.a, UpdateKind::plan, pair.why);
  return std::nullopt;
}

}  // namespace

std::optional<Update> find_update(const ClaimTable& table, const FactTable& facts,
                                  const DifferencePair& pair) {
  switch (pair.kind) {
    case DifferenceKind::number:
      return number_update(table, facts, pair);
    case DifferenceKind::date:
    case DifferenceKind::place:
      return plan_update(table, facts, pair);
    default:
      return std::nullopt;
  }
}

}  // namespace saksi
