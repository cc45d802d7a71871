#pragma once
// What a line of plain text looks like, and what stands around it, as numbers that hold in any language: from
// them saksi/article/line_scorer.h judges whether it is the report or stands around it.

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "saksi/article/date_line.h"
#include "saksi/article/line.h"

namespace saksi {

enum class LineFeature : std::uint8_t {
  // The line itself.
  log_size,      // natural log of its code points
  words,         // up to kHeadWords
  word_letters,  // mean letters of a word
  full_stop,     // ends like a sentence
  asks,          // ends in "?" or "!"
  colon_end,     // ends in ":"
  capitals,      // share of words with a capital letter first
  all_capitals,  // no small letter in it, and a capital one
  lower_start,   // starts with a small letter
  digits,        // share of words that are numbers
  dates,         // share of words that are numbers, months or weekdays
  full_date,     // holds a calendar date
  bars,          // "|", "/", "•", "›" and kin
  commas,        // for each word
  quotes,        // a quotation mark in it
  quote_start,   // starts with one
  dash_start,    // starts with a dash or bullet
  brackets,      // starts or ends with a bracket
  address,       // "@", "://", "www."
  copyright,     // "©"
  glued,         // a small letter just before a capital one, a letter before a digit: "Saksi PosApril 3"
  sentences,     // full stops inside
  common,        // share of words that stand in many prose lines of this text: function words, mostly
  topical,       // share of the other words that stand in its prose
  in_title,      // share of words that stand in the title
  // Where it stands.
  before_prose,  // lines up to the first prose line; 0 behind it
  after_prose,   // lines since the last prose line; 0 before it
  prose_before,  // share of prose characters before it
  near_end,      // lines to the last prose line, up to 20; 0 behind it
  run_length,    // short lines in a row, this one among them; 0 for prose
  run_index,     // of this one in its row, from its beginning
  run_rest,      // from its end
  run_dropped,   // share of its row that is known not to be the report
  run_stops,     // share of its row that ends like a sentence
  run_size,      // mean size of its row
  after_blank,   // a blank line before it
  before_blank,  // a blank line behind it
  // Its neighbours, nearest first, 1 before and 1 behind and so on.
  log_size_before,
  log_size_before2,
  log_size_behind,
  log_size_behind2,
  dropped_before,
  dropped_before2,
  dropped_behind,
  dropped_behind2,
  stop_before,
  stop_behind,
  colon_before,
  colon_behind,
  date_before,
  date_behind,
  capitals_before,
  capitals_behind,
  // The text.
  lines,           // natural log of their number
  prose_share,     // of its characters
  prose_size,      // natural log of the median size of its prose lines
  short_dropped,   // share of short lines that are known not to be the report
  stops_share,     // share of short lines that end like a sentence
  capitals_share,  // mean share of capital words in prose
  twice,           // stands in the text again
  count
};
inline constexpr std::size_t kLineFeatures = static_cast<std::size_t>(LineFeature::count);
using LineFeatures = std::array<float, kLineFeatures>;

// In the order of LineFeature: "log_size", …
std::span<const std::string_view> line_feature_names();

// One row for each line. Cost: linear in the text.
std::vector<LineFeatures> find_line_features(const std::vector<Line>& lines, const DateLines& dates);

}  // namespace saksi
