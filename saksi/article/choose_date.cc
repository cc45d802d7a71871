#include "saksi/article/choose_date.h"

#include <algorithm>

#include <fmt/format.h>

namespace saksi {
namespace {

using std::chrono::days;
using Kind = DeclaredDate::Kind;

constexpr days kOneDay{1};         // zones: the day of another place
constexpr days kFarDays{366};      // later than the last change by more: a field left at some default
constexpr days kRevisionDays{60};  // a vaguer date that is older by more is that of a template or an old page

bool is_sent(const DateEvidence& one) {
  return one.kind == Kind::first &&
         (one.basis == Published::Basis::given || one.basis == Published::Basis::feed);
}
Published publish(const DateEvidence& one) {
  return {{one.moment.day, one.moment.day}, one.moment.time, one.basis, one.why};
}

// "2023-09-13T18:20+00:00": its hour; none for other zones and for a midnight that stands for no time.
std::optional<int> utc_hour(const Moment& moment) {
  if (!moment.time || !moment.time->ends_with("+00:00") || moment.time->size() < 22) return std::nullopt;
  const int minute = minute_of_day(*moment.time);
  return minute == 0 ? std::nullopt : std::optional(minute / 60);
}

class Chooser {
 public:
  Chooser(std::vector<DateEvidence> evidence, const DateContext& context)
      : evidence_(std::move(evidence)), context_(context) {}

  ChosenDates choose() {
    refuse_future();
    std::ranges::stable_sort(evidence_, [](const auto& a, const auto& b) {
      return a.kind != b.kind ? a.kind < b.kind : a.kind != Kind::first && a.sureness > b.sureness;
    });
    ChosenDates chosen;
    const auto* best = pick();
    const auto sent = std::ranges::find_if(evidence_, is_sent);
    if (sent != evidence_.end())
      chosen.published = publish(*sent);
    else if (best)
      chosen.published = in_local_time(*best);
    const auto* changed = best_of(Kind::changed);
    if (changed && changed != best && chosen.published && changed->moment.day >= chosen.published->days.from)
      chosen.modified = publish(*changed);
    return chosen;
  }

 private:
  // A field left at some default, a day to come that the page tells of, a clock gone wrong.
  void refuse_future() {
    if (context_.fetched)
      std::erase_if(evidence_, [&](const auto& one) { return one.moment.day > *context_.fetched + kOneDay; });
    if (context_.last_modified) refuse_after(*context_.last_modified + kOneDay);
    std::optional<Day> last;
    for (const auto& one : evidence_)
      if (one.kind == Kind::changed) last = std::max(last.value_or(one.moment.day), one.moment.day);
    if (last) refuse_after(*last + kFarDays);
  }
  // Unless nothing would be left.
  void refuse_after(Day last) {
    const auto is_late = [&](const auto& one) { return one.moment.day > last; };
    if (std::ranges::any_of(evidence_,
                            [&](const auto& one) { return one.kind != Kind::changed && !is_late(one); }))
      std::erase_if(evidence_, is_late);
  }

  const DateEvidence* best_of(Kind kind) const {
    const auto found = std::ranges::find(evidence_, kind, &DateEvidence::kind);
    return found == evidence_.end() ? nullptr : &*found;
  }
  const DateEvidence* earliest_of(Kind kind) const {
    const DateEvidence* best = nullptr;
    for (const auto& one : evidence_)
      if (one.kind == kind && (!best || one.moment.day < best->moment.day)) best = &one;
    return best;
  }

  const DateEvidence* pick() const {
    if (const auto* first = earliest_of(Kind::first)) return first;
    if (const auto* address = best_of(Kind::address)) {
      for (const auto& one : evidence_)
        if (one.kind <= Kind::some && one.moment.day == address->moment.day) return &one;
      return address;
    }
    const auto* shown = best_of(Kind::shown);
    const auto* some = earliest_of(Kind::some);
    if (shown) return some && precedes(*some, *shown) ? some : shown;
    const auto* loose = best_of(Kind::loose);
    const auto* changed = best_of(Kind::changed);
    const auto* best = some ? some : changed;
    for (const auto* other : {changed, loose})
      if (best && other && precedes(*other, *best)) best = other;
    return best ? best : loose ? loose : best_of(Kind::trace);
  }
  static bool precedes(const DateEvidence& a, const DateEvidence& b) {
    return a.moment.day < b.moment.day && a.moment.day + kRevisionDays >= b.moment.day;
  }

  // A stamp in UTC tells the day of Greenwich; readers were shown the day of the place.
  Published in_local_time(const DateEvidence& best) const {
    const auto hour = utc_hour(best.moment);
    if (!hour) return publish(best);
    const auto day = best.moment.day;
    const auto is_shown = [&](Day local) {
      return std::ranges::find_if(evidence_, [&](const auto& one) {
        return (one.kind == Kind::shown || one.kind == Kind::address) && one.moment.day == local &&
               !utc_hour(one.moment);
      });
    };
    if (is_shown(day) != evidence_.end()) return publish(best);
    for (const int step : {1, -1}) {
      if (step == 1 ? *hour < 10 : *hour >= 12) continue;
      const auto local = is_shown(day + days{step});
      if (local == evidence_.end()) continue;
      auto published = publish(best);
      published.days = {local->moment.day, local->moment.day};
      published.time = local->moment.time;
      published.why += fmt::format(", {} by local time ({})", format_day(local->moment.day), local->why);
      return published;
    }
    return context_.home_minutes ? in_zone(best, *context_.home_minutes) : publish(best);
  }
  static Published in_zone(const DateEvidence& best, int offset) {
    int minutes = minute_of_day(*best.moment.time) + offset;
    auto day = best.moment.day;
    for (; minutes >= 1440; minutes -= 1440) day += days{1};
    for (; minutes < 0; minutes += 1440) day -= days{1};
    auto local = best;
    local.moment =
        make_moment(day, static_cast<unsigned>(minutes / 60), static_cast<unsigned>(minutes % 60), offset);
    local.why += ", in local time";
    return publish(local);
  }

  std::vector<DateEvidence> evidence_;
  const DateContext& context_;
};

}  // namespace

ChosenDates choose_dates(std::vector<DateEvidence> evidence, const DateContext& context) {
  return Chooser(std::move(evidence), context).choose();
}

}  // namespace saksi
