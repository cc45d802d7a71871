#include "saksi/lang/number_figures.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

#include <unicode/dcfmtsym.h>

namespace saksi {
namespace {

bool is_figure(char c) { return c >= '0' && c <= '9'; }

// "1.250.000": one to three figures, then groups of three.
bool is_grouped(std::string_view figures, char sign) {
  const auto first = figures.find(sign);
  if (first == 0 || first > 3 || first == std::string_view::npos) return false;
  for (std::size_t at = first; at < figures.size(); at += 4) {
    if (figures[at] != sign || figures.size() - at < 4) return false;
    for (std::size_t i = 1; i <= 3; ++i)
      if (!is_figure(figures[at + i])) return false;
  }
  return true;
}

std::string without(std::string_view figures, char sign) {
  std::string plain;
  for (const char c : figures)
    if (c != sign) plain += c;
  return plain;
}

}  // namespace

std::optional<double> parse_plain_number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<double> parse_exponent(std::string_view tail) {
  if (tail.size() < 2 || (tail[0] != 'e' && tail[0] != 'E')) return std::nullopt;
  tail.remove_prefix(1);
  if (tail[0] == '+') tail.remove_prefix(1);
  int power = 0;
  const auto [end, error] = std::from_chars(tail.data(), tail.data() + tail.size(), power);
  if (tail.empty() || error != std::errc{} || end != tail.data() + tail.size() || std::abs(power) > 300)
    return std::nullopt;
  return std::pow(10.0, power);
}

std::optional<double> vulgar_fraction(char32_t sign) {
  switch (sign) {
    case U'½':
      return 0.5;
    case U'⅓':
      return 1.0 / 3;
    case U'⅔':
      return 2.0 / 3;
    case U'¼':
      return 0.25;
    case U'¾':
      return 0.75;
    case U'⅕':
      return 0.2;
    case U'⅙':
      return 1.0 / 6;
    case U'⅛':
      return 0.125;
    default:
      return std::nullopt;
  }
}

Figures split_figures(std::string_view word) {
  std::size_t end = 0;
  while (end < word.size() &&
         (is_figure(word[end]) ||
          (end > 0 && end + 1 < word.size() &&
           std::string_view(".,/:-").find(word[end]) != std::string_view::npos && is_figure(word[end + 1]))))
    ++end;
  return {word.substr(0, end), word.substr(end)};
}

FigureReader::FigureReader(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::DecimalFormatSymbols symbols(icu::Locale(std::string(language).c_str()), status);
  if (U_FAILURE(status)) return;
  using icu::DecimalFormatSymbols;
  if (symbols.getConstSymbol(DecimalFormatSymbols::kDecimalSeparatorSymbol) == icu::UnicodeString(u","))
    decimal_ = ',';
  const auto group = symbols.getConstSymbol(DecimalFormatSymbols::kGroupingSeparatorSymbol);
  blank_groups_ = group.length() == 1 && u_isUWhiteSpace(group.charAt(0));
}

std::optional<double> FigureReader::parse(std::string_view figures) const {
  if (figures.empty() || figures.size() > 40) return std::nullopt;
  if (const auto slash = figures.find('/'); slash != std::string_view::npos) {
    if (figures.find_first_not_of("0123456789/") != std::string_view::npos ||
        figures.find('/', slash + 1) != std::string_view::npos || slash > 3 || figures.size() - slash > 4)
      return std::nullopt;
    const auto above = parse(figures.substr(0, slash)), below = parse(figures.substr(slash + 1));
    if (!above || !below || *below == 0) return std::nullopt;
    return *above / *below;
  }
  const char group = decimal_ == ',' ? '.' : ',';
  const auto count = [&](char sign) { return std::ranges::count(figures, sign); };
  const auto groups = count(group), decimals = count(decimal_);
  if (groups + decimals + std::ranges::count_if(figures, is_figure) != std::ssize(figures))
    return std::nullopt;
  if (groups == 0 && decimals == 0) return parse_plain_number(figures);
  if (decimals == 0 && is_grouped(figures, group)) return parse_plain_number(without(figures, group));
  if (groups == 0 && decimals > 1) {  // the grouping of other countries
    if (!is_grouped(figures, decimal_)) return std::nullopt;
    return parse_plain_number(without(figures, decimal_));
  }
  // At most one decimal sign, the last of the signs; which sign it is shows.
  const char last = figures[figures.find_last_of(".,")];
  const char other = last == '.' ? ',' : '.';
  if (count(last) != 1) return std::nullopt;
  const auto whole = figures.substr(0, figures.rfind(last));
  if (count(other) > 0 && !is_grouped(whole, other)) return std::nullopt;
  return parse_plain_number(without(whole, other) + '.' +
                            std::string(figures.substr(figures.rfind(last) + 1)));
}

}  // namespace saksi
