#include "saksi/article/line_features.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::string_view kNames[] = {"log_size",
                                       "words",
                                       "word_letters",
                                       "full_stop",
                                       "asks",
                                       "colon_end",
                                       "capitals",
                                       "all_capitals",
                                       "lower_start",
                                       "digits",
                                       "dates",
                                       "full_date",
                                       "bars",
                                       "commas",
                                       "quotes",
                                       "quote_start",
                                       "dash_start",
                                       "brackets",
                                       "address",
                                       "copyright",
                                       "glued",
                                       "sentences",
                                       "common",
                                       "topical",
                                       "in_title",
                                       "before_prose",
                                       "after_prose",
                                       "prose_before",
                                       "near_end",
                                       "run_length",
                                       "run_index",
                                       "run_rest",
                                       "run_dropped",
                                       "run_stops",
                                       "run_size",
                                       "after_blank",
                                       "before_blank",
                                       "log_size_before",
                                       "log_size_before2",
                                       "log_size_behind",
                                       "log_size_behind2",
                                       "dropped_before",
                                       "dropped_before2",
                                       "dropped_behind",
                                       "dropped_behind2",
                                       "stop_before",
                                       "stop_behind",
                                       "colon_before",
                                       "colon_behind",
                                       "date_before",
                                       "date_behind",
                                       "capitals_before",
                                       "capitals_behind",
                                       "lines",
                                       "prose_share",
                                       "prose_size",
                                       "short_dropped",
                                       "stops_share",
                                       "capitals_share",
                                       "twice"};
static_assert(std::size(kNames) == kLineFeatures);

constexpr std::size_t kSeenBytes = 400;  // of a line that are looked at sign by sign
constexpr float kMostLines = 20;         // a distance of more lines says no more

float share(std::size_t part, std::size_t whole) {
  return whole ? static_cast<float>(part) / static_cast<float>(whole) : 0;
}

// What can be seen in the line alone.
struct Shape {
  std::size_t capital_words = 0, date_words = 0, number_words = 0, letters = 0;
  std::size_t bars = 0, commas = 0, sentences = 0;
  bool quotes = false, glued = false, upper = false, lower = false, copyright = false, address = false;
  bool full_date = false;
  char32_t first = 0, last = 0;

  float capitals(const Line& line) const { return share(capital_words, line.words.size() - number_words); }
};

bool is_quote(char32_t c) {
  return c == '"' || c == U'“' || c == U'”' || c == U'„' || c == U'«' || c == U'»' || c == U'「' ||
         c == U'『';
}
bool is_bar(char32_t c) {
  return c == '|' || c == '/' || c == U'•' || c == U'·' || c == U'›' || c == U'»' || c == U'→' || c == '>' ||
         c == U'／' || c == U'｜';
}
bool is_bullet(char32_t c) {
  return c == '-' || c == U'–' || c == U'—' || c == U'•' || c == U'·' || c == '*' || c == U'▶' || c == U'■' ||
         c == U'●' || c == U'▲' || c == '>' || c == U'›';
}
bool is_bracket(char32_t c) {
  return c == '(' || c == ')' || c == '[' || c == ']' || c == U'（' || c == U'）' || c == U'【' || c == U'】';
}

Shape shape_of(const Line& line, const DateLines& dates) {
  Shape shape;
  const std::string_view text = std::string_view(line.text).substr(0, kSeenBytes);
  char32_t before = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_at(text, i);
    const char32_t c = point.value;
    if (!shape.first) shape.first = c;
    shape.last = c;
    const bool upper = is_upper(c), lower = is_lower(c);
    shape.upper |= upper;
    shape.lower |= lower;
    shape.letters += is_letter(c);
    shape.quotes |= is_quote(c);
    shape.bars += is_bar(c);
    shape.commas += c == ',' || c == U'、' || c == U'，' || c == U'،';
    shape.sentences += c == ' ' && (before == '.' || before == '?' || before == '!');
    shape.sentences += before == U'。' || before == U'।';
    shape.copyright |= c == U'©';
    shape.address |= c == '@';
    shape.glued |= (is_lower(before) && upper) || (is_lower(before) && is_digit(c));
    before = c;
    i += point.size_bytes;
  }
  shape.address |= text.find("://") != std::string_view::npos || text.find("www.") != std::string_view::npos;
  for (const auto& word : line.words) {
    shape.number_words += word.number;
    shape.date_words += dates.is_date_word(word);
    shape.capital_words += !word.number && is_upper(decode_at(line.text, word.begin).value);
  }
  shape.full_date = dates.find_date(line) != std::string_view::npos;
  return shape;
}

