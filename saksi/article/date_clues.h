#pragma once
// When must words of time have been written? Each full date, weekday or "kemarin" of a report rules days of
// publication in or out; together they leave a range.
//
//   "pada Rabu (30/8/2023)", told as past          not before 2023-08-30
//   "10 hingga 13 September", told as to come      not after 10 September
//   "bulan ini", beside a plan of September        in September
//   "kemarin" beside "hari Senin", "hari Minggu"   not on a Monday or Sunday

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "saksi/base/date.h"
#include "saksi/lang/time_meaning.h"

namespace saksi {

// One time of a report.
struct DateClue {
  TimeMeaning meaning;
  Direction tense = Direction::none;
};

struct DateGuess {
  DateRange days;
  std::string why;  // in our words
};

// From the report alone. None: nothing fixes a year.
std::optional<DateGuess> guess_published(std::span<const DateClue> clues);

// The same for a report of a story whose other reports are of about `core`. None: it holds no clue.
std::optional<DateGuess> guess_published_near(std::span<const DateClue> clues, Day core);

// True when a clue names a day of a month: the report then needs less help from others.
bool has_calendar_day(std::span<const DateClue> clues);

}  // namespace saksi
