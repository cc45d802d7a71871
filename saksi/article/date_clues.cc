#include "saksi/article/date_clues.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "saksi/lang/time_value.h"

namespace saksi {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

constexpr int kReachDays = 14;         // how long after the last day it tells a report may still be written
constexpr std::size_t kMaxClues = 64;  // of one kind: a page of nothing but dates stays cheap
constexpr int kStoryReachDays = 21;    // on either side of the other reports of its story

int year_of(Day day) { return static_cast<int>(year_month_day{day}.year()); }
unsigned month_of(Day day) { return static_cast<unsigned>(year_month_day{day}.month()); }
bool is_plausible(Day day) { return year_of(day) >= 1990 && year_of(day) <= 2100; }

bool is_day_of_month(const Calendar& at) { return at.month && at.day; }
bool is_bare_weekday(const TimeMeaning& meaning) {
  return meaning.at.weekday && !meaning.at.month && !meaning.at.day && !meaning.shift && !meaning.from_told &&
         meaning.direction == Direction::none && meaning.kind != TimeKind::set;
}
// "kemarin", "hari ini": the outlet says today by a word, so weekdays are other days.
bool is_deictic(const TimeMeaning& meaning) {
  return meaning.shift && meaning.shift->unit == TimeUnit::day && meaning.shift->count &&
         !meaning.from_told && std::abs(*meaning.shift->count) <= 1;
}
bool is_this_month(const TimeMeaning& meaning) {
  return meaning.shift && meaning.shift->unit == TimeUnit::month && meaning.shift->count == 0 &&
         !meaning.at.day;
}

// What a report's clues say, gathered once.
struct Evidence {
  std::vector<std::pair<Day, Direction>> full;           // days with their year
  std::vector<std::pair<TimeMeaning, Direction>> dated;  // days of a month without a year
  std::vector<std::pair<unsigned, Direction>> weekdays;
  std::optional<int> latest_year;  // told as past
  bool deictic = false, this_month = false;
};

Evidence gather(std::span<const DateClue> clues) {
  Evidence evidence;
  for (const auto& [meaning, tense] : clues) {
    if (meaning.kind != TimeKind::date && meaning.kind != TimeKind::time) continue;
    const auto& at = meaning.at;
    evidence.deictic = evidence.deictic || is_deictic(meaning);
    evidence.this_month = evidence.this_month || is_this_month(meaning);
    if (at.year && tense != Direction::future && *at.year <= 2100)
      evidence.latest_year = std::max(evidence.latest_year.value_or(*at.year), *at.year);
    if (const auto day = find_full_day(at)) {
      if (is_plausible(*day) && evidence.full.size() < kMaxClues) evidence.full.emplace_back(*day, tense);
    } else if (is_day_of_month(at) && !at.year && !meaning.shift && meaning.direction == Direction::none) {
      if (evidence.dated.size() < kMaxClues) evidence.dated.emplace_back(meaning, tense);
    } else if (is_bare_weekday(meaning)) {
      if (evidence.weekdays.size() < kMaxClues) evidence.weekdays.emplace_back(*at.weekday, tense);
    }
  }
  return evidence;
}

// The day of a date without a year that lies nearest to `near`.
std::optional<Day> nearest(const Calendar& at, Day near) {
  std::optional<Day> best;
  for (int year = year_of(near) - 1; year <= year_of(near) + 1; ++year) {
    const auto day = find_day(year, *at.month, *at.day);
    if (!day || (at.weekday && iso_weekday(*day) != *at.weekday)) continue;
    if (!best || std::abs((*day - near).count()) < std::abs((*best - near).count())) best = day;
  }
  return best;
}

// The day that a bare weekday means in a report of `day`.
Day meant_by(unsigned weekday, Direction tense, Day day) {
  const auto ahead = static_cast<int>((weekday + 7 - iso_weekday(day)) % 7);
  return day + days{ahead == 0 || tense == Direction::future ? ahead : ahead - 7};
}

// True when all bare weekdays mean the same days, whichever of the two days the report is of.
bool mean_the_same(const Evidence& evidence, Day a, Day b) {
  return std::ranges::all_of(evidence.weekdays, [&](const auto& named) {
    return meant_by(named.first, named.second, a) == meant_by(named.first, named.second, b);
  });
}

// How badly the evidence fits a report of that day; 0: well.
double misfit(const Evidence& evidence, Day day) {
  double cost = 0;
  std::vector<Day> told;  // days that the report names outright
  const auto add = [&](Day named, Direction tense) {
    told.push_back(named);
    if (tense != Direction::future && named > day) cost += 10;
    if (tense == Direction::future && named < day) cost += 5;
    if (tense == Direction::future && evidence.this_month && month_of(named) != month_of(day)) cost += 2;
  };
  for (const auto& [named, tense] : evidence.full) add(named, tense);
  for (const auto& [meaning, tense] : evidence.dated) {
    if (const auto named = nearest(meaning.at, day))
      add(*named, tense);
    else
      cost += 3;  // its weekday does not fit
  }
  for (const auto& [weekday, tense] : evidence.weekdays) {
    if (evidence.deictic && weekday == iso_weekday(day)) cost += 1;
    const Day meant = meant_by(weekday, tense, day);
    // "Rabu" beside "Rabu (13 September)" is that Wednesday.
    for (const Day named : told)
      if (iso_weekday(named) == weekday && named != meant && std::abs((named - meant).count()) <= 7)
        cost += 0.5;
  }
  return cost;
}

// The days around `best` that fit as well and give every weekday the same meaning, between `first` and
// `last`.
DateRange widen(const Evidence& evidence, Day best, Day first, Day last) {
  DateRange range{best, best};
  const double fit = misfit(evidence, best);
  const auto fits = [&](Day day) {
    return day >= first && day <= last && misfit(evidence, day) == fit && mean_the_same(evidence, best, day);
  };
  while (fits(range.from - days{1})) range.from -= days{1};
  while (fits(range.to + days{1})) range.to += days{1};
  return range;
}

// The days from `first` to `last` that fit best, and that lie nearest to `core` of those.
DateRange best_days(const Evidence& evidence, Day first, Day last, Day core) {
  double least = 1e9;
  Day best = core;
  for (Day day = first; day <= last; day += days{1}) {
    const double cost = misfit(evidence, day) + 0.001 * std::abs(static_cast<double>((day - core).count()));
    if (cost < least) least = cost, best = day;
  }
  return widen(evidence, best, first, last);
}

// The last day told as past, of those whose year is known.
std::optional<Day> last_past(const Evidence& evidence) {
  std::optional<Day> last;
  for (const auto& [day, tense] : evidence.full)
    if (tense != Direction::future) last = std::max(last.value_or(day), day);
  return last;
}

// "Rabu (13 September)" beside "tahun 2019": the first year from 2019 on in which that is a Wednesday.
std::optional<Day> first_fitting(const Evidence& evidence) {
  if (!evidence.latest_year) return std::nullopt;
  std::optional<Day> last;
  for (const auto& [meaning, tense] : evidence.dated) {
    if (!meaning.at.weekday || tense == Direction::future) continue;
    for (int year = *evidence.latest_year; year < *evidence.latest_year + 6; ++year) {
      const auto day = find_day(year, *meaning.at.month, *meaning.at.day);
      if (!day || iso_weekday(*day) != *meaning.at.weekday || !is_plausible(*day)) continue;
      last = std::max(last.value_or(*day), *day);
      break;
    }
  }
  return last;
}

std::string plan_reason(const Evidence& evidence, const DateRange& range) {
  std::optional<Day> plan;
  const auto add = [&](Day day, Direction tense) {
    if (tense == Direction::future && day >= range.to) plan = std::min(plan.value_or(day), day);
  };
  for (const auto& [day, tense] : evidence.full) add(day, tense);
  for (const auto& [meaning, tense] : evidence.dated)
    if (const auto day = nearest(meaning.at, range.to)) add(*day, tense);
  if (!plan) return "";
  return fmt::format("; tells {} as still to come", format_day(*plan)) +
         (evidence.this_month ? ", and this month" : "");
}

}  // namespace

