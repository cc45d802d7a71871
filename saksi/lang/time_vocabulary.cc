#include "saksi/lang/time_vocabulary.h"

#include <algorithm>
#include <unordered_set>

#include "saksi/base/utf8.h"
#include "saksi/lang/calendar_names.h"
#include "saksi/lang/time_reading.h"

namespace saksi {
namespace {

constexpr std::pair<std::string_view, TimeUnit> kUnits[] = {
    {"second", TimeUnit::second},   {"minute", TimeUnit::minute},  {"hour", TimeUnit::hour},
    {"day", TimeUnit::day},         {"week", TimeUnit::week},      {"month", TimeUnit::month},
    {"quarter", TimeUnit::quarter}, {"half", TimeUnit::half},      {"year", TimeUnit::year},
    {"decade", TimeUnit::decade},   {"century", TimeUnit::century}};
constexpr std::pair<std::string_view, FormGuard> kGuards[] = {{"capital", FormGuard::capital},
                                                              {"cue", FormGuard::cue},
                                                              {"longer", FormGuard::longer},
                                                              {"free", FormGuard::free}};
constexpr std::pair<std::string_view, TimeCue> kCues[] = {
    {"before", TimeCue::before}, {"until", TimeCue::until},   {"past", TimeCue::past},
    {"future", TimeCue::future}, {"clause", TimeCue::clause}, {"joint", TimeCue::joint},
    {"name", TimeCue::name}};
constexpr std::pair<std::string_view, DayPart> kParts[] = {{"morning", DayPart::morning},
                                                           {"midday", DayPart::midday},
                                                           {"afternoon", DayPart::afternoon},
                                                           {"evening", DayPart::evening},
                                                           {"night", DayPart::night}};
constexpr std::pair<std::string_view, Season> kSeasons[] = {{"spring", Season::spring},
                                                            {"summer", Season::summer},
                                                            {"autumn", Season::autumn},
                                                            {"winter", Season::winter}};

constexpr std::pair<std::string_view, TimeVocabulary::Glued> kGlued[] = {
    {"am", TimeVocabulary::Glued::am},
    {"pm", TimeVocabulary::Glued::pm},
    {"ordinal", TimeVocabulary::Glued::ordinal},
    {"decade", TimeVocabulary::Glued::decade},
    {"hour", TimeVocabulary::Glued::hour}};

template <class T, std::size_t N>
std::optional<T> find_named(const std::pair<std::string_view, T> (&names)[N], std::string_view name) {
  for (const auto& [known, value] : names)
    if (known == name) return value;
  return std::nullopt;
}

}  // namespace

TimeVocabulary::TimeVocabulary(const Language& language) : numbers_(language) {
  add_calendar_names(language);
  add_tables(language);
}

TimeVocabulary::Entry& TimeVocabulary::entry(std::string_view form) {
  auto words = fold_words(form);
  auto& same_start = entries_[words.front()];
  words.erase(words.begin());
  for (auto& known : same_start)
    if (known.rest == words) return known;
  const auto at =
      std::ranges::find_if(same_start, [&](const Entry& e) { return e.rest.size() < words.size(); });
  return *same_start.insert(at, Entry{words, {}, TimeCue::none});  // longest first
}

void TimeVocabulary::add(std::string_view form, const TimeReading& reading) {
  auto& readings = entry(form).readings;
  const auto same = std::ranges::find_if(readings, [&](const TimeReading& r) {
    return r.element == reading.element && r.a == reading.a && r.unit == reading.unit;
  });
  if (same == readings.end())
    readings.push_back(reading);
  else if (reading.guard != FormGuard::none)
    same->guard = reading.guard;
}

std::uint16_t TimeVocabulary::literal(std::string_view word) {
  auto& readings = entry(word).readings;
  for (const auto& reading : readings)
    if (reading.element >= kFirstLiteral) return reading.element;
  readings.push_back({.element = next_literal_, .number = std::nullopt});
  return next_literal_++;
}

void TimeVocabulary::add_calendar_names(const Language& language) {
  if (language.table("time_patterns").rows.empty()) return;
  const auto names = calendar_names_of(language.code());
  for (const auto& [name, number, whole] : names.months)
    add(name, reading_of(TimeElement::month, static_cast<int>(number)));
  for (const auto& [name, number, whole] : names.weekdays)
    add(name, reading_of(TimeElement::weekday, static_cast<int>(number)));
}

void TimeVocabulary::add_tables(const Language& language) {
  for (const auto& [table, element] :
       {std::pair("weekdays", TimeElement::weekday), std::pair("months", TimeElement::month)})
    for (const auto& row : language.table(table).rows) {
      auto reading = reading_of(element, parse_int(row.cell(1)).value_or(1));
      reading.guard = find_named(kGuards, row.cell(2)).value_or(FormGuard::none);
      add(row.cell(0), reading);
    }
  for (const auto& row : language.table("time_units").rows) {
    const auto unit = find_named(kUnits, row.cell(1));
    if (!unit) continue;
    if (row.cell(2) == "glued") {
      glued_units_.emplace(fold_case(row.cell(0)), *unit);
      continue;
    }
    auto reading =
        reading_of(row.cell(2) == "-" || row.cell(2) == "many" ? TimeElement::unit : TimeElement::one_unit,
                   row.cell(2) == "many");
    reading.unit = *unit;
    if (const auto count = parse_int(row.cell(2))) reading.number = *count;
    add(row.cell(0), reading);
  }
  for (const auto& row : language.table("number_bounds").rows)
    if (!row.cell(1).ends_with(" behind")) add(row.cell(0), reading_of(TimeElement::about));
  std::unordered_set<std::string_view> no_nouns;  // "the": a word before a number, but no label of a time
  for (const auto& row : language.table("number_stops").rows)
    if (row.cell(1) == "noun") no_nouns.insert(row.cell(0));
  for (const auto& row : language.table("number_stops").rows)
    if (row.cell(1) == "before" && !no_nouns.contains(row.cell(0))) entry(row.cell(0)).cue = TimeCue::label;
  for (const auto& row : language.table("time_words").rows) add_word(row);
  for (const auto& row : language.table("saying_verbs").rows)
    if (auto& known = entry(row.cell(0)); known.cue == TimeCue::none) known.cue = TimeCue::past;
}

// A row of time_words: form, class, value.
void TimeVocabulary::add_word(const Row& row) {
  const auto form = row.cell(0), value = row.cell(2);
  const auto number = parse_int(value);
  const auto is = [&](std::string_view name) { return row.cell(1) == name; };
  if (is("cue")) {
    if (const auto cue = find_named(kCues, value)) entry(form).cue = *cue;
  } else if (is("order")) {
    month_first_ = value == "month first";
  } else if (is("ordinal prefix")) {
    ordinal_prefix_ = form;
  } else if (is("offset")) {
    offset_letter_ = form;
  } else if (is("glued")) {
    if (const auto glued = find_named(kGlued, value)) glued_.emplace(fold_case(form), *glued);
  } else if (is("part")) {
    if (const auto part = find_named(kParts, value))
      add(form, reading_of(TimeElement::part, static_cast<int>(*part)));
  } else if (is("season")) {
    const auto blank = std::min(value.find(' '), value.size());  // "autumn cue": "fall" alone may be a verb
    if (const auto season = find_named(kSeasons, value.substr(0, blank))) {
      auto reading = reading_of(TimeElement::season, static_cast<int>(*season));
      if (value.substr(blank) == " cue") reading.guard = FormGuard::lower;
      add(form, reading);
    }
  } else if (is("of")) {
    add(form, reading_of(TimeElement::of));
  } else if (is("at")) {
    add(form, reading_of(TimeElement::at));
  } else if (is("reads")) {
    short_cues_ = short_cues_ || value == "short cues";
    reads_paragraphs_ = reads_paragraphs_ || value == "paragraphs";
  } else if (is("edge")) {
    add(form, reading_of(TimeElement::edge));
  } else if (is("half day")) {
    add(form, reading_of(TimeElement::half_day, value == "pm"));
  } else if (is("zone")) {
    auto reading = reading_of(TimeElement::zone);
    if (number) reading.number = *number;
    add(form, reading);
  } else if (is("ordinal") && number) {
    add(form, reading_of(TimeElement::ordinal, *number));
    if (*number <= 31) add(form, reading_of(TimeElement::day, *number));
  } else if (is("some")) {
    add(form, reading_of(TimeElement::number));
  } else if (is("holiday")) {
    if (value.starts_with("easter")) {
      add(form, reading_of(TimeElement::holiday, 0, parse_int(value.substr(6)).value_or(0)));
    } else if (const auto dash = value.find('-'); dash != std::string_view::npos) {
      add(form, reading_of(TimeElement::holiday, parse_int(value.substr(0, dash)).value_or(1),
                           parse_int(value.substr(dash + 1)).value_or(1)));
    }
  }
}

const TimeVocabulary::Entry* TimeVocabulary::find(std::string_view text, std::span<const Word> words,
                                                  std::uint32_t at, std::uint32_t end) const {
  const auto found = entries_.find(FoldedWord(slice(text, words[at].span)).view());
  if (found == entries_.end()) return nullptr;
  for (const auto& entry : found->second) {
    if (end - at <= entry.rest.size()) continue;
    bool same = true;
    for (std::size_t i = 0; i < entry.rest.size() && same; ++i)
      same =
          FoldedWord(slice(text, words[at + 1 + static_cast<std::uint32_t>(i)].span)).view() == entry.rest[i];
    if (same) return &entry;
  }
  return nullptr;
}

}  // namespace saksi
