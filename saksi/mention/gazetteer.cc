#include "saksi/mention/gazetteer.h"

#include <algorithm>
#include <unordered_map>

#include "saksi/base/utf8.h"
#include "saksi/mention/name/fold.h"

namespace saksi {
namespace {

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <class Value>
using Map = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

std::optional<NameType> type_of(std::string_view cell) {
  if (cell == "PER") return NameType::per;
  if (cell == "ORG") return NameType::org;
  if (cell == "LOC") return NameType::loc;
  if (cell == "EVT") return NameType::evt;
  if (cell == "MISC") return NameType::misc;
  return std::nullopt;
}

std::uint8_t person_of(std::string_view kind) {
  if (kind == "given") return NameClue::given;
  if (kind == "family") return NameClue::family;
  if (kind == "family_first") return NameClue::family_first;
  if (kind == "mononym") return NameClue::mononym;
  return 0;
}

bool is_all_capital(std::string_view form) {
  std::size_t upper = 0;
  for (std::size_t i = 0; i < form.size();) {
    const auto point = decode_at(form, i);
    if (is_lower(point.value) || point.value == U' ') return false;
    upper += is_upper(point.value);
    i += point.size_bytes;
  }
  return upper >= 2;
}

template <class Take>
void split(std::string_view cell, char at, const Take& take) {
  while (!cell.empty()) {
    const auto end = cell.find(at);
    if (const auto part = trim(cell.substr(0, end)); !part.empty()) take(part);
    cell.remove_prefix(end == std::string_view::npos ? cell.size() : end + 1);
  }
}

// As the words of an article are laid out: signs stand between blanks ("meteorologi , klimatologi").
std::string fold_form(std::string_view form) {
  std::string folded;
  for (const char c : fold_name(form)) {
    if (c == ',' || c == '/') folded += ' ';
    folded += c;
    if (c == '/') folded += ' ';
  }
  return folded;
}

}  // namespace

struct Gazetteer::Index {
  Map<KnownName> names;
  Map<NameClue> words;
  Map<std::string> spellings, full_names;  // of people

  void add_name(std::string_view form, const KnownName& name) {
    const auto folded = fold_form(form);
    const auto count = 1 + std::ranges::count_if(folded, [](char c) { return c == ' ' || c == '-'; });
    auto known = name;
    known.capitals_only = is_all_capital(form);
    const auto [place, is_new] = names.emplace(folded, known);
    if (!is_new && place->second.capitals_only) place->second.capitals_only = known.capitals_only;
    for (const auto* ends : {" ", " -"}) {  // "covid-19" is one word in an article, "al-qaeda" two
      auto& clue = words[folded.substr(0, folded.find_first_of(ends))];
      clue.longest = std::max(clue.longest, static_cast<std::uint8_t>(std::min<std::ptrdiff_t>(count, 12)));
    }
  }

  void add_outlet(const Outlet& outlet) {
    const auto key = fold_name(outlet.name);
    const auto add = [&](std::string_view form) {
      const bool weak = form.find_first_of(" .") == std::string_view::npos;
      if (!fold_form(form).empty()) add_name(form, {NameType::org, key, weak, false, false, false});
    };
    add(outlet.name);
    for (const auto& alias : outlet.aliases) add(alias);
  }

  void add_row(const Row& row) {
    if (row.cell(0) == "spelling") {
      const auto usual = row.cell(1) == "-" ? std::string() : fold_name(row.cell(1));
      split(row.cell(2), ' ', [&](std::string_view word) { spellings.emplace(fold_name(word), usual); });
    } else if (row.cell(0) == "person") {
      split(row.cell(2), ';',
            [&](std::string_view form) { full_names.emplace(fold_name(form), fold_name(row.cell(1))); });
    } else if (const auto type = type_of(row.cell(1))) {
      const KnownName name{*type,
                           std::string(row.cell(2)),
                           row.cell(3) == "weak",
                           row.cell(3) == "part",
                           row.cell(3) == "alone",
                           false};
      split(row.cell(0), ';', [&](std::string_view form) { add_name(form, name); });
    } else if (const auto person = person_of(row.cell(0))) {
      split(row.cell(2), ' ', [&](std::string_view word) { words[fold_name(word)].person |= person; });
    }
  }
};

Gazetteer::Gazetteer(const std::vector<Table>& tables, const Outlets& outlets) : index_(new Index) {
  index_->names.reserve(16384);
  index_->words.reserve(16384);
  // The first entry of a form stays: places go before cities and before "Soviet" of things and people.
  for (const bool later : {false, true})
    for (const auto& table : tables)
      if ((table.name == "cities" || table.name == "countries" || table.name == "demonyms") == later)
        for (const auto& row : table.rows) index_->add_row(row);
  for (const auto& outlet : outlets.all()) index_->add_outlet(outlet);
}

Gazetteer::~Gazetteer() = default;

const KnownName* Gazetteer::find_folded(std::string_view folded) const {
  const auto found = index_->names.find(folded);
  return found == index_->names.end() ? nullptr : &found->second;
}

const std::string* Gazetteer::usual_spelling(std::string_view folded_word) const {
  const auto found = index_->spellings.find(folded_word);
  return found == index_->spellings.end() ? nullptr : &found->second;
}

const std::string* Gazetteer::full_name(std::string_view folded_short) const {
  const auto found = index_->full_names.find(folded_short);
  return found == index_->full_names.end() ? nullptr : &found->second;
}

const KnownName* Gazetteer::find(std::string_view form) const {
  const auto* known = find_folded(fold_form(form));
  return known && known->capitals_only && !is_all_capital(form) ? nullptr : known;
}

NameClue Gazetteer::clue(std::string_view folded_word) const {
  const auto found = index_->words.find(folded_word);
  return found == index_->words.end() ? NameClue{} : found->second;
}

}  // namespace saksi
