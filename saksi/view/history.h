#pragma once
// Updates as a history: each value of one thing, the day it was told and who told it.
//
//   4 dead on 3 January -> 9 on 4 January -> 11 on 6 January
//
// The account holds pairs of facts; a history is what they are when put one behind the other.

#include <optional>
#include <vector>

#include "saksi/view/sheet.h"

namespace saksi {

struct HistoryStep {
  const Fact* fact = nullptr;
  Cite words;                          // the support in which the value stands
  std::optional<Cite> value;           // what changed, in its words: "sembilan orang"
  std::optional<Day> told;             // first day a report said so
  std::vector<const Update*> updates;  // that lead to it; none: where it began
};

struct History {
  UpdateKind kind = UpdateKind::number;
  std::vector<HistoryStep> steps;  // two or more, oldest first
  // The values in order, each once: "Empat Orang", "sembilan orang".
  std::vector<std::string> values(const Sheet& sheet) const;
  // What follows the word for its kind: ": Empat Orang → sembilan orang"; the reason of its first update
  // where no words are known.
  std::string aside(const Sheet& sheet) const;
};

// The histories of an account, in the order of its updates. They point into the account of the sheet.
// Cost: near linear in updates, supports and mentions.
std::vector<History> make_histories(const Sheet& sheet);

}  // namespace saksi
