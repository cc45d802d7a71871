#include "saksi/account/fact/aligned_denial.h"

#include <algorithm>

namespace saksi {
namespace {

constexpr std::uint32_t kFewestShared = 3;
constexpr std::uint32_t kFewestSaid = 2;                     // when it says no more than that
constexpr double kWellCovered = 0.75, kLeastCovered = 0.34;  // of the denial, of either

bool is_taken(const ClaimItem& item) {
  return item.kind == ItemKind::name || item.kind == ItemKind::number || item.kind == ItemKind::time;
}

// The words that are negated: not "bukan tujuh", "tidak hanya", "belum".
std::vector<ItemIndex> find_negated(const ClaimRows& rows, ClaimIndex c) {
  std::vector<ItemIndex> negated;
  const auto& row = rows.row(c);
  for (ItemIndex i = 0; i < row.size(); ++i) {
    if (row[i].kind != ItemKind::negation || row[i].is(ClaimWord::tempered)) continue;
    auto next = i + 1;
    if (next < row.size() && row[next].is(ClaimWord::tempered)) continue;
    while (next < row.size() && (row[next].kind == ItemKind::filler || row[next].kind == ItemKind::negation))
      ++next;
    if (next < row.size() && !is_taken(row[next])) negated.push_back(next);
  }
  return negated;
}

bool tells(const ClaimRow& row, std::uint32_t key) {
  return std::ranges::any_of(
      row, [&](const ClaimItem& item) { return item.kind == ItemKind::word && item.key == key; });
}

bool is_of_one_event(const AlignedPair& pair, const AlignedSide& denial) {
  if (std::min(pair.compared.cover_a, pair.compared.cover_b) < kLeastCovered) return false;
  if (!denial.rest.numbers.empty() || !pair.differing_times().empty()) return false;
  if (!pair.compared.rest_a.names.empty() && !pair.compared.rest_b.names.empty()) return false;
  if (denial.cover == 1 && pair.compared.shared >= kFewestSaid) return true;
  return pair.compared.shared >= kFewestShared && denial.cover >= kWellCovered;
}

}  // namespace

DenialReading read_denial(const AlignedPair& pair) {
  auto a = find_negated(pair.rows, pair.a), b = find_negated(pair.rows, pair.b);
  if (!a.empty() && !b.empty()) return {};
  std::erase_if(a, [&](ItemIndex i) { return !tells(pair.rows.row(pair.b), pair.rows.row(pair.a)[i].key); });
  std::erase_if(b, [&](ItemIndex i) { return !tells(pair.rows.row(pair.a), pair.rows.row(pair.b)[i].key); });
  if (a.empty() == b.empty()) return {};
  // "Bambang membantah laporan itu diabaikan" and "laporan itu tidak diabaikan" agree.
  if (pair.rows.claim(a.empty() ? pair.a : pair.b).denies()) return {false, true};
  if (pair.either_has(ClaimWord::tempered)) return {false, true};
  if (pair.rows.has(pair.a, ClaimWord::ahead) != pair.rows.has(pair.b, ClaimWord::ahead))
    return {false, true};
  return {is_of_one_event(pair, a.empty() ? pair.side_b() : pair.side_a()), true};
}

}  // namespace saksi
