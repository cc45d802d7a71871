#include "saksi/article/visible_date.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

// A run of figures, or a run of letters.
struct Token {
  std::uint32_t begin, end;
  bool number;
  std::uint32_t figures = 0, value = 0;  // of a number
};

constexpr std::size_t kMaxTokens = 96;

int figure_value(char32_t c) {
  if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
  return c < 0x80 ? -1 : u_charDigitValue(static_cast<UChar32>(c));
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  for (std::uint32_t i = 0; i < text.size() && tokens.size() < kMaxTokens;) {
    const auto point = decode_at(text, i);
    const int figure = figure_value(point.value);
    const auto end = i + point.size_bytes;
    if (figure >= 0) {
      if (tokens.empty() || !tokens.back().number || tokens.back().end != i) tokens.push_back({i, i, true});
      auto& token = tokens.back();
      token.end = end;
      if (++token.figures <= 8) token.value = token.value * 10 + static_cast<std::uint32_t>(figure);
    } else if (is_word(point.value)) {
      if (tokens.empty() || tokens.back().number || tokens.back().end != i) tokens.push_back({i, i, false});
      tokens.back().end = end;
    }
    i = end;
  }
  return tokens;
}

// English of countries that write the day first.
bool writes_day_first(std::string_view language) {
  if (fold_case(language.substr(0, 2)) != "en") return true;
  constexpr std::string_view kRegions[] = {"gb", "uk", "au", "nz", "ie", "in", "za", "my", "sg", "hk", "ng",
                                           "ke", "gh", "pk", "bd", "lk", "id", "mt", "jm", "tt", "zw", "ug"};
  const auto mark = language.find_first_of("-_");
  if (mark == std::string_view::npos) return false;
  return std::ranges::find(kRegions, fold_case(language.substr(mark + 1, 2))) != std::end(kRegions);
}

// One text while it is read.
class Reader {
 public:
  Reader(const DateNames& names, std::string_view text, std::string_view language)
      : names_(names),
        text_(text),
        language_(fold_case(language.substr(0, std::min(language.find_first_of("-_"), language.size())))),
        day_first_(writes_day_first(language)),
        tokens_(tokens_of(text)) {}

  std::vector<VisibleDate> read() {
    std::vector<VisibleDate> dates;
    std::size_t free = 0;  // first token behind the last date
    for (std::size_t i = 0; i + 2 < tokens_.size(); ++i) {
      auto found = read_at(i);
      if (!found) continue;
      VisibleDate date;
      date.swapped = found->swapped;
      date.label = label_before(free, i);
      std::size_t end = found->end, begin = i;
      add_time(date, *found, free, begin, end);
      while (begin > free && kind(begin - 1) == DateWord::weekday) --begin;
      date.begin = tokens_[begin].begin;
      date.end = tokens_[end - 1].end;
      dates.push_back(std::move(date));
      const bool period = dates.size() > 1 && spans_period(dates[dates.size() - 2].end, dates.back().begin);
      if (period) dates[dates.size() - 2].label = dates.back().label = VisibleDate::Label::other;
      free = end;
      i = end - 1;
    }
    return dates;
  }

 private:
  struct Found {
    Day day{};
    std::optional<Day> swapped;
    std::size_t end = 0;  // token behind it
  };
  struct Clock {
    unsigned hour = 0, minute = 0;
    std::optional<int> offset;
  };

