#pragma once
// Numbers in figures, as the countries of one language write them.
//
//   "1.250.000" (id)   "1,250,000" (en)   1250000
//   "2,5" (id)         "2.5" (en)         2.5
//   "3/4"              0.75
//   "1.3e6"            1300000

#include <optional>
#include <string_view>

namespace saksi {

// Figures and what is glued to them: "10km" -> "10", "km".
struct Figures {
  std::string_view digits;
  std::string_view tail;
};
Figures split_figures(std::string_view word);

class FigureReader {
 public:
  // Takes the signs for decimals and groups of the language from ICU.
  explicit FigureReader(std::string_view language);

  // None for dates, scores and clocks ("10:15", "2-1").
  std::optional<double> parse(std::string_view figures) const;
  // The language parts groups of thousands by a blank: "1 200 habitants".
  bool has_blank_groups() const { return blank_groups_; }

 private:
  char decimal_ = '.';
  bool blank_groups_ = false;
};

// A plain decimal number: "12", "-3.5". None for anything else.
std::optional<double> parse_plain_number(std::string_view text);
// "e10", "E-3" behind figures: the power of ten, at most 300.
std::optional<double> parse_exponent(std::string_view tail);
// "½" -> 0.5.
std::optional<double> vulgar_fraction(char32_t sign);

}  // namespace saksi
