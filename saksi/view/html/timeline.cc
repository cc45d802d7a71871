// The timeline: a picture of when it happened against when it was told, and the list behind it.

#include <algorithm>
#include <map>
#include <optional>

#include "saksi/view/dates.h"
#include "saksi/view/html/sections.h"
#include "saksi/view/timeline_words.h"
#include "saksi/view/words.h"

namespace saksi::html {
namespace {

constexpr int kWideColumn = 96;         // pixels of a column where there is room
constexpr int kNarrowColumn = 54;       // and where there is none
constexpr int kRoom = 1010;             // pixels of the page
constexpr int kRow = 22;                // pixels between two things of one day
constexpr int kLeft = 86;               // pixels for the names of the lanes
constexpr std::size_t kMostDays = 120;  // more are no picture; the list has them all

std::string_view kind_of(const TimelineEntry& entry, const Fact& fact) {
  return entry.planned ? word_of(Status::planned) : word_of(fact.status);
}

// What one column of the axis stands for: a day, or a week, month or year that is all we know. By start, the
// longer first.
struct Period {
  DateRange days;
  friend bool operator<(const Period& a, const Period& b) {
    return std::pair(a.days.from, b.days.to) < std::pair(b.days.from, a.days.to);
  }
};
Period one_day(Day day) { return {{day, day}}; }

// A thing on the time axis.
struct Point {
  DateRange days;
  Period first, last;   // columns it covers
  std::size_t row = 0;  // counted away from the axis
  std::string title;
  std::string target;     // id on the page
  std::string_view kind;  // class
};

// Columns that follow each other only in the calendar of the story stand side by side.
class Columns {
 public:
  void add(const Period& period) { places_[period] = 0; }
  void settle() {
    int place = 0;
    for (auto& [period, column] : places_) column = place++;
    width_ = std::clamp((kRoom - kLeft) / std::max(place, 1), kNarrowColumn, kWideColumn);
  }
  int width() const { return width_; }
  int middle(const Period& period) const { return kLeft + width_ * places_.at(period) + width_ / 2; }
  const std::map<Period, int>& all() const { return places_; }

 private:
  std::map<Period, int> places_;
  int width_ = kWideColumn;
};

// "3 Jan" of a day; "Nov" of a month, "4–10 Sep" of a week, "1987" of a year; the year stands below.
std::string label_of(const DateRange& period) {
  const std::chrono::year_month_day from(period.from), to(period.to);
  const auto month = [](const std::chrono::year_month_day& date) {
    return month_name(static_cast<unsigned>(date.month())).substr(0, 3);
  };
  const auto day = [](const std::chrono::year_month_day& date) { return static_cast<unsigned>(date.day()); };
  if (period.is_one_day()) return fmt::format("{} {}", day(from), month(from));
  if ((period.to - period.from).count() > 31) return "all year";
  if (from.month() != to.month()) return fmt::format("{} {} –", day(from), month(from));
  return day(from) == 1 && (period.to - period.from).count() > 26
             ? std::string(month(from))
             : fmt::format("{}–{} {}", day(from), day(to), month(from));
}

// "5 days", "4 months", "2 years": how much of the calendar is left out.
std::string span_of(std::chrono::days size) {
  const auto days = static_cast<std::size_t>(size.count());
  if (days >= 2 * 365) return counted(days / 365, "year", "years");
  if (days >= 60) return counted(days / 30, "month", "months");
  return counted(days, "day", "days");
}

// Gives each point the lowest row in which the days it covers are free.
std::size_t stack(std::vector<Point>& points) {
  std::vector<std::vector<DateRange>> rows;
  for (auto& point : points) {
    const auto fits = [&point](const std::vector<DateRange>& row) {
      return std::ranges::none_of(row, [&point](const DateRange& taken) {
        return taken.from <= point.days.to && point.days.from <= taken.to;
      });
    };
    const auto free = std::ranges::find_if(rows, fits);
    point.row = static_cast<std::size_t>(free - rows.begin());
    if (free == rows.end()) rows.emplace_back();
    rows[point.row].push_back(point.days);
  }
  return rows.size();
}

class Picture {
 public:
  explicit Picture(const StoryContext& story) : story_(story) {
    for (const auto& id : story.account().story.articles) add_report(id);
    for (std::size_t i = 0; i < story.account().timeline.size(); ++i)
      if (story.account().timeline[i].basis == DayBasis::said)
        add_saying(i);
      else
        add_event(i);
    name_sayings();
    columns_.settle();
  }

