#include "saksi/account/fact/swapped_people.h"

namespace saksi {
namespace {

using Two = std::pair<ItemIndex, ItemIndex>;

// The people right before and behind an item, titles aside.
std::optional<Two> people_around(const ClaimRows& rows, ClaimIndex c, ItemIndex i) {
  const auto& row = rows.row(c);
  auto behind = i + 1;
  while (behind < row.size() && row[behind].title && row[behind].kind != ItemKind::name) ++behind;
  if (i == 0 || behind >= row.size()) return std::nullopt;
  const auto is_person = [&](ItemIndex at) {
    return row[at].kind == ItemKind::name && rows.name(c, at).type == NameType::per;
  };
  if (!is_person(i - 1) || !is_person(behind)) return std::nullopt;
  return Two{i - 1, behind};
}

}  // namespace

std::optional<Clash> find_swapped_people(const AlignedPair& pair) {
  if (!pair.compared.rest_a.names.empty() || !pair.compared.rest_b.names.empty()) return std::nullopt;
  const auto &x = pair.rows.row(pair.a), &y = pair.rows.row(pair.b);
  for (ItemIndex i = 0; i < x.size(); ++i) {
    if (x[i].kind != ItemKind::word || x[i].title) continue;
    const auto here = people_around(pair.rows, pair.a, i);
    if (!here || x[here->first].key == x[here->second].key) continue;
    for (ItemIndex j = 0; j < y.size(); ++j) {
      if (y[j].kind != ItemKind::word || x[i].surface != y[j].surface) continue;
      const auto there = people_around(pair.rows, pair.b, j);
      if (there && x[here->first].key == y[there->second].key && x[here->second].key == y[there->first].key)
        return Clash{DifferenceKind::person,
                     {x[here->first].mention, x[here->second].mention},
                     {y[there->first].mention, y[there->second].mention},
                     true};
    }
  }
  return std::nullopt;
}

}  // namespace saksi
