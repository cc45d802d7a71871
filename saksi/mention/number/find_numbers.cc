#include "saksi/mention/number/find_numbers.h"

#include <algorithm>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::uint32_t kNounReach = 4;   // words behind a number among which its noun is looked for
constexpr std::uint32_t kBoundWords = 3;  // longest wording of a bound

std::vector<std::string> split_words(std::string_view form) {
  std::vector<std::string> words;
  const auto folded = fold_case(form);
  for (std::size_t from = 0; from < folded.size();) {
    const auto blank = std::min(folded.find(' ', from), folded.size());
    words.push_back(folded.substr(from, blank - from));
    from = blank + 1;
  }
  return words;
}

std::optional<Bound> parse_bound(std::string_view name) {
  if (name == "about") return Bound::about;
  if (name == "at least") return Bound::at_least;
  if (name == "at most") return Bound::at_most;
  if (name == "exact") return Bound::exact;
  return std::nullopt;
}

bool is_plural(std::string_view word) {
  return word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") &&
         !word.ends_with("is") && !word.ends_with("'s");
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

struct NumberFinder::Passage {
  std::string_view text;
  std::span<const Word> words;

  std::string_view word(std::uint32_t i) const { return i < words.size() ? slice(text, words[i].span) : ""; }
  std::string folded(std::uint32_t i) const { return fold_case(word(i)); }
  bool touches(std::uint32_t i) const {  // the word i and the one before it have no blank between
    return i > 0 && i < words.size() && words[i - 1].span.end == words[i].span.begin;
  }
  bool same_line(std::uint32_t i) const {  // so have they no line break
    return i > 0 && i < words.size() &&
           text.substr(words[i - 1].span.end, words[i].span.begin - words[i - 1].span.end).find('\n') ==
               std::string_view::npos;
  }
};

NumberFinder::NumberFinder(const Language& language) : reader_(language) {
  for (const auto& row : language.table("units").rows) {
    auto words = split_words(row.cell(0));
    if (words.empty()) continue;
    if (row.cell(2) == "before") {
      currencies_.emplace(words.front(), row.cell(1));
      continue;
    }
    auto& same_start = units_[words.front()];
    words.erase(words.begin());
    const auto at =
        std::ranges::find_if(same_start, [&](const Unit& u) { return u.rest.size() < words.size(); });
    same_start.insert(at, Unit{words, std::string(row.cell(1)), row.cell(2) == "skip"});
  }
  for (const auto& row : language.table("number_bounds").rows)
    if (const auto bound = parse_bound(row.cell(1))) bounds_.emplace(fold_case(row.cell(0)), *bound);
  for (const auto& row : language.table("number_stops").rows) {
    const auto form = fold_case(row.cell(0));
    if (row.cell(1) == "before") labels_.insert(form);
    if (row.cell(1) == "after") not_before_.insert(form);
    if (row.cell(1) == "noun") not_units_.insert(form);
    if (row.cell(1) == "plural") plurals_ = true;
  }
}

const NumberFinder::Unit* NumberFinder::find_known(const Passage& part, std::uint32_t at) const {
  if (at >= part.words.size()) return nullptr;
  const auto found = units_.find(part.folded(at));
  if (found == units_.end()) return nullptr;
  for (const auto& unit : found->second) {
    bool same = true;
    for (std::uint32_t i = 0; i < unit.rest.size() && same; ++i)
      same = part.folded(at + 1 + i) == unit.rest[i];
    if (same) return &unit;
  }
  return nullptr;
}

bool NumberFinder::may_be_unit(std::string_view folded) const {
  return !not_units_.contains(std::string(folded));
}

// The noun as written: the next word, or the first plural behind the number.
NumberFinder::UnitMatch NumberFinder::find_noun(const Passage& part, std::uint32_t at) const {
  for (std::uint32_t i = at; i < part.words.size() && i < at + kNounReach; ++i) {
    if (part.words[i].kind != WordKind::word || !part.same_line(i)) break;
    const auto folded = part.folded(i);
    if (!may_be_unit(folded)) break;
    if (const auto* unit = i > at ? find_known(part, i) : nullptr; unit && plurals_)
      return {i + 1 + static_cast<std::uint32_t>(unit->rest.size()), unit->name, true};
    if (!plurals_ && (part.words[i].capital || folded.size() < 3)) break;
    if (!plurals_ || (is_plural(folded) && !part.words[i].capital)) return {i + 1, folded, false};
  }
  return {at, std::nullopt, false};
}

NumberFinder::UnitMatch NumberFinder::find_unit(const Passage& part, std::uint32_t at) const {
  if (at < part.words.size() && !part.same_line(at)) return {at, std::nullopt, false};
  const auto* unit = find_known(part, at);
  if (!unit) return find_noun(part, at);
  const auto end = at + 1 + static_cast<std::uint32_t>(unit->rest.size());
  if (!unit->skip) return {end, unit->name, true};
  auto noun = find_noun(part, end);
  return noun.name ? noun : UnitMatch{end, std::nullopt, true};
}

std::optional<std::pair<std::uint32_t, std::string>> NumberFinder::find_currency(const Passage& part,
                                                                                 std::uint32_t at) const {
  if (at == 0 || !part.same_line(at)) return std::nullopt;
  std::uint32_t first = at - 1;
  auto sign = part.folded(first);
  if (sign == "." && first > 0 && part.touches(first)) sign = part.folded(--first) + sign;  // "Rp. 3"
  if (first > 0 && part.touches(first) && part.words[first].kind == WordKind::sign)         // "US$"
    if (const auto wide = currencies_.find(part.folded(first - 1) + sign); wide != currencies_.end())
      return std::pair(first - 1, wide->second);
  const auto found = currencies_.find(sign);
  if (found == currencies_.end()) return std::nullopt;
  return std::pair(first, found->second);
}

Bound NumberFinder::find_bound(const Passage& part, std::uint32_t at) const {
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
bool NumberFinder::is_label(const Passage& part, std::uint32_t at, const NumberPhrase& number) const {
  const auto before = at > 0 ? part.folded(at - 1) : "";
  const auto after = part.word(number.end_word);
  if (labels_.contains(before) && (number.in_figures || number.single)) return true;
  if (number.single && not_before_.contains(fold_case(after))) return true;
  if (!number.in_figures) return false;
  const auto digits = split_figures(part.word(at)).digits;
  if (before == "+" || (digits.size() > 1 && digits[0] == '0' && digits.find_first_of(".,") != 1))
    return true;
  if ((before == "." || before == "-" || before == "/" || before == ":" || before == "#") &&
      part.touches(at) && at > 1 && part.touches(at - 1))
    return true;
  const bool opens_line = at == 0 || !part.same_line(at);
  if (opens_line && (after == "." || after == ")") && part.same_line(number.end_word + 1)) return true;
  return before == "(" && after == ")";
}

std::optional<Number> NumberFinder::read(const Passage& part, std::uint32_t& at) const {
  const auto first = at;
  auto number = reader_.read(part.text, part.words, first);
  std::optional<std::string> glued;
  if (!number && part.words[first].kind == WordKind::number) {  // "10km"
    const auto [digits, tail] = split_figures(part.word(first));
    const auto value = tail.empty() ? std::nullopt : reader_.parse_figures(digits);
    const auto unit = units_.find(fold_case(tail));
    if (!value || unit == units_.end() || !unit->second.back().rest.empty()) return std::nullopt;
    glued = unit->second.back().name;
    number = NumberPhrase{first + 1, *value, true, false, false};
  }
  if (!number) return std::nullopt;
  at = number->end_word;
  if (is_label(part, first, *number)) return std::nullopt;

  Number found;
  found.value = number->value;
  auto begin = first;
  if (number->in_figures && first > 0 && part.word(first - 1) == "." && part.touches(first)) {  // ".08"
    for (std::size_t i = 0; i < part.words[first].span.size(); ++i) found.value /= 10;
    --begin;
  }
  if (const auto currency = find_currency(part, begin)) {
    begin = currency->first;
    found.unit = currency->second;
  }
  const bool minus =
      begin > 0 && part.word(begin - 1) == "-" && part.touches(begin) && !part.touches(begin - 1);
  found.bound = number->vague ? Bound::about : find_bound(part, begin);
  if (minus && number->in_figures) found.value = -found.value, --begin;
  auto unit = found.unit || glued ? UnitMatch{at, glued ? glued : found.unit, true} : find_unit(part, at);
  const bool part_of_one = !number->in_figures && number->value < 1 && number->value > 0;
  if (part_of_one && unit.name && !unit.known)
    unit = {at, std::nullopt, false};  // "half the town", "a third missile"
  const bool year = number->in_figures && part.words[first].span.size() == 4 && number->value >= 1900 &&
                    number->value <= 2100 && number->end_word == first + 1;
  if (year && !unit.known) return std::nullopt;
  found.unit = unit.name;
  at = std::max(at, unit.end_word);
  found.span = part.words[begin].span;
  found.span.end = part.words[at - 1].span.end;
  return found;
}

std::vector<Number> NumberFinder::find(const Article& article, const Mentions& mentions) const {
  std::vector<Number> numbers;
  for (const auto in : {Part::title, Part::text}) {
    const auto& cut = in == Part::title ? mentions.title : mentions.text;
    const Passage part{article.part(in), cut.words};
    Taken taken(mentions, in);
    for (std::uint32_t i = 0; i < part.words.size();) {
      if (taken.holds(part.words[i].span)) {
        ++i;
        continue;
      }
      const auto from = i;
      const auto number = read(part, i);
      if (i == from) ++i;
      if (!number) continue;
      if (!taken.reaches(number->span) && (numbers.empty() || !overlaps(numbers.back().span, number->span)))
        numbers.push_back(*number);
    }
  }
  return numbers;
}

}  // namespace saksi
