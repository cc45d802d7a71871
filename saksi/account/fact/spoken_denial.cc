#include "saksi/account/fact/spoken_denial.h"

#include <algorithm>

namespace saksi {
namespace {

constexpr std::size_t kFewestDenied = 2;  // words, names and counts
constexpr double kLeastTold = 0.6;        // of them, by the other claim
constexpr std::size_t kFirstWords = 2;    // one of which it tells: who did it, or what

// What is denied, in its order.
struct Denied {
  std::vector<ItemIndex> items;
  bool negated = false;  // "membantah tidak membayar"
};

bool is_content(const ClaimItem& item) {
  if (item.title) return false;
  switch (item.kind) {
    case ItemKind::name:
    case ItemKind::number:
      return true;
    case ItemKind::word:
      return !item.is(ClaimWord::hearsay) && !item.is(ClaimWord::pronoun) && !item.is(ClaimWord::pointer) &&
             !item.is(ClaimWord::modal);
    default:
      return false;
  }
}

// From `first` up to where the next clause begins.
Denied read_from(const ClaimRows& rows, ClaimIndex c, ItemIndex first, ItemIndex end) {
  Denied denied;
  const auto& row = rows.row(c);
  std::size_t words = 0;
  for (auto i = first; i < end; ++i) {
    if (words >= kFewestDenied && (row[i].opens || row[i].is(ClaimWord::opener))) break;
    denied.negated |= row[i].kind == ItemKind::negation;
    if (!is_content(row[i])) continue;
    denied.items.push_back(i);
    words += row[i].kind == ItemKind::word;
  }
  return denied;
}

// "tidak benar", "hoaks", "not true": where it begins.
std::optional<ItemIndex> find_untrue(const ClaimRows& rows, ClaimIndex c) {
  const auto& row = rows.row(c);
  for (ItemIndex i = 0; i < row.size(); ++i) {
    // "a false report" is no denial.
    const bool stands_alone = i + 1 == row.size() || row[i + 1].opens || row[i + 1].kind == ItemKind::filler;
    if (stands_alone && row[i].is(ClaimWord::untrue)) return i;
    if (row[i].is(ClaimWord::truth) && row[i].negated) return i;
  }
  return std::nullopt;
}

Denied read_denied(const ClaimRows& rows, ClaimIndex c) {
  const auto& claim = rows.claim(c);
  const auto& row = rows.row(c);
  const auto end = static_cast<ItemIndex>(row.size());
  if (claim.deny_verb && claim.denied) {
    const auto from = rows.report(c).cut(claim.span.in).words[*claim.denied].span.begin;
    const auto first = std::ranges::find_if(row, [&](const ClaimItem& i) { return i.span.begin >= from; });
    return read_from(rows, c, static_cast<ItemIndex>(first - row.begin()), end);
  }
  const auto untrue = find_untrue(rows, c);
  if (!untrue) return {};
  auto before = read_from(rows, c, 0, *untrue);
  before.negated = false;
  return before.items.empty() ? read_from(rows, c, *untrue + 1, end) : before;
}

bool is_told(const ClaimRows& rows, ClaimIndex denial, const ClaimItem& item, ClaimIndex said) {
  return std::ranges::any_of(rows.row(said), [&](const ClaimItem& other) {
    if (item.kind != other.kind) return false;
    return item.key == other.key ||
           (item.kind == ItemKind::name && rows.may_be_one(denial, item, said, other));
  });
}

}  // namespace

bool is_spoken_denial(const ClaimRows& rows, ClaimIndex denial, ClaimIndex said) {
  const auto &claim = rows.claim(denial), &other = rows.claim(said);
  if (!claim.denies() || other.denies() || other.deny_verb || other.admits) return false;
  if (rows.has(said, ClaimWord::tempered)) return false;
  const auto denied = read_denied(rows, denial);
  if (denied.items.size() < kFewestDenied || denied.negated != other.negated) return false;
  if (!claim.denied_act.empty() && !rows.find_word(said, claim.denied_act)) return false;
  std::size_t told = 0, words = 0;
  bool acts = false;  // one of the first words is told
  for (const auto i : denied.items) {
    const auto& item = rows.row(denial)[i];
    const bool found = is_told(rows, denial, item, said);
    told += found;
    if (item.kind != ItemKind::word) continue;
    acts |= found && words < kFirstWords;
    ++words;
  }
  return acts && told >= kFewestDenied &&
         static_cast<double>(told) >= kLeastTold * static_cast<double>(denied.items.size());
}

}  // namespace saksi
