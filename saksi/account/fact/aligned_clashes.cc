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
constexpr double kFarApart = 5;  // times: a figure so much higher is of the whole, or of something else
// A month is no quarter, but a day may stand for its week.
constexpr std::chrono::days kLongPeriod{40}, kShortPeriod{20};
constexpr int kTwice = 2;
constexpr std::uint32_t kReachOfStatement = 2;  // words from a day back to "keterangan tertulis"

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
    take(DifferenceKind::number, numbers(),
         !is_part() && may_be_one_period() && have_one_subject() && !is_counted_with_others());
    if (auto span = duration()) {
      only = std::move(span);
      ++count;
    }
    const auto days = pair_.differing_times();
    take(DifferenceKind::date, days, may_be_one_act() && !is_repeated() && are_days_of_events(days));
    const auto people = names(true), others = names(false);
    take(DifferenceKind::person, people, may_be_one_role(people));
    const bool places = !others.empty() && stand_in_place(others.front()) && !may_be_nested(others.front());
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

  // None when one of the reports gives both counts of a pair: the figures are of other things.
  Differing numbers() const {
    Differing differing;
    for (const auto i : rest_a().numbers)
      for (const auto j : rest_b().numbers) {
        const auto &x = rows_.number(pair_.a, i), &y = rows_.number(pair_.b, j);
        if (!may_be_one_count(i, j) || may_be_equal(x, y)) continue;
        if (knows_count(rows_.report(pair_.a), y) || knows_count(rows_.report(pair_.b), x)) return {};
        differing.emplace_back(i, j);
      }
    return differing;
  }
  // "Ekspor nonmigas mencapai …" and "Impor nonmigas mencapai …".
  bool have_one_subject() const {
    const auto first = [](const ClaimRow& row) {
      return std::ranges::find_if(row, [](const ClaimItem& item) { return item.is_matter() && !item.title; });
    };
    const auto x = first(row_a()), y = first(row_b());
    if (x == row_a().end() || y == row_b().end() || x->kind != ItemKind::word || y->kind != ItemKind::word)
      return true;
    const auto is_left = [](const std::vector<ItemIndex>& rest, std::ptrdiff_t i) {
      return std::ranges::find(rest, static_cast<ItemIndex>(i)) != rest.end();
    };
    const auto i = x - row_a().begin(), j = y - row_b().begin();
    return !is_left(rest_a().words, i) || !is_left(rest_b().words, j) ||
           !same_behind(row_a(), static_cast<ItemIndex>(i), row_b(), static_cast<ItemIndex>(j));
  }
  // "Two goals by Hadi" and "three goals by Hadi and Rizal": of both they share one, and only one names
  // another.
  bool is_counted_with_others() const {
    const auto names_people = [&](ClaimIndex c, const std::vector<ItemIndex>& names) {
      return std::ranges::any_of(names, [&](ItemIndex i) { return rows_.name(c, i).type == NameType::per; });
    };
    const bool here = names_people(pair_.a, rest_a().names), there = names_people(pair_.b, rest_b().names);
    if (here == there) return false;
    const auto people = [&](ClaimIndex c) {
      std::set<std::uint32_t> keys;
      for (const auto& item : rows_.row(c))
        if (item.kind == ItemKind::name &&
            rows_.report(c).mentions().names[item.mention].type == NameType::per)
          keys.insert(item.key);
      return keys;
    };
    const auto mine = people(pair_.a), theirs = people(pair_.b);
    return std::ranges::any_of(mine, [&](std::uint32_t key) { return theirs.contains(key); });
  }
  // What was is not what will be, what is at noon not what is in the evening, and what a month brings not
  // what three do.
  bool may_be_one_period() const {
    if (rows_.has(pair_.a, ClaimWord::ahead) != rows_.has(pair_.b, ClaimWord::ahead)) return false;
    const auto &x = rows_.report(pair_.a).article(), &y = rows_.report(pair_.b).article();
    if (x.outlet && x.outlet == y.outlet && (!x.published || !y.published)) return false;
    return std::ranges::none_of(rest_a().times, [&](ItemIndex i) {
      return std::ranges::any_of(rest_b().times, [&](ItemIndex j) {
        return are_two_periods(rows_.time(pair_.a, i), rows_.time(pair_.b, j));
      });
    });
  }
  static bool are_two_periods(const Time& a, const Time& b) {
    if (!a.days || !b.days) return true;
    if (is_part_of_day(a) && is_part_of_day(b)) return a.value != b.value;
    const auto x = a.days->to - a.days->from, y = b.days->to - b.days->from;
    return std::max(x, y) >= kLongPeriod && std::min(x, y) >= kShortPeriod &&
           std::max(x, y) > kTwice * std::min(x, y);
  }
  // "2026-04-20TAF".
  static bool is_part_of_day(const Time& time) {
    const auto at = time.value.find('T');
    return at != std::string::npos && at + 1 < time.value.size() && time.value[at + 1] >= 'A';
  }

  // They count one thing: in one unit, or in one place of the frame; the dead are not the hurt.
  bool may_be_one_count(ItemIndex i, ItemIndex j) const {
    const auto &x = rows_.number(pair_.a, i), &y = rows_.number(pair_.b, j);
    const auto& kind = row_a()[i].tally;
    if (kind != row_b()[j].tally) return false;
    if (kind.empty() && std::max(x.value, y.value) > kFarApart * std::min(x.value, y.value)) return false;
    if (x.unit && y.unit) return x.unit == y.unit;
    return same_before(row_a(), i, row_b(), j);
  }

  // "4 tahun penjara" and "6 tahun penjara": a count, told as a time.
  std::optional<Clash> duration() const {
    for (const auto i : rest_a().times)
      for (const auto j : rest_b().times) {
        const auto &x = rows_.time(pair_.a, i), &y = rows_.time(pair_.b, j);
        if (x.type != TimeType::duration || y.type != TimeType::duration || x.value == y.value) continue;
        if (!same_before(row_a(), i, row_b(), j) && !same_behind(row_a(), i, row_b(), j)) continue;
        Clash clash{DifferenceKind::number, {}, {}, true};
        clash.words_here = x.span;
        clash.words_there = y.span;
        return clash;
      }
    return std::nullopt;
  }

  // ---- days ----

  // "Senin itu dia juga tidak datang": another time.
  bool is_repeated() const {
    return rows_.has(pair_.a, ClaimWord::again) != rows_.has(pair_.b, ClaimWord::again);
  }
  // "dalam keterangan tertulis, Senin": the day it was said.
  bool is_day_of_statement(ClaimIndex c, ItemIndex day) const {
    const auto& row = rows_.row(c);
    std::uint32_t seen = 0;
    for (auto i = day; i > 0 && seen < kReachOfStatement; --i) {
      if (!row[i - 1].is_matter()) continue;
      ++seen;
      if (row[i - 1].is(ClaimWord::hearsay)) return true;
    }
    return false;
  }
  bool are_days_of_events(const Differing& days) const {
    return std::ranges::none_of(days, [&](const auto& both) {
      return is_day_of_statement(pair_.a, both.first) || is_day_of_statement(pair_.b, both.second);
    });
  }
  // Both days go with one act on one object: "membangun pasar pada Maret" is not "membangun jembatan pada
  // Agustus".
  bool may_be_one_act() const {
    const auto &x = rows_.claim(pair_.a).dated_act, &y = rows_.claim(pair_.b).dated_act;
    if (!x.empty() && !y.empty() && x != y) return rows_.find_word(pair_.a, y) && rows_.find_word(pair_.b, x);
    const auto here = rows_.find_word(pair_.a, x), there = rows_.find_word(pair_.b, y);
    if (!here || !there || row_a()[*here].surface != row_b()[*there].surface) return true;
    const auto *mine = object_of(row_a(), *here), *theirs = object_of(row_b(), *there);
    return !mine || !theirs || mine->key == theirs->key;
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

  // "Sirkuit Bugatti, Le Mans" and "Sirkuit Le Mans".
  bool may_be_nested(const std::pair<ItemIndex, ItemIndex>& both) const {
    const auto names_part = [&](ClaimIndex c, ItemIndex at, ClaimIndex other, ItemIndex whole) {
      const auto name = rows_.printed(other, rows_.row(other)[whole]);
      for (ItemIndex k = 0; k < rows_.row(c).size(); ++k)
        if (k != at && rows_.row(c)[k].kind == ItemKind::name &&
            name.find(rows_.printed(c, rows_.row(c)[k])) != std::string::npos)
          return true;
      return false;
    };
    return names_part(pair_.a, both.first, pair_.b, both.second) ||
           names_part(pair_.b, both.second, pair_.a, both.first);
  }

  // The two stand in one place of the frame, which only one can fill.
  bool may_be_one_role(const Differing& differing) const {
    if (differing.size() != 1 || is_part()) return false;
    const auto& [i, j] = differing.front();
    if (stand_in_place(differing.front())) return false;
    if (have_one_title(i, j)) return true;
    if (have_two_titles(i, j) || are_numbered(i, j) || is_model(pair_.a, i) || is_model(pair_.b, j))
      return false;
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
  // "Elang S7".
  bool is_model(ClaimIndex c, ItemIndex i) const {
    return rows_.printed(c, rows_.row(c)[i]).find_first_of("0123456789") != std::string::npos;
  }

  // "Kepala Dinas Kesehatan, Wiwik Lestari" and "Kepala Dinas Kesehatan, Endang Purwanti".
  bool have_one_title(ItemIndex i, ItemIndex j) const {
    const auto here = title(row_a(), i), there = title(row_b(), j);
    return here.size() > 1 && here == there;
  }
  // "Kepala Dinas Kesehatan" and "Kepala Dinas Pasar": two posts. "Gubernur" and "Bupati" may be a slip.
  bool have_two_titles(ItemIndex i, ItemIndex j) const {
    const auto here = title(row_a(), i), there = title(row_b(), j);
    const bool share =
        std::ranges::any_of(here, [&](std::uint32_t key) { return std::ranges::binary_search(there, key); });
    return share && !std::ranges::includes(here, there) && !std::ranges::includes(there, here);
  }
  // "terdakwa II" and "terdakwa III".
  bool are_numbered(ItemIndex i, ItemIndex j) const {
    const auto numeral = [&](ClaimIndex c, ItemIndex at) -> std::string {
      if (at == 0) return "";
      auto text = rows_.printed(c, rows_.row(c)[at - 1]);
      return text.find_first_not_of("ivx0123456789") == std::string::npos ? text : "";
    };
    const auto here = numeral(pair_.a, i), there = numeral(pair_.b, j);
    return !here.empty() && !there.empty() && here != there;
  }
  static std::vector<std::uint32_t> title(const ClaimRow& row, ItemIndex at) {
    std::vector<std::uint32_t> keys;
    for (; at > 0 && (row[at - 1].title || row[at - 1].kind == ItemKind::filler); --at)
      if (row[at - 1].title && row[at - 1].kind != ItemKind::filler) keys.push_back(row[at - 1].key);
    std::ranges::sort(keys);
    return keys;
  }

  const AlignedPair& pair_;
  const ClaimRows& rows_;
};

bool is_one_speaker(const ClaimRows& rows, ClaimIndex a, ClaimIndex b) {
  const auto speaker = [&](ClaimIndex c) {
    const auto& claim = rows.claim(c);
    return rows.names().name_of(claim.report,
                                rows.report(c).mentions().attributions[*claim.attribution].chain.back());
  };
  return rows.claim(a).attribution && rows.claim(b).attribution && speaker(a) == speaker(b);
}

// Nobody denies himself: "itu bisa selesai" and "itu tidak bisa selesai" are two versions of one quote.
std::optional<Clash> find_turned_quote(const AlignedPair& pair, const DenialReading& denial) {
  if (!denial.turned) return std::nullopt;
  Clash clash{DifferenceKind::wording, {}, {}, true};
  clash.words_here = pair.rows.claim(pair.a).span;
  clash.words_there = pair.rows.claim(pair.b).span;
  return clash;
}

std::optional<Clash> find_aligned_clash(const ClaimRows& rows, ClaimIndex a, ClaimIndex b) {
  const auto &x = rows.claim(a), &y = rows.claim(b);
  if (x.report == y.report || rows.report(a).words != rows.report(b).words) return std::nullopt;
  const AlignedPair pair(rows, a, b);
  if (auto clash = find_later_news(pair)) return clash;
  const bool put_right = rows.is_correction(a) || rows.is_correction(b);
  if (x.retold != y.retold && !put_right) return std::nullopt;
  if (auto clash = find_quote_clash(pair)) return clash;
  const auto denial = read_denial(pair);
  if (denial.denies && is_one_speaker(rows, a, b)) return find_turned_quote(pair, denial);
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
