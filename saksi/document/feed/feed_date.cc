#include "saksi/document/feed/feed_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "saksi/base/date.h"
#include "saksi/base/utf8.h"
#include "saksi/document/feed/date_tokens.h"
#include "saksi/lang/calendar_names.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxBytes = 200;

struct Clock {
  unsigned hour = 0;
  unsigned minute = 0;
  std::optional<int> offset;  // minutes east of Greenwich
};

// Takes what it understands out of the tokens, the clock first: what is left of the figures is the date.
class DateReader {
 public:
  DateReader(std::string_view words, std::string_view language)
      : tokens_(cut_date(words)), used_(tokens_.size()), language_(fold_case(language)) {}

  std::optional<std::string> read() {
    find_clock();
    const auto day = find_date();
    if (!day) return std::nullopt;
    auto words = format_day(*day);
    if (!clock_) return words;
    words += fmt::format("T{:02}:{:02}", clock_->hour, clock_->minute);
    if (const auto offset = clock_->offset)
      words += fmt::format("{}{:02}:{:02}", *offset < 0 ? '-' : '+', std::abs(*offset) / 60,
                           std::abs(*offset) % 60);
    return words;
  }

 private:
  using Kind = DateToken::Kind;

  std::optional<unsigned> month_of(std::size_t i) const {
    return MonthNames::of_news().find_shortened(tokens_[i].text, language_);
  }
  bool is(std::size_t i, Kind kind) const { return i < tokens_.size() && tokens_[i].kind == kind; }
  bool is_sign(std::size_t i, std::string_view sign) const {
    return is(i, Kind::sign) && tokens_[i].is(sign);
  }
  void use(std::size_t from, std::size_t to) {
    for (auto i = from; i < std::min(to, used_.size()); ++i) used_[i] = true;
  }

  // 17:50[:00[.123]], 5.50 behind "pukul" or in front of a zone.
  void find_clock() {
    for (std::size_t i = 0; i + 2 < tokens_.size(); ++i) {
      if (!is(i, Kind::figures) || !is(i + 2, Kind::figures) || tokens_[i + 2].text.size() > 2) continue;
      const bool dotted = is_sign(i + 1, ".") && is_dotted_clock(i);
      if (!is_sign(i + 1, ":") && !dotted) continue;
      auto hour = tokens_[i].value;
      const auto minute = tokens_[i + 2].value;
      auto end = i + 3;
      while ((is_sign(end, ":") || is_sign(end, ".") || is_sign(end, ",")) && is(end + 1, Kind::figures) &&
             !tokens_[end + 1].after_blank)
        end += 2;
      use(i, end);
      if (tokens_[i].text.size() > 2 || hour > 23 || minute > 59) return;
      hour = on_clock_of_24(hour, i, end);
      clock_ = Clock{hour, minute, find_offset(end)};
      return;
    }
  }
  bool is_dotted_clock(std::size_t i) const {
    if (i > 0 && is(i - 1, Kind::word) && announces_clock(tokens_[i - 1].text)) return true;
    const bool goes_on = (is_sign(i + 3, ".") && is(i + 4, Kind::figures)) || (i > 0 && is_sign(i - 1, "."));
    if (goes_on || !is(i + 3, Kind::word)) return false;
    return announces_clock(tokens_[i + 3].text) || find_zone_minutes(tokens_[i + 3].text).has_value();
  }
  // "오후 11:23", "5:50 pm", "5:50 p.m.".
  unsigned on_clock_of_24(unsigned hour, std::size_t begin, std::size_t& end) {
    auto half =
        begin > 0 && is(begin - 1, Kind::word) ? find_day_half(tokens_[begin - 1].text) : DayHalf::none;
    if (half == DayHalf::none && is(end, Kind::word)) {
      half = find_day_half(tokens_[end].text);
      const auto letter = fold_case(tokens_[end].text);
      if (half != DayHalf::none) {
        ++end;
      } else if ((letter == "p" || letter == "a") && is_sign(end + 1, ".") && is(end + 2, Kind::word)) {
        half = letter == "p" ? DayHalf::afternoon : DayHalf::morning;
        end += is_sign(end + 3, ".") ? 4 : 3;
      }
    }
    has_half_ = half != DayHalf::none;
    if (half == DayHalf::afternoon && hour < 12) return hour + 12;
    return half == DayHalf::morning && hour == 12 ? 0 : hour;
  }

  // Behind the clock: "+0700", "-04:30", "WIB", "GMT+7", "Etc/GMT", "(WIB)".
  std::optional<int> find_offset(std::size_t i) {
    while (is_sign(i, "(") || is_sign(i, "/") || (is(i, Kind::word) && fold_case(tokens_[i].text) == "etc"))
      ++i;
    std::optional<int> named;
    if (is(i, Kind::word)) {
      named = find_zone_minutes(tokens_[i].text);
      if (!named) return std::nullopt;
      use(i, i + 1);
      ++i;
      if (*named != 0) return named;
    }
    if (!(is_sign(i, "+") || is_sign(i, "-")) || !is(i + 1, Kind::figures)) return named;
    const auto& figures = tokens_[i + 1];
    const auto size = figures.text.size();
    unsigned hours = size > 2 ? figures.value / 100 : figures.value;
    unsigned minutes = size > 2 ? figures.value % 100 : 0;
    auto end = i + 2;
    if (size <= 2 && is_sign(end, ":") && is(end + 1, Kind::figures)) {
      minutes = tokens_[end + 1].value;
      end += 2;
    }
    // "17:50 - 13 Sep 2023": a dash between clock and date.
    if (size > 4 || (size <= 2 && end == i + 2 && tokens_[i + 1].after_blank)) return named;
    use(i, end);
    if (hours > 14 || minutes > 59) return named;
    const int offset = static_cast<int>(hours * 60 + minutes);
    return tokens_[i].is("-") ? -offset : offset;
  }