  // "08.01.2020 - 02.02.2020": from one day to another.
  bool spans_period(std::size_t from, std::size_t to) const {
    const auto between = trim(text_.substr(from, to - from));
    return between == "-" || between == "–" || between == "—" ||
           (between.size() <= 8 && names_.kind(fold_case(between)) == DateWord::until);
  }
  std::string_view words(const Token& token) const {
    return text_.substr(token.begin, token.end - token.begin);
  }
  std::string folded(std::size_t i) const { return fold_case(words(tokens_[i])); }
  std::optional<DateWord> kind(std::size_t i) const {
    if (i >= tokens_.size() || tokens_[i].number) return std::nullopt;
    return names_.kind(folded(i));
  }
  std::string_view gap(std::size_t i) const {  // between token i and the next
    const auto end = i + 1 < tokens_.size() ? tokens_[i + 1].begin : text_.size();
    return text_.substr(tokens_[i].end, end - tokens_[i].end);
  }
  // The only sign between two tokens, blanks aside; 0: none or several.
  char sign(std::size_t i) const {
    const auto between = trim(gap(i));
    return between.size() == 1 ? between[0] : '\0';
  }
  bool is_number(std::size_t i, std::uint32_t least, std::uint32_t most, std::uint32_t figures) const {
    return i < tokens_.size() && tokens_[i].number && tokens_[i].figures <= figures &&
           tokens_[i].value >= least && tokens_[i].value <= most;
  }
  bool is_day(std::size_t i) const { return is_number(i, 1, 31, 2); }
  bool is_month_number(std::size_t i) const { return is_number(i, 1, 12, 2); }
  std::optional<unsigned> month(std::size_t i) const {
    if (i >= tokens_.size() || tokens_[i].number) return std::nullopt;
    return names_.month(folded(i), language_);
  }
  // Four figures; years of the Buddhist calendar in Thai.
  std::optional<int> long_year(std::size_t i) const {
    if (i >= tokens_.size() || !tokens_[i].number || tokens_[i].figures != 4) return std::nullopt;
    const int value = static_cast<int>(tokens_[i].value);
    if (value >= 1990 && value <= 2100) return value;
    return value >= 2533 && value <= 2643 ? std::optional(value - 543) : std::nullopt;
  }
  static int of_century(std::uint32_t value) { return static_cast<int>(value) + (value >= 90 ? 1900 : 2000); }
  bool joins(std::size_t i) const {  // nothing between two parts of a date but blanks and light marks
    return gap(i).size() <= 6 && gap(i).find_first_not_of(" .,-/'|") == std::string_view::npos;
  }
  bool joins_with_mark(std::size_t i) const {  // "1º de enero": signs that are letters to nobody
    const auto between = gap(i);
    return joins(i) || between == "º " || between == "° " || between == "’" || between == " ’";
  }
  // Skips what may stand inside of a date ("de", "th", "年"); tells whether there was any.
  bool skip_joints(std::size_t& i) const {
    const auto from = i;
    while (i < from + 3 && kind(i) == DateWord::joint && joins_with_mark(i - 1)) ++i;
    return i > from;
  }

  std::optional<Found> read_at(std::size_t i) const {
    if (tokens_[i].number) {
      if (const auto year = long_year(i)) return year_first(i, *year);
      if (!is_day(i)) return std::nullopt;
      if (auto found = figures_only(i)) return found;
      return day_then_name(i);
    }
    return month(i) ? name_then_day(i) : std::nullopt;
  }

  static std::optional<Found> make(int year, unsigned month, unsigned day, std::size_t end) {
    const auto found = find_day(year, month, day);
    if (!found || !is_plausible_day(*found)) return std::nullopt;
    return Found{*found, std::nullopt, end};
  }

  // "2023-09-13", "2023/9/13", "2023. 9. 13", "2023年9月13日", "2023. szeptember 13."
  std::optional<Found> year_first(std::size_t i, int year) const {
    auto at = i + 1;
    const bool word = skip_joints(at);
    if (!joins_with_mark(at - 1)) return std::nullopt;
    const auto named = month(at);
    if (!named && !is_month_number(at)) return std::nullopt;
    const auto number = named ? *named : tokens_[at].value;
    const auto month_at = at++;
    const bool second = skip_joints(at);
    if (!is_day(at) || !joins_with_mark(at - 1)) return std::nullopt;
    if (!named && !(word && second)) {
      const char mark = sign(i);
      if (mark == 0 || mark == ',' || mark != sign(month_at)) return std::nullopt;
    }
    auto found = make(year, number, tokens_[at].value, at + 1);
    if (found && kind(found->end) == DateWord::joint && gap(at).empty()) ++found->end;  // 日
    return found;
  }

