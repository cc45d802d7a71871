#include "saksi/lang/time_value.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "saksi/lang/hijri.h"

namespace saksi {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

int year_of(Day day) { return static_cast<int>(year_month_day{day}.year()); }
unsigned month_of(Day day) { return static_cast<unsigned>(year_month_day{day}.month()); }
bool is_year(int year) { return year >= 1 && year <= 9999; }

TimeValue of_day(Day day) {
  if (!is_year(year_of(day))) return {"XXXX-XX-XX", std::nullopt};
  return {format_day(day), DateRange{day, day}};
}
TimeValue of_week(Day day) {
  const Day monday = day - days{iso_weekday(day) - 1};
  return {format_iso_week(day), DateRange{monday, monday + days{6}}};
}
TimeValue of_value(std::string value) {
  const auto range = days_of_timex(value);
  return {std::move(value), range};
}
TimeValue of_month(int year, unsigned month) { return of_value(fmt::format("{:04}-{:02}", year, month)); }
TimeValue of_months(int year, unsigned first, unsigned last, std::string value) {
  const auto from = of_month(year, first).days, to = of_month(year, last).days;
  if (!from || !to) return {std::move(value), std::nullopt};
  return {std::move(value), DateRange{from->from, to->to}};
}

constexpr std::array<std::string_view, 5> kPartCodes = {"MO", "MI", "AF", "EV", "NI"};
constexpr std::array<std::string_view, 4> kSeasonCodes = {"SP", "SU", "FA", "WI"};

std::string reference_value(Direction direction) {
  return direction == Direction::past     ? "PAST_REF"
         : direction == Direction::future ? "FUTURE_REF"
                                          : "PRESENT_REF";
}

std::string format_count(const std::optional<double>& count, double factor = 1) {
  if (!count) return "X";
  const double value = *count * factor;
  if (value == std::floor(value) && value < 1e15) return fmt::format("{}", static_cast<long long>(value));
  return fmt::format("{}", value);
}

std::string format_duration(const TimeMeaning& meaning) {
  struct Form {
    std::string_view head;
    double factor;
    char letter;
  };
  static constexpr Form kForms[] = {{"PT", 1, 'S'}, {"PT", 1, 'M'}, {"PT", 1, 'H'}, {"P", 1, 'D'},
                                    {"P", 1, 'W'},  {"P", 1, 'M'},  {"P", 3, 'M'},  {"P", 6, 'M'},
                                    {"P", 1, 'Y'},  {"P", 10, 'Y'}, {"P", 100, 'Y'}};  // as in TimeUnit
  const auto& form = kForms[static_cast<std::size_t>(meaning.unit)];
  return fmt::format("{}{}{}", form.head, format_count(meaning.amount, form.factor), form.letter);
}

std::string format_set(const TimeMeaning& meaning) {
  if (meaning.at.month && *meaning.at.month > kHijriMonths) return "P1Y";
  if (meaning.at.weekend) return "XXXX-WXX-WE";
  if (meaning.at.day && !meaning.at.month) return fmt::format("XXXX-XX-{:02}", *meaning.at.day);
  if (meaning.at.part)
    return fmt::format("XXXX-XX-XXT{}", kPartCodes[static_cast<std::size_t>(*meaning.at.part)]);
  if (meaning.at.weekday) return fmt::format("XXXX-WXX-{}", *meaning.at.weekday);
  if (meaning.at.month && meaning.at.day)
    return fmt::format("XXXX-{:02}-{:02}", *meaning.at.month, *meaning.at.day);
  if (meaning.at.month) return fmt::format("XXXX-{:02}", *meaning.at.month);
  auto once = meaning;
  if (!once.amount) once.amount = 1;
  return format_duration(once);
}

// The fields as far as they go, X for what is not known.
std::string format_unknown(const TimeMeaning& meaning) {
  const auto& at = meaning.at;
  if (at.month && *at.month > kHijriMonths) return "XXXX-XX-XX";
  if (at.weekday && !at.day && !at.month) return fmt::format("XXXX-WXX-{}", *at.weekday);
  if (at.month && at.day) return fmt::format("XXXX-{:02}-{:02}", *at.month, *at.day);
  if (at.month) return fmt::format("XXXX-{:02}", *at.month);
  if (at.day) return fmt::format("XXXX-XX-{:02}", *at.day);
  if (at.weekend) return "XXXX-WXX-WE";
  if (at.quarter) return fmt::format("XXXX-Q{}", *at.quarter);
  if (at.half) return fmt::format("XXXX-H{}", *at.half);
  if (at.season) return fmt::format("XXXX-{}", kSeasonCodes[static_cast<std::size_t>(*at.season)]);
  if (!meaning.shift) return "XXXX-XX-XX";
  switch (meaning.shift->unit) {
    case TimeUnit::week:
      return "XXXX-WXX";
    case TimeUnit::month:
      return "XXXX-XX";
    case TimeUnit::year:
      return "XXXX";
    case TimeUnit::quarter:
      return "XXXX-QX";
    case TimeUnit::decade:
      return "XXX";
    case TimeUnit::century:
      return "XX";
    default:
      return "XXXX-XX-XX";
  }
}

// ---- choosing among days that the words leave open --------------------------------------------------------

// How far a candidate lies from what a reader thinks of first: near, of this year, and on the right side.
long cost_of(const DateRange& candidate, Day base, Direction tense) {
  const long before = (base - candidate.to).count(), after = (candidate.from - base).count();
  long cost = before > 0 ? before : after > 0 ? after : 0;
  if (after > 0) cost += tense == Direction::past ? 200 : tense == Direction::future ? 0 : 80;
  if (before > 0 && tense == Direction::future) cost += 200;
  if (year_of(candidate.from) == year_of(base)) cost -= 120;
  return cost;
}
bool lies_on(const DateRange& candidate, Day base, Direction direction) {
  if (direction == Direction::past) return candidate.to < base;
  if (direction == Direction::future) return candidate.from > base;
  return true;
}

std::optional<TimeValue> choose(const std::vector<TimeValue>& candidates, Day base, Direction direction,
                                Direction tense) {
  const TimeValue* best = nullptr;
  long least = 0;
  for (const auto& candidate : candidates) {
    if (!candidate.days || !lies_on(*candidate.days, base, direction)) continue;
    const long cost = cost_of(*candidate.days, base, tense);
    if (best && cost >= least) continue;
    best = &candidate, least = cost;
  }
  return best ? std::optional(*best) : std::nullopt;
}

// The fields within one year; none when they name no day of it.
std::optional<TimeValue> in_year(const Calendar& at, int year) {
  if (!is_year(year)) return std::nullopt;
  if (at.month && *at.month > kHijriMonths) {
    const auto range = at.year && year < 1700 ? hijri_days(year, *at.month - kHijriMonths, at.day)
                                              : hijri_days_in(year, *at.month - kHijriMonths, at.day);
    if (!range || range->is_one_day()) return range ? std::optional(of_day(range->from)) : std::nullopt;
    return TimeValue{format_day(range->from) + "/" + format_day(range->to), range};
  }
  if (at.easter) return of_day(easter_of(year) + days{*at.easter});
  if (at.month && at.day) {
    const auto day = find_day(year, *at.month, *at.day);
    return day ? std::optional(of_day(*day)) : std::nullopt;
  }
  if (at.month) return of_month(year, *at.month);
  if (at.quarter)
    return of_months(year, *at.quarter * 3 - 2, *at.quarter * 3, fmt::format("{:04}-Q{}", year, *at.quarter));
  if (at.half)
    return of_months(year, *at.half * 6 - 5, *at.half * 6, fmt::format("{:04}-H{}", year, *at.half));
  if (at.week) return of_value(fmt::format("{:04}-W{:02}", year, *at.week));
  if (at.season)
    return TimeValue{fmt::format("{:04}-{}", year, kSeasonCodes[static_cast<std::size_t>(*at.season)]), {}};
  return of_value(fmt::format("{:04}", year));
}

std::optional<TimeValue> choose_year(const Calendar& at, Day base, Direction direction, Direction tense) {
  std::vector<TimeValue> candidates, fitting;
  const int reach = at.month == 2U && at.day == 29U ? 8 : 1;
  const int widest =
      at.weekday && at.day ? 6 : reach;  // a weekday with its date comes back after five or six years
  for (int year = year_of(base) - widest; year <= year_of(base) + widest; ++year) {
    auto candidate = in_year(at, year);
    if (!candidate) continue;
    if (at.weekday && candidate->days && iso_weekday(candidate->days->from) == *at.weekday)
      fitting.push_back(*candidate);
    if (std::abs(year - year_of(base)) <= reach) candidates.push_back(std::move(*candidate));
  }
  if (at.season && !candidates.empty()) return in_year(at, year_of(base));
  if (const auto fits = choose(fitting, base, direction, tense);
      fits && std::abs((fits->days->from - base).count()) < 400)
    return fits;
  return choose(candidates, base, direction, tense);
}

std::optional<TimeValue> choose_month(const Calendar& at, Day base, Direction tense) {
  std::vector<TimeValue> candidates;
  for (int step = -12; step <= 12; ++step) {
    const int months = year_of(base) * 12 + static_cast<int>(month_of(base)) - 1 + step;
    const auto day = find_day(months / 12, static_cast<unsigned>(months % 12) + 1, *at.day);
    if (!day || (at.weekday && iso_weekday(*day) != *at.weekday) || (!at.weekday && std::abs(step) > 1))
      continue;
    candidates.push_back(of_day(*day));
  }
  return choose(candidates, base, Direction::none, tense);
}

Day on_weekday(unsigned weekday, Day base, Direction direction, Direction tense) {
  const int ahead = static_cast<int>(weekday + 7 - iso_weekday(base)) % 7;  // 0 … 6
  if (direction == Direction::past) return base + days{ahead - 7};
  if (direction == Direction::future) return base + days{ahead == 0 ? 7 : ahead};
  if (direction == Direction::present)
    return base + days{static_cast<int>(weekday) - static_cast<int>(iso_weekday(base))};
  if (ahead == 0) return base;
  return base + days{tense == Direction::future ? ahead : ahead - 7};
}

// "Wednesday" in a report of Tuesday: tomorrow, where the page was written on or tells what is set for then,
// or six days back. In 20 of 22 such places that could be told it was tomorrow (docs/quality.md), so neither
// day alone would do.
std::optional<TimeValue> find_open_weekday(const TimeMeaning& meaning, Day base, Direction tense) {
  const Day tomorrow = base + days{1};
  if (meaning.direction != Direction::none || tense == Direction::future ||
      iso_weekday(tomorrow) != *meaning.at.weekday)
    return std::nullopt;
  const Day back = tomorrow - days{7};
  return TimeValue{format_day(back) + "/" + format_day(tomorrow), DateRange{back, tomorrow}};
}

// ---- shifts ----------------------------------------------------------------------------------------------

std::optional<TimeValue> shift_months(const Calendar& at, Day base, long count, long months_each) {
  const long months = year_of(base) * 12L + static_cast<long>(month_of(base)) - 1 + count * months_each;
  if (months < 12 || months > 9999L * 12) return std::nullopt;
  const int year = static_cast<int>(months / 12);
  const auto month = static_cast<unsigned>(months % 12) + 1;
  if (months_each == 1) {
    if (!at.day) return of_month(year, month);
    const auto day = find_day(year, month, *at.day);
    return day ? std::optional(of_day(*day)) : std::nullopt;
  }
  Calendar part;
  if (months_each == 3) part.quarter = (month - 1) / 3 + 1;
  if (months_each == 6) part.half = (month - 1) / 6 + 1;
  return in_year(part, year);
}

std::optional<TimeValue> shift_weeks(const Calendar& at, Day base, long count) {
  const Day moved = base + days{7 * count};
  if (!is_year(year_of(moved))) return std::nullopt;
  const Day monday = moved - days{iso_weekday(moved) - 1};
  if (at.weekday) return of_day(monday + days{*at.weekday - 1});
  if (at.weekend)
    return TimeValue{format_iso_week(moved) + "-WE", DateRange{monday + days{5}, monday + days{6}}};
  return of_week(moved);
}

std::optional<TimeValue> apply_shift(const TimeMeaning& meaning, Day base) {
  const long count = *meaning.shift->count;
  if (std::abs(count) > 100000) return std::nullopt;
  const auto& at = meaning.at;
  switch (meaning.shift->unit) {
    case TimeUnit::day:
      if (at.weekday && count != 0 && count % 7 == 0) return shift_weeks(at, base, count / 7);
      return of_day(base + days{count});
    case TimeUnit::week:
      return shift_weeks(at, base, count);
    case TimeUnit::month:
      return shift_months(at, base, count, 1);
    case TimeUnit::quarter:
      return shift_months(at, base, count, 3);
    case TimeUnit::half:
      return shift_months(at, base, count, 6);
    case TimeUnit::year:
      return in_year(at, year_of(base) + static_cast<int>(count));
    case TimeUnit::decade:
      return of_value(fmt::format("{:03}", year_of(base) / 10 + count));
    case TimeUnit::century:
      return of_value(fmt::format("{:02}", year_of(base) / 100 + count));
    default:
      return of_day(base);  // hours and minutes: the clock of publication is not known
  }
}

// The day after a further step: "3 days after 12 January".
std::optional<TimeValue> apply_plus(const TimeValue& value, const TimeShift& plus) {
  if (!value.days || !plus.count || std::abs(*plus.count) > 100000) return std::nullopt;
  const Day from = value.days->from;
  if (plus.unit == TimeUnit::day) return of_day(from + days{*plus.count});
  if (plus.unit == TimeUnit::week) return of_day(from + days{7L * *plus.count});
  const long months = plus.unit == TimeUnit::month  ? *plus.count
                      : plus.unit == TimeUnit::year ? 12L * *plus.count
                                                    : 0;
  if (months == 0) return of_day(from);
  const auto target = year_month_day{from} + std::chrono::months{months};
  if (!is_year(static_cast<int>(target.year()))) return std::nullopt;
  return of_day(target.ok() ? Day{target} : Day{target.year() / target.month() / std::chrono::last});
}

// ---- the day ---------------------------------------------------------------------------------------------

bool has_date(const Calendar& at) {
  return at.year || at.decade || at.century || at.quarter || at.half || at.month || at.week || at.day ||
         at.weekday || at.season || at.easter || at.weekend;
}

std::optional<TimeValue> resolve_fields(const TimeMeaning& meaning, const std::optional<Day>& base,
                                        Direction tense) {
  const auto& at = meaning.at;
  if (at.century) return of_value(fmt::format("{:02}", *at.century));
  if (at.decade) return of_value(fmt::format("{:03}", *at.decade));
  if (at.year) return in_year(at, *at.year);
  if (!base) return std::nullopt;
  if (at.weekend) {
    const Day saturday = on_weekday(6, *base, meaning.direction, tense);
    Calendar weekend;
    weekend.weekend = true;
    return shift_weeks(weekend, saturday, 0);
  }
  if (at.day && !at.month) return choose_month(at, *base, tense);
  if (at.weekday && !at.month)
    if (auto open = find_open_weekday(meaning, *base, tense)) return open;
  if (at.weekday && !at.month) return of_day(on_weekday(*at.weekday, *base, meaning.direction, tense));
  return choose_year(at, *base, meaning.direction, tense);
}

std::optional<TimeValue> resolve_date(const TimeMeaning& meaning, Direction tense, const TimeAnchor& anchor) {
  std::optional<Day> base = anchor.published;
  if (meaning.from_told) {
    if (anchor.told && anchor.told->days) base = anchor.told->days->from;
    if (!meaning.shift && !has_date(meaning.at)) return anchor.told;
  }
  auto value = meaning.shift && meaning.shift->count && base ? apply_shift(meaning, *base)
               : meaning.shift                               ? std::nullopt
                                                             : resolve_fields(meaning, base, tense);
  if (value && meaning.plus) value = apply_plus(*value, *meaning.plus);
  return value;
}

// The last part of a range takes over the fields that the first one names.
TimeMeaning last_of_range(const TimeMeaning& meaning, const TimeValue& first) {
  auto last = meaning;
  last.until = std::nullopt;
  last.at = *meaning.until;
  if (!last.at.month && !last.at.weekday && !last.at.hour) last.at.month = meaning.at.month;
  if (last.at.day && !last.at.year && first.days) last.at.year = year_of(first.days->from);
  if (last.at.month && !last.at.year && first.days) last.at.year = year_of(first.days->from);
  return last;
}

TimeValue join_range(const TimeMeaning& meaning, const TimeValue& first, TimeValue last) {
  if (first.days && last.days && last.days->to < first.days->from && meaning.until->weekday)
    last = of_day(last.days->from + days{7});
  if (first.days && last.days && last.days->to < first.days->from && meaning.until->month &&
      !meaning.until->year && last.days->is_one_day())
    if (const auto next = find_day(year_of(last.days->from) + 1, month_of(last.days->from),
                                   static_cast<unsigned>(year_month_day{last.days->from}.day())))
      last = of_day(*next);
  TimeValue range{first.value + "/" + last.value, std::nullopt};
  if (first.days && last.days && first.days->from <= last.days->to)
    range.days = DateRange{first.days->from, last.days->to};
  return range;
}

std::string format_zone(int minutes) {
  return fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', std::abs(minutes) / 60,
                     std::abs(minutes) % 60);
}

