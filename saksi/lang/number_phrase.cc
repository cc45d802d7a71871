#include "saksi/lang/number_phrase.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <unicode/dcfmtsym.h>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

bool is_figure(char c) { return c >= '0' && c <= '9'; }

std::optional<double> parse_plain(const std::string& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

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

std::optional<double> vulgar_fraction(char32_t c) {
  switch (c) {
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
    case U'⅙':
      return 1.0 / 6;
    case U'⅛':
      return 0.125;
    default:
      return std::nullopt;
  }
}

}  // namespace

Figures split_figures(std::string_view word) {
  std::size_t end = 0;
  while (end < word.size() &&
         (is_figure(word[end]) ||
          (end > 0 && end + 1 < word.size() &&
           std::string_view(".,/:-").find(word[end]) != std::string_view::npos && is_figure(word[end + 1]))))
    ++end;
  return {word.substr(0, end), word.substr(end)};
}

NumberReader::NumberReader(const Language& language) {
  static constexpr std::pair<std::string_view, Kind> kKinds[] = {
      {"small", Kind::small}, {"ten", Kind::ten},     {"teen", Kind::teen},       {"times", Kind::times},
      {"scale", Kind::scale}, {"vague", Kind::vague}, {"article", Kind::article}, {"joint", Kind::joint},
      {"part", Kind::part},   {"share", Kind::share}, {"letter", Kind::letter}};
  for (const auto& row : language.table("number_words").rows)
    for (const auto& [name, kind] : kKinds)
      if (row.cell(1) == name)
        entries_.emplace(kind == Kind::letter ? std::string(row.cell(0)) : fold_case(row.cell(0)),
                         Entry{kind, parse_plain(std::string(row.cell(2))).value_or(0)});
  UErrorCode status = U_ZERO_ERROR;
  const icu::DecimalFormatSymbols symbols(icu::Locale(language.code().c_str()), status);
  if (U_SUCCESS(status) &&
      symbols.getConstSymbol(icu::DecimalFormatSymbols::kDecimalSeparatorSymbol) == icu::UnicodeString(u","))
    decimal_ = ',';
}

std::optional<double> NumberReader::parse_figures(std::string_view figures) const {
  if (figures.empty() || figures.size() > 40) return std::nullopt;
  if (const auto slash = figures.find('/'); slash != std::string_view::npos) {
    const auto above = parse_figures(figures.substr(0, slash)),
               below = parse_figures(figures.substr(slash + 1));
    if (figures.find_first_not_of("0123456789/") != std::string_view::npos ||
        figures.find('/', slash + 1) != std::string_view::npos)
      return std::nullopt;
    if (slash > 3 || figures.size() - slash > 4 || !above || !below || *below == 0) return std::nullopt;
    return *above / *below;
  }
  const char group = decimal_ == ',' ? '.' : ',';
  const auto count = [&](char sign) { return std::ranges::count(figures, sign); };
  const auto groups = count(group), decimals = count(decimal_);
  if (groups + decimals + std::ranges::count_if(figures, is_figure) != std::ssize(figures))
    return std::nullopt;
  if (groups == 0 && decimals == 0) return parse_plain(std::string(figures));
  if (decimals == 0 && is_grouped(figures, group)) return parse_plain(without(figures, group));
  if (groups == 0 && decimals > 1) {  // the grouping of other countries
    if (!is_grouped(figures, decimal_)) return std::nullopt;
    return parse_plain(without(figures, decimal_));
  }
  // At most one decimal sign, the last of the signs; which sign it is shows.
  const char last = figures[figures.find_last_of(".,")];
  const char other = last == '.' ? ',' : '.';
  if (count(last) != 1) return std::nullopt;
  const auto whole = figures.substr(0, figures.rfind(last));
  if (count(other) > 0 && !is_grouped(whole, other)) return std::nullopt;
  return parse_plain(without(whole, other) + '.' + std::string(figures.substr(figures.rfind(last) + 1)));
}

