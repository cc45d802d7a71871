#include "saksi/account/fact/compare_rows.h"

#include <algorithm>
#include <optional>

namespace saksi {
namespace {

void put(RowRest& rest, const ClaimRow& row, ItemIndex i) {
  switch (row[i].kind) {
    case ItemKind::word:
      if (!row[i].title) rest.words.push_back(i);
      break;
    case ItemKind::name:
      rest.names.push_back(i);
      break;
    case ItemKind::number:
      rest.numbers.push_back(i);
      break;
    case ItemKind::time:
      rest.times.push_back(i);
      break;
    case ItemKind::negation:
      rest.negations.push_back(i);
      break;
    case ItemKind::filler:
      break;
  }
}

// "lima penumpang, bukan tujuh".
bool is_ruled_out(const ClaimItem& item) {
  return item.negated &&
         (item.kind == ItemKind::name || item.kind == ItemKind::number || item.kind == ItemKind::time);
}

// A word or name that stands in the row twice is had by the other row with one.
std::vector<ItemIndex> without(const ClaimRow& row, std::vector<ItemIndex> items, const ClaimRow& other) {
  std::erase_if(items, [&](ItemIndex i) {
    return std::ranges::any_of(
        other, [&](const ClaimItem& item) { return item.kind == row[i].kind && item.key == row[i].key; });
  });
  return items;
}

double cover(std::uint32_t shared, const RowRest& rest) {
  const auto all = shared + rest.words.size();
  return all == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(all);
}

std::optional<ItemIndex> beside(const ClaimRow& row, ItemIndex i, int step) {
  for (auto at = static_cast<std::ptrdiff_t>(i) + step; at >= 0 && at < std::ssize(row); at += step)
    if (!row[static_cast<std::size_t>(at)].title) return static_cast<ItemIndex>(at);
  return std::nullopt;
}

bool same_beside(const ClaimRow& a, ItemIndex i, const ClaimRow& b, ItemIndex j, int step) {
  const auto x = beside(a, i, step), y = beside(b, j, step);
  return x && y && a[*x].kind == b[*y].kind && a[*x].key == b[*y].key;
}

}  // namespace

std::vector<ItemIndex> order_items(const ClaimRow& row) {
  std::vector<ItemIndex> order;
  for (ItemIndex i = 0; i < row.size(); ++i)
    if (row[i].kind != ItemKind::filler && !is_ruled_out(row[i])) order.push_back(i);
  std::ranges::sort(order, [&](ItemIndex i, ItemIndex j) {
    return row[i].key != row[j].key ? row[i].key < row[j].key : i < j;
  });
  return order;
}

RowComparison compare_rows(const OrderedRow& first, const OrderedRow& second, const MayBeOne& may_be_one) {
  RowComparison result;
  const auto& [a, left] = first;
  const auto& [b, right] = second;
  auto i = left.begin(), j = right.begin();
  while (i != left.end() || j != right.end()) {
    if (j == right.end() || (i != left.end() && a[*i].key < b[*j].key)) {
      put(result.rest_a, a, *i++);
    } else if (i == left.end() || b[*j].key < a[*i].key) {
      put(result.rest_b, b, *j++);
    } else {
      result.shared += a[*i].is_matter() && !a[*i].title;
      result.shared_counts += a[*i].kind == ItemKind::number || a[*i].kind == ItemKind::time;
      ++i, ++j;
    }
  }
  result.rest_a.words = without(a, std::move(result.rest_a.words), b);
  result.rest_b.words = without(b, std::move(result.rest_b.words), a);
  result.rest_a.names = without(a, std::move(result.rest_a.names), b);
  result.rest_b.names = without(b, std::move(result.rest_b.names), a);
  for (auto& x : result.rest_a.names) {
    const auto y = std::ranges::find_if(result.rest_b.names,
                                        [&](ItemIndex other) { return may_be_one(a[x], b[other]); });
    if (y == result.rest_b.names.end()) continue;
    ++result.shared;
    result.rest_b.names.erase(y);
    x = static_cast<ItemIndex>(a.size());
  }
  std::erase(result.rest_a.names, static_cast<ItemIndex>(a.size()));
  for (auto* rest : {&result.rest_a, &result.rest_b})
    for (auto* items : {&rest->words, &rest->names, &rest->numbers, &rest->times}) std::ranges::sort(*items);
  result.cover_a = cover(result.shared, result.rest_a);
  result.cover_b = cover(result.shared, result.rest_b);
  return result;
}

bool same_before(const ClaimRow& a, ItemIndex i, const ClaimRow& b, ItemIndex j) {
  return same_beside(a, i, b, j, -1);
}

bool same_behind(const ClaimRow& a, ItemIndex i, const ClaimRow& b, ItemIndex j) {
  return same_beside(a, i, b, j, 1);
}

const ClaimItem* object_of(const ClaimRow& row, ItemIndex act) {
  for (auto i = act + 1; i < row.size(); ++i)
    if (!row[i].title && row[i].kind != ItemKind::filler) return row[i].is_matter() ? &row[i] : nullptr;
  return nullptr;
}

}  // namespace saksi
