#include "saksi/lang/time_join.h"

#include <algorithm>
#include <vector>

#include "saksi/base/date.h"

namespace saksi {
namespace {

template <class T>
void set(std::optional<T>& field, std::optional<T>& second, T value) {
  (field ? second : field) = value;
}

// Fills the fields that one reading names; of two days the second is the end of a range.
void fill(TimeMeaning& meaning, Calendar& until, const TimeReading& reading) {
  const auto a = static_cast<unsigned>(reading.a), b = static_cast<unsigned>(reading.b),
             c = static_cast<unsigned>(reading.c);
  auto& at = meaning.at;
  switch (static_cast<TimeElement>(reading.element)) {
    case TimeElement::weekday:
      set(at.weekday, until.weekday, a);
      break;
    case TimeElement::month:
      // "28 Agustus hingga 3 September" is two; "10 hingga 13 September" shares its month.
      set(at.month, until.month, a);
      break;
    case TimeElement::day:
      set(at.day, until.day, a);
      break;
    case TimeElement::year:
    case TimeElement::edge_year:
      set(at.year, until.year, reading.a);
      break;
    case TimeElement::date:
      at.year = reading.a, at.month = b, at.day = c;
      if (reading.last > 0) until.day = static_cast<unsigned>(reading.last);
      if (reading.number) {
        const auto seconds = static_cast<unsigned>(*reading.number);
        at.hour = seconds / 3600, at.minute = seconds / 60 % 60;
        if (seconds % 60) at.second = seconds % 60;
        meaning.kind = TimeKind::time;
      }
      break;
    case TimeElement::short_date:
    case TimeElement::month_day:
      at.day = a, at.month = b;
      if (reading.last > 0) until.day = static_cast<unsigned>(reading.last);
      break;
    case TimeElement::month_pair:
      at.month = a, until.month = b;
      break;
    case TimeElement::weekday_pair:
      at.weekday = a, until.weekday = b;
      break;
    case TimeElement::ordinal_year:
      at.year = reading.b;
      break;
    case TimeElement::day_pair:
      at.day = a, until.day = b;
      break;
    case TimeElement::year_pair:
      at.year = reading.a, until.year = reading.b;
      break;
    case TimeElement::year_month:
    case TimeElement::month_year:
      at.year = reading.a, at.month = b;
      break;
    case TimeElement::decade:
      at.decade = reading.a;
      break;
    case TimeElement::season:
      at.season = static_cast<Season>(reading.a);
      break;
    case TimeElement::holiday:
      if (reading.a == 0)
        at.easter = reading.b;
      else
        at.month = a, at.day = b;
      break;
    case TimeElement::clock:
    case TimeElement::dotted_clock:
      if (at.hour) {  // "07.00 hingga 09.00"
        until.hour = a, until.minute = b;
        break;
      }
      at.hour = a, at.minute = b;
      if (reading.c > 0) at.second = c;
      break;
    case TimeElement::clock_pair:
      at.hour = a / 60, at.minute = a % 60, until.hour = b / 60, until.minute = b % 60;
      break;
    case TimeElement::hour:
      set(at.hour, until.hour, a);
      break;
    case TimeElement::part:
      at.part = static_cast<DayPart>(reading.a);
      break;
    case TimeElement::zone:
      if (reading.number) meaning.zone_minutes = static_cast<int>(*reading.number);
      break;
    case TimeElement::unit:
      meaning.unit = reading.unit;
      break;
    case TimeElement::one_unit:
      meaning.unit = reading.unit, meaning.amount = reading.number;
      break;
    case TimeElement::number:
      meaning.amount = reading.number;
      break;
    default:
      break;
  }
}

const TimeReading* find_reading(const TimePatterns::Match& match, TimeElement element) {
  for (const auto& [item, reading] : match.fields)
    if (reading->element == static_cast<std::uint16_t>(element)) return reading;
  return nullptr;
}

std::optional<int> count_of(const TimeMeaning& meaning) {
  if (!meaning.amount || *meaning.amount > 100000) return std::nullopt;
  return static_cast<int>(*meaning.amount);
}

// "malam" tells which half of the day an hour lies in.
void apply_part(Calendar& at) {
  if (!at.hour || !at.part) return;
  const bool late = *at.part == DayPart::afternoon || *at.part == DayPart::evening ||
                    (*at.part == DayPart::night && *at.hour > 5) ||
                    (*at.part == DayPart::midday && *at.hour < 5);
  if (late && *at.hour < 12)
    at.hour = *at.hour + 12;
  else if (*at.hour == 12 && (*at.part == DayPart::night || *at.part == DayPart::evening))
    at.hour = 0;
  at.part = std::nullopt;
}
// So does "pm".
void apply_half_day(const TimePatterns::Match& match, Calendar& at) {
  const auto* half = find_reading(match, TimeElement::half_day);
  if (half && at.hour && *at.hour <= 12) at.hour = *at.hour % 12 + (half->a ? 12U : 0U);
}

// The number or ordinal of "kuartal II", "minggu ke-3".
std::optional<unsigned> ordinal_of(const TimePatterns::Match& match, unsigned most) {
  for (const auto& [item, reading] : match.fields) {
    const bool is_ordinal = reading->element == static_cast<std::uint16_t>(TimeElement::ordinal) ||
                            reading->element == static_cast<std::uint16_t>(TimeElement::ordinal_year);
    const bool is_number = reading->element == static_cast<std::uint16_t>(TimeElement::number);
    if (!is_ordinal && (!is_number || !reading->number)) continue;
    const double value = is_ordinal ? reading->a : *reading->number;
    if (value < 1 || value > most) return std::nullopt;
    return static_cast<unsigned>(value);
  }
  return std::nullopt;
}

enum Grain { kClock, kPart, kDay, kWeek, kMonth, kYear, kDecade, kNoGrain };

Grain grain_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::second:
    case TimeUnit::minute:
    case TimeUnit::hour:
      return kClock;
    case TimeUnit::day:
      return kDay;
    case TimeUnit::week:
      return kWeek;
    case TimeUnit::month:
    case TimeUnit::quarter:
    case TimeUnit::half:
      return kMonth;
    case TimeUnit::year:
      return kYear;
    default:
      return kDecade;
  }
}

