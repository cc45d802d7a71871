#pragma once
// Two rows of items side by side: what both have, and what is left on each side.

#include <functional>

#include "saksi/account/fact/claim_items.h"

namespace saksi {

using ItemIndex = std::uint32_t;

// By kind of item: what the other row does not have.
struct RowRest {
  std::vector<ItemIndex> words, names, numbers, times, negations;
};

struct RowComparison {
  std::uint32_t shared = 0;         // words and names that both have
  std::uint32_t shared_counts = 0;  // counts and times that both have
  RowRest rest_a, rest_b;
  // Share of its words and names that the other has, titles of people and what stands in `rest.names` aside.
  double cover_a = 0, cover_b = 0;
};

// Whether two names may mean one thing, though they are not one name.
using MayBeOne = std::function<bool(const ClaimItem&, const ClaimItem&)>;

// The items that are compared, by key: made once for a row that is compared with many.
std::vector<ItemIndex> order_items(const ClaimRow& row);

struct OrderedRow {
  const ClaimRow& row;
  const std::vector<ItemIndex>& order;
};
RowComparison compare_rows(const OrderedRow& first, const OrderedRow& second, const MayBeOne& may_be_one);

// The item before or behind is the same in both rows, titles aside: the two stand in one place of a frame.
bool same_before(const ClaimRow& a, ItemIndex i, const ClaimRow& b, ItemIndex j);
bool same_behind(const ClaimRow& a, ItemIndex i, const ClaimRow& b, ItemIndex j);

// What act `i` is done to, where it stands right behind it: "membangun pasar"; nullptr.
const ClaimItem* object_of(const ClaimRow& row, ItemIndex i);

}  // namespace saksi
