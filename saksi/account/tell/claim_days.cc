#include "saksi/account/tell/claim_days.h"

#include <algorithm>
#include <map>
#include <set>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

// An event goes on in so many sentences behind the one that names its day.
constexpr std::uint32_t kCarried = 2;

// A vaguer time ("tahun ini") dates no statement and is not carried on.
constexpr std::chrono::days kVague{7};
constexpr std::chrono::days kMonth{31};

// Reports tell of what was said and went on in the days before them; an older day is that of something else.
constexpr std::chrono::days kFresh{10};

// A weekday alone is hardly that long past.
constexpr std::chrono::days kFarWeekday{6};

// A day so near the verb of saying is the day of saying however old it is: "announced on March 13 that".
constexpr std::ptrdiff_t kBesideCue = 2;  // words between

// Only the first sentences tell the news of the day, those behind them its background as well.
constexpr std::uint32_t kLead = 3;

bool is_dated(const Time& time) {
  return time.days && time.type != TimeType::duration && time.type != TimeType::set;
}
std::chrono::days width_of(const Time& time) { return time.days->to - time.days->from; }

// "2026-01-03TMO" is that day; "2026-01-03T02:30" tells the hour.
std::string without_part_of_day(const std::string& value) {
  const auto at = value.find('T');
  return at != std::string::npos && at + 1 < value.size() && (value[at + 1] < '0' || value[at + 1] > '9')
             ? value.substr(0, at)
             : value;
}

ClaimDay make_day(const Time& time, DayBasis basis) {
  return {without_part_of_day(time.value), width_of(time), basis};
}

// Dates the claims of one report, in the order in which they stand there.
class DayReader {
 public:
  DayReader(const StoryReport& report, std::span<const Claim> claims) : report_(report), claims_(claims) {
    find_free_times();
    for (const auto& claim : claims_)
      if (!claim.is_title() && claim.attribution) find_saying(claim);
  }

  std::optional<ClaimDay> read(const Claim& claim) {
    if (claim.is_title()) return told(claim);
    return claim.attribution ? read_statement(claim) : read_event(claim);
  }

 private:
  struct Saying {
    std::uint32_t sentence = 0;
    ClaimDay day;
  };

  // By sentence of the text: the time that no claim of the sentence keeps for its event.
  void find_free_times() {
    const auto& times = report_.mentions().times;
    std::set<const Time*> kept;
    for (const auto& claim : claims_) {
      if (!claim.time) continue;
      auto time = std::ranges::lower_bound(times, claim.span, {}, &Time::span);
      for (; time != times.end() && overlaps(claim.span, time->span); ++time) kept.insert(&*time);
    }
    const auto& sentences = report_.cut(Part::text).sentences;
    std::uint32_t sentence = 0;
    for (const auto& time : times) {
      if (time.span.in != Part::text || !is_dated(time) || width_of(time) > kVague || kept.contains(&time))
        continue;
      while (sentence < sentences.size() && sentences[sentence].span.end <= time.span.begin) ++sentence;
      auto& free = free_[sentence];
      if (!free || width_of(time) < width_of(*free)) free = &time;
    }
  }
  const Time* free_time(const Claim& claim) const {
    const auto found = free_.find(claim.sentence);
    return found == free_.end() ? nullptr : found->second;
  }

  // "kata Bupati Sari, Selasa (5/3)".
  void find_saying(const Claim& claim) {
    stated_.insert(claim.sentence);
    const auto* time = free_time(claim);
    if (!time || !dates_saying(*time, claim)) return;
    auto& sayings = sayings_[speaker_of(claim)];
    if (!sayings.empty() && sayings.back().sentence == claim.sentence) return;
    sayings.push_back({claim.sentence, make_day(*time, DayBasis::said)});
    if (!first_said_) first_said_ = sayings.back().day;
  }
  // What stands inside the words of the statement is spoken of. "Wednesday" of a report of Tuesday may be the
  // day after, of a text that went on to be written, as well as six days before.
  bool dates_saying(const Time& time, const Claim& claim) const {
    if (!time.days->is_one_day() ||
        contains(report_.mentions().attributions[*claim.attribution].span, time.span))
      return false;
    if (stands_beside_cue(time, claim)) return true;
    const auto& published = report_.article().published;
    return is_fresh(time) &&
           !(published && is_plain_weekday(time) && published->days.from - time.days->to >= kFarWeekday);
  }
  static bool is_plain_weekday(const Time& time) {
    const auto& meaning = time.meaning;
    return meaning.at.weekday && !meaning.at.day && !meaning.shift && meaning.direction == Direction::none;
  }
  bool is_fresh(const Time& time) const {
    const auto& published = report_.article().published;
    return !published ||
           (time.days->from <= published->days.to && published->days.from - time.days->to <= kFresh);
  }
  bool stands_beside_cue(const Time& time, const Claim& claim) const {
    const auto& cue = report_.mentions().attributions[*claim.attribution].cue;
    if (!cue || cue->in != time.span.in) return false;
    const auto& words = report_.cut(Part::text).words;
    const auto place = [&](std::uint32_t byte) {
      return std::ranges::lower_bound(words, byte, {}, [](const Word& word) { return word.span.begin; });
    };
    const auto between = cue->end <= time.span.begin ? place(time.span.begin) - place(cue->end)
                                                     : place(cue->begin) - place(time.span.end);
    return between >= 0 && between <= kBesideCue;
  }

