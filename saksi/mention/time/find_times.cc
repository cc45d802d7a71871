#include "saksi/mention/time/find_times.h"

#include "saksi/lang/time_value.h"

namespace saksi {
namespace {

constexpr std::uint32_t kClockReach = 240;  // bytes between a day and the clock time that belongs to it

TimeType type_of(TimeKind kind) {
  switch (kind) {
    case TimeKind::time:
      return TimeType::time;
    case TimeKind::duration:
      return TimeType::duration;
    case TimeKind::set:
      return TimeType::set;
    default:
      return TimeType::date;
  }
}

void add_times(std::span<const TimePhrase> phrases, const WordCut& cut, std::vector<Time>& times) {
  for (const auto& phrase : phrases) {
    auto span = cut.words[phrase.first_word].span;
    span.end = cut.words[phrase.end_word - 1].span.end;
    times.push_back({span, type_of(phrase.meaning.kind), "", std::nullopt, phrase.meaning, phrase.tense});
  }
}

}  // namespace

TimeFinder::TimeFinder(const Language& language) : reader_(language) {}

std::vector<Time> TimeFinder::find(const Article& article, const WordCut& title, const WordCut& text) const {
  std::vector<Time> times;
  add_times(reader_.read(article.part(Part::title), title), title, times);
  add_times(reader_.read(article.text, text), text, times);
  resolve_times(times, article.published ? std::optional(article.published->days) : std::nullopt);
  return times;
}

void resolve_times(std::vector<Time>& times, const std::optional<DateRange>& published) {
  TimeAnchor anchor;
  if (published) anchor.published = published->from;
  const Time* before = nullptr;
  for (auto& time : times) {
    auto resolved = resolve_time(time.meaning, time.tense, anchor);
    // "Selasa … pukul 10.00": a clock alone is of the day just told.
    if (resolved.value.starts_with('T') && before && before->days && before->days->is_one_day() &&
        before->span.in == time.span.in && time.span.begin - before->span.end < kClockReach)
      resolved = {format_day(before->days->from) + resolved.value, before->days};
    time.value = std::move(resolved.value);
    time.days = resolved.days;
    if (!time.days) continue;
    anchor.told = TimeValue{time.value, time.days};
    before = &time;
  }
}

}  // namespace saksi
