#include "saksi/mention/quote/source_reader.h"

#include <algorithm>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

using enum WordClass;
using Items = std::vector<Item>;

bool is_head(const Item& item) {
  return item.reading.classes.has_any({group, expert, office, body, outlet, source, evidence});
}
// The class of the first head word of the phrase that is no part of a name.
const Item* head_of(const Items& items, Range phrase) {
  for (auto i = phrase.begin; i < phrase.end; ++i)
    if (items[i].name < 0 && is_head(items[i])) return &items[i];
  return nullptr;
}
bool is_possessive(const Page& page, const Items& items, std::uint32_t i) {
  return i < items.size() && (page.word(items[i].first) == "'s" || page.word(items[i].first) == "’s");
}
// One past the last item of the name that stands at `i`.
std::uint32_t end_of_name(const Items& items, std::uint32_t i, std::uint32_t limit) {
  const auto name = items[i].name;
  while (i < limit && items[i].name == name) ++i;
  return i;
}
// Capitals in a phrase that no table knows. At the head of a sentence they tell nothing of longer phrases.
bool names_somebody(const Items& items, Range phrase) {
  for (auto i = phrase.begin; i < phrase.end; ++i) {
    if (items[i].name >= 0) return true;
    const bool opens = i == 0 || (i == phrase.begin && items[i - 1].kind != Item::Kind::word);
    if (items[i].capital && !items[i].has(determiner) &&
        (!opens || (phrase.size() <= 2 && items[i].reading.classes.empty())))
      return true;
  }
  return false;
}

SourceKind kind_of(const Item* head) {
  if (!head) return SourceKind::nameless;
  if (head->has(outlet)) return SourceKind::outlet;
  if (head->has(office)) return SourceKind::person;
  return head->has(body) && !head->has(group) ? SourceKind::body : SourceKind::nameless;
}

}  // namespace

SourceReader::SourceReader(const Article& article, const Mentions& mentions, const Outlets& outlets,
                           const Lexicon& lexicon)
    : article_(article),
      mentions_(mentions),
      outlets_(outlets),
      holders_(article, mentions, lexicon),
      ages_(article, mentions) {}

// A phrase falls apart at its conjunctions where what follows is somebody, too.
std::vector<Range> SourceReader::members(const Items& items, Range phrase) const {
  std::vector<Range> parts;
  auto begin = phrase.begin;
  for (auto i = phrase.begin; i < phrase.end; ++i) {
    if (items[i].name >= 0 || items[i].kind == Item::Kind::quotation) continue;
    if (!items[i].has(conjunction) && !items[i].is_comma()) continue;
    const bool next_is_somebody =
        i + 1 < phrase.end && (items[i + 1].name >= 0 || is_head(items[i + 1]) ||
                               items[i + 1].reading.classes.has_any({pronoun_one, pronoun_many, determiner}));
    if (i > begin && next_is_somebody) {
      parts.push_back({begin, i - (i - 1 > begin && items[i - 1].is_comma())});
      begin = i + 1;
    } else if (i == begin) {
      begin = i + 1;
    }
  }
  parts.push_back({begin, phrase.end});
  return parts;
}

std::vector<Speaker> SourceReader::read_pronoun(const Items& items, Range phrase) const {
  const Item& first = items[phrase.begin];
  if (first.name >= 0) return {};
  if (first.has(pronoun_joint)) return joint_;
  if (phrase.size() > 2) return {};
  if (first.has(pronoun_one)) return person_ ? std::vector{*person_} : std::vector<Speaker>{};
  if (first.has(pronoun_many)) {
    if (last_.size() > 1) return last_;
    if (many_) return {*many_};
  }
  return {};
}

// "juru bicara Kremlin, Dmitry Peskov", "kuasa hukum Wahyu, Ratna Dewi": one, by the name behind the comma.
// "a spokeswoman for the builder, Northgate Homes": one, too; the name there is the builder's.
std::optional<Speaker> SourceReader::read_apposition(const Page& page, const Items& items,
                                                     const std::vector<Range>& parts, Allow allow) const {
  if (parts.size() != 2 || parts[0].empty() || parts[1].empty() || !items[parts[0].end].is_comma())
    return std::nullopt;
  const auto is_name = [&](Range part) {
    return items[part.begin].name >= 0 && end_of_name(items, part.begin, part.end) == part.end;
  };
  if (is_name(parts[0]) || !head_of(items, parts[0])) return std::nullopt;
  if (person_in(page, items, parts[1]) && (is_name(parts[1]) || !person_in(page, items, parts[0])))
    return read_one(page, items, parts[1], allow);
  return is_name(parts[1]) ? read_one(page, items, parts[0], allow) : std::nullopt;
}

