#include "saksi/lang/number_grammar.h"

#include <algorithm>
#include <cmath>

#include "saksi/lang/number_cardinal.h"

namespace saksi {
namespace {

constexpr int kMaxDecimals = 15;  // what a double holds

// One number over its tokens. Every step keeps the longest reading that ends with a word.
class NumberParse {
 public:
  explicit NumberParse(std::span<const NumberToken> tokens) : tokens_(tokens) {}

  std::optional<NumberAmount> parse() {
    if (is(0, NumberKind::minus)) sign_ = -1;
    const std::size_t from = sign_ < 0 ? 1 : 0;
    if (const auto whole = read_cardinal(tokens_, from, tokens_.size())) {
      keep(whole->end, whole->number.value(), whole->number.is_vague());
      if (!whole->number.is_vague()) go_on(*whole, from);
    } else if (const auto share = read_share(from)) {
      keep(share->end, share->value);
      take_scales(share->end, share->value);
    }
    if (best_.end == 0) return std::nullopt;
    best_.value *= sign_;
    return best_;
  }

 private:
  struct Piece {
    std::size_t end = 0;
    double value = 0;
  };

  bool is(std::size_t at, NumberKind kind) const { return at < tokens_.size() && tokens_[at].kind == kind; }
  void keep(std::size_t end, double value, bool vague = false) {
    if (end > best_.end && tokens_[end - 1].ends_word) best_ = {end, value, vague};
  }

  // What may stand behind a whole number: decimals, a share of one, a further number.
  void go_on(const CardinalRead& whole, std::size_t from) {
    const auto& number = whole.number;
    if (is(whole.end, NumberKind::point)) return take_decimals(whole);
    if (is(whole.end, NumberKind::half) && number.is_simple())
      return take_scaled(whole.end + 1, number.value() / 2);
    if (is(whole.end, NumberKind::share) && number.is_simple())
      return take_scaled(whole.end + 1, number.value() + tokens_[whole.end].value);
    if (const auto fraction = read_fraction(from)) return take_scaled(fraction->end, fraction->value);
    if (is(whole.end, NumberKind::joint)) take_mixed(whole);
    if (is(whole.end, NumberKind::over)) take_divisor(whole.end, number.value());
  }
  void take_scaled(std::size_t end, double value) {
    keep(end, value);
    take_scales(end, value);
  }
  // "half a million", "three quarters of a million", "2.5 million", "two and a half dozen".
  void take_scales(std::size_t at, double value) {
    if (is(at, NumberKind::of) && is(at + 1, NumberKind::article)) ++at;
    if (is(at, NumberKind::article)) ++at;
    for (; is(at, NumberKind::scale) || is(at, NumberKind::times); ++at) {
      value *= tokens_[at].value;
      keep(at + 1, value);
    }
  }

  // "two point zero five", "point seventy-one".
  void take_decimals(const CardinalRead& whole) {
    double decimals = 0, weight = 1;
    std::size_t at = whole.end + 1;
    for (int figures = 0; figures < kMaxDecimals && at < tokens_.size(); ++at) {
      const auto& token = tokens_[at];
      if ((token.kind != NumberKind::small && token.kind != NumberKind::ten) || token.value >= 100 ||
          token.value != std::floor(token.value))
        break;
      const bool unit_of_ten = at > whole.end + 1 && is(at - 1, NumberKind::ten) && token.value < 10;
      const double shift = unit_of_ten ? 1 : token.value >= 10 ? 100 : 10;
      decimals = decimals * shift + token.value, weight *= shift;
      figures += shift == 100 ? 2 : shift == 10 ? 1 : 0;
    }
    const double value = whole.number.value() + decimals / weight;
    if (at > whole.end + 1) take_scaled(at, value);
  }

  // A share of one: "half", "a half", "setengah", "three quarters", "one twenty-fifth".
  std::optional<Piece> read_share(std::size_t at) const {
    const std::size_t first = is(at, NumberKind::article) ? at + 1 : at;
    if (is(first, NumberKind::half)) return Piece{first + 1, 0.5};
    if (is(first, NumberKind::share)) return Piece{first + 1, tokens_[first].value};
    return read_fraction(at);
  }

