#pragma once
// What words of time say by themselves, before anybody knows when they were written.
//
//   "Rabu (13 September)"   weekday 3, day 13, month 9
//   "Selasa pekan lalu"     weekday 2, shift -1 week
//   "tiga hari kemudian"    shift +3 days, from the time told before
//   "dua puluh jam"         20 hours

#include <compare>
#include <cstdint>
#include <optional>

namespace saksi {

enum class TimeKind : std::uint8_t {
  date,       // a day or longer
  time,       // a part of a day, or a clock time
  duration,   // how long
  set,        // how often
  reference,  // no day at all: "baru-baru ini", "saat ini", "masa depan"
};

enum class TimeUnit : std::uint8_t {
  second,
  minute,
  hour,
  day,
  week,
  month,
  quarter,
  half,
  year,
  decade,
  century
};
enum class DayPart : std::uint8_t { morning, midday, afternoon, evening, night };
enum class Season : std::uint8_t { spring, summer, autumn, winter };
// Where a time lies as seen from its anchor.
enum class Direction : std::uint8_t { none, past, present, future };

// Fields of the calendar that the words name.
struct Calendar {
  std::optional<int> year, decade, century;                          // 2023; 199 ("1990s"); 18 ("abad ke-19")
  std::optional<unsigned> quarter, half, month, week, day, weekday;  // weekday: 1 Monday … 7 Sunday
  std::optional<Season> season;
  std::optional<int> easter;  // days after Easter Sunday
  bool weekend = false;
  std::optional<DayPart> part;
  std::optional<unsigned> hour, minute, second;
  friend auto operator<=>(const Calendar&, const Calendar&) = default;
};

struct TimeShift {
  TimeUnit unit = TimeUnit::day;
  std::optional<int> count;               // none: "beberapa hari lalu"
  Direction direction = Direction::none;  // for an unknown count
  friend auto operator<=>(const TimeShift&, const TimeShift&) = default;
};

struct TimeMeaning {
  TimeKind kind = TimeKind::date;
  Calendar at;
  std::optional<Calendar> until;          // last part of a range: "10 hingga 13 September"
  std::optional<TimeShift> shift;         // from the anchor
  std::optional<TimeShift> plus;          // after all else: "3 days after 12 January"
  bool from_told = false;                 // the anchor is the time told before, not the day of publication
  Direction direction = Direction::none;  // "Juli lalu", "Rabu depan"; of a reference: which
  std::optional<double> amount;           // of a duration; none: not known
  TimeUnit unit = TimeUnit::day;          // of a duration or set
  std::optional<int> zone_minutes;        // east of Greenwich
  friend auto operator<=>(const TimeMeaning&, const TimeMeaning&) = default;
};

}  // namespace saksi
