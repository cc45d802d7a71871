// The timeline: a picture of when it happened against when it was told, and the list behind it.

#include <algorithm>
#include <map>

#include "saksi/view/dates.h"
#include "saksi/view/html/sections.h"
#include "saksi/view/words.h"

namespace saksi::html {
namespace {

constexpr int kColumn = 74;             // pixels a day takes
constexpr int kRow = 22;                // pixels between two things of one day
constexpr int kLeft = 86;               // pixels for the names of the lanes
constexpr std::size_t kMostDays = 120;  // more are no picture; the list has them all

// A thing on the time axis.
struct Point {
  DateRange days;
  std::size_t row = 0;  // counted away from the axis
  std::string title;
  std::string target;     // id on the page
  std::string_view kind;  // class
};

std::string_view kind_of(const TimelineEntry& entry, const Fact& fact) {
  return entry.planned ? word_of(Status::planned) : word_of(fact.status);
}

// Days in columns, in order; days that follow each other only in the calendar of the story stand side by
// side.
class Days {
 public:
  void add(Day day) { columns_[day] = 0; }
  void settle() {
    int column = 0;
    for (auto& [day, place] : columns_) place = column++;
  }
  int x(Day day) const { return kLeft + kColumn * columns_.at(day) + kColumn / 2; }
  const std::map<Day, int>& all() const { return columns_; }

 private:
  std::map<Day, int> columns_;
};

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
    for (std::size_t i = 0; i < story.account().timeline.size(); ++i) add_event(i);
    days_.settle();
  }

  Markup svg() {
    if (days_.all().size() < 2 || days_.all().size() > kMostDays || events_.empty()) return {};
    const auto told_rows = static_cast<int>(stack(reports_));
    const auto event_rows = static_cast<int>(stack(events_));
    axis_ = 14 + kRow * std::max(told_rows, 1) + 12;
    const int width = kLeft + kColumn * static_cast<int>(days_.all().size());
    const int height = axis_ + 44 + kRow * event_rows;
    html_.add(
        "<div class=\"scroll picture\" role=\"region\" tabindex=\"0\" aria-label=\"Picture of the "
        "timeline\">\n"
        "<svg class=\"timeline\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" role=\"img\" "
        "aria-labelledby=\"{2}\">\n"
        "<title id=\"{2}\">When it happened, and when it was told</title>\n",
        width, height, story_.id("timeline-title"));
    draw_axis(width);
    html_.add("<text class=\"lane\" x=\"0\" y=\"{}\">Told</text>\n", axis_ - 16);
    html_.add("<text class=\"lane\" x=\"0\" y=\"{}\">Happened</text>\n", axis_ + 52);
    for (const auto& report : reports_) draw_report(report);
    for (const auto& event : events_) draw_event(event);
    return html_.add("</svg>\n</div>\n").take();
  }

 private:
  void add_days(const DateRange& days) {
    days_.add(days.from);
    days_.add(days.to);
  }

  void add_report(const ArticleId& id) {
    const auto& published = story_.sheet().article(id).published;
    if (!published) return;
    add_days(published->days);
    reports_.push_back({published->days, 0,
                        fmt::format("{}, {}", story_.sheet().label(id), show_days(published->days)),
                        story_.report_id(id), "report"});
  }

  void add_event(std::size_t index) {
    const auto& entry = story_.account().timeline[index];
    const auto* fact = story_.sheet().find_fact(entry.fact);
    const auto days = days_of_timex(entry.date);
    if (!fact || !days) return;
    add_days(*days);
    events_.push_back({*days, 0,
                       fmt::format("{}: {}", show_timex(entry.date), story_.sheet().words(fact->words)),
                       story_.id("t", index + 1), kind_of(entry, *fact)});
  }

  void draw_axis(int width) {
    html_.add("<line class=\"axis\" x1=\"{}\" x2=\"{}\" y1=\"{}\" y2=\"{}\"/>\n", kLeft, width, axis_, axis_);
    const Day* before = nullptr;
    for (const auto& [day, column] : days_.all()) {
      const int x = days_.x(day);
      html_.add("<line class=\"axis\" x1=\"{0}\" x2=\"{0}\" y1=\"{1}\" y2=\"{2}\"/>\n", x, axis_ - 4,
                axis_ + 4);
      const std::chrono::year_month_day date(day);
      html_.add("<text class=\"day\" x=\"{}\" y=\"{}\">{} {}</text>\n", x, axis_ + 19,
                static_cast<unsigned>(date.day()),
                month_name(static_cast<unsigned>(date.month())).substr(0, 3));
      const bool new_year = !before || std::chrono::year_month_day(*before).year() != date.year();
      if (new_year)
        html_.add("<text class=\"day year\" x=\"{}\" y=\"{}\">{}</text>\n", x, axis_ + 33,
                  static_cast<int>(date.year()));
      if (before && day - *before > std::chrono::days(1)) draw_gap(x - kColumn / 2, day - *before);
      before = &day;
    }
  }

  // Days that are left out of the axis.
  void draw_gap(int x, std::chrono::days size) {
    html_.add(
        "<rect class=\"gap\" x=\"{}\" y=\"{}\" width=\"10\" height=\"6\"/>"
        "<text class=\"gap\" x=\"{}\" y=\"{}\">{}</text>\n",
        x - 5, axis_ - 3, x, axis_ - 8, span_of(size));
  }

  void draw_report(const Point& point) {
    const int y = axis_ - 22 - kRow * static_cast<int>(point.row);
    const int from = days_.x(point.days.from);
    html_.add(
        "<a href=\"#{}\"><title>{}</title><rect class=\"report\" x=\"{}\" y=\"{}\" width=\"{}\" "
        "height=\"14\" rx=\"2\"/></a>\n",
        point.target, point.title, from - 7, y, days_.x(point.days.to) - from + 14);
  }

  void draw_event(const Point& point) {
    const int y = axis_ + 48 + kRow * static_cast<int>(point.row);
    const int from = days_.x(point.days.from);
    const int to = days_.x(point.days.to);
    html_.add(
        "<a href=\"#{}\"><title>{}</title><rect class=\"event {}\" x=\"{}\" y=\"{}\" width=\"{}\" "
        "height=\"14\" rx=\"7\"/></a>\n",
        point.target, point.title, point.kind, from - 7, y - 7, to - from + 14);
  }

  const StoryContext& story_;
  Html html_;
  Days days_;
  std::vector<Point> reports_, events_;
  int axis_ = 0;
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
    const auto status = entry.planned ? Status::planned : fact->status;
    const auto day = entry.date == last ? Markup{} : time_of(entry.date);
    last = entry.date;
    html.add(
        "<li id=\"{}\"><span class=\"when\">{}</span> <span class=\"what\">{}{} <span "
        "class=\"about\">{}</span></span></li>\n",
        story.id("t", i + 1), day, story.status_label(status), story.words(fact->words),
        story.reports(cites_of(*fact)));
  }
  return html.add("</ol>\n</section>\n").take();
}

}  // namespace saksi::html
