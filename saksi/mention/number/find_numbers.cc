#include "saksi/mention/number/find_numbers.h"

#include <algorithm>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxShortLabel = 4;  // bytes of a label before a full stop: "No.", "Hal."
constexpr std::uint32_t kBoundWords = 3;   // longest wording of a bound
constexpr std::string_view kBehind = " behind";
constexpr std::size_t kMaxPlainFigures =
    9;  // figures without signs: longer ones are names of accounts, people, parcels

std::optional<Bound> parse_bound(std::string_view name) {
  if (name == "about") return Bound::about;
  if (name == "at least") return Bound::at_least;
  if (name == "at most") return Bound::at_most;
  if (name == "exact") return Bound::exact;
  return std::nullopt;
}

// Spans to step over, in the order of the text.
class Taken {
 public:
  Taken(const Mentions& mentions, Part part) {
    for (const auto& time : mentions.times)
      if (time.span.in == part) spans_.push_back(time.span);
    for (const auto& name : mentions.names)
      if (name.span.in == part) spans_.push_back(name.span);
    std::ranges::sort(spans_);
  }
  // Asked with spans in the order of the text.
  bool holds(const Span& span) {
    while (next_ < spans_.size() && spans_[next_].end <= span.begin) ++next_;
    return reaches(span);
  }
  // The same for a longer span from the same place: a unit may reach into a name.
  bool reaches(const Span& span) const { return next_ < spans_.size() && spans_[next_].begin < span.end; }

 private:
  std::vector<Span> spans_;
  std::size_t next_ = 0;
};

}  // namespace

NumberFinder::NumberFinder(const Language& language) : reader_(language), units_(language) {
  for (const auto& row : language.table("number_bounds").rows) {
    const bool behind = row.cell(1).ends_with(kBehind);
    const auto name = row.cell(1).substr(0, row.cell(1).size() - (behind ? kBehind.size() : 0));
    if (const auto bound = parse_bound(name))
      (behind ? bounds_behind_ : bounds_).emplace(fold_case(row.cell(0)), *bound);
  }
  for (const auto& row : language.table("number_stops").rows) {
    const auto form = fold_case(row.cell(0));
    if (row.cell(1) == "before") labels_.insert(form);
    if (row.cell(1) == "pointer") pointers_.insert(form);
    if (row.cell(1) == "after") not_before_.insert(form);
    if (row.cell(1) == "range") ranges_.insert(form);
    if (row.cell(1) == "between") openers_.insert(form);
    if (row.cell(1) == "between and") joints_.insert(form);
  }
}

namespace {

// ".08": a point with no figure before it.
bool opens_with_point(const NumberPassage& part, std::uint32_t at) {
  return at > 0 && part.word(at - 1) == "." && part.touches(at) &&
         (at == 1 || part.words[at - 2].kind != WordKind::number || !part.touches(at - 1));
}

}  // namespace

namespace {

// "B 1234 XYZ", "AB 5678 CD": the plate of a car.
bool is_plate(const NumberPassage& part, std::uint32_t at) {
  if (at == 0 || at + 1 >= part.words.size()) return false;
  const auto is_letters = [&](std::uint32_t i, std::size_t most) {
    const auto& word = part.words[i];
    return word.kind == WordKind::word && word.capital && (word.all_capital || word.span.size() == 1) &&
           word.span.size() <= most;
  };
  return is_letters(at - 1, 2) && is_letters(at + 1, 3) && part.same_line(at) && part.same_line(at + 1) &&
         part.words[at].span.size() <= 4;
}

}  // namespace

Bound NumberFinder::find_bound(const NumberPassage& part, std::uint32_t at) const {
  std::string wording;
  std::optional<Bound> bound;
  for (std::uint32_t i = 1; i <= kBoundWords && i <= at; ++i) {
    wording = part.folded(at - i) + (wording.empty() ? "" : " ") + wording;
    if (const auto found = bounds_.find(wording); found != bounds_.end())
      bound = found->second;  // the longest
  }
  return bound.value_or(Bound::exact);
}