  Markup svg() {
    if (columns_.all().size() < 2 || columns_.all().size() > kMostDays || (events_.empty() && said_.empty()))
      return {};
    const auto told_rows = static_cast<int>(stack(reports_));
    const auto event_rows = static_cast<int>(stack(events_));
    axis_ = 4 + kRow * std::max(told_rows, 1) + 12;
    const int width = kLeft + columns_.width() * static_cast<int>(columns_.all().size());
    said_at_ = axis_ + 41 + kRow * event_rows + (event_rows > 0 ? 10 : 0);
    const int height = said_.empty() ? axis_ + 44 + kRow * event_rows : said_at_ + kRow;
    html_.add(
        "<div class=\"scroll picture\" role=\"region\" tabindex=\"0\" aria-label=\"Picture of the "
        "timeline\">\n"
        "<svg class=\"timeline\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" role=\"group\" "
        "aria-labelledby=\"{2}\" aria-describedby=\"{3}\">\n"
        "<title id=\"{2}\">When it happened, and when it was told</title>\n<desc id=\"{3}\">An axis of days. "
        "Above it {4}, below it {5}{6}; each is a link. The list below the picture holds the "
        "same.</desc>\n",
        width, height, story_.id("timeline-title"), story_.id("timeline-about"),
        counted(reports_.size(), "report on its day", "reports on their days"),
        counted(events_.size(), "thing told", "things told"),
        said_.empty() ? "" : ", at the foot the days on which statements were made");
    draw_axis(width);
    html_.add("<text class=\"lane\" x=\"0\" y=\"{}\">Told</text>\n", axis_ - 16);
    if (event_rows > 0) html_.add("<text class=\"lane\" x=\"0\" y=\"{}\">Happened</text>\n", axis_ + 52);
    if (!said_.empty()) html_.add("<text class=\"lane\" x=\"0\" y=\"{}\">Said</text>\n", said_at_ + 12);
    for (const auto& report : reports_) draw_report(report);
    for (const auto& event : events_) draw_event(event);
    for (const auto& saying : said_) draw_saying(saying);
    return html_
        .add(
            "</svg>\n</div>\n<p class=\"legend\"><span>Square: a report. Dashed: its day is not "
            "certain.</span> "
            "<span>Round: what it tells. Hollow: planned, possible, alleged or denied.</span>{}</p>\n",
            said_.empty() ? Markup{}
                          : markup(" <span>At the foot: statements, on the day they were made.</span>"))
        .take();
  }

 private:
  void add(std::vector<Point>& points, Point point) {
    columns_.add(point.first);
    columns_.add(point.last);
    points.push_back(std::move(point));
  }

  void add_report(const ArticleId& id) {
    const auto& published = story_.sheet().article(id).published;
    if (!published) return;
    const auto& days = published->days;
    add(reports_, {days, one_day(days.from), one_day(days.to), 0,
                   fmt::format("{}, {}", story_.sheet().label(id), show_days(days)), story_.report_id(id),
                   days.is_one_day() ? "report" : "report unsure"});
  }

  void add_event(std::size_t index) {
    const auto& entry = story_.account().timeline[index];
    const auto* fact = story_.sheet().find_fact(entry.fact);
    const auto days = days_of_timex(entry.date);
    if (!fact || !days) return;
    const bool is_range = entry.date.find('/') != std::string::npos;
    add(events_,
        {*days, is_range ? one_day(days->from) : Period{*days}, is_range ? one_day(days->to) : Period{*days},
         0, fmt::format("{}: {}", show_timex(entry.date), story_.sheet().words(fact->words)),
         story_.id("t", index + 1), kind_of(entry, *fact)});
  }

  // The statements of one day are one thing, linked to the first of them.
  void add_saying(std::size_t index) {
    const auto& entry = story_.account().timeline[index];
    const auto days = days_of_timex(entry.date);
    if (!days || !story_.sheet().find_fact(entry.fact)) return;
    ++statements_[days->from];
    if (!said_.empty() && said_.back().days == *days) return;
    add(said_, {*days, one_day(days->from), one_day(days->to), 0, {}, story_.id("t", index + 1), "said"});
  }
  void name_sayings() {
    for (auto& saying : said_)
      saying.title = fmt::format("{}: {}", show_days(saying.days),
                                 counted(statements_[saying.days.from], "statement", "statements"));
  }

