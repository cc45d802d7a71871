#pragma once
// Article to Numbers: counts and measures with their unit and how exact they are.
//
//   "lebih dari 18 ribu warga"     18000 person, at least
//   "Rp3,4 miliar"                 3400000000 IDR
//   "60 kilometer per jam"         60 km/h
//   "two ballistic missiles"       2 missiles
//
// Not counted: times, ordinals, labels ("pasal 5"), scores, phone numbers, figures in names.

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "saksi/article/article.h"
#include "saksi/lang/folded_word.h"
#include "saksi/lang/number_phrase.h"
#include "saksi/mention/mention.h"
#include "saksi/mention/number/passage.h"
#include "saksi/mention/number/units.h"

namespace saksi {

class NumberFinder {
 public:
  // Takes the tables number_words, number_bounds, number_stops and units.
  explicit NumberFinder(const Language& language);
  // The numbers of title and text, in order. `mentions` has its cuts, names and times: what lies in these is
  // no number. Safe to call from several threads. Linear in the text.
  std::vector<Number> find(const Article& article, const Mentions& mentions) const;

 private:
  // A number with its unit. `at` moves behind the words read; `value_end` is where those without unit end.
  std::optional<Number> read(const NumberPassage& part, std::uint32_t& at, std::uint32_t& value_end) const;
  std::optional<NumberPhrase> read_value(const NumberPassage& part, std::uint32_t at,
                                         std::optional<std::string>& glued) const;
  bool is_label(const NumberPassage& part, std::uint32_t at, const NumberPhrase& number) const;
  Bound find_bound(const NumberPassage& part, std::uint32_t at) const;
  // "10-15 orang": two numbers in one word.
  bool read_pair(const NumberPassage& part, std::uint32_t& at, std::vector<Number>& numbers) const;
  // "10 hingga 15 orang", "between 10 and 15 people": the words between two numbers make them a range.
  bool makes_range(const NumberPassage& part, std::uint32_t before, std::uint32_t first,
                   std::uint32_t second) const;

  NumberReader reader_;
  NumberUnits units_;
  FoldedMap<Bound> bounds_;         // in front of a number
  FoldedMap<Bound> bounds_behind_;  // "40 lebih orang"
  // Of number_stops: words before a label, behind what is no number, and between the ends of a range.
  std::unordered_set<std::string> labels_, pointers_, not_before_, ranges_, openers_, joints_;
};

}  // namespace saksi