const NumberReader::Entry* NumberReader::find(std::string_view word) const {
  std::array<char, 24> folded{};
  if (word.size() > folded.size()) return nullptr;
  bool ascii = true;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    ascii = ascii && static_cast<unsigned char>(c) < 0x80;
    folded[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  const auto found =
      ascii ? entries_.find(std::string_view(folded.data(), word.size())) : entries_.find(fold_case(word));
  return found == entries_.end() || found->second.kind == Kind::letter ? nullptr : &found->second;
}

// One number under way: `total` holds finished scales, `group` finished hundreds, `unit` what is open.
class NumberReader::Reading {
 public:
  double value() const { return total_ + group_ + unit_; }
  bool is_vague() const { return vague_; }
  int parts() const { return parts_; }
  bool is_only_figures() const { return parts_ == 1 && last_ == Kind::small; }
  // False: a number does not end on "dua ratus dan", "a".
  bool may_end() const { return last_ && last_ != Kind::joint && last_ != Kind::article; }

  bool take_figures(double value) { return take({Kind::small, value}); }
  bool take_vulgar(double share) {
    if (last_ && last_ != Kind::small) return false;
    unit_ += share, last_ = Kind::part;
    return true;
  }
  // False: the number does not go on with this.
  bool take(const Entry& entry) {
    if (!fits(entry)) return false;
    switch (entry.kind) {
      case Kind::small:
      case Kind::ten:
      case Kind::teen:
        unit_ += entry.value;
        break;
      case Kind::times:
        group_ += (last_ == Kind::article ? unit_ + 1 : unit_) * entry.value, unit_ = 0;
        break;
      case Kind::scale:
        take_scale(entry.value);
        break;
      case Kind::vague:
        take_vague(entry.value);
        break;
      case Kind::share:
      case Kind::part:
        take_part(1 / entry.value);
        break;
      default:
        break;
    }
    if (entry.kind == Kind::joint) after_scale_ = last_ == Kind::scale || last_ == Kind::times;
    if (entry.kind != Kind::article || last_ != Kind::part)
      last_ = entry.kind == Kind::share ? Kind::part : entry.kind;
    ++parts_;
    return true;
  }

 private:
  bool fits(const Entry& entry) const {
    if (!last_)
      return entry.kind != Kind::teen && entry.kind != Kind::times && entry.kind != Kind::scale &&
             entry.kind != Kind::joint && entry.kind != Kind::letter && entry.kind != Kind::part;
    const bool open = last_ == Kind::scale || last_ == Kind::joint || last_ == Kind::times;
    switch (entry.kind) {
      case Kind::small:
        return (open && !vague_ && (last_ != Kind::joint || after_scale_)) ||
               (last_ == Kind::ten && entry.value < 10);
      case Kind::ten:
        return open && !vague_;
      case Kind::teen:
        return last_ == Kind::small && unit_ >= 2 && unit_ <= 9;
      case Kind::times:
        return (last_ == Kind::small || last_ == Kind::ten || last_ == Kind::teen ||
                last_ == Kind::article) &&
               unit_ < 1000;
      case Kind::scale:
        return last_ != Kind::joint && (last_ == Kind::scale || entry.value < scale_);
      case Kind::vague:
        return last_ == Kind::article || last_ == Kind::small || vague_;
      case Kind::article:
        return last_ == Kind::joint || last_ == Kind::part;
      case Kind::joint:
        return vague_ == (entry.value > 0) && last_ != Kind::joint && last_ != Kind::article &&
               last_ != Kind::part;
      case Kind::share:
      case Kind::part:
        return last_ == Kind::small || last_ == Kind::article;
      default:
        return false;
    }
  }
  void take_scale(double value) {
    if (last_ == Kind::scale) {
      total_ *= value;  // "ribu triliun"
    } else {
      if (last_ == Kind::article && unit_ == 0) unit_ = 1;
      total_ += (group_ + unit_) * value;
      group_ = unit_ = 0;
    }
    scale_ = value;
  }
  void take_vague(double value) {
    vague_ = vague_ || last_ != Kind::small;  // "three dozens" is no vague number
    unit_ = (unit_ > 0 ? unit_ : 1) * value;
  }
  void take_part(double share) {  // "two thirds", but "one and a half"; "three million and a half"
    if (after_scale_ && total_ > 0 && group_ == 0)
      total_ += (last_ == Kind::article ? 1 : unit_) * share * scale_, unit_ = 0;
    else if (last_ == Kind::small && total_ == 0 && group_ == 0)
      unit_ *= share;
    else
      unit_ += share;
  }

  double total_ = 0, group_ = 0, unit_ = 0, scale_ = 1e300;
  std::optional<Kind> last_;
  bool vague_ = false;
  bool after_scale_ = false;  // "and" stood behind "hundred" or above
  int parts_ = 0;
};

bool NumberReader::take_word(std::string_view word, Reading& reading) const {
  for (std::size_t from = 0; from < word.size();) {  // "twenty-one": every piece counts
    const auto hyphen = std::min(word.find('-', from), word.size());
    const auto* entry = find(word.substr(from, hyphen - from));
    if (!entry || !reading.take(*entry)) return false;
    from = hyphen + 1;
  }
  return true;
}

bool NumberReader::take_figures(std::string_view word, bool is_first, Reading& reading) const {
  const auto [digits, tail] = split_figures(word);
  const auto value = parse_figures(digits);
  if (!value || !reading.take_figures(*value)) return false;
  if (tail.empty()) return true;
  const auto scale = scale_of_letters(tail);  // "100k"
  return is_first && scale && reading.take({Kind::scale, *scale});
}

std::optional<double> NumberReader::scale_of_letters(std::string_view letters) const {
  if (letters.size() > 12) return std::nullopt;
  const auto found = entries_.find(letters);
  if (found == entries_.end()) return std::nullopt;
  if (found->second.kind != Kind::letter && found->second.kind != Kind::scale) return std::nullopt;
  return found->second.value;
}

std::optional<NumberPhrase> NumberReader::read(std::string_view text, std::span<const Word> words,
                                               std::uint32_t at) const {
  Reading reading;
  NumberPhrase phrase;
  const std::size_t limit = std::min<std::size_t>(words.size(), at + std::size_t{24});
  for (std::uint32_t i = at; i < limit; ++i) {
    const auto word = slice(text, words[i].span);
    bool taken = false;
    if (words[i].kind == WordKind::number) {
      taken = take_figures(word, i == at, reading);
    } else if (words[i].kind == WordKind::sign) {
      const auto share = vulgar_fraction(decode_at(word, 0).value);
      taken = share && reading.take_vulgar(*share);
    } else if (const auto scale = i == at + 1 && phrase.in_figures ? scale_of_letters(word) : std::nullopt) {
      taken = reading.take({Kind::scale, *scale});  // "5 M"
    } else {
      taken = take_word(word, reading);
    }
    if (!taken) break;
    if (i == at) phrase.in_figures = words[i].kind == WordKind::number;
    if (!reading.may_end()) continue;
    phrase.end_word = i + 1;
    phrase.value = reading.value();
    phrase.vague = reading.is_vague();
    phrase.single = i == at && !phrase.in_figures && reading.parts() == 1;
  }
  if (phrase.end_word == 0) return std::nullopt;
  return phrase;
}

}  // namespace saksi
