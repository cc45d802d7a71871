#pragma once
// The pieces that dates of feeds are made of, and the words in them that are no names of months.

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace saksi {

// A run of figures, a run of letters, or one other sign.
struct DateToken {
  enum class Kind { figures, word, sign };
  Kind kind = Kind::sign;
  std::string_view text;
  bool after_blank = false;
  unsigned value = 0;  // of figures
  bool is(std::string_view sign) const { return text == sign; }
};

// The first kMaxDateTokens of `words`, which must outlive them.
inline constexpr std::size_t kMaxDateTokens = 24;
std::vector<DateToken> cut_date(std::string_view words);

// Minutes east of Greenwich of a zone by its name, in any letter case: "WIB" is 420, "EDT" -240.
std::optional<int> find_zone_minutes(std::string_view name);

enum class DayHalf { none, morning, afternoon };
DayHalf find_day_half(std::string_view word);  // "pm", "오후", "petang"

// "pukul", "Uhr": the figures beside it are a clock also when a full stop parts them.
bool announces_clock(std::string_view word);

}  // namespace saksi