std::vector<Speaker> SourceReader::read(const Page& page, const Items& items, Range phrase,
                                        Allow allow) const {
  while (!phrase.empty() && items[phrase.begin].name < 0 &&
         items[phrase.begin].reading.classes.has_any({adverb, lead}) && !items[phrase.begin].has(determiner))
    ++phrase.begin;
  while (!phrase.empty() && (items[phrase.end - 1].kind == Item::Kind::sign || items[phrase.end - 1].time))
    --phrase.end;
  if (phrase.empty() || (phrase.size() == 1 && is_small(items[phrase.begin], determiner))) return {};
  if (auto speakers = read_pronoun(items, phrase); !speakers.empty()) return speakers;
  const auto parts = members(items, phrase);
  if (const auto apposed = read_apposition(page, items, parts, allow)) return {*apposed};
  std::vector<Speaker> speakers;
  for (std::size_t k = 0; k < parts.size(); ++k) {
    if (auto one = read_one(page, items, parts[k], allow)) {
      // "para pejabat AS dan Korea Selatan": the head serves both.
      const auto* head = head_of(items, parts[0]);
      const bool bare = one->source.entity && mentions_.entities[*one->source.entity].type != NameType::per;
      if (k > 0 && head && head->has(group) && bare && !items[parts[k].begin - 1].is_comma()) {
        auto head_end = parts[0].begin;
        while (head_end < parts[0].end && items[head_end].name < 0) ++head_end;
        if (head_end > parts[0].begin && head_end < parts[0].end)
          one->source = {
              std::string(page.text.substr(page.cut.words[items[parts[0].begin].first].span.begin,
                                           page.cut.words[items[head_end].first].span.begin -
                                               page.cut.words[items[parts[0].begin].first].span.begin)) +
                  one->source.name,
              SourceKind::nameless, one->source.span, std::nullopt};
      }
      if (std::ranges::find(speakers, *one) == speakers.end()) speakers.push_back(std::move(*one));
    }
  }
  return speakers;
}

std::optional<std::uint32_t> SourceReader::person_in(const Page& page, const Items& items,
                                                     Range phrase) const {
  std::optional<std::uint32_t> found;
  bool after_preposition = false;
  for (auto i = phrase.begin; i < phrase.end; ++i) {
    if (items[i].name < 0) {
      const bool to_press = i + 1 < phrase.end && items[i].has(recipient) && items[i + 1].has(group);
      if (items[i].has(preposition) && !to_press) after_preposition = true;
      continue;
    }
    const auto end = end_of_name(items, i, phrase.end);
    const bool modifies =
        is_possessive(page, items, end) ||
        (end < phrase.end && items[end].kind == Item::Kind::word && items[end].name < 0 &&
         !items[end].reading.classes.has_any({adverb, preposition, conjunction, determiner}));
    if (mentions_.names[static_cast<std::size_t>(items[i].name)].type == NameType::per &&
        !after_preposition && !modifies)
      found = i;
    i = end - 1;
  }
  if (!found) return found;
  // "seorang pembantu Putin", "para pengikut Putin": somebody of his.
  const auto* head = head_of(items, {phrase.begin, *found});
  const bool counted = items[phrase.begin].name < 0 && items[phrase.begin].has(determiner);
  if (head && counted && head->reading.classes.has_any({group, source}) && !head->has(office))
    return std::nullopt;
  return found;
}