std::string format_clock(const Calendar& at, const std::optional<int>& zone_minutes) {
  std::string clock = fmt::format("T{:02}:{:02}", *at.hour, at.minute.value_or(0));
  if (at.second) clock += fmt::format(":{:02}", *at.second);
  return zone_minutes ? clock + format_zone(*zone_minutes) : clock;
}

// Part of the day or clock, to go behind a day.
std::string format_of_day(const TimeMeaning& meaning) {
  if (meaning.at.hour) return format_clock(meaning.at, meaning.zone_minutes);
  if (meaning.at.part) return fmt::format("T{}", kPartCodes[static_cast<std::size_t>(*meaning.at.part)]);
  return "";
}

TimeValue resolve_clock(const TimeMeaning& meaning, TimeValue date) {
  const auto clock = format_of_day(meaning);
  if (clock.empty()) return date;
  const std::string day = date.days && date.days->is_one_day()    ? format_day(date.days->from)
                          : has_date(meaning.at) || meaning.shift ? date.value
                                                                  : "";
  TimeValue value{day + clock, date.days};
  if (meaning.until && meaning.until->hour)
    value.value += "/" + day + format_clock(*meaning.until, meaning.zone_minutes);
  return value;
}

}  // namespace

Day easter_of(int year) {  // Meeus, Jones and Butcher
  const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25,
            g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4,
            l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
  return find_day(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31) + 1).value_or(Day{});
}

