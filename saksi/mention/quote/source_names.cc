// From a name, or from a phrase without one, to the source it stands for: kind, office, outlet, expert or
// not.

#include <algorithm>

#include "saksi/mention/quote/source_reader.h"

namespace saksi {

using enum WordClass;

namespace {

// The words of the cut inside `span`: [first, end).
std::pair<std::size_t, std::size_t> words_in(const Page& page, const Span& span) {
  const auto& words = page.cut.words;
  if (span.in != page.part) return {0, 0};
  const auto begin_of = [](const Word& word) { return word.span.begin; };
  const auto first = std::ranges::lower_bound(words, span.begin, {}, begin_of);
  const auto end = std::ranges::lower_bound(words, span.end, {}, begin_of);
  return {first - words.begin(), end - words.begin()};
}

}  // namespace

// "New York Times", "Radio Larangan".
bool SourceReader::has_outlet_word(const Page& page, const Span& name) const {
  const auto [first, end] = words_in(page, name);
  if (first >= end) return false;
  return page.readings[first].classes.has(outlet_name) || page.readings[end - 1].classes.has(outlet_name);
}

// By an office given anywhere in the article, or by what stands behind the name: "Michael, pakar tanah".
bool SourceReader::is_expert(const Page& page, const Name& name) const {
  constexpr std::size_t kMostWords = 4;
  constexpr std::size_t kMostRoles = 32;  // of one person; in a long text they are the same ones again
  if (experts_.contains(name.entity)) return true;
  const auto& roles = mentions_.entities[name.entity].roles;
  for (std::size_t r = 0; r < std::min(roles.size(), kMostRoles); ++r) {
    const auto [first, end] = words_in(page, roles[r]);
    for (auto i = first; i < end; ++i)
      if (page.readings[i].classes.has(expert)) return true;
  }
  const auto after = words_in(page, name.span).second;
  if (after == 0 || after >= page.readings.size() || page.readings[after].sign != U',') return false;
  for (auto i = after + 1; i < page.readings.size() && i <= after + kMostWords; ++i)
    if (page.readings[i].classes.has(expert)) return true;
  return false;
}

Source SourceReader::named(const Page& page, std::int32_t name, bool outlet_head) const {
  const auto& mention = mentions_.names[static_cast<std::size_t>(name)];
  const auto& entity = mentions_.entities[mention.entity];
  Source source{std::string(article_.words(entity.fullest)), SourceKind::body, mention.span, mention.entity};
  if (entity.type == NameType::per) source.kind = SourceKind::person;
  const bool known = outlets_.find(source.name) || outlets_.find(slice(page.text, mention.span)) ||
                     has_outlet_word(page, mention.span);
  if (entity.type != NameType::per && entity.type != NameType::loc && (outlet_head || known))
    source.kind = SourceKind::outlet;
  return source;
}

Speaker SourceReader::person_speaker(const Page& page, std::int32_t name) const {
  return {named(page, name, false), std::nullopt, false, false,
          is_expert(page, mentions_.names[static_cast<std::size_t>(name)])};
}

std::optional<Speaker> SourceReader::office_holder(const Page& page, const std::vector<Item>& items,
                                                   Range phrase) const {
  auto found = ages_.find(page, items, phrase);
  if (!found)
    found =
        holders_.find(page, items, phrase, person_ ? person_->source.entity : std::optional<std::uint32_t>());
  if (!found) return std::nullopt;
  const auto span = page.span(items[phrase.begin].first, items[phrase.end - 1].end);
  Source source{std::string(article_.words(mentions_.entities[*found].fullest)), SourceKind::person, span,
                *found};
  return Speaker{std::move(source), std::nullopt, false, false, experts_.contains(*found)};
}

Speaker SourceReader::nameless(const Page& page, const std::vector<Item>& items, Range phrase,
                               SourceKind kind) const {
  const auto span = page.span(items[phrase.begin].first, items[phrase.end - 1].end);
  return {
      {std::string(slice(page.text, span)), kind, span, std::nullopt},
      std::nullopt,
      items[phrase.begin].has(WordClass::single),
      items[phrase.begin].number || (items[phrase.begin].has(determiner) &&
                                     !items[phrase.begin].reading.classes.has_any(
                                         {WordClass::single, demonstrative, possessive, possessive_many}))};
}

// "Sumber Harian Randu", "Sumber surat kabar tersebut": through the outlet.
void SourceReader::add_outlet(const Page& page, const std::vector<Item>& items, Range phrase,
                              Speaker& speaker) const {
  for (auto i = phrase.begin; i < phrase.end; ++i) {
    if (items[i].name >= 0) {
      auto through = named(page, items[i].name, false);
      if (through.kind == SourceKind::outlet) speaker.via = std::move(through);
    } else if (items[i].has(outlet) && outlet_ && !speaker.via) {
      speaker.via = outlet_;
    }
  }
}

}  // namespace saksi