std::optional<Speaker> SourceReader::read_one(const Page& page, const Items& items, Range phrase,
                                              Allow allow) const {
  if (phrase.empty()) return std::nullopt;
  if (const auto pronouns = read_pronoun(items, phrase); pronouns.size() == 1) return pronouns.front();
  const Item& first = items[phrase.begin];
  if (first.name < 0 &&
      (first.reading.classes.has_any({first_person, pronoun_one, pronoun_many, reference_subject}) &&
       phrase.size() == 1))
    return std::nullopt;
  if (const auto person = person_in(page, items, phrase)) return person_speaker(page, items[*person].name);
  const auto* head = head_of(items, phrase);
  const bool aged = std::any_of(items.begin() + phrase.begin, items.begin() + phrase.end,
                                [](const Item& item) { return item.has(age); });
  if (aged || (head && head->reading.classes.has_any({group, expert, office})))
    if (auto holder = office_holder(page, items, phrase)) return holder;
  // "Politikus senior itu": the person of whom the report just spoke.
  const bool single = !head || head->reading.classes.has_any({group, expert, office});
  if (single && phrase.size() > 1 && items[phrase.end - 1].name < 0 &&
      items[phrase.end - 1].has(demonstrative) && first.name < 0 && !first.has(determiner) && person_ &&
      person_->source.entity)
    return person_;
  std::int32_t last_name = -1;
  for (auto i = phrase.begin; i < phrase.end; ++i)
    if (items[i].name >= 0) last_name = items[i].name;
  const bool ends_in_name = last_name >= 0 && items[phrase.end - 1].name == last_name;
  const bool outlet_head = head && head->has(outlet);
  if (ends_in_name && (!head || outlet_head)) {
    auto source = named(page, last_name, outlet_head);
    const auto name_begin = std::find_if(items.begin() + phrase.begin, items.begin() + phrase.end,
                                         [&](const Item& item) { return item.name == last_name; });
    const bool lower_head =
        name_begin - items.begin() > static_cast<std::ptrdiff_t>(phrase.begin) && !first.has(determiner);
    const bool country_of_outlet = outlet_head && source.kind != SourceKind::outlet;  // "kantor berita Rusia"
    if (!country_of_outlet && (!lower_head || outlet_head)) return Speaker{std::move(source), std::nullopt};
  }
  if (!head) {
    const bool capitals = names_somebody(items, phrase);
    const bool short_enough = allow == Allow::anything && phrase.size() <= 5;
    if ((!capitals && !short_enough) || phrase.size() > 8) return std::nullopt;
    return nameless(page, items, phrase, SourceKind::nameless);
  }
  if (head->has(evidence) && !head->reading.classes.has_any({group, expert, office, body, outlet, source}) &&
      allow == Allow::speakers)
    return std::nullopt;
  auto speaker = nameless(page, items, phrase, kind_of(head));
  speaker.expert = head->has(expert);
  if (head->has(source)) add_outlet(page, items, phrase, speaker);
  if (outlet_head && last_name < 0 && outlet_ && phrase.size() > 1 &&
      (items[phrase.end - 1].has(demonstrative) || first.has(demonstrative)))  // "surat kabar tersebut"
    speaker.source = *outlet_;
  return speaker;
}

std::vector<Speaker> SourceReader::whose(bool many) const {
  if (!many) return person_ ? std::vector{*person_} : std::vector<Speaker>{};
  if (last_.size() > 1) return last_;
  return many_ ? std::vector{*many_} : last_;
}

std::optional<Speaker> SourceReader::last_person() const { return person_; }

void SourceReader::remember(const std::vector<Speaker>& speakers) {
  if (speakers.empty()) return;
  last_ = speakers;
  if (speakers.size() > 1) joint_ = speakers;
  for (const auto& speaker : speakers) {
    if (speaker.expert && speaker.source.entity) experts_.insert(*speaker.source.entity);
    // "Sari dan Hadi mengatakan": neither is "dia", where somebody else was.
    if (speaker.source.kind == SourceKind::person && (speakers.size() == 1 || !person_)) person_ = speaker;
    if (speaker.source.kind == SourceKind::nameless || speaker.source.kind == SourceKind::body)
      many_ = speaker;
    if (speaker.source.kind == SourceKind::outlet) outlet_ = speaker.source;
    if (speaker.via) outlet_ = speaker.via;
  }
  // "Seorang warga … katanya": one nameless person can be meant by "dia", too; several only where nobody else
  // is.
  if (speakers.size() == 1 && speakers.front().source.kind == SourceKind::nameless &&
      (speakers.front().single || (!person_ && !speakers.front().several)))
    person_ = speakers.front();
}

void SourceReader::remember_subject(const Page& page, const Items& items, Range phrase) {
  if (phrase.empty()) return;
  if (const auto person = person_in(page, items, phrase)) {
    person_ = person_speaker(page, items[*person].name);
  } else if (auto holder = office_holder(page, items, phrase)) {
    person_ = std::move(holder);
  }
}

void SourceReader::remember_outlet(const Source& source) { outlet_ = source; }

void SourceReader::forget() {
  person_.reset(), many_.reset(), outlet_.reset();
  last_.clear(), joint_.clear();
}

}  // namespace saksi
