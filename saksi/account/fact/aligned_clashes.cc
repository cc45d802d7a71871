#include "saksi/account/fact/aligned_clashes.h"

#include <algorithm>
#include <chrono>
#include <set>

#include "saksi/account/fact/aligned_denial.h"
#include "saksi/account/fact/known_counts.h"
#include "saksi/account/fact/later_news.h"
#include "saksi/account/fact/swapped_people.h"
#include "saksi/account/fact/wording_clashes.h"

namespace saksi {
namespace {

constexpr double kLeastLike = 0.05;         // less alike, and two claims are not laid side by side
constexpr std::uint32_t kFewestShared = 3;  // words and names that two claims of one event share
constexpr double kWellCovered = 0.75, kLeastCovered = 0.3;  // of the one, of the other
constexpr std::chrono::days kLongPast{60};                  // before the report

using Differing = std::vector<std::pair<ItemIndex, ItemIndex>>;

class OnlyDifference {
 public:
  explicit OnlyDifference(const AlignedPair& pair) : pair_(pair), rows_(pair.rows) {}

  bool is_of_one_event() const {
    const auto& compared = pair_.compared;
    if (is_long_past(pair_.side_a()) != is_long_past(pair_.side_b()) || !same_ordinals()) return false;
    const auto high = std::max(compared.cover_a, compared.cover_b),
               low = std::min(compared.cover_a, compared.cover_b);
    if (compared.shared < kFewestShared) return compared.shared + 1 == kFewestShared && low == 1;
    return high >= kWellCovered && low >= kLeastCovered;
  }

  std::optional<Clash> find() const {
    if (auto swapped = find_swapped_people(pair_)) return swapped;
    if (is_other_act()) return std::nullopt;
    std::optional<Clash> only;
    std::size_t count = 0;
    const auto take = [&](DifferenceKind kind, const Differing& differing, bool possible) {
      count += differing.size() + (differing.empty() || possible ? 0 : 1);
      if (differing.empty()) return;
      const auto& [i, j] = differing.front();
      only = Clash{kind, {row_a()[i].mention}, {row_b()[j].mention}, true};
    };
    take(DifferenceKind::number, numbers(), !is_part());
    take(DifferenceKind::date, pair_.differing_times(), may_be_one_act());
    const auto people = names(true), others = names(false);
    take(DifferenceKind::person, people, may_be_one_role(people));
    const bool places = !others.empty() && stand_in_place(others.front());
    take(places ? DifferenceKind::place : DifferenceKind::person, others,
         places || (may_be_one_role(others) && are_agents(others)));
    return count == 1 ? only : std::nullopt;
  }

 private:
  const ClaimRow& row_a() const { return rows_.row(pair_.a); }
  const ClaimRow& row_b() const { return rows_.row(pair_.b); }
  const RowRest& rest_a() const { return pair_.compared.rest_a; }
  const RowRest& rest_b() const { return pair_.compared.rest_b; }

  // "Banjir serupa pada 2012".
  bool is_long_past(const AlignedSide& side) const {
    const auto& published = rows_.report(side.claim).article().published;
    return published && std::ranges::any_of(side.rest.times, [&](ItemIndex i) {
             const auto& days = rows_.time(side.claim, i).days;
             return days && days->to + kLongPast < published->days.from;
           });
  }

  // "Gol pertama" and "gol kedua" are two.
  bool same_ordinals() const {
    const auto of = [&](ClaimIndex c) {
      std::set<std::uint32_t> keys;
      for (const auto& item : rows_.row(c))
        if (item.is(ClaimWord::ordinal)) keys.insert(item.key);
      return keys;
    };
    const auto here = of(pair_.a), there = of(pair_.b);
    return here.empty() || there.empty() || here == there;
  }

  // "mulai mogok" and "mengakhiri mogok": another word in one place of the frame.
  bool is_other_act() const {
    return std::ranges::any_of(rest_a().words, [&](ItemIndex i) {
      return std::ranges::any_of(rest_b().words, [&](ItemIndex j) {
        return same_before(row_a(), i, row_b(), j) && same_behind(row_a(), i, row_b(), j);
      });
    });
  }

  // "350 di antaranya perempuan", "salah satu tersangka": others may be meant.
  bool is_part() const { return pair_.either_has(ClaimWord::part); }

  // ---- counts ----

  Differing numbers() const {
    Differing differing;
    for (const auto i : rest_a().numbers)
      for (const auto j : rest_b().numbers) {
        const auto &x = rows_.number(pair_.a, i), &y = rows_.number(pair_.b, j);
        if (!may_be_one_count(i, j) || may_be_equal(x, y)) continue;
        if (knows_count(rows_.report(pair_.a), y) || knows_count(rows_.report(pair_.b), x)) continue;
        differing.emplace_back(i, j);
      }
    return differing;
  }

  // They count one thing: in one unit, or in one place of the frame; the dead are not the hurt.
  bool may_be_one_count(ItemIndex i, ItemIndex j) const {
    const auto &x = rows_.number(pair_.a, i), &y = rows_.number(pair_.b, j);
    if (row_a()[i].tally != row_b()[j].tally) return false;
    if (x.unit && y.unit) return x.unit == y.unit;
    return same_before(row_a(), i, row_b(), j);
  }

