#include "saksi/mention/number/units.h"

#include <algorithm>
#include <charconv>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::uint32_t kNounReach = 4;  // words behind a number among which its noun is looked for

bool is_plural(std::string_view word) {
  return word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") &&
         !word.ends_with("is") && !word.ends_with("'s");
}

}  // namespace

NumberUnits::NumberUnits(const Language& language) {
  for (const auto& row : language.table("units").rows) {
    auto words = fold_words(row.cell(0));
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
  for (const auto& row : language.table("number_stops").rows) {
    if (row.cell(1) == "noun") not_units_.insert(fold_case(row.cell(0)));
    if (row.cell(1) == "plural") plurals_ = true;
  }
  for (const auto& row : language.table("verb_shapes").rows) {
    VerbShape shape{fold_case(row.cell(0)), 0};
    const auto least = row.cell(1);
    std::from_chars(least.data(), least.data() + least.size(), shape.least_bytes);
    if (!shape.prefix.starts_with('-')) verb_shapes_.push_back(std::move(shape));
  }
  for (const auto& row : language.table("clause_words").rows)
    if (row.cell(1) == "noun")
      for (auto rest = row.cell(0); !rest.empty();) {
        const auto end = std::min(rest.find(';'), rest.size());
        nouns_.insert(fold_case(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
}

bool NumberUnits::is_verb(const std::string& folded) const {
  return !nouns_.contains(folded) && std::ranges::any_of(verb_shapes_, [&](const VerbShape& shape) {
    return folded.size() >= shape.least_bytes && folded.starts_with(shape.prefix);
  });
}

const NumberUnits::Unit* NumberUnits::find_known(const NumberPassage& part, std::uint32_t at) const {
  if (at >= part.words.size()) return nullptr;
  const auto found = units_.find(FoldedWord(part.word(at)).view());
  if (found == units_.end()) return nullptr;
  for (const auto& unit : found->second) {
    bool same = true;
    for (std::uint32_t i = 0; i < unit.rest.size() && same; ++i)
      same = FoldedWord(part.word(at + 1 + i)).view() == unit.rest[i];
    if (same) return &unit;
  }
  return nullptr;
}

// The noun as written: the next word, or the first plural behind the number.
UnitMatch NumberUnits::find_noun(const NumberPassage& part, std::uint32_t at) const {
  for (std::uint32_t i = at; i < part.words.size() && i < at + kNounReach; ++i) {
    if (part.words[i].kind != WordKind::word || !part.same_line(i)) break;
    const auto folded = part.folded(i);
    if (not_units_.contains(folded)) break;
    if (const auto* unit = i > at ? find_known(part, i) : nullptr; unit && plurals_)
      return {i + 1 + static_cast<std::uint32_t>(unit->rest.size()), unit->name, true};
    if (!plurals_ && (part.words[i].capital || folded.size() < 3 || is_verb(folded))) break;
    if (!plurals_ || (is_plural(folded) && !part.words[i].capital)) return {i + 1, folded, false};
  }
  return {at, std::nullopt, false};
}

bool NumberUnits::may_be_noun(const NumberPassage& part, std::uint32_t at) const {
  return at < part.words.size() && part.words[at].kind == WordKind::word && part.same_line(at) &&
         !not_units_.contains(part.folded(at));
}

UnitMatch NumberUnits::find(const NumberPassage& part, std::uint32_t at) const {
  if (at < part.words.size() && !part.same_line(at)) return {at, std::nullopt, false};
  const auto* unit = find_known(part, at);
  if (!unit) return find_noun(part, at);
  const auto end = at + 1 + static_cast<std::uint32_t>(unit->rest.size());
  if (!unit->skip) return {end, unit->name, true};
  auto noun = find_noun(part, end);
  return noun.name ? noun : UnitMatch{end, std::nullopt, true};
}

std::optional<std::string> NumberUnits::find_glued(std::string_view tail) const {
  const auto unit = units_.find(FoldedWord(tail).view());
  if (unit == units_.end() || !unit->second.back().rest.empty()) return std::nullopt;
  return unit->second.back().name;
}

std::optional<UnitMatch> NumberUnits::find_currency(const NumberPassage& part, std::uint32_t at) const {
  if (at == 0 || !part.same_line(at)) return std::nullopt;
  std::uint32_t first = at - 1;
  auto sign = part.folded(first);
  if (sign == "." && first > 0 && part.touches(first)) sign = part.folded(--first) + sign;  // "Rp. 3"
  if (first > 0 && part.touches(first) && part.words[first].kind == WordKind::sign)         // "US$"
    if (const auto wide = currencies_.find(part.folded(first - 1) + sign); wide != currencies_.end())
      return UnitMatch{first - 1, wide->second, true};
  const auto found = currencies_.find(sign);
  if (found == currencies_.end()) return std::nullopt;
  return UnitMatch{first, found->second, true};
}

}  // namespace saksi