// How many prose lines hold a word.
class Vocabulary {
 public:
  explicit Vocabulary(const std::vector<Line>& lines) {
    for (const auto& line : lines) {
      if (line.why == "title")
        for (const auto& word : line.words) title_.insert(word.folded);
      if (!line.is_prose() || line.dropped()) continue;
      ++prose_lines_;
      std::unordered_set<std::string_view> seen;
      for (const auto& word : line.words)
        if (seen.insert(word.folded).second) ++count_[word.folded];
    }
  }
  bool is_common(const std::string& word) const {
    const auto found = count_.find(word);
    return found != count_.end() && found->second >= 3 && found->second * 5 >= prose_lines_;
  }
  bool is_topical(const std::string& word) const { return count_.contains(word); }
  bool in_title(const std::string& word) const { return title_.contains(word); }

 private:
  std::unordered_map<std::string_view, std::size_t> count_;
  std::unordered_set<std::string_view> title_;
  std::size_t prose_lines_ = 0;
};

// The text as a whole.
struct Whole {
  std::size_t first_prose = 0, last_prose = 0;  // both lines.size() when there is none
  std::size_t prose_characters = 0;
  float lines = 0, prose_share = 0, prose_size = 0, short_dropped = 0, stops_share = 0, capitals_share = 0;
};

Whole whole_of(const std::vector<Line>& lines, const std::vector<Shape>& shapes) {
  Whole whole{lines.size(), lines.size()};
  std::size_t all = 0, short_lines = 0, dropped = 0, stops = 0;
  std::vector<std::size_t> sizes;
  float capitals = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& line = lines[i];
    all += line.size;
    if (line.is_prose() && !line.dropped()) {
      if (sizes.empty()) whole.first_prose = i;
      whole.last_prose = i;
      sizes.push_back(line.size);
      whole.prose_characters += line.size;
      capitals += shapes[i].capitals(line);
    } else {
      ++short_lines;
      dropped += line.dropped();
      stops += line.full_stop;
    }
  }
  whole.lines = std::log(1 + static_cast<float>(lines.size()));
  whole.prose_share = share(whole.prose_characters, all);
  whole.short_dropped = share(dropped, short_lines);
  whole.stops_share = share(stops, short_lines);
  if (sizes.empty()) return whole;
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::ranges::nth_element(sizes, middle);
  whole.prose_size = std::log(1 + static_cast<float>(*middle));
  whole.capitals_share = capitals / static_cast<float>(sizes.size());
  return whole;
}

class Finder {
 public:
  Finder(const std::vector<Line>& lines, const DateLines& dates) : lines_(lines), vocabulary_(lines) {
    for (const auto& line : lines) {
      shapes_.push_back(shape_of(line, dates));
      if (!line.key.empty()) ++keys_[line.key];
    }
    whole_ = whole_of(lines, shapes_);
    find_runs();
  }

