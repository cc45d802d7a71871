#include "saksi/account/fact/aligned_pair.h"

#include <algorithm>

#include "saksi/account/fact/place_names.h"
#include "saksi/account/fact/time_clash.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kMostTogether = 8;  // names of one claim that are taken to lie in each other
constexpr std::size_t kMostInitials = 6;

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(" -"), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

// "C.I.A." and "Intelligence Agency", "KPK" and "Komisi Pemberantasan Korupsi".
bool are_initials(std::string_view shorter, const std::vector<std::string_view>& words) {
  std::string letters, initials;
  for (const char c : shorter)
    if (c != '.') letters += c;
  for (const auto word : words) initials += word.front();
  return letters.size() >= 2 && letters.size() <= kMostInitials && !initials.empty() &&
         letters.find(initials) != std::string::npos;
}

// "Bagus" and "Bagus Setiawan", "Jusuf Kurnia" and "Yusuf Kurnia", "Karangmalang" and "Desa Karangmalang".
bool may_be_one_name(std::string_view left, std::string_view right, bool people, bool put_right) {
  const auto first = split(left), second = split(right);
  const auto common = std::ranges::count_if(
      first, [&](std::string_view word) { return std::ranges::find(second, word) != second.end(); });
  if (people && !put_right) return common > 0;
  if (common == std::ssize(first) || common == std::ssize(second)) return true;
  return are_initials(left, second) || are_initials(right, first);
}

}  // namespace

ClaimRows::ClaimRows(std::span<const StoryReport> reports, std::span<const Claim> claims,
                     const StoryNames& names)
    : reports_(reports), claims_(claims), names_(names), reader_(reports, names) {
  for (const auto& claim : claims) {
    rows_.push_back(reader_.read(claim));
    orders_.push_back(order_items(rows_.back()));
    kinds_.push_back(find_claim_words(reports[claim.report], claim));
  }
  for (ClaimIndex c = 0; c < claims.size(); ++c) read_places(c);
  for (std::uint32_t r = 0; r < reports.size(); ++r)
    if (saksi::is_correction(reports[r])) corrections_.insert(r);
}

void ClaimRows::read_places(ClaimIndex c) {
  std::vector<std::uint32_t> before;
  for (ItemIndex i = 0; i < rows_[c].size(); ++i) {
    const auto& item = rows_[c][i];
    if (item.kind != ItemKind::name || name(c, i).type == NameType::per) continue;
    for (const auto earlier : before) together_.insert(std::minmax(earlier, item.key));
    if (before.size() < kMostTogether) before.push_back(item.key);
  }
}

std::string ClaimRows::printed(ClaimIndex c, const ClaimItem& item) const {
  return fold_case(report(c).article().words(item.span));
}

std::optional<ItemIndex> ClaimRows::find_word(ClaimIndex c, const std::string& stem) const {
  if (stem.empty()) return std::nullopt;
  const auto key = reader_.find_word(stem);
  const auto found = std::ranges::find_if(
      rows_[c], [&](const ClaimItem& item) { return item.kind == ItemKind::word && item.key == key; });
  if (found == rows_[c].end()) return std::nullopt;
  return static_cast<ItemIndex>(found - rows_[c].begin());
}

bool ClaimRows::may_be_one(ClaimIndex a, const ClaimItem& one, ClaimIndex b, const ClaimItem& other) const {
  const auto type = [&](ClaimIndex c, const ClaimItem& item) {
    return report(c).mentions().names[item.mention].type;
  };
  const bool people = type(a, one) == NameType::per && type(b, other) == NameType::per;
  if (!people && are_named_together(one.key, other.key)) return true;
  if (!people && type(a, one) == NameType::loc && type(b, other) == NameType::loc)
    return may_lie_in_other(*report(a).words, printed(a, one), printed(b, other));
  return may_be_one_name(printed(a, one), printed(b, other), people, is_correction(a) || is_correction(b));
}

AlignedPair::AlignedPair(const ClaimRows& all, ClaimIndex first, ClaimIndex second)
    : rows(all), a(first), b(second) {
  compared = compare_rows(
      rows.ordered(a), rows.ordered(b),
      [&](const ClaimItem& one, const ClaimItem& other) { return rows.may_be_one(a, one, b, other); });
}

std::vector<std::pair<ItemIndex, ItemIndex>> AlignedPair::differing_times() const {
  std::vector<std::pair<ItemIndex, ItemIndex>> differing;
  for (const auto i : compared.rest_a.times)
    for (const auto j : compared.rest_b.times) {
      if (!clash_in_time(rows.time(a, i), rows.time(b, j))) continue;
      // "Thursday" and "Thursday" are one, however the one was read; so are "kemarin" and its copy of a day
      // later.
      if (rows.printed(a, rows.row(a)[i]) == rows.printed(b, rows.row(b)[j])) continue;
      // "Monday, 27 April" is one day.
      const bool told = std::ranges::any_of(differing, [&](const auto& both) {
        return rows.time(a, both.first).days == rows.time(a, i).days &&
               rows.time(b, both.second).days == rows.time(b, j).days;
      });
      if (!told) differing.emplace_back(i, j);
    }
  return differing;
}

}  // namespace saksi