// The finest and the coarsest field of a meaning.
struct Grains {
  Grain finest = kNoGrain, coarsest = kClock;
  void add(Grain grain) { finest = std::min(finest, grain), coarsest = std::max(coarsest, grain); }
};
Grains grains_of(const TimeMeaning& meaning) {
  Grains grains;
  const auto& at = meaning.at;
  if (at.hour) grains.add(kClock);
  if (at.part) grains.add(kPart);
  if (at.day || at.weekday || at.easter || at.weekend) grains.add(kDay);
  if (at.easter) grains.add(kMonth);  // a day of the year, as "25 December" is
  if (at.week) grains.add(kWeek);
  if (at.month || at.quarter || at.half || at.season) grains.add(kMonth);
  if (at.year) grains.add(kYear);
  if (at.decade || at.century) grains.add(kDecade);
  if (meaning.shift) grains.add(grain_of(meaning.shift->unit));
  return grains;
}

// Takes over what `from` names; false when `to` names another.
template <class T>
bool take(std::optional<T>& to, const std::optional<T>& from) {
  if (to && from && *to != *from) return false;
  if (from) to = from;
  return true;
}
bool take_fields(Calendar& to, const Calendar& from) {
  to.weekend = to.weekend || from.weekend;
  return take(to.year, from.year) && take(to.decade, from.decade) && take(to.century, from.century) &&
         take(to.quarter, from.quarter) && take(to.half, from.half) && take(to.month, from.month) &&
         take(to.week, from.week) && take(to.day, from.day) && take(to.weekday, from.weekday) &&
         take(to.season, from.season) && take(to.easter, from.easter) && take(to.part, from.part) &&
         take(to.hour, from.hour) && take(to.minute, from.minute) && take(to.second, from.second);
}

bool is_full_day(const TimeMeaning& meaning) { return meaning.at.day && meaning.at.month; }
bool is_day_shift(const TimeMeaning& meaning) {
  return meaning.shift && meaning.shift->unit == TimeUnit::day;
}

