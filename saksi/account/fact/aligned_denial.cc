#include "saksi/account/fact/aligned_denial.h"

#include <algorithm>

#include "saksi/account/fact/spoken_denial.h"

namespace saksi {
namespace {

constexpr std::uint32_t kFewestShared = 3;
constexpr std::uint32_t kFewestSaid = 2;                     // when it says no more than that
constexpr double kWellCovered = 0.75, kLeastCovered = 0.34;  // of the denial, of either
constexpr double kHalf = 0.5;                                // of what is said, by so short a denial

constexpr DenialReading kApart{false, false, true};

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
    while (next < row.size() && (row[next].kind == ItemKind::filler || row[next].kind == ItemKind::negation ||
                                 row[next].is(ClaimWord::modal)))
      ++next;
    if (next == row.size()) negated.push_back(i);  // a quote cut off behind it
    if (next < row.size() && !is_taken(row[next])) negated.push_back(next);
  }
  return negated;
}

bool tells(const ClaimRow& row, std::uint32_t key) {
  return std::ranges::any_of(
      row, [&](const ClaimItem& item) { return item.kind == ItemKind::word && item.key == key; });
}

// Share of what it says that the other says as well: who says so and "bisa" tell nothing.
double cover_of(const ClaimRows& rows, const AlignedSide& side, std::uint32_t shared) {
  const auto& claim = rows.claim(side.claim);
  const auto& attributions = rows.report(side.claim).mentions().attributions;
  const auto cue = claim.attribution ? attributions[*claim.attribution].cue : std::nullopt;
  const auto rest = std::ranges::count_if(side.rest.words, [&](ItemIndex i) {
    const auto& item = side.row[i];
    return !item.is(ClaimWord::modal) && !(cue && contains(*cue, item.span));
  });
  return shared == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(shared + rest);
}

bool is_of_one_event(const AlignedPair& pair, const AlignedSide& denial, const AlignedSide& said) {
  if (std::min(pair.compared.cover_a, pair.compared.cover_b) < kLeastCovered) return false;
  if (!denial.rest.numbers.empty() || !pair.differing_times().empty()) return false;
  if (!pair.compared.rest_a.names.empty() && !pair.compared.rest_b.names.empty()) return false;
  const auto shared = pair.compared.shared;
  const auto cover = cover_of(pair.rows, denial, shared);
  if (cover == 1 && said.cover >= kHalf && shared >= kFewestSaid) return true;
  return shared >= kFewestShared && cover >= kWellCovered;
}

DenialReading read_negation(const AlignedPair& pair) {
  auto a = find_negated(pair.rows, pair.a), b = find_negated(pair.rows, pair.b);
  if (!a.empty() && !b.empty()) return {};
  std::erase_if(a, [&](ItemIndex i) { return !tells(pair.rows.row(pair.b), pair.rows.row(pair.a)[i].key); });
  std::erase_if(b, [&](ItemIndex i) { return !tells(pair.rows.row(pair.a), pair.rows.row(pair.b)[i].key); });
  if (a.empty() == b.empty()) return {};
  // "Bambang membantah laporan itu diabaikan" and "laporan itu tidak diabaikan" agree.
  if (pair.rows.claim(a.empty() ? pair.a : pair.b).denies()) return kApart;
  if (pair.either_has(ClaimWord::tempered)) return kApart;
  if (pair.rows.has(pair.a, ClaimWord::ahead) != pair.rows.has(pair.b, ClaimWord::ahead)) return kApart;
  const auto x = pair.side_a(), y = pair.side_b();
  if (pair.rows.claim((a.empty() ? y : x).claim).status == Status::possible) return kApart;
  const bool turned =
      cover_of(pair.rows, x, pair.compared.shared) == 1 && cover_of(pair.rows, y, pair.compared.shared) == 1;
  return {a.empty() ? is_of_one_event(pair, y, x) : is_of_one_event(pair, x, y), turned, true};
}

}  // namespace

DenialReading read_denial(const AlignedPair& pair) {
  if (is_spoken_denial(pair.rows, pair.a, pair.b) || is_spoken_denial(pair.rows, pair.b, pair.a))
    return {true, false, true};
  return read_negation(pair);
}

}  // namespace saksi