  std::vector<LineFeatures> find() {
    std::vector<LineFeatures> rows(lines_.size());
    std::size_t prose = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      describe_line(i, rows[i]);
      describe_place(i, prose, rows[i]);
      describe_neighbours(i, rows[i]);
      describe_text(i, rows[i]);
      if (lines_[i].is_prose() && !lines_[i].dropped()) prose += lines_[i].size;
    }
    return rows;
  }

 private:
  struct Run {
    std::size_t begin = 0, end = 0, dropped = 0, stops = 0, size = 0;
  };

  void find_runs() {
    run_of_.resize(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool prose = lines_[i].is_prose();
      if (i == 0 || prose || lines_[i - 1].is_prose()) runs_.push_back({i, i, 0, 0, 0});
      auto& run = runs_.back();
      run.end = i + 1;
      run.dropped += lines_[i].dropped();
      run.stops += lines_[i].full_stop;
      run.size += lines_[i].size;
      run_of_[i] = runs_.size() - 1;
    }
  }

  static float& at(LineFeatures& row, LineFeature feature) { return row[static_cast<std::size_t>(feature)]; }
  static float log_size(const Line& line) { return std::log(1 + static_cast<float>(line.size)); }

  void describe_line(std::size_t i, LineFeatures& row) const {
    using F = LineFeature;
    const auto& line = lines_[i];
    const auto& shape = shapes_[i];
    const auto words = line.words.size();
    at(row, F::log_size) = log_size(line);
    at(row, F::words) = static_cast<float>(words);
    at(row, F::word_letters) = share(shape.letters, words);
    at(row, F::full_stop) = line.full_stop;
    at(row, F::asks) = line.asks;
    at(row, F::colon_end) = shape.last == ':' || line.text.ends_with(':') || line.text.ends_with("：");
    at(row, F::capitals) = shape.capitals(line);
    at(row, F::all_capitals) = shape.upper && !shape.lower;
    at(row, F::lower_start) = is_lower(shape.first);
    at(row, F::digits) = share(shape.number_words, words);
    at(row, F::dates) = share(shape.date_words, words);
    at(row, F::full_date) = shape.full_date;
    at(row, F::bars) = static_cast<float>(shape.bars);
    at(row, F::commas) = share(shape.commas, words);
    at(row, F::quotes) = shape.quotes;
    at(row, F::quote_start) = is_quote(shape.first);
    at(row, F::dash_start) = is_bullet(shape.first);
    at(row, F::brackets) = is_bracket(shape.first) || is_bracket(shape.last);
    at(row, F::address) = shape.address;
    at(row, F::copyright) = shape.copyright;
    at(row, F::glued) = shape.glued;
    at(row, F::sentences) = static_cast<float>(shape.sentences);
    std::size_t common_words = 0, topical_words = 0, title_words = 0;
    for (const auto& word : line.words) {
      const bool is_common = vocabulary_.is_common(word.folded);
      common_words += is_common;
      topical_words += !is_common && vocabulary_.is_topical(word.folded);
      title_words += vocabulary_.in_title(word.folded);
    }
    at(row, F::common) = share(common_words, words);
    at(row, F::topical) = share(topical_words, words - common_words);
    at(row, F::in_title) = share(title_words, words);
  }

  void describe_place(std::size_t i, std::size_t prose, LineFeatures& row) const {
    using F = LineFeature;
    const auto lines_to = [](std::size_t from, std::size_t to) {
      return to > from ? std::min(static_cast<float>(to - from), kMostLines) : 0;
    };
    const bool none = whole_.first_prose == lines_.size();
    at(row, F::before_prose) = lines_to(i, whole_.first_prose);
    at(row, F::after_prose) = none ? 0 : lines_to(whole_.last_prose, i);
    at(row, F::prose_before) = share(prose, whole_.prose_characters);
    at(row, F::near_end) = none ? 0 : lines_to(i, whole_.last_prose);
    if (!lines_[i].is_prose()) {
      const auto& run = runs_[run_of_[i]];
      const auto length = run.end - run.begin;
      at(row, F::run_length) = std::min(static_cast<float>(length), kMostLines);
      at(row, F::run_index) = lines_to(run.begin, i);
      at(row, F::run_rest) = lines_to(i + 1, run.end);
      at(row, F::run_dropped) = share(run.dropped - lines_[i].dropped(), length);
      at(row, F::run_stops) = share(run.stops, length);
      at(row, F::run_size) = share(run.size, length);
    }
    at(row, F::after_blank) = lines_[i].after_blank;
    at(row, F::before_blank) = i + 1 == lines_.size() || lines_[i + 1].after_blank;
  }

  void describe_neighbours(std::size_t i, LineFeatures& row) const {
    using F = LineFeature;
    if (i >= 1) {
      const auto& before = lines_[i - 1];
      at(row, F::log_size_before) = log_size(before);
      at(row, F::dropped_before) = before.dropped() && before.why != "title";
      at(row, F::stop_before) = before.full_stop;
      at(row, F::colon_before) = before.text.ends_with(':');
      at(row, F::date_before) = shapes_[i - 1].full_date;
      at(row, F::capitals_before) = shapes_[i - 1].capitals(before);
    }
    if (i >= 2) {
      at(row, F::log_size_before2) = log_size(lines_[i - 2]);
      at(row, F::dropped_before2) = lines_[i - 2].dropped() && lines_[i - 2].why != "title";
    }
    if (i + 1 < lines_.size()) {
      const auto& behind = lines_[i + 1];
      at(row, F::log_size_behind) = log_size(behind);
      at(row, F::dropped_behind) = behind.dropped();
      at(row, F::stop_behind) = behind.full_stop;
      at(row, F::colon_behind) = behind.text.ends_with(':');
      at(row, F::date_behind) = shapes_[i + 1].full_date;
      at(row, F::capitals_behind) = shapes_[i + 1].capitals(behind);
    }
    if (i + 2 < lines_.size()) {
      at(row, F::log_size_behind2) = log_size(lines_[i + 2]);
      at(row, F::dropped_behind2) = lines_[i + 2].dropped();
    }
  }

  void describe_text(std::size_t i, LineFeatures& row) const {
    using F = LineFeature;
    at(row, F::lines) = whole_.lines;
    at(row, F::prose_share) = whole_.prose_share;
    at(row, F::prose_size) = whole_.prose_size;
    at(row, F::short_dropped) = whole_.short_dropped;
    at(row, F::stops_share) = whole_.stops_share;
    at(row, F::capitals_share) = whole_.capitals_share;
    const auto key = keys_.find(lines_[i].key);
    at(row, F::twice) = key != keys_.end() && key->second > 1;
  }

  const std::vector<Line>& lines_;
  Vocabulary vocabulary_;
  std::vector<Shape> shapes_;
  std::unordered_map<std::string_view, std::size_t> keys_;
  Whole whole_;
  std::vector<Run> runs_;
  std::vector<std::size_t> run_of_;
};

}  // namespace

std::span<const std::string_view> line_feature_names() { return kNames; }

std::vector<LineFeatures> find_line_features(const std::vector<Line>& lines, const DateLines& dates) {
  return Finder(lines, dates).find();
}

}  // namespace saksi