  void draw_axis(int width) {
    html_.add("<line class=\"axis\" x1=\"{}\" x2=\"{}\" y1=\"{}\" y2=\"{}\"/>\n", kLeft, width, axis_, axis_);
    std::optional<int> last_year;
    std::optional<Day> told_to;  // where the columns before end
    for (const auto& [period, place] : columns_.all()) {
      const int x = columns_.middle(period);
      html_.add("<line class=\"axis\" x1=\"{0}\" x2=\"{0}\" y1=\"{1}\" y2=\"{2}\"/>\n", x, axis_ - 4,
                axis_ + 4);
      html_.add("<text class=\"day\" x=\"{}\" y=\"{}\">{}</text>\n", x, axis_ + 19, label_of(period.days));
      const auto year = static_cast<int>(std::chrono::year_month_day(period.days.from).year());
      if (last_year != year)
        html_.add("<text class=\"day year\" x=\"{}\" y=\"{}\">{}</text>\n", x, axis_ + 33, year);
      last_year = year;
      if (told_to && period.days.from - *told_to > std::chrono::days(1))
        draw_gap(x - columns_.width() / 2, period.days.from - *told_to - std::chrono::days(1));
      told_to = told_to ? std::max(*told_to, period.days.to) : period.days.to;
    }
  }

  // Days that are left out of the axis.
  void draw_gap(int x, std::chrono::days size) {
    html_.add(
        "<rect class=\"gap\" x=\"{}\" y=\"{}\" width=\"10\" height=\"6\"><title>{} without an "
        "entry</title></rect>\n",
        x - 5, axis_ - 3, span_of(size));
  }

  // A square or a dot on a day; a bar over a longer period or from the first day to the last.
  std::pair<int, int> extent(const Point& point) const {
    const int half = point.first.days.is_one_day() ? 7 : columns_.width() / 2 - 8;
    const int from = columns_.middle(point.first) - half;
    return {from, columns_.middle(point.last) + half - from};
  }

  void draw_report(const Point& point) {
    const auto [x, width] = extent(point);
    html_.add(
        "<a href=\"#{}\"><title>{}</title><rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" "
        "height=\"14\" rx=\"2\"/></a>\n",
        point.target, point.title, point.kind, x, axis_ - 24 - kRow * static_cast<int>(point.row), width);
  }

  void draw_event(const Point& point) {
    const auto [x, width] = extent(point);
    html_.add(
        "<a href=\"#{}\"><title>{}</title><rect class=\"event {}\" x=\"{}\" y=\"{}\" width=\"{}\" "
        "height=\"14\" rx=\"7\"/></a>\n",
        point.target, point.title, point.kind, x, axis_ + 41 + kRow * static_cast<int>(point.row), width);
  }

  void draw_saying(const Point& point) {
    const auto [x, width] = extent(point);
    html_.add(
        "<a href=\"#{}\"><title>{}</title><rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" "
        "height=\"14\" rx=\"4\"/></a>\n",
        point.target, point.title, point.kind, x, said_at_, width);
  }

  const StoryContext& story_;
  Html html_;
  Columns columns_;
  std::vector<Point> reports_, events_;
  std::vector<Point> said_;  // by day
  std::map<Day, std::size_t> statements_;
  int axis_ = 0, said_at_ = 0;
};

}  // namespace

Markup timeline_picture(const StoryContext& story) { return Picture(story).svg(); }

Markup timeline_section(StoryContext& story) {
  if (story.account().timeline.empty()) return {};
  Html html;
  html.add("<section>\n{}{}<ol class=\"days\">\n", story.heading("timeline", "Timeline"),
           timeline_picture(story));
  std::string last;
  for (std::size_t i = 0; i < story.account().timeline.size(); ++i) {
    const auto& entry = story.account().timeline[i];
    const auto* fact = story.sheet().find_fact(entry.fact);
    if (!fact) continue;
    const auto label = day_label(entry);
    const auto again = label == last ? " again" : "";
    last = label;
    const auto note = entry.basis == DayBasis::said ? story.sheet().origins_of(*fact)  // who said so
                                                    : std::string(day_note(entry));
    html.add(
        "<li id=\"{}\" class=\"{}{}\"{}><span class=\"when{}\">{}{}{}</span> <span class=\"what\">{}{} <span "
        "class=\"about\">{}{}{} · {}</span></span></li>\n",
        story.id("t", i + 1), fact->against.empty() ? "agreed" : "disputed",
        entry.basis == DayBasis::said ? " saying" : "", story.filter().line(*fact, entry.date), again,
        day_opener(entry), time_of(entry.date), day_reports(entry),
        story.status_label(entry.planned ? Status::planned : fact->status), story.words(fact->words), note,
        note.empty() ? "" : " · ", story.reports(cites_of(*fact)), id_code(fact->id.value));
  }
  return html.add("</ol>\n</section>\n").take();
}

}  // namespace saksi::html