  // "13.09.2023", "13/9/23", "09-13-2023", "26 | 01 | 2022", "ngày 13 tháng 9 năm 2023"
  std::optional<Found> figures_only(std::size_t i) const {
    auto at = i + 1;
    const bool word = skip_joints(at);
    if (!is_day(at)) return std::nullopt;
    const auto second_at = at++;
    const bool word_too = skip_joints(at);
    if (at >= tokens_.size() || !tokens_[at].number) return std::nullopt;
    const char mark = sign(i);
    const bool marked =
        mark != 0 && std::string_view("./-|").find(mark) != std::string_view::npos && mark == sign(second_at);
    if (!(word && word_too) && !marked) return std::nullopt;
    auto year = long_year(at);
    if (marked && is_part_of_more(i, at, mark)) return std::nullopt;
    if (!year && marked && tokens_[at].figures == 2 && is_short_year(i, at, mark))
      year = of_century(tokens_[at].value);
    if (!year) return std::nullopt;
    return in_order(*year, tokens_[i].value, tokens_[second_at].value, mark, at + 1);
  }
  // "13.9.23" is a date, but "1.13.9.23" is a number.
  bool is_part_of_more(std::size_t i, std::size_t at, char mark) const {
    const auto is_tied = [&](std::size_t place) { return place < text_.size() && text_[place] == mark; };
    const bool before = i > 0 && tokens_[i - 1].number && is_tied(tokens_[i].begin - 1);
    return before || (is_tied(tokens_[at].end) && at + 1 < tokens_.size() && tokens_[at + 1].number &&
                      tokens_[at + 1].begin == tokens_[at].end + 1);
  }
  bool is_short_year(std::size_t i, std::size_t at, char mark) const {
    const auto value = tokens_[at].value;
    return mark != '|' && tokens_[at].end - tokens_[i].begin <= 10 && (value <= 60 || value >= 90);
  }
  std::optional<Found> in_order(int year, unsigned first, unsigned second, char mark, std::size_t end) const {
    auto day_first = make(year, second, first, end);
    if (mark == '.' || mark == '|' || mark == 0) return day_first;
    auto month_first = make(year, first, second, end);
    if (!day_first || !month_first) return day_first ? day_first : month_first;
    auto found = day_first_ ? day_first : month_first;
    if (first != second) found->swapped = (day_first_ ? month_first : day_first)->day;
    return found;
  }

  // "13 September 2023", "13. Sept. 2023", "1st of January, 2023", "13 de enero de 2023", "13-Sep-23"
  std::optional<Found> day_then_name(std::size_t i) const {
    auto at = i + 1;
    skip_joints(at);
    if (!joins_with_mark(at - 1)) return std::nullopt;
    const auto named = month(at);
    if (!named) return std::nullopt;
    return with_year(at, *named, tokens_[i].value);
  }
  // "September 13, 2023", "Sept. 13th 2023"
  std::optional<Found> name_then_day(std::size_t i) const {
    auto at = i + 1;
    if (!is_day(at) || !joins(i)) return std::nullopt;
    const auto day = tokens_[at].value;
    auto next = at + 1;
    skip_joints(next);
    return with_year(next - 1, *month(i), day);
  }
  // The year behind token `at`.
  std::optional<Found> with_year(std::size_t at, unsigned month, unsigned day) const {
    auto next = at + 1;
    skip_joints(next);
    if (next >= tokens_.size() || !joins_with_mark(next - 1)) return std::nullopt;
    if (const auto year = long_year(next)) return make(*year, month, day, next + 1);
    if (!tokens_[next].number || tokens_[next].figures != 2) return std::nullopt;
    // "28. Jan 22" and "Jan 28, '22", but not "28 Jan 22:10" nor "28 Jan 22 Uhr".
    const auto behind = gap(next);
    const bool ends =
        next + 1 == tokens_.size() || (!trim(behind).empty() && behind[0] != ':' && behind[0] != '.');
    if (!ends || (!gap(next - 1).ends_with('\'') && sign(next - 1) == ',')) return std::nullopt;
    return make(of_century(tokens_[next].value), month, day, next + 1);
  }

  // The last word before a date that says what it is the date of.
  VisibleDate::Label label_before(std::size_t from, std::size_t to) const {
    constexpr std::size_t kReach = 8;
    for (std::size_t i = to; i > from && i + kReach > to; --i) {
      const auto word = kind(i - 1);
      if (word == DateWord::published) return VisibleDate::Label::published;
      if (word == DateWord::changed) return VisibleDate::Label::changed;
      if (word == DateWord::until) return VisibleDate::Label::other;
    }
    return VisibleDate::Label::none;
  }