// A weekday or "kemarin" beside a day of the month says the same day again.
bool says_again(const TimeMeaning& a, const TimeMeaning& b) {
  const bool a_names = is_day_shift(a) || (a.at.weekday && !a.at.day && !a.at.month);
  return a_names && (b.at.day || (is_day_shift(a) && b.at.weekday && !b.shift));
}
// Steps that fit: the finest of one lies below the other's coarsest ("Selasa" in "pekan lalu").
bool are_steps(const TimeMeaning& a, const TimeMeaning& b) {
  const auto fine = grains_of(a), coarse = grains_of(b);
  if (fine.coarsest >= coarse.finest || (fine.coarsest > kClock && a.until)) return false;
  if (fine.coarsest == kDay) {  // a day of the week lies in a week, a day of the month in a month
    if (a.at.weekday && !a.at.day) return coarse.finest == kWeek;
    return coarse.finest == kMonth && (b.at.month || (b.shift && b.shift->unit == TimeUnit::month));
  }
  if (fine.coarsest <= kPart) return coarse.finest == kDay || coarse.finest == kPart;
  return fine.coarsest == kMonth || coarse.finest != kDecade;
}

std::optional<TimeMeaning> make_range(const TimeMeaning& first, const TimeMeaning& second) {
  if (first.until || second.until || first.kind != second.kind || first.from_told != second.from_told)
    return std::nullopt;
  auto range = first;
  if (!first.shift && second.shift) range.shift = second.shift;  // "Senin hingga Rabu pekan lalu"
  if (first.shift && first.shift != second.shift) return std::nullopt;
  if (range.shift && !second.shift) return std::nullopt;
  if (!first.at.year) range.at.year = second.at.year;
  if (range.direction == Direction::none) range.direction = second.direction;
  if (!range.zone_minutes) range.zone_minutes = second.zone_minutes;
  range.until = second.at;
  const auto a = grains_of(first), b = grains_of(second);
  if (!range.shift && a.finest != b.finest) return std::nullopt;
  return range;
}

std::optional<TimeMeaning> shift_date(const TimeMeaning& duration, const TimeMeaning& date, int sign) {
  const auto count = count_of(duration);
  if (!count || date.plus) return std::nullopt;
  auto moved = date;
  moved.plus = TimeShift{duration.unit, sign * *count, sign < 0 ? Direction::past : Direction::future};
  return moved;
}

TimeShift shift_of(const TimeEffect& effect, const TimeMeaning& meaning) {
  const auto unit = effect.unit.value_or(meaning.unit);
  if (effect.act == TimeEffect::Act::shift)
    return {unit, effect.count, effect.count < 0 ? Direction::past : Direction::future};
  const int sign = effect.act == TimeEffect::Act::ago ? -1 : 1;
  const auto count = count_of(meaning);
  // "in two weeks" is a day, as "in 14 days" is; "next week" and "two weeks ago" are weeks.
  if (sign > 0 && unit == TimeUnit::week && count) return {TimeUnit::day, 7 * *count, Direction::future};
  return {unit, count ? std::optional(sign * *count) : std::nullopt,
          sign < 0 ? Direction::past : Direction::future};
}

// "ten past nine", "ten to nine".
bool set_minutes(TimeMeaning& meaning, bool before_hour) {
  auto& at = meaning.at;
  if (!at.hour || !meaning.amount || *meaning.amount < 1 || *meaning.amount > 59) return false;
  if (before_hour && *at.hour == 0) return false;
  const auto minutes = static_cast<unsigned>(*meaning.amount);
  at.minute = before_hour ? 60 - minutes : minutes;
  if (before_hour) at.hour = *at.hour - 1;
  meaning.amount = std::nullopt;
  return true;
}

// 28 December always lies in the last ISO week of its year.
std::optional<unsigned> last_week_of(int year) {
  const auto day = find_day(year, 12, 28);
  if (!day) return std::nullopt;
  const auto week = format_iso_week(*day);  // "2016-W52"
  return week.ends_with("53") ? 53U : 52U;
}

