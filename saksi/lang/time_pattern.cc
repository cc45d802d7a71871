#include "saksi/lang/time_pattern.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace saksi {
namespace {

constexpr std::pair<std::string_view, TimeElement> kClasses[] = {
    {"<weekday>", TimeElement::weekday},
    {"<month>", TimeElement::month},
    {"<day>", TimeElement::day},
    {"<year>", TimeElement::year},
    {"<number>", TimeElement::number},
    {"<ordinal>", TimeElement::ordinal},
    {"<unit>", TimeElement::unit},
    {"<one-unit>", TimeElement::one_unit},
    {"<part>", TimeElement::part},
    {"<edge>", TimeElement::edge},
    {"<about>", TimeElement::about},
    {"<clock>", TimeElement::clock},
    {"<dotted-clock>", TimeElement::dotted_clock},
    {"<clock-pair>", TimeElement::clock_pair},
    {"<hour>", TimeElement::hour},
    {"<half-day>", TimeElement::half_day},
    {"<zone>", TimeElement::zone},
    {"<figures>", TimeElement::date},
    {"<short-figures>", TimeElement::short_date},
    {"<day-pair>", TimeElement::day_pair},
    {"<month-pair>", TimeElement::month_pair},
    {"<weekday-pair>", TimeElement::weekday_pair},
    {"<ordinal-year>", TimeElement::ordinal_year},
    {"<edge-year>", TimeElement::edge_year},
    {"<offset>", TimeElement::offset},
    {"<year-pair>", TimeElement::year_pair},
    {"<year-month>", TimeElement::year_month},
    {"<month-year>", TimeElement::month_year},
    {"<month-day>", TimeElement::month_day},
    {"<of>", TimeElement::of},
    {"<at>", TimeElement::at},
    {"<decade>", TimeElement::decade},
    {"<season>", TimeElement::season},
    {"<holiday>", TimeElement::holiday},
    {"<date>", TimeElement::known_date},
    {"<time>", TimeElement::known_time},
    {"<duration>", TimeElement::known_duration}};

constexpr std::pair<std::string_view, TimeKind> kKinds[] = {{"date", TimeKind::date},
                                                            {"time", TimeKind::time},
                                                            {"duration", TimeKind::duration},
                                                            {"set", TimeKind::set},
                                                            {"reference", TimeKind::reference}};

constexpr std::pair<std::string_view, TimeEffect::Act> kActs[] = {
    {"ago", TimeEffect::Act::ago},
    {"ahead", TimeEffect::Act::ahead},
    {"quarter", TimeEffect::Act::quarter},
    {"half", TimeEffect::Act::half},
    {"day", TimeEffect::Act::day},
    {"week", TimeEffect::Act::week},
    {"century", TimeEffect::Act::century},
    {"decade", TimeEffect::Act::decade},
    {"eve", TimeEffect::Act::eve},
    {"both", TimeEffect::Act::both},
    {"offset", TimeEffect::Act::offset},
    {"join", TimeEffect::Act::join},
    {"range", TimeEffect::Act::range},
    {"after", TimeEffect::Act::after},
    {"earlier", TimeEffect::Act::earlier},
    {"half-past", TimeEffect::Act::half_past},
    {"past-hour", TimeEffect::Act::past_hour},
    {"to-hour", TimeEffect::Act::to_hour},
    {"hour-minute", TimeEffect::Act::hour_minute},
    {"half-to", TimeEffect::Act::half_to},
    {"last-week", TimeEffect::Act::last_week},
    {"quarter-past", TimeEffect::Act::quarter_past},
    {"quarter-to", TimeEffect::Act::quarter_to}};

constexpr std::pair<std::string_view, Direction> kDirections[] = {
    {"past", Direction::past}, {"present", Direction::present}, {"future", Direction::future}};

constexpr std::pair<std::string_view, DayPart> kParts[] = {{"part=morning", DayPart::morning},
                                                           {"part=midday", DayPart::midday},
                                                           {"part=afternoon", DayPart::afternoon},
                                                           {"part=evening", DayPart::evening},
                                                           {"part=night", DayPart::night}};

constexpr std::pair<std::string_view, TimeUnit> kUnits[] = {
    {"unit", TimeUnit::day},        {"second", TimeUnit::second}, {"hour", TimeUnit::hour},
    {"day", TimeUnit::day},         {"week", TimeUnit::week},     {"month", TimeUnit::month},
    {"quarter", TimeUnit::quarter}, {"year", TimeUnit::year},     {"decade", TimeUnit::decade},
    {"century", TimeUnit::century}};

template <class T, std::size_t N>
std::optional<T> find_named(const std::pair<std::string_view, T> (&names)[N], std::string_view name) {
  for (const auto& [known, value] : names)
    if (known == name) return value;
  return std::nullopt;
}

std::vector<std::string_view> split(std::string_view text, char sign) {
  std::vector<std::string_view> pieces;
  for (std::size_t from = 0; from < text.size();) {
    const auto at = std::min(text.find(sign, from), text.size());
    if (at > from) pieces.push_back(text.substr(from, at - from));
    from = at + 1;
  }
  return pieces;
}

// "day-1", "unit+0": a shift of a unit, or of the unit that the words name.
bool read_shift(std::string_view word, TimeEffect& effect) {
  const auto sign = word.find_first_of("+-");
  if (sign == std::string_view::npos) return false;
  const auto unit = find_named(kUnits, word.substr(0, sign));
  if (!unit) return false;
  const auto figures = word.substr(sign + (word[sign] == '+'));
  if (std::from_chars(figures.data(), figures.data() + figures.size(), effect.count).ec != std::errc{})
    return false;
  effect.act = TimeEffect::Act::shift;
  if (!word.starts_with("unit")) effect.unit = *unit;
  return true;
}

// "unit=second", "count=0.5", "hour=12", "quarter=3".
bool read_amount(std::string_view word, TimeEffect& effect) {
  if (word.starts_with("unit=")) {
    effect.unit = find_named(kUnits, word.substr(5));
    return effect.unit.has_value();
  }
  if (word.starts_with("hour=") || word.starts_with("quarter=")) {
    unsigned value = 0;
    const auto figures = word.substr(word.find('=') + 1);
    if (std::from_chars(figures.data(), figures.data() + figures.size(), value).ec != std::errc{})
      return false;
    (word.starts_with("hour=") ? effect.hour : effect.quarter) = value;
    return true;
  }
  if (!word.starts_with("count=")) return false;
  double amount = 0;
  if (std::from_chars(word.data() + 6, word.data() + word.size(), amount).ec != std::errc{}) return false;
  effect.amount = amount;
  return true;
}

// "date past unit-1 told part=night".
std::optional<TimeEffect> read_effect(std::string_view meaning) {
  const auto words = split(meaning, ' ');
  if (words.empty()) return std::nullopt;
  const auto kind = find_named(kKinds, words.front());
  if (!kind) return std::nullopt;
  TimeEffect effect{.kind = *kind};
  for (const auto word : std::span(words).subspan(1)) {
    if (const auto act = find_named(kActs, word))
      effect.act = *act;
    else if (const auto direction = find_named(kDirections, word))
      effect.direction = *direction;
    else if (const auto part = find_named(kParts, word))
      effect.part = *part;
    else if (word == "weekend")
      effect.weekend = true;
    else if (word == "told")
      effect.from_told = true;
    else if (!read_amount(word, effect) && !read_shift(word, effect))
      return std::nullopt;
  }
  return effect;
}

}  // namespace

