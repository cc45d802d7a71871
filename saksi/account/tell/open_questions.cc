#include "saksi/account/tell/open_questions.h"

#include <algorithm>
#include <set>

namespace saksi {
namespace {

constexpr std::size_t kCentral = 12;  // facts that are asked about although the summary has no room for them

std::string question(const Fact& fact) {
  if (std::ranges::all_of(fact.support, &Support::anonymous)) return "anonymous source";
  if (fact.status == Status::possible) return "not confirmed";
  if (fact.independent() == 1) return "one origin only";
  return "";
}

}  // namespace

std::vector<OpenQuestion> find_open_questions(std::span<const Fact> facts,
                                              std::span<const SummaryLine> summary) {
  std::set<FactId> told;
  for (const auto& line : summary) told.insert(line.fact);
  std::vector<OpenQuestion> open;
  for (std::size_t f = 0; f < facts.size(); ++f)
    if (f < kCentral || told.contains(facts[f].id))
      if (auto why = question(facts[f]); !why.empty()) open.push_back({facts[f].id, std::move(why)});
  return open;
}

}  // namespace saksi