  // ---- days ----

  // Both days go with one act on one object: "membangun pasar pada Maret" is not "membangun jembatan pada
  // Agustus".
  bool may_be_one_act() const {
    const auto &x = rows_.claim(pair_.a).dated_act, &y = rows_.claim(pair_.b).dated_act;
    if (!x.empty() && !y.empty() && x != y) return rows_.find_word(pair_.a, y) && rows_.find_word(pair_.b, x);
    const auto here = rows_.find_word(pair_.a, x), there = rows_.find_word(pair_.b, y);
    if (!here || !there || row_a()[*here].surface != row_b()[*there].surface) return true;
    const auto *mine = object(row_a(), *here), *theirs = object(row_b(), *there);
    return !mine || !theirs || mine->key == theirs->key;
  }
  static const ClaimItem* object(const ClaimRow& row, ItemIndex act) {
    for (auto i = act + 1; i < row.size(); ++i)
      if (!row[i].title && row[i].kind != ItemKind::filler) return row[i].is_matter() ? &row[i] : nullptr;
    return nullptr;
  }

  // ---- names ----

  // Of people, or of others.
  Differing names(bool people) const {
    Differing differing;
    for (const auto i : rest_a().names)
      for (const auto j : rest_b().names) {
        const auto x = rows_.name(pair_.a, i).type, y = rows_.name(pair_.b, j).type;
        if ((x == NameType::per || y == NameType::per) == people) differing.emplace_back(i, j);
      }
    return differing;
  }

  bool stand_in_place(const std::pair<ItemIndex, ItemIndex>& both) const {
    const auto& [i, j] = both;
    if (i == 0 || j == 0) return false;
    return row_a()[i - 1].is(ClaimWord::place_word) && row_b()[j - 1].is(ClaimWord::place_word);
  }

  // The two stand in one place of the frame, which only one can fill.
  bool may_be_one_role(const Differing& differing) const {
    if (differing.size() != 1 || is_part()) return false;
    const auto& [i, j] = differing.front();
    if (stand_in_place(differing.front())) return false;
    if (have_one_title(i, j)) return true;
    if (pair_.either_has(ClaimWord::shared)) return false;
    return same_before(row_a(), i, row_b(), j) || same_behind(row_a(), i, row_b(), j);
  }

  // Bodies act where they open the clause; elsewhere they may be anything.
  bool are_agents(const Differing& differing) const {
    const auto& [i, j] = differing.front();
    const auto acts = [](const ClaimRow& row, ItemIndex at) {
      return std::none_of(row.begin(), row.begin() + at,
                          [](const ClaimItem& item) { return item.kind != ItemKind::filler; });
    };
    const auto x = rows_.name(pair_.a, i).type, y = rows_.name(pair_.b, j).type;
    const bool bodies =
        x != NameType::loc && y != NameType::loc && (x == NameType::org || y == NameType::org);
    return bodies && acts(row_a(), i) && acts(row_b(), j);
  }

  // "Kepala Dinas Kesehatan, Wiwik Lestari" and "Kepala Dinas Kesehatan, Endang Purwanti".
  bool have_one_title(ItemIndex i, ItemIndex j) const {
    const auto title = [](const ClaimRow& row, ItemIndex at) {
      std::vector<std::uint32_t> keys;
      for (; at > 0 && (row[at - 1].title || row[at - 1].kind == ItemKind::filler); --at)
        if (row[at - 1].title && row[at - 1].kind != ItemKind::filler) keys.push_back(row[at - 1].key);
      std::ranges::sort(keys);
      return keys;
    };
    const auto here = title(row_a(), i), there = title(row_b(), j);
    return here.size() > 1 && here == there;
  }

  const AlignedPair& pair_;
  const ClaimRows& rows_;
};

std::optional<Clash> find_aligned_clash(const ClaimRows& rows, ClaimIndex a, ClaimIndex b) {
  const auto &x = rows.claim(a), &y = rows.claim(b);
  if (x.report == y.report || rows.report(a).words != rows.report(b).words) return std::nullopt;
  const AlignedPair pair(rows, a, b);
  if (auto clash = find_later_news(pair)) return clash;
  const bool put_right = rows.is_correction(a) || rows.is_correction(b);
  if (x.retold != y.retold && !put_right) return std::nullopt;
  const auto denial = read_denial(pair);
  if (denial.denies) return Clash{DifferenceKind::denial, {}, {}, true};
  if (auto clash = find_wording_clash(pair)) return clash;
  if (denial.apart || x.denies() || y.denies()) return std::nullopt;
  const OnlyDifference difference(pair);
  return difference.is_of_one_event() ? difference.find() : std::nullopt;
}

}  // namespace

void mark_aligned_clashes(std::span<const StoryReport> reports, std::span<const Claim> claims,
                          const StoryNames& names, std::vector<ClaimPair>& pairs) {
  const ClaimRows rows(reports, claims, names);
  for (auto& pair : pairs) {
    if (pair.sure < kLeastLike || (pair.clash && pair.clash->certain)) continue;
    if (auto clash = find_aligned_clash(rows, pair.a, pair.b)) pair.clash = std::move(clash);
  }
}

}  // namespace saksi