  void add_time(VisibleDate& date, const Found& found, std::size_t free, std::size_t& begin,
                std::size_t& end) const {
    auto clock = clock_behind(found.end, end);
    if (!clock) clock = clock_before(free, begin);
    date.moment = clock ? make_moment(found.day, clock->hour, clock->minute, clock->offset)
                        : Moment{found.day, std::nullopt};
  }
  // A few known words may stand between date and time: "13 September 2023, pukul 10.15 WIB", "… at 10:15".
  std::optional<Clock> clock_behind(std::size_t from, std::size_t& end) const {
    auto at = from;
    const auto stands_between = [&](std::size_t i) {
      if (i >= tokens_.size() || tokens_[i].number || gap(i - 1).size() > 4) return false;
      return kind(i).has_value() ||
             (gap(i - 1).empty() && fold_case(words(tokens_[i])) == "t");  // 2023-09-13T10:15
    };
    while (at < from + 3 && stands_between(at)) ++at;
    if (at >= tokens_.size() || gap(at - 1).size() > 5 || read_at(at)) return std::nullopt;
    auto clock = clock_at(at);
    if (clock) end = at;
    return clock;
  }
  std::optional<Clock> clock_before(std::size_t free, std::size_t& begin) const {
    auto at = begin;  // behind the minutes
    const auto least = std::max(free, begin > 5 ? begin - 5 : 0);
    while (at > least && !tokens_[at - 1].number && kind(at - 1)) --at;
    if (at < least + 2 || sign(at - 2) != ':') return std::nullopt;
    auto from = at - 2;
    if (from >= least + 1 && sign(from - 1) == ':' && tokens_[from - 1].number) --from;  // with seconds
    auto end = from;
    auto clock = clock_at(end);
    if (!clock || end > begin) return std::nullopt;
    begin = from;
    return clock;
  }
  // "10:15", "10.15 WIB", "5:50 p.m. EST", "16h20", "17:50:12 +0700". `at` goes behind it.
  std::optional<Clock> clock_at(std::size_t& at) const {
    if (!is_number(at, 0, 23, 2) || at + 1 >= tokens_.size()) return std::nullopt;
    Clock clock;
    clock.hour = tokens_[at].value;
    auto next = at + 1;
    const char mark = gap(at).size() == 1 ? gap(at)[0] : '\0';
    const bool letter = !tokens_[next].number && fold_case(words(tokens_[next])) == "h";
    const auto half = half_day(next);
    if (letter) {
      ++next;
    } else if (half && tokens_[at].value <= 12) {
      clock.hour = clock.hour % 12 + *half;
      at = behind_half_day(next);
      take_zone(clock, at);
      return clock;
    } else if (mark != ':' && mark != '.') {
      return std::nullopt;
    }
    if (!is_number(next, 0, 59, 2) || tokens_[next].figures != 2) {
      if (!letter) return std::nullopt;
    } else {
      clock.minute = tokens_[next++].value;
    }
    if (next < tokens_.size() && is_number(next, 0, 59, 2) && gap(next - 1) == ":") ++next;
    if (const auto later = half_day(next); later && clock.hour <= 12) {
      clock.hour = clock.hour % 12 + *later;
      next = behind_half_day(next);
    }
    at = next;
    take_zone(clock, at);
    return clock;
  }
  // 12 for "pm", "p.m."; 0 for "am".
  std::optional<unsigned> half_day(std::size_t i) const {
    if (i >= tokens_.size() || tokens_[i].number || gap(i - 1).size() > 1) return std::nullopt;
    const auto word = folded(i);
    const bool parted =
        i + 1 < tokens_.size() && gap(i) == "." && !tokens_[i + 1].number && folded(i + 1) == "m";
    if (word == "am" || (word == "a" && parted)) return 0;
    if (word == "pm" || (word == "p" && parted)) return 12;
    return std::nullopt;
  }
  std::size_t behind_half_day(std::size_t i) const { return folded(i).size() == 1 ? i + 2 : i + 1; }
  void take_zone(Clock& clock, std::size_t& at) const {
    const auto behind = trim(text_.substr(tokens_[at - 1].end));
    if (behind.starts_with('+') || (behind.starts_with('-') && at < tokens_.size() && tokens_[at].number &&
                                    tokens_[at].begin == tokens_[at - 1].end + 1)) {
      clock.offset = parse_offset(behind);
      return;
    }
    for (auto i = at; i < tokens_.size() && i < at + 2; ++i) {
      if (tokens_[i].number || gap(i - 1).size() > 3) return;
      const auto word = folded(i);
      if (word == "z" || names_.kind(word) == DateWord::zone) {
        clock.offset = word == "z" ? 0 : names_.zone_minutes(word);
        if (const auto more = parse_offset(trim(text_.substr(tokens_[i].end))); more && *clock.offset == 0)
          clock.offset = more;
        at = i + 1;
        return;
      }
      if (!names_.kind(word)) return;
    }
  }

  const DateNames& names_;
  std::string_view text_;
  std::string language_;
  bool day_first_;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<VisibleDate> VisibleDates::find(std::string_view text, std::string_view language) const {
  return Reader(names_, text.substr(0, kMaxBytes), language).read();
}

}  // namespace saksi