TimePatterns::TimePatterns(const Language& language, TimeVocabulary& vocabulary) : nodes_(1) {
  for (const auto& row : language.table("time_patterns").rows) add(row, vocabulary);
}

void TimePatterns::add(const Row& row, TimeVocabulary& vocabulary) {
  const auto effect = read_effect(row.cell(1));
  if (!effect) return;
  std::vector<std::vector<std::uint16_t>> elements;  // 0 in a choice: it may be left out
  for (auto word : split(row.cell(0), ' ')) {
    auto& choice = elements.emplace_back();
    if (word == "@") {
      choice.push_back(static_cast<std::uint16_t>(TimeElement::cue));
      continue;
    }
    if (word.size() > 1 && word.ends_with('?')) choice.push_back(0), word.remove_suffix(1);
    const auto forms = word == "|" ? std::vector{word} : split(word, '|');
    for (const auto form : forms) {
      const auto known = find_named(kClasses, form);
      choice.push_back(known ? static_cast<std::uint16_t>(*known) : vocabulary.literal(form));
    }
  }
  effects_.push_back(*effect);
  add_path(elements, 0, static_cast<std::int32_t>(effects_.size() - 1));
}

void TimePatterns::add_path(std::span<const std::vector<std::uint16_t>> elements, std::uint32_t node,
                            std::int32_t effect) {
  if (elements.empty()) {
    if (node != 0 && nodes_[node].effect < 0) nodes_[node].effect = effect;
    return;
  }
  for (const auto element : elements.front())
    add_path(elements.subspan(1), element == 0 ? node : child(node, element), effect);
}

