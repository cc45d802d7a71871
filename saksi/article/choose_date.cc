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
  if (moment.time->substr(11, 5) == "00:00") return std::nullopt;
  return (*moment.time)[11] * 10 + (*moment.time)[12] - '0' * 11;
}

class Chooser {
 public:
  Chooser(std::vector<DateEvidence> evidence, const DateContext& context)
      : evidence_(std::move(evidence)), context_(context) {}

  std::optional<Published> choose() {
    refuse_future();
    std::ranges::stable_sort(evidence_, [](const auto& a, const auto& b) {
      return a.kind != b.kind ? a.kind < b.kind : a.kind != Kind::first && a.sureness > b.sureness;
    });
    for (const auto& one : evidence_)
      if (is_sent(one)) return publish(one);
    const auto* best = pick();
    return best ? std::optional(in_local_time(*best)) : std::nullopt;
  }

 private:
  void refuse_future() {
    if (context_.fetched)
      std::erase_if(evidence_, [&](const auto& one) { return one.moment.day > *context_.fetched + kOneDay; });
    std::optional<Day> last;
    for (const auto& one : evidence_)
      if (one.kind == Kind::changed) last = std::max(last.value_or(one.moment.day), one.moment.day);
    const auto is_late = [&](const auto& one) { return last && one.moment.day > *last + kFarDays; };
    if (!std::ranges::all_of(evidence_,
                             [&](const auto& one) { return one.kind == Kind::changed || is_late(one); }))
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
    const auto& time = *best.moment.time;
    int minutes = *utc_hour(best.moment) * 60 + (time[14] - '0') * 10 + (time[15] - '0') + offset;
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

std::optional<Published> choose_published(std::vector<DateEvidence> evidence, const DateContext& context) {
  return Chooser(std::move(evidence), context).choose();
}

}  // namespace saksi