// Figures and words that count nothing: "pasal 5", "0812…", "1." of a list, "Sari (35)", "satu sama lain".
bool NumberFinder::is_label(const NumberPassage& part, std::uint32_t at, const NumberPhrase& number) const {
  auto before = at > 0 ? part.folded(at - 1) : "";
  if (before == "." && at > 1 && part.touches(at - 1)) {  // "No. 7"
    if (auto label = part.folded(at - 2); label.size() <= kMaxShortLabel && labels_.contains(label))
      before = label;
  }
  const auto after = part.word(number.end_word);
  if (labels_.contains(before) && (number.in_figures || number.single)) return true;
  if (pointers_.contains(before) && number.single && !number.in_figures) return true;
  if (number.single && not_before_.contains(fold_case(after))) return true;
  if (!number.in_figures) return false;
  const auto digits = split_figures(part.word(at)).digits;
  if (is_plate(part, at)) return true;
  const bool whole = at <= 1 && number.end_word == part.words.size();  // a text that is nothing else
  if (!whole && digits.size() > kMaxPlainFigures && digits.find_first_of(".,") == std::string_view::npos)
    return true;
  if (before == "+" || (!opens_with_point(part, at) && digits.size() > 1 && digits[0] == '0' &&
                        digits.find_first_of(".,") != 1))
    return true;
  if ((before == "." || before == "-" || before == "/" || before == ":" || before == "#") &&
      part.touches(at) && at > 1 && part.touches(at - 1))
    return true;
  const bool opens_line = at == 0 || !part.same_line(at);
  if (opens_line && (after == "." || after == ")") && part.same_line(number.end_word + 1)) return true;
  return before == "(" && after == ")";
}

// The value of the number that starts here; of "10km" the unit, too.
std::optional<NumberPhrase> NumberFinder::read_value(const NumberPassage& part, std::uint32_t at,
                                                     std::optional<std::string>& glued) const {
  auto number = reader_.read(part.text, part.words, at);
  if (number || part.words[at].kind != WordKind::number) return number;
  const auto [digits, tail] = split_figures(part.word(at));
  const auto value = tail.empty() ? std::nullopt : reader_.parse_figures(digits);
  glued = value ? units_.find_glued(tail) : std::nullopt;
  if (!glued) return std::nullopt;
  return NumberPhrase{.end_word = at + 1, .value = *value, .in_figures = true};
}

std::optional<Number> NumberFinder::read(const NumberPassage& part, std::uint32_t& at,
                                         std::uint32_t& value_end) const {
  const auto first = at;
  std::optional<std::string> glued;
  const auto number = read_value(part, first, glued);
  if (!number) return std::nullopt;
  at = number->end_word;
  if (is_label(part, first, *number)) {
    if (first > 0 && part.word(first - 1) == "+")  // "+62 21 5550"
      while (at < part.words.size() && part.words[at].kind == WordKind::number && part.same_line(at)) ++at;
    return std::nullopt;
  }

  if (number->may_be_ordinal && units_.may_be_noun(part, at)) return std::nullopt;  // "a third missile"

  Number found;
  found.value = number->value;
  auto begin = first;
  if (opens_with_point(part, first) && number->in_figures) {  // ".08"
    for (std::size_t i = 0; i < part.words[first].span.size(); ++i) found.value /= 10;
    --begin;
  }
  if (const auto currency = units_.find_currency(part, begin)) {
    begin = currency->end_word;
    found.unit = currency->name;
  }
  const bool minus =
      begin > 0 && part.word(begin - 1) == "-" && part.touches(begin) && !part.touches(begin - 1);
  found.bound = number->vague ? Bound::about : find_bound(part, begin);
  if (const auto behind = bounds_behind_.find(part.folded(at));
      behind != bounds_behind_.end() && units_.find(part, at + 1).name) {  // "40 lebih orang", not "40 lebih"
    found.bound = behind->second;
    ++at;
  }
  if (minus && number->in_figures) found.value = -found.value, --begin;
  auto unit = found.unit || glued ? UnitMatch{at, glued ? glued : found.unit, true} : units_.find(part, at);
  const bool part_of_one = !number->in_figures && number->value < 1 && number->value > 0;
  if (part_of_one && unit.name && !unit.known) {
    unit = {at, std::nullopt, false};  // "half the town", "dua pertiga warga"
  }
  const bool year = number->in_figures && part.words[first].span.size() == 4 && number->value >= 1900 &&
                    number->value <= 2100 && number->end_word == first + 1;
  if (year && !unit.known) return std::nullopt;
  found.unit = unit.name;
  value_end = part.words[at - 1].span.end;
  at = std::max(at, unit.end_word);
  found.span = part.words[begin].span;
  found.span.end = part.words[at - 1].span.end;
  return found;
}