  // A number over a part. Of "one hundred thirty fifths" the part is a thirty-fifth; "and" parts a whole
  // number from a fraction below one: "two hundred and fifty-four hundredths".
  std::optional<Piece> read_fraction(std::size_t from) const {
    const auto above = read_cardinal(tokens_, from, tokens_.size());
    const bool article = !above && is(from, NumberKind::article);
    if (!above && !article) return std::nullopt;
    const std::size_t end = above ? above->end : from + 1;
    const double value = above ? above->number.value() : 1;
    if (is(end, NumberKind::half) && above) return over(*above, from, end, 2, end + 1);
    if (is(end, NumberKind::part)) {
      const auto& part = tokens_[end];
      const bool countable = part.value >= 3 || part.glued;  // "twenty-firsts", never "thirty seconds"
      if (is(end - 1, NumberKind::ten) && part.value < 10 && countable && end - 1 > from) {
        const auto rest = read_cardinal(tokens_, from, end - 1);
        if (rest && rest->end == end - 1)
          return over(*rest, from, rest->end, tokens_[end - 1].value + part.value, end + 1);
      }
      if (part.value < 3) return std::nullopt;
      return above ? over(*above, from, end, part.value, end + 1) : Piece{end + 1, 1 / part.value};
    }
    const auto below = read_cardinal(tokens_, end, tokens_.size());
    if (!below || below->number.is_vague() || (above && !above->number.is_simple())) return std::nullopt;
    const std::size_t at = is(below->end, NumberKind::joint) ? below->end + 1 : below->end;
    if (!is(at, NumberKind::part) || (tokens_[at].value < 3 && !tokens_[at].glued)) return std::nullopt;
    const double part = tokens_[at].value;
    const double divisor = part < 100 ? below->number.value() + part : below->number.value() * part;
    return Piece{at + 1, value / divisor};
  }
  // The number from `from` to `above_end` over `divisor`; a share behind "million and" is one of a million.
  Piece over(const CardinalRead& above, std::size_t from, std::size_t above_end, double divisor,
             std::size_t end) const {
    if (above.split) {
      const auto joint = above.split->joint;
      const auto last = read_cardinal(tokens_, joint + 1, above_end);
      const auto before = read_cardinal(tokens_, from, joint);
      const double scale =
          is(joint - 1, NumberKind::scale) && before ? before->number.scale().value_or(1) : 1;
      if (last && last->end == above_end && last->number.value() < divisor)
        return {end, above.split->before + scale * last->number.value() / divisor};
    }
    return {end, above.number.value() / divisor};
  }

  // "two and a half", "three million and a half", "one billion and a half million".
  void take_mixed(const CardinalRead& whole) {
    const auto share = read_share(whole.end + 1);
    if (!share || share->value >= 1) return;
    const auto scale = whole.number.scale();
    const double value = whole.number.value();
    if (!scale) return take_scaled(share->end, value + share->value);
    if (is(share->end, NumberKind::scale) && tokens_[share->end].value < *scale)
      return keep(share->end + 1, value + share->value * tokens_[share->end].value);
    keep(share->end, value + share->value * *scale);
  }

  // "one over three", "two out of five": a share of one.
  void take_divisor(std::size_t at, double above) {
    const bool out_of = tokens_[at].value > 0;
    if (out_of && !is(at + 1, NumberKind::of)) return;
    const auto below = read_cardinal(tokens_, at + (out_of ? 2 : 1), tokens_.size());
    if (below && above < below->number.value()) keep(below->end, above / below->number.value());
  }

  std::span<const NumberToken> tokens_;
  NumberAmount best_;
  int sign_ = 1;
};

}  // namespace

std::optional<NumberAmount> parse_number(std::span<const NumberToken> tokens) {
  return NumberParse(tokens).parse();
}

}  // namespace saksi
