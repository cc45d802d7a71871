#pragma once
// A whole number under way: "two hundred and six", "dua puluh lima ribu", "tens of thousands". Inner part of
// parse_number.

#include <optional>
#include <span>

#include "saksi/lang/number_grammar.h"

namespace saksi {

class Cardinal {
 public:
  // False: the number does not go on with this.
  bool take(const NumberToken& token);
  // False: a number does not end on "two hundred and", "a", "several".
  bool may_end() const;

  double value() const { return total_ + group_ + unit_; }
  bool is_vague() const { return vague_; }
  bool is_article() const { return last_ == NumberKind::article; }  // nothing but "a"
  // The scale that multiplied last: "three million" 1000000; none: no scale.
  std::optional<double> scale() const { return scale_; }
  // Nothing was multiplied yet: "two", "twenty-one", "2,5".
  bool is_simple() const { return !scale_ && group_ == 0; }

 private:
  bool may_begin(NumberKind kind) const;
  bool fits(const NumberToken& token) const;
  void take_scale(double value);
  void take_rough(NumberKind kind, double value);

  double total_ = 0, group_ = 0, unit_ = 0;  // finished scales; finished hundreds; what is open
  std::optional<double> scale_;
  std::optional<NumberKind> last_;
  bool vague_ = false;
  bool after_scale_ = false;  // "and" stood behind "hundred" or above
};

// The longest whole number from the token `from` on, and what it was before its last "and".
struct CardinalRead {
  Cardinal number;
  std::size_t end = 0;  // one past its last token
  struct Split {
    double before = 0;
    std::size_t joint = 0;  // the token "and"
  };
  std::optional<Split> split;
};
std::optional<CardinalRead> read_cardinal(std::span<const NumberToken> tokens, std::size_t from,
                                          std::size_t limit);

}  // namespace saksi