  std::optional<Day> find_date() const {
    if (const auto day = find_named()) return day;
    return find_numeric();
  }

  static int whole_year(const DateToken& figures) {
    const auto year = static_cast<int>(figures.value);
    if (figures.text.size() <= 2) return year + (year < 70 ? 2000 : 1900);
    return year > 2400 && year < 2700 ? year - 543 : year;  // years of the Buddha, in Thai feeds
  }
  static bool is_year(const DateToken& figures) { return figures.text.size() == 4 && figures.value > 0; }
  std::vector<const DateToken*> figures_left() const {
    std::vector<const DateToken*> left;
    for (std::size_t i = 0; i < tokens_.size(); ++i)
      if (is(i, Kind::figures) && !used_[i] && tokens_[i].text.size() <= 4) left.push_back(&tokens_[i]);
    return left;
  }

  // A day, the name of a month and a year, in any order.
  std::optional<Day> find_named() const {
    const auto numbers = figures_left();
    if (numbers.size() < 2) return std::nullopt;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!is(i, Kind::word) || used_[i] || !may_be_month(i)) continue;
      const auto month = month_of(i);
      if (!month) continue;
      const auto year = std::ranges::find_if(numbers, [](const DateToken* token) { return is_year(*token); });
      for (const auto* day : numbers) {
        if (day->text.size() > 2) continue;
        const auto* of = year != numbers.end() ? *year : last_but(numbers, day);
        if (of)
          if (const auto found = find_day(whole_year(*of), *month, day->value)) return found;
      }
    }
    return std::nullopt;
  }
  static const DateToken* last_but(const std::vector<const DateToken*>& numbers, const DateToken* day) {
    for (const auto* number : numbers)
      if (number > day && number->text.size() <= 2) return number;
    return nullptr;
  }
  // A weekday may read like a month: "Mar" is Tuesday in French and Italian, "Sen" … but it stands first,
  // in front of the figures, when another word that is a month follows.
  bool may_be_month(std::size_t i) const {
    const bool before_all =
        std::ranges::none_of(tokens_.begin(), tokens_.begin() + static_cast<std::ptrdiff_t>(i),
                             [](const DateToken& token) { return token.kind == Kind::figures; });
    if (!before_all) return true;
    for (auto later = i + 1; later < tokens_.size(); ++later)
      if (is(later, Kind::word) && !used_[later] && month_of(later)) return false;
    return true;
  }

  // 2023-09-13, 13/09/2023, 13.9.23, 2023年9月13日, 2023-012-31, 23-9-3.
  std::optional<Day> find_numeric() const {
    const auto numbers = figures_left();
    if (numbers.size() < 3) return find_packed();
    const auto& a = *numbers[0];
    const auto& b = *numbers[1];
    const auto& c = *numbers[2];
    if (is_year(a)) return find_day(whole_year(a), b.value, c.value);
    if (a.text.size() > 2 || b.text.size() > 2) return std::nullopt;
    if (!is_year(c) && c.text.size() != 2) return find_day(whole_year(a), b.value, c.value);  // 23-9-3
    const auto year = whole_year(c);
    const auto day_first = find_day(year, b.value, a.value), month_first = find_day(year, a.value, b.value);
    if (!day_first || !month_first) return day_first ? day_first : month_first;
    return is_american() ? month_first : day_first;
  }
  // 20230913T175000Z.
  std::optional<Day> find_packed() const {
    for (const auto& token : tokens_)
      if (token.kind == Kind::figures && token.text.size() == 8)
        return find_day(static_cast<int>(token.value / 10000), token.value / 100 % 100, token.value % 100);
    return std::nullopt;
  }
  // "9/13/2023 5:50 PM".
  bool is_american() const {
    const bool slashes = std::ranges::any_of(tokens_, [](const DateToken& token) { return token.is("/"); });
    return slashes && (language_.starts_with("en-us") ||
                       (has_half_ && (language_.empty() || language_.starts_with("en"))));
  }

  std::vector<DateToken> tokens_;
  std::vector<bool> used_;
  std::string language_;
  std::optional<Clock> clock_;
  bool has_half_ = false;
};

bool is_iso(std::string_view words) {
  const auto figure = [&](std::size_t i) { return i < words.size() && words[i] >= '0' && words[i] <= '9'; };
  return figure(0) && figure(1) && figure(2) && figure(3) && words.size() >= 10 && words[4] == '-' &&
         figure(5) && figure(6) && words[7] == '-' && figure(8) && figure(9) && !figure(10);
}

}  // namespace

std::optional<std::string> normal_feed_date(std::string_view words, std::string_view language) {
  words = trim(words);
  if (words.size() > kMaxBytes) return std::nullopt;
  // What a clock of twelve hours or a zone by name does not make hard is read as it stands.
  if (is_iso(words) && (words.size() == 10 || words[10] == 'T')) return std::nullopt;
  return DateReader(words, language).read();
}

}  // namespace saksi
