#include "saksi/lang/number_cardinal.h"

namespace saksi {

bool Cardinal::may_end() const {
  return last_ && last_ != NumberKind::joint && last_ != NumberKind::of && last_ != NumberKind::article &&
         last_ != NumberKind::link && last_ != NumberKind::some;
}

bool Cardinal::may_begin(NumberKind kind) const {
  return kind == NumberKind::small || kind == NumberKind::ten || kind == NumberKind::vague ||
         kind == NumberKind::rough || kind == NumberKind::some || kind == NumberKind::article;
}

bool Cardinal::fits(const NumberToken& token) const {
  if (!last_) return may_begin(token.kind) || token.alone;
  const bool open = last_ == NumberKind::scale || last_ == NumberKind::times ||
                    (last_ == NumberKind::joint && after_scale_);
  switch (token.kind) {
    case NumberKind::small:
      return (open && !vague_ && (token.value > 0 || last_ != NumberKind::joint)) ||
             ((last_ == NumberKind::ten || last_ == NumberKind::link) && token.value < 10 && !token.figures);
    case NumberKind::ten:
      return open && !vague_;
    case NumberKind::teen:
      return last_ == NumberKind::small && unit_ >= 2 && unit_ <= 9;
    case NumberKind::link:
      return last_ == NumberKind::ten;
    case NumberKind::times:
      return last_ == NumberKind::some || (token.alone && open && group_ == 0) ||
             ((last_ == NumberKind::small || last_ == NumberKind::ten || last_ == NumberKind::teen ||
               last_ == NumberKind::article) &&
              unit_ < 1000);
    case NumberKind::scale:
      return last_ != NumberKind::joint && last_ != NumberKind::of &&
             (last_ == NumberKind::scale || !scale_ || token.value < *scale_);
    case NumberKind::vague:
    case NumberKind::rough:
      return last_ == NumberKind::article || last_ == NumberKind::small || last_ == NumberKind::ten ||
             last_ == NumberKind::some || (vague_ && last_ != NumberKind::joint);
    case NumberKind::of:
      return vague_ && last_ != NumberKind::of && last_ != NumberKind::some;
    case NumberKind::joint:
      return !vague_ && (last_ == NumberKind::scale || last_ == NumberKind::times);
    case NumberKind::about:
      return last_ == NumberKind::small || last_ == NumberKind::scale;
    default:
      return false;
  }
}

bool Cardinal::take(const NumberToken& token) {
  if (!fits(token)) return false;
  switch (token.kind) {
    case NumberKind::small:
    case NumberKind::ten:
    case NumberKind::teen:
      unit_ += token.value;
      break;
    case NumberKind::times:
      group_ += (unit_ > 0 ? unit_ : 1) * token.value, unit_ = 0;
      break;
    case NumberKind::scale:
      take_scale(token.value);
      break;
    case NumberKind::vague:
    case NumberKind::rough:
      take_rough(token.kind, token.value);
      break;
    case NumberKind::some:
    case NumberKind::about:
      vague_ = true;
      break;
    default:
      break;
  }
  after_scale_ = token.kind == NumberKind::joint;
  last_ = token.kind;
  return true;
}

void Cardinal::take_scale(double value) {
  if (last_ == NumberKind::scale) {
    total_ *= value;  // "ribu triliun"
  } else {
    const double open = group_ + unit_;
    total_ += (open > 0 || last_ == NumberKind::small ? open : 1) * value;
    group_ = unit_ = 0;
  }
  scale_ = value;
}

void Cardinal::take_rough(NumberKind kind, double value) {
  // "three dozens" is no vague number
  const bool counted = last_ == NumberKind::small || last_ == NumberKind::ten;
  vague_ = vague_ || !counted || kind == NumberKind::rough;
  unit_ = (unit_ > 0 ? unit_ : 1) * value;
}

std::optional<CardinalRead> read_cardinal(std::span<const NumberToken> tokens, std::size_t from,
                                          std::size_t limit) {
  CardinalRead best, now;
  for (std::size_t i = from; i < limit; ++i) {
    const double before = now.number.value();
    if (!now.number.take(tokens[i])) break;
    if (tokens[i].kind == NumberKind::joint) now.split = CardinalRead::Split{before, i};
    if (!now.number.may_end()) continue;
    now.end = i + 1;
    best = now;
  }
  if (best.end == 0) return std::nullopt;
  return best;
}

}  // namespace saksi
