#include "saksi/account/fact/known_counts.h"

#include <algorithm>

namespace saksi {

bool knows_count(const StoryReport& report, const Number& number) {
  return std::ranges::any_of(report.mentions().numbers, [&](const Number& other) {
    return other.value == number.value && (!other.unit || !number.unit || other.unit == number.unit);
  });
}

}  // namespace saksi
