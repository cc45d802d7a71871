#include "saksi/view/history.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace saksi {
namespace {

using FactIndex = std::size_t;  // in the order in which the updates name them

// The facts of all updates of one kind, joined where an update leads from one to the other.
class Chains {
 public:
  void add(const Sheet& sheet, const Update& update) {
    const auto *from = sheet.find_fact(update.from), *to = sheet.find_fact(update.to);
    if (!from || !to || from == to) return;
    const auto a = index(from), b = index(to);
    leading_to_[b].push_back(&update);
    leads_on_[a].push_back(b);
    const auto top_a = top(a), top_b = top(b);
    parent_[std::max(top_a, top_b)] = std::min(top_a, top_b);
  }

  // The facts that belong together, by the first of each.
  std::map<FactIndex, std::vector<FactIndex>> joined() {
    std::map<FactIndex, std::vector<FactIndex>> groups;
    for (FactIndex f = 0; f < facts_.size(); ++f) groups[top(f)].push_back(f);
    return groups;
  }

  // How many updates lead to each fact, at most; of a ring as far as it can be told.
  std::vector<std::size_t> depths() const {
    std::vector<std::size_t> depth(facts_.size(), 0), waiting(facts_.size(), 0);
    std::vector<FactIndex> ready;
    for (FactIndex f = 0; f < facts_.size(); ++f)
      if ((waiting[f] = leading_to_[f].size()) == 0) ready.push_back(f);
    for (std::size_t i = 0; i < ready.size(); ++i)
      for (const auto next : leads_on_[ready[i]]) {
        depth[next] = std::max(depth[next], depth[ready[i]] + 1);
        if (--waiting[next] == 0) ready.push_back(next);
      }
    return depth;
  }

  const Fact* fact(FactIndex f) const { return facts_[f]; }
  const std::vector<const Update*>& leading_to(FactIndex f) const { return leading_to_[f]; }
  // Those that lead on from a fact to its next ones.
  std::vector<const Update*> leading_on(FactIndex f) const {
    std::vector<const Update*> updates;
    for (const auto next : leads_on_[f])
      for (const auto* update : leading_to_[next])
        if (update->from == facts_[f]->id) updates.push_back(update);
    return updates;
  }

 private:
  FactIndex index(const Fact* fact) {
    const auto [known, is_new] = by_fact_.try_emplace(fact, facts_.size());
    if (is_new) {
      facts_.push_back(fact);
      parent_.push_back(known->second);
      leading_to_.emplace_back();
      leads_on_.emplace_back();
    }
    return known->second;
  }
  FactIndex top(FactIndex f) {
    while (parent_[f] != f) f = parent_[f] = parent_[parent_[f]];
    return f;
  }

  std::map<const Fact*, FactIndex> by_fact_;  // for looking up only: never walked
  std::vector<const Fact*> facts_;
  std::vector<FactIndex> parent_;
  std::vector<std::vector<const Update*>> leading_to_;
  std::vector<std::vector<FactIndex>> leads_on_;
};

// The longest of the mentions in `cite` whose words `why` names.
template <class Mention>
void find_value(const Sheet& sheet, const Cite& cite, const std::vector<Mention>& mentions,
                std::string_view why, std::optional<Cite>& value) {
  const auto before = [&cite](const Mention& mention) {
    return std::tuple(mention.span.in, mention.span.begin) < std::tuple(cite.span.in, cite.span.begin);
  };
  for (auto at = std::ranges::partition_point(mentions, before);
       at != mentions.end() && at->span.in == cite.span.in && at->span.begin < cite.span.end; ++at) {
    const Cite one{cite.article, at->span};
    if (!holds(cite, one) || (value && value->span.size() >= one.span.size())) continue;
    if (why.find(sheet.words(one)) != std::string_view::npos) value = one;
  }
}

std::optional<Cite> find_value(const Sheet& sheet, const Fact& fact,
                               const std::vector<const Update*>& updates) {
  std::optional<Cite> value;
  for (const auto& support : fact.support) {
    const auto& mentions = sheet.mentions(support.cite.article);
    for (const auto* update : updates) {
      if (update->kind == UpdateKind::number || update->kind == UpdateKind::correction)
        find_value(sheet, support.cite, mentions.numbers, update->why, value);
      else if (update->kind == UpdateKind::place || update->kind == UpdateKind::person)
        find_value(sheet, support.cite, mentions.names, update->why, value);
      else
        find_value(sheet, support.cite, mentions.times, update->why, value);
    }
  }
  return value;
}

std::optional<Day> first_told(const Sheet& sheet, const Fact& fact) {
  std::optional<Day> first;
  for (const auto& support : fact.support)
    if (const auto& published = sheet.article(support.cite.article).published)
      if (!first || published->days.from < *first) first = published->days.from;
  return first;
}

HistoryStep step_of(const Sheet& sheet, const Chains& chains, FactIndex f) {
  const auto& fact = *chains.fact(f);
  auto named = chains.leading_to(f);
  for (const auto* update : chains.leading_on(f)) named.push_back(update);
  HistoryStep step{&fact, fact.words, find_value(sheet, fact, named), first_told(sheet, fact),
                   chains.leading_to(f)};
  if (step.value) step.words = Sheet::side_of(fact, {*step.value});
  return step;
}

}  // namespace

std::vector<std::string> History::values(const Sheet& sheet) const {
  std::vector<Cite> cites;
  for (const auto& step : steps)
    if (step.value) cites.push_back(*step.value);
  return sheet.differing_words(cites);
}

std::string History::aside(const Sheet& sheet) const {
  if (const auto all = values(sheet); all.size() > 1) return fmt::format(": {}", fmt::join(all, " → "));
  for (const auto& step : steps)
    if (!step.updates.empty()) return sheet.aside(word_of(kind), step.updates.front()->why);
  return "";
}

std::vector<History> make_histories(const Sheet& sheet) {
  std::map<UpdateKind, Chains> by_kind;
  for (const auto& update : sheet.account().updates) by_kind[update.kind].add(sheet, update);
  std::vector<History> histories;
  for (auto& [kind, chains] : by_kind) {
    const auto depths = chains.depths();
    for (auto& [first, members] : chains.joined()) {
      History history{kind, {}};
      std::ranges::stable_sort(members, {}, [&depths](FactIndex f) { return depths[f]; });
      for (const auto f : members) history.steps.push_back(step_of(sheet, chains, f));
      std::ranges::stable_sort(history.steps, {},
                               [](const HistoryStep& step) { return step.told.value_or(Day::max()); });
      histories.push_back(std::move(history));
    }
  }
  return histories;
}

}  // namespace saksi
