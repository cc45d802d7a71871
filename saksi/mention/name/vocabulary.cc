#include "saksi/mention/name/vocabulary.h"

#include <algorithm>

#include "saksi/base/utf8.h"
#include "saksi/mention/name/fold.h"

namespace saksi {
namespace {

NameType type_of(std::string_view cell) {
  if (cell == "PER") return NameType::per;
  if (cell == "ORG") return NameType::org;
  if (cell == "LOC" || cell == "LAND") return NameType::loc;
  return cell == "EVT" ? NameType::evt : NameType::misc;
}

TitleKind title_kind(std::string_view cell) {
  if (cell == "seat") return TitleKind::seat;
  if (cell == "honour") return TitleKind::honour;
  if (cell == "relation") return TitleKind::relation;
  return cell == "prefix" ? TitleKind::prefix : TitleKind::title;
}

std::uint32_t cue_mark(std::string_view side, std::string_view type) {
  if (type == "END") return kEndsRole;
  if (type == "ARTICLE") return kArticle;
  if (type == "ORG") return kBodyAfterwards;
  return side == "after" ? kPersonBefore : kPersonAfterwards;
}

std::string_view first_word(std::string_view phrase) { return phrase.substr(0, phrase.find(' ')); }

std::uint8_t word_count(std::string_view phrase) {
  return static_cast<std::uint8_t>(std::min<std::ptrdiff_t>(1 + std::ranges::count(phrase, ' '), 8));
}

}  // namespace

Vocabulary::Vocabulary(const Language& language) {
  for (const auto& row : language.table("ordinary_words").rows) mark(row.cell(0), ' ', kOrdinary);
  knows_ordinary_words_ = !language.table("ordinary_words").rows.empty();
  for (const auto& row : language.table("capital_nouns").rows) capital_nouns_.emplace(row.cell(0));
  for (const auto& row : language.table("degrees").rows) mark(row.cell(0), ';', kDegree);
  for (const auto& row : language.table("not_names").rows) mark(row.cell(0), ';', kNoName);
  for (const auto& row : language.table("organisation_words").rows) mark(row.cell(0), ';', kOrganisationWord);
  for (const auto& row : language.table("place_words").rows)
    mark(row.cell(0), ';', row.cell(1) == "tail" ? kPlaceTail : kBeforePlace);
  for (const auto& row : language.table("joiners").rows) {
    const auto in = row.cell(1);
    if (in == "PER" || in == "any") mark(row.cell(0), ';', kJoinsPerson);
    if (in == "ORG" || in == "any") mark(row.cell(0), ';', kJoinsBody);
  }
  for (const auto& row : language.table("name_cues").rows) {
    mark(row.cell(0), ';', cue_mark(row.cell(1), row.cell(2)));
  }
  for (const auto& row : language.table("titles").rows) {
    const auto phrase = fold_name(row.cell(0));
    titles_.emplace(phrase, title_kind(row.cell(1)));
    auto& facts = words_[std::string(first_word(phrase))];
    facts.longest_title = std::max(facts.longest_title, word_count(phrase));
  }
  for (const auto& row : language.table("name_heads").rows) add_head(row);
  for (const auto& row : language.table("name_tails").rows) {
    const auto tail = fold_name(row.cell(0));
    tails_.emplace(tail, type_of(row.cell(1)));
    if (row.cell(1) == "LAND") land_tails_.insert(tail);
  }
  for (const auto& row : language.table("ordinary_forms").rows) {
    const auto part = [&](std::size_t cell) {
      return row.cell(cell) == "-" ? std::string() : fold_name(row.cell(cell));
    };
    std::size_t least = 0;
    for (const char digit : row.cell(2)) least = least * 10 + static_cast<std::size_t>(digit - '0');
    forms_.push_back({part(0), part(1), least});
  }
}

void Vocabulary::mark(std::string_view words, char separator, std::uint32_t mark) {
  while (!words.empty()) {
    const auto end = words.find(separator);
    words_[fold_name(trim(words.substr(0, end)))].marks |= mark;
    words.remove_prefix(end == std::string_view::npos ? words.size() : end + 1);
  }
}

void Vocabulary::add_head(const Row& row) {
  const auto phrase = fold_name(row.cell(0));
  const auto type = type_of(row.cell(1));
  auto& head = heads_[phrase];
  if (row.cell(2) == "always") head.always = type;
  head.is_long |= row.cell(2) == "long";
  const bool land = row.cell(2) == "land", local = row.cell(2) == "local";
  head.is_local |= local;
  head.is_land |= land;
  if (row.cell(2) == "capital" || row.cell(2) == "long" || land || local) head.capital = type;
  if (row.cell(2) == "never" || land) head.outside = type;
  auto& facts = words_[std::string(first_word(phrase))];
  facts.longest_head = std::max(facts.longest_head, word_count(phrase));
}

WordFacts Vocabulary::facts(std::string_view word) const {
  const auto found = words_.find(word);
  return found == words_.end() ? WordFacts{} : found->second;
}
std::optional<TitleKind> Vocabulary::find_title(std::string_view phrase) const {
  const auto found = titles_.find(phrase);
  return found == titles_.end() ? std::nullopt : std::optional(found->second);
}
const HeadFacts* Vocabulary::find_head(std::string_view phrase) const {
  const auto found = heads_.find(phrase);
  return found == heads_.end() ? nullptr : &found->second;
}
std::optional<NameType> Vocabulary::find_tail(std::string_view word) const {
  const auto found = tails_.find(word);
  return found == tails_.end() ? std::nullopt : std::optional(found->second);
}

bool Vocabulary::is_ordinary_form(std::string_view word) const {
  if (const auto hyphen = word.find('-'); hyphen != std::string_view::npos && hyphen > 2 &&
                                          word.substr(hyphen + 1).starts_with(word.substr(0, hyphen)))
    return true;  // "negara-negara"
  return std::ranges::any_of(forms_, [&](const Form& form) {
    return word.size() >= form.least_bytes && word.starts_with(form.prefix) && word.ends_with(form.suffix);
  });
}

}  // namespace saksi
