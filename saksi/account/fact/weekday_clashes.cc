#include "saksi/account/fact/weekday_clashes.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <string_view>

namespace saksi {
namespace {

// A day so far from its article is not what the article means by a day without a year.
constexpr std::chrono::days kNear{60};

struct Dated {
  ClaimIndex claim = 0;
  bool fits = false;  // near the day of publication
};

bool has_year(std::string_view words) {
  std::size_t digits = 0;
  for (const char c : words) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

// The claim's day when it is a single one printed without its year but with a number.
std::optional<std::chrono::year_month_day> plain_day(const StoryReport& report, const Claim& claim) {
  if (!claim.time) return std::nullopt;
  const auto& time = report.mentions().times[*claim.time];
  const auto words = report.article().words(time.span);
  if (time.days->from != time.days->to || has_year(words)) return std::nullopt;
  if (words.find_first_of("0123456789") == std::string_view::npos) return std::nullopt;
  return std::chrono::year_month_day(time.days->from);
}

}  // namespace

std::vector<ClaimPair> find_weekday_clashes(std::span<const StoryReport> reports,
                                            std::span<const Claim> claims) {
  std::map<std::chrono::month_day, std::vector<Dated>> by_day;
  for (ClaimIndex c = 0; c < claims.size(); ++c) {
    const auto& report = reports[claims[c].report];
    const auto day = plain_day(report, claims[c]);
    if (!day || !report.article().published) continue;
    const auto gap = report.article().published->days.from - std::chrono::sys_days(*day);
    by_day[day->month() / day->day()].push_back({c, gap <= kNear && gap >= -kNear});
  }
  std::vector<ClaimPair> clashes;
  for (const auto& [day, dated] : by_day) {
    std::optional<ClaimIndex> fitting;  // the first of the story, then the nearest before
    for (const auto& d : dated)
      if (d.fits && !fitting) fitting = d.claim;
    if (!fitting) continue;
    for (const auto& d : dated) {
      if (d.fits) {
        fitting = d.claim;
        continue;
      }
      const auto [a, b] = std::minmax(*fitting, d.claim);
      clashes.push_back(
          {a, b, 0, false, Clash{DifferenceKind::date, {*claims[a].time}, {*claims[b].time}, true}});
    }
  }
  std::ranges::stable_sort(clashes, {}, [](const ClaimPair& pair) { return std::pair(pair.a, pair.b); });
  return clashes;
}

}  // namespace saksi