bool NumberFinder::read_pair(const NumberPassage& part, std::uint32_t& at,
                             std::vector<Number>& numbers) const {
  const auto word = part.word(at);
  const auto dash = word.find('-');
  if (part.words[at].kind != WordKind::number || dash == std::string_view::npos) return false;
  const auto least = reader_.parse_figures(word.substr(0, dash)),
             most = reader_.parse_figures(word.substr(dash + 1));
  if (!least || !most || *least >= *most) return false;
  std::uint32_t end = at + 1;
  double factor = 1;
  // "10-15 juta orang": the words behind the figures belong to both.
  if (const auto scale = reader_.find_scale(part.word(end))) factor = *scale, ++end;
  const auto currency = units_.find_currency(part, at);
  const auto unit = currency ? UnitMatch{end, currency->name, true} : units_.find(part, end);
  if (!unit.known || !unit.name) return false;
  const auto span = part.words[at].span;
  const auto cut = span.begin + static_cast<std::uint32_t>(dash);
  const auto begin = currency ? part.words[currency->end_word].span.begin : span.begin;
  numbers.push_back({{span.in, begin, cut}, *least * factor, unit.name, Bound::at_least});
  at = std::max(end, unit.end_word);
  numbers.push_back(
      {{span.in, cut + 1, part.words[at - 1].span.end}, *most * factor, unit.name, Bound::at_most});
  return true;
}

namespace {

// The first end of a range takes the unit of the second, and its scale: "2 hingga 3 juta orang".
void join_range(Number& least, Number& most, const std::optional<double>& figures) {
  if (least.unit && least.unit != most.unit) return;
  const double scale = figures && *figures > 0 ? most.value / *figures : 1;
  if (!least.unit && scale > 1 && least.value < *figures) least.value *= scale;
  if (least.value >= most.value) return;
  least.unit = most.unit, least.bound = Bound::at_least, most.bound = Bound::at_most;
}

}  // namespace

bool NumberFinder::makes_range(const NumberPassage& part, std::uint32_t before, std::uint32_t first,
                               std::uint32_t second) const {
  if (second != first + 1) return false;
  const auto word = part.folded(first);
  if (ranges_.contains(word)) return true;
  return joints_.contains(word) && before > 0 && openers_.contains(part.folded(before - 1));
}

std::vector<Number> NumberFinder::find(const Article& article, const Mentions& mentions) const {
  std::vector<Number> numbers;
  for (const auto in : {Part::title, Part::text}) {
    const auto& cut = in == Part::title ? mentions.title : mentions.text;
    const NumberPassage part{article.part(in), cut.words};
    Taken taken(mentions, in);
    std::uint32_t last_from = 0, last_end = 0;  // words of the number before
    for (std::uint32_t i = 0; i < part.words.size();) {
      const auto from = i;
      const auto known = numbers.size();
      if (taken.holds(part.words[i].span)) {
        ++i;
        continue;
      }
      std::uint32_t value_end = 0;
      if (!read_pair(part, i, numbers))
        if (auto number = read(part, i, value_end)) numbers.push_back(std::move(*number));
      if (i == from) ++i;
      if (numbers.size() == known) continue;
      // A unit may reach into a name: "40 dolar AS".
      const Span whole{in, numbers[known].span.begin, std::max(part.words[from].span.end, value_end)};
      if (taken.reaches(whole) || (known > 0 && overlaps(numbers[known - 1].span, whole))) {
        numbers.resize(known);
        continue;
      }
      if (known > 0 && numbers.size() == known + 1 && last_end > 0 &&
          makes_range(part, last_from, last_end, from))
        join_range(numbers[known - 1], numbers[known], reader_.parse_figures(part.word(from)));
      last_from = from, last_end = i;
    }
  }
  return numbers;
}

}  // namespace saksi
