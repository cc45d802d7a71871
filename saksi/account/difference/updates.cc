#include "saksi/account/difference/updates.h"

#include <fmt/format.h>

#include "saksi/account/fact/claim_items.h"

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
  const auto plans = [&](const Claim& claim) {
    const auto& report = table.reports[claim.report];
    const auto& published = report.article().published;
    if (claim.time && published && report.mentions().times[*claim.time].days->to < published->days.from)
      return false;  // it was before the report: "Marek was born on 3 May"
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

// What is told later than the other; of one day, what stands later in the story.
bool is_forward(const ClaimTable& table, const DifferencePair& pair) {
  const auto &a = article_of(table, pair.claim_a), &b = article_of(table, pair.claim_b);
  if (is_before(a, b)) return true;
  if (is_before(b, a)) return false;
  return table.claims[pair.claim_a].report < table.claims[pair.claim_b].report;
}

std::optional<Update> later_news(const ClaimTable& table, const FactTable& facts,
                                 const DifferencePair& pair) {
  const bool forward = is_forward(table, pair);
  return make_update(facts, forward ? pair.a : pair.b, forward ? pair.b : pair.a, *pair.update, pair.why);
}

// An outlet puts its own earlier report right ("Ralat: …"), or anybody a figure ("dimutakhirkan").
std::optional<Update> correction(const ClaimTable& table, const FactTable& facts,
                                 const DifferencePair& pair) {
  const bool is_fact = pair.kind == DifferenceKind::number || pair.kind == DifferenceKind::date ||
                       pair.kind == DifferenceKind::place || pair.kind == DifferenceKind::person;
  if (!is_fact) return std::nullopt;
  const auto &a = article_of(table, pair.claim_a), &b = article_of(table, pair.claim_b);
  const bool of_one_outlet = a.outlet && a.outlet == b.outlet;
  const auto puts_right = [&](ClaimIndex c, const Article& earlier, const Article& later) {
    const auto& claim = table.claims[c];
    const auto& report = table.reports[claim.report];
    if (of_one_outlet && is_correction(report) && !is_before(later, earlier)) return true;
    return pair.kind == DifferenceKind::number && is_before(earlier, later) &&
           (find_claim_words(report, claim) & static_cast<unsigned>(ClaimWord::revise)) != 0;
  };
  if (puts_right(pair.claim_b, a, b))
    return make_update(facts, pair.a, pair.b, UpdateKind::correction, "put right; " + pair.why);
  if (puts_right(pair.claim_a, b, a))
    return make_update(facts, pair.b, pair.a, UpdateKind::correction, "put right; " + pair.why);
  return std::nullopt;
}

}  // namespace

std::optional<Update> find_update(const ClaimTable& table, const FactTable& facts,
                                  const DifferencePair& pair) {
  if (pair.update) return later_news(table, facts, pair);
  if (auto corrected = correction(table, facts, pair)) return corrected;
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