// What the act of a pattern adds to its fields. False: the words make no time.
bool apply(const TimePatterns::Match& match, TimeMeaning& meaning) {
  const auto& effect = *match.effect;
  auto& at = meaning.at;
  const auto numbered = [&](std::optional<unsigned>& field, unsigned most) {
    field = ordinal_of(match, most);
    return field.has_value();
  };
  switch (effect.act) {
    case TimeEffect::Act::shift:
    case TimeEffect::Act::ago:
    case TimeEffect::Act::ahead:
      if (const auto* unit = find_reading(match, TimeElement::unit);
          unit && unit->a == 1 && effect.act == TimeEffect::Act::shift && !effect.unit) {
        meaning.kind = TimeKind::duration;  // "the coming months"
        return true;
      }
      meaning.shift = shift_of(effect, meaning);
      meaning.amount = std::nullopt;
      return true;
    case TimeEffect::Act::quarter:
      return numbered(at.quarter, 4);
    case TimeEffect::Act::half:
      return numbered(at.half, 2);
    case TimeEffect::Act::day:
      return numbered(at.day, 31);
    case TimeEffect::Act::half_past:
      at.minute = 30;
      return at.hour.has_value();
    case TimeEffect::Act::quarter_past:
      at.minute = 15;
      return at.hour.has_value();
    case TimeEffect::Act::half_to:
    case TimeEffect::Act::quarter_to:
      at.minute = effect.act == TimeEffect::Act::half_to ? 30 : 45;
      if (!at.hour) return false;
      at.hour = *at.hour == 0 ? 23 : *at.hour - 1;
      return true;
    case TimeEffect::Act::hour_minute:
    case TimeEffect::Act::past_hour:
    case TimeEffect::Act::to_hour:
      return set_minutes(meaning, effect.act == TimeEffect::Act::to_hour);
    case TimeEffect::Act::last_week:
      if (!at.year) return false;
      at.week = last_week_of(*at.year);
      return at.week.has_value();
    case TimeEffect::Act::week:
      return numbered(at.week, 53);
    case TimeEffect::Act::century: {
      std::optional<unsigned> century;
      if (!numbered(century, 40)) return false;
      at.century = static_cast<int>(*century) - 1;
      return true;
    }
    case TimeEffect::Act::decade:
      if (!at.year) return at.decade.has_value();
      at.decade = *at.year / 10, at.year = std::nullopt;
      return true;
    case TimeEffect::Act::eve:
      if (!at.weekday) return false;
      at.weekday = *at.weekday == 1 ? 7 : *at.weekday - 1;
      return true;
    default:
      return true;
  }
}

}  // namespace

std::optional<TimeMeaning> join_times(const TimeMeaning& first, const TimeMeaning& second) {
  const bool again = says_again(first, second) || says_again(second, first);
  if (!again && !are_steps(first, second) && !are_steps(second, first)) {
    // Two halves of one wording: an edge ("awal", "late") names no field of its own.
    if (grains_of(first).finest != kNoGrain && grains_of(second).finest != kNoGrain) return std::nullopt;
  }
  auto joined = first;
  if (!take_fields(joined.at, second.at) || (first.until && second.until)) return std::nullopt;
  if (second.until) joined.until = second.until;
  if (first.shift && second.shift && !again) return std::nullopt;
  if (!joined.shift) joined.shift = second.shift, joined.from_told = second.from_told;
  if (again && (is_full_day(joined) || is_day_shift(joined)) && joined.at.day) joined.shift = std::nullopt;
  if (!take(joined.plus, second.plus) || !take(joined.zone_minutes, second.zone_minutes)) return std::nullopt;
  if (joined.direction == Direction::none) joined.direction = second.direction;
  if (second.kind == TimeKind::time) joined.kind = TimeKind::time;
  apply_part(joined.at);
  return joined;
}

