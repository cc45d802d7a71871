#include "saksi/account/fact/place_names.h"

namespace saksi {
namespace {

std::string_view first_word(std::string_view name) { return name.substr(0, name.find(' ')); }

// "Jalan", "Kelurahan": what kind of place the name says it is; "".
std::string_view rank_of(const ClaimWords& words, std::string_view name) {
  const auto first = first_word(name);
  return first.size() < name.size() && words.is(first, ClaimWord::rank) ? first : "";
}

// "Dharmawangsa" of "kawasan Dharmawangsa".
std::string_view without_rank(const ClaimWords& words, std::string_view name) {
  const auto rank = rank_of(words, name);
  return rank.empty() ? name : name.substr(rank.size() + 1);
}

}  // namespace

bool may_lie_in_other(const ClaimWords& words, std::string_view a, std::string_view b) {
  const auto here = rank_of(words, a), there = rank_of(words, b);
  if (!here.empty() && here == there) return a == b;
  if (!here.empty() && !there.empty()) return true;
  const auto one = without_rank(words, a), other = without_rank(words, b);
  return one.find(other) != std::string_view::npos || other.find(one) != std::string_view::npos;
}

}  // namespace saksi