std::optional<Day> find_full_day(const Calendar& at) {
  if (!at.year || !at.month || !at.day) return std::nullopt;
  return find_day(*at.year, *at.month, *at.day);
}

TimeValue resolve_time(const TimeMeaning& meaning, Direction tense, const TimeAnchor& anchor) {
  if (meaning.kind == TimeKind::reference) return {reference_value(meaning.direction), std::nullopt};
  if (meaning.kind == TimeKind::duration) return {format_duration(meaning), std::nullopt};
  if (meaning.kind == TimeKind::set) return {format_set(meaning), std::nullopt};
  if (meaning.shift && !meaning.shift->count)
    return {reference_value(meaning.shift->direction), std::nullopt};
  const bool only_clock = !has_date(meaning.at) && !meaning.shift && !meaning.from_told;
  if (only_clock) return resolve_clock(meaning, {"", std::nullopt});
  auto first = resolve_date(meaning, tense, anchor);
  if (!first && meaning.from_told && !meaning.shift) return {"PAST_REF", std::nullopt};
  TimeValue value = first.value_or(TimeValue{format_unknown(meaning), std::nullopt});
  if (meaning.until && !meaning.until->hour) {
    const auto last = last_of_range(meaning, value);
    value =
        join_range(meaning, value,
                   resolve_date(last, tense, anchor).value_or(TimeValue{format_unknown(last), std::nullopt}));
  }
  return resolve_clock(meaning, std::move(value));
}

}  // namespace saksi
