#pragma once
// Two facts that do not agree, before it is told which side of which fact it stands on.

#include <string>
#include <vector>

#include "saksi/account/account.h"
#include "saksi/account/fact/make_facts.h"

namespace saksi {

struct DifferencePair {
  std::uint32_t a = 0, b = 0;  // facts, a != b
  DifferenceKind kind = DifferenceKind::wording;
  std::string why;
  std::vector<Cite> words_a, words_b;  // what differs
  ClaimIndex claim_a = 0, claim_b = 0;
  double sure = 0;
  bool only_update = false;
  bool may_fall = false;                  // a count that goes down with time
  std::optional<UpdateKind> update = {};  // what the later does to the earlier
};

}  // namespace saksi