std::uint32_t TimePatterns::child(std::uint32_t node, std::uint16_t element) {
  if (const auto* found = find_child(node, element)) return *found;
  nodes_.emplace_back();
  const auto made = static_cast<std::uint32_t>(nodes_.size() - 1);
  auto& next = nodes_[node].next;
  next.insert(std::ranges::lower_bound(next, std::pair(element, std::uint32_t{0})), {element, made});
  return made;
}

const std::uint32_t* TimePatterns::find_child(std::uint32_t node, std::uint16_t element) const {
  const auto& next = nodes_[node].next;
  const auto at = std::ranges::lower_bound(next, element, {}, [](const auto& edge) { return edge.first; });
  return at != next.end() && at->first == element ? &at->second : nullptr;
}

// Walks the tree from one item; keeps the best match.
struct TimePatterns::Search {
  const TimePatterns& patterns;
  const TimeItems& items;
  bool has_cue, opens, capital;
  std::array<std::pair<std::uint32_t, const TimeReading*>, 16> path{};
  Match best{};
  int best_rank = 0;

  bool may_stand(const TimeReading& reading, bool alone) const {
    switch (reading.guard) {
      case FormGuard::none:
      case FormGuard::free:
        return true;
      case FormGuard::longer:
        return !alone;
      case FormGuard::lower:
        return !alone || has_cue;
      case FormGuard::capital:
        return capital;
      case FormGuard::cue:
        return !alone || (has_cue && capital);
    }
    return true;
  }

  void accept(std::int32_t effect, std::uint32_t end_item, std::size_t depth) {
    const auto* first = path[0].second;
    if (!may_stand(*first, depth == 1)) return;
    // Of two readings of the same words: "Minggu lalu" inside a sentence is the day, "Minggu lalu" that opens
    // one, or "minggu lalu", the week.
    const bool is_day_name = first->element == static_cast<std::uint16_t>(TimeElement::weekday);
    // "malam ini" is a part of the day, not a night as a unit; words named by a pattern count more than
    // classes: "tadi malam" has a meaning of its own.
    const bool is_unit = first->element == static_cast<std::uint16_t>(TimeElement::unit);
    const auto named = std::count_if(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(depth),
                                     [](const auto& one) { return one.second->element >= kFirstLiteral; });
    const int rank = 10 * (is_day_name ? (opens || !capital ? 1 : 4)
                           : is_unit   ? 2
                                       : 3) +
                     static_cast<int>(named);
    if (best.effect && (end_item < best.end_item || (end_item == best.end_item && rank <= best_rank))) return;
    best.effect = &patterns.effects_[static_cast<std::size_t>(effect)];
    best.end_item = end_item;
    best.fields.assign(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(depth));
    best_rank = rank;
  }
  void walk(std::uint32_t node, std::uint32_t item, std::size_t depth) {
    if (depth > 0 && patterns.nodes_[node].effect >= 0) accept(patterns.nodes_[node].effect, item, depth);
    if (item == items.items.size() || depth == path.size() || patterns.nodes_[node].next.empty()) return;
    for (const auto& reading : items.of(items.items[item])) {
      const auto* next = patterns.find_child(node, reading.element);
      if (!next || (depth == 0 && !may_stand(reading, false))) continue;
      path[depth] = {item, &reading};
      walk(*next, item + 1, depth + 1);
    }
  }
};

std::optional<TimePatterns::Match> TimePatterns::find(const TimeItems& items, std::uint32_t at,
                                                      const Standing& standing) const {
  const auto& item = items.items[at];
  if (item.first_reading == item.end_reading) return std::nullopt;
  Search search{*this, items, standing.has_cue, standing.opens, standing.capital};
  search.walk(0, at, 0);
  if (standing.has_cue)
    if (const auto* node = find_child(0, static_cast<std::uint16_t>(TimeElement::cue)))
      search.walk(*node, at, 0);
  if (!search.best.effect) return std::nullopt;
  return std::move(search.best);
}

}  // namespace saksi