  std::optional<ClaimDay> read_statement(const Claim& claim) const {
    // A year that is spoken of dates no statement: "perjanjian tahun 1953 harus diakhiri".
    const auto own = told(claim);
    if (own && own->width < kMonth) return own;
    if (const auto said = day_of_saying(claim)) return said;
    const auto day = first_said_ ? first_said_ : day_of_report(DayBasis::said);
    return day ? day : own;
  }
  // When its speaker spoke last, or else speaks next: a lead names no day that the quote behind it does.
  std::optional<ClaimDay> day_of_saying(const Claim& claim) const {
    const auto found = sayings_.find(speaker_of(claim));
    if (found == sayings_.end()) return std::nullopt;
    const auto next = std::ranges::upper_bound(found->second, claim.sentence, {}, &Saying::sentence);
    return next == found->second.begin() ? next->day : std::prev(next)->day;
  }

  std::optional<ClaimDay> read_event(const Claim& claim) {
    if (claim.time) {
      const auto& time = report_.mentions().times[*claim.time];
      if (goes_on(claim, time)) {
        carried_ = make_day(time, DayBasis::near);
        carried_from_ = claim.sentence;
      }
      return told(claim);
    }
    if (const auto* time = free_time(claim)) {
      // Inside the claim it was parted from the event since it goes with a verb of saying.
      if (contains(claim.span, time->span))
        return time->days->is_one_day() ? std::optional(make_day(*time, DayBasis::said)) : std::nullopt;
      if (!stated_.contains(claim.sentence)) return make_day(*time, DayBasis::near);
    }
    if (carried_ && claim.sentence <= carried_from_ + kCarried) return carried_;
    if (claim.retold || claim.status != Status::happened || claim.sentence >= kLead) return std::nullopt;
    return day_of_report(DayBasis::reported);
  }
  // The day is that of the main verb, and one of the days before the report: "pelaku yang ditangkap pada
  // Minggu masih diperiksa" and "sejak 1953" date nothing that follows.
  bool goes_on(const Claim& claim, const Time& time) const {
    return width_of(time) <= kVague && is_fresh(time) && claim.dated_act == claim.act;
  }

  std::optional<ClaimDay> told(const Claim& claim) const {
    if (!claim.time) return std::nullopt;
    return make_day(report_.mentions().times[*claim.time], DayBasis::told);
  }
  std::optional<ClaimDay> day_of_report(DayBasis basis) const {
    const auto& published = report_.article().published;
    if (!published || !published->days.is_one_day()) return std::nullopt;
    return ClaimDay{format_day(published->days.from), {}, basis};
  }
  std::string speaker_of(const Claim& claim) const {
    const auto& source = report_.mentions().attributions[*claim.attribution].chain.back();
    return source.entity ? std::to_string(*source.entity) : fold_case(source.name);
  }

  const StoryReport& report_;
  std::span<const Claim> claims_;
  std::map<std::uint32_t, const Time*> free_;           // by sentence
  std::set<std::uint32_t> stated_;                      // sentences that hold a statement
  std::map<std::string, std::vector<Saying>> sayings_;  // by speaker, in the order of the text
  std::optional<ClaimDay> first_said_, carried_;
  std::uint32_t carried_from_ = 0;
};

}  // namespace

std::vector<std::optional<ClaimDay>> find_claim_days(std::span<const StoryReport> reports,
                                                     std::span<const Claim> claims) {
  std::vector<std::optional<ClaimDay>> days;
  days.reserve(claims.size());
  for (auto from = claims.begin(); from != claims.end();) {
    const auto to =
        std::find_if(from, claims.end(), [&](const Claim& c) { return c.report != from->report; });
    DayReader reader(reports[from->report], {from, to});
    for (; from != to; ++from) days.push_back(reader.read(*from));
  }
  return days;
}

}  // namespace saksi