namespace {

// "2 jam 30 menit" in the smaller unit: 150 minutes.
void add_smaller_unit(const TimePatterns::Match& match, TimeMeaning& meaning) {
  std::vector<const TimeReading*> units, numbers;
  for (const auto& [item, reading] : match.fields) {
    const bool one = reading->element == static_cast<std::uint16_t>(TimeElement::one_unit);  // "setahun"
    if (one || reading->element == static_cast<std::uint16_t>(TimeElement::unit)) units.push_back(reading);
    if (one || reading->element == static_cast<std::uint16_t>(TimeElement::number))
      numbers.push_back(reading);
  }
  if (units.size() != 2 || numbers.size() != 2) return;
  const auto each = [&]() -> std::optional<double> {
    switch (units[0]->unit) {
      case TimeUnit::minute:
      case TimeUnit::hour:
        return 60;
      case TimeUnit::day:
        return 24;
      case TimeUnit::week:
        return 7;
      case TimeUnit::year:
        return 12;
      default:
        return std::nullopt;
    }
  }();
  const bool next_unit = units[0]->unit == TimeUnit::year
                             ? units[1]->unit == TimeUnit::month
                             : static_cast<int>(units[1]->unit) + 1 == static_cast<int>(units[0]->unit);
  meaning.unit = units[1]->unit;
  if (each && next_unit && numbers[0]->number && numbers[1]->number)
    meaning.amount = *numbers[0]->number * *each + *numbers[1]->number;
}

}  // namespace

std::optional<TimeMeaning> make_time_meaning(const TimePatterns::Match& match,
                                             std::span<const TimeMeaning* const> parts) {
  const auto& effect = *match.effect;
  if (effect.act == TimeEffect::Act::join && parts.size() == 2) return join_times(*parts[0], *parts[1]);
  if (effect.act == TimeEffect::Act::range)
    return parts.size() == 2 ? make_range(*parts[0], *parts[1]) : std::nullopt;
  if (effect.act == TimeEffect::Act::offset) {
    const auto* offset = find_reading(match, TimeElement::offset);
    if (!offset || parts.size() != 1 || parts[0]->plus || parts[0]->kind != TimeKind::date)
      return std::nullopt;
    auto moved = *parts[0];
    moved.plus = TimeShift{TimeUnit::day, offset->a, offset->a < 0 ? Direction::past : Direction::future};
    return moved;
  }
  if (effect.act == TimeEffect::Act::after || effect.act == TimeEffect::Act::earlier) {
    if (parts.size() != 2) return std::nullopt;
    const bool first_is_duration = parts[0]->kind == TimeKind::duration;
    return shift_date(*parts[first_is_duration ? 0 : 1], *parts[first_is_duration ? 1 : 0],
                      effect.act == TimeEffect::Act::after ? 1 : -1);
  }
  TimeMeaning meaning;
  meaning.kind = effect.kind;
  Calendar until;
  for (const auto& [item, reading] : match.fields) fill(meaning, until, *reading);
  meaning.direction = effect.direction;
  meaning.from_told = effect.from_told;
  if (effect.part) meaning.at.part = effect.part;
  if (effect.hour) meaning.at.hour = effect.hour;
  if (effect.quarter) meaning.at.quarter = effect.quarter;
  meaning.at.weekend = effect.weekend;
  if (effect.amount) meaning.amount = effect.amount;
  if (!apply(match, meaning)) return std::nullopt;
  apply_half_day(match, meaning.at);
  apply_part(meaning.at);
  if (effect.act == TimeEffect::Act::both && (!meaning.at.day || until.day != *meaning.at.day + 1))
    return std::nullopt;
  if (effect.kind == TimeKind::duration) add_smaller_unit(match, meaning);
  if ((effect.kind == TimeKind::duration || effect.kind == TimeKind::set) && effect.unit)
    meaning.unit = *effect.unit;
  if (until != Calendar{}) {
    if (until.day && !until.month) until.month = std::nullopt;
    meaning.until = until;
  }
  for (const auto* part : parts) {  // "awal <date>", "<date> malam": the rest of the words adds to a phrase
    auto joined = join_times(*part, meaning);
    if (!joined) return std::nullopt;
    joined->kind = effect.kind;
    meaning = *joined;
  }
  return meaning;
}

}  // namespace saksi