bool has_calendar_day(std::span<const DateClue> clues) {
  return std::ranges::any_of(clues, [](const DateClue& clue) {
    return clue.meaning.kind <= TimeKind::time && is_day_of_month(clue.meaning.at);
  });
}

std::optional<DateGuess> guess_published(std::span<const DateClue> clues) {
  const auto evidence = gather(clues);
  const auto told = last_past(evidence);
  const auto fitted = told ? std::nullopt : first_fitting(evidence);
  const auto start = told ? told : fitted;
  if (!start) return std::nullopt;
  const auto range = best_days(evidence, *start, *start + days{kReachDays}, *start);
  std::string why = told ? fmt::format("the text tells {} as past", format_day(*told))
                         : fmt::format("the text tells {} with its weekday, and the year {} as past",
                                       format_day(*fitted), *evidence.latest_year);
  return DateGuess{range, why + plan_reason(evidence, range)};
}

std::optional<DateGuess> guess_published_near(std::span<const DateClue> clues, Day core) {
  const auto evidence = gather(clues);
  if (evidence.full.empty() && evidence.dated.empty() && evidence.weekdays.empty()) return std::nullopt;
  const auto range = best_days(evidence, core - days{kStoryReachDays}, core + days{kStoryReachDays}, core);
  return DateGuess{
      range, fmt::format("other reports of the story are of about {}; the days and weekdays it names fit",
                         format_day(core))};
}

}  // namespace saksi
