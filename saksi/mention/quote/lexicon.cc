#include "saksi/mention/quote/lexicon.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "saksi/base/apostrophe.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

using enum WordClass;

const std::map<std::string_view, WordClass>& class_names() {
  static const std::map<std::string_view, WordClass> kNames = {
      {"complementizer", complementizer},
      {"question", question},
      {"and", conjunction},
      {"but", contrast},
      {"subordinator", subordinator},
      {"relative", relative},
      {"preposition", preposition},
      {"inner", inner},
      {"recipient", recipient},
      {"infinitive", infinitive},
      {"agent", agent},
      {"auxiliary", auxiliary},
      {"adverb", adverb},
      {"determiner", determiner},
      {"lead", lead},
      {"first_person", first_person},
      {"verb", verb},
      {"unwilling", unwilling},
      {"noun", noun},
      {"passive", passive_be},
      {"undergone", undergone},
      {"able", able},
      {"perceives", perceives},
      {"single", single},
      {"age", age},
      {"group", group},
      {"expert", expert},
      {"office", office},
      {"body", body},
      {"outlet", outlet},
      {"source", source},
      {"evidence", evidence},
      {"leader", leader},
      {"ruler", ruler},
      {"deputy", deputy},
      {"outsider", outsider},
      {"outlet_name", outlet_name},
      {"possessive", possessive},
      {"possessive_many", possessive_many},
      {"demonstrative", demonstrative},
      {"hanging", hanging},
      {"one", pronoun_one},
      {"many", pronoun_many},
      {"joint", pronoun_joint},
      {"future", future},
      {"plan", plan},
      {"subject", reference_subject},
  };
  return kNames;
}

// The class of a row: its second cell, or, in the tables that hold one class each, the table's name.
std::optional<WordClass> class_of(const Table& table, const Row& row) {
  static const std::map<std::string_view, WordClass> kTables = {
      {"hedges", hedge},   {"forecasts", forecast}, {"opinions", opinion},
      {"denials", denial}, {"negation", negation},  {"degrees", degree}};
  if (const auto one = kTables.find(table.name); one != kTables.end()) return one->second;
  if (table.name == "references" && row.cell(1) == "verb") return reference_verb;
  const auto found = class_names().find(row.cell(1));
  return found == class_names().end() ? std::nullopt : std::optional(found->second);
}

Sense sense_of(std::string_view name) {
  static const std::map<std::string_view, Sense> kSenses = {
      {"say", Sense::say},         {"report", Sense::report},   {"cite", Sense::cite},
      {"call", Sense::call},       {"deny", Sense::deny},       {"warn", Sense::warn},
      {"promise", Sense::promise}, {"propose", Sense::propose}, {"ask", Sense::ask},
      {"accuse", Sense::accuse},   {"believe", Sense::believe}, {"expect", Sense::expect},
      {"intend", Sense::intend},   {"judge", Sense::judge},     {"refuse", Sense::refuse},
      {"show", Sense::show}};
  const auto found = kSenses.find(name);
  return found == kSenses.end() ? Sense::say : found->second;
}

template <typename Use>
void each_part(std::string_view list, char mark, Use use) {
  while (!list.empty()) {
    const auto end = list.find(mark);
    if (const auto part = trim(list.substr(0, end)); !part.empty()) use(part);
    list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
  }
}

}  // namespace

namespace {

// "didn’t" as the tables write it; `kept` holds it then.
std::string_view plain_apostrophe(std::string_view word, std::string& kept) {
  if (!has_curly_apostrophe(word)) return word;
  kept = plain_apostrophes(word);
  return kept;
}

}  // namespace

bool is_spoken(Sense sense) {
  using enum Sense;
  return sense != believe && sense != expect && sense != judge && sense != intend && sense != refuse &&
         sense != show;
}

Lexicon::Lexicon(const Language& language) {
  phrases_.emplace_back();  // id 0: words that no table has
  for (const auto name : {"clause_words", "source_groups", "pronouns", "hedges", "plans", "forecasts",
                          "opinions", "denials", "negation", "references", "degrees"})
    add_classes(language.table(name));
  add_verbs(language.table("saying_verbs"));
  add_nouns(language.table("saying_nouns"));
  add_citations(language.table("citation_patterns"));
  add_passives(language.table("passives"));
  for (const auto& row : language.table("verb_shapes").rows) {
    Shape shape{std::string(row.cell(0)), 0, verb};
    if (row.cell(2) == "participle") shape.kind = participle;
    if (row.cell(2) == "undergone") shape.kind = undergone;
    const auto least = row.cell(1);
    std::from_chars(least.data(), least.data() + least.size(), shape.least);
    shapes_.push_back(std::move(shape));
  }
  for (auto& phrases : phrases_)
    std::ranges::stable_sort(phrases, std::ranges::greater(), [](const Phrase& p) { return p.rest.size(); });
  if (phrases_.size() == 1) phrases_.clear();
}

std::uint32_t Lexicon::id_of(std::string_view folded) {
  const auto [found, is_new] = ids_.emplace(std::string(folded), static_cast<std::uint32_t>(phrases_.size()));
  if (is_new) phrases_.emplace_back();
  return found->second;
}

void Lexicon::add(std::string_view forms, ClassSet classes, std::int32_t cue) {
  each_part(forms, ';', [&](std::string_view form) {
    std::vector<std::uint32_t> ids;
    each_part(fold_case(form), ' ', [&](std::string_view word) {
      // The cutter makes "'s" a word of its own.
      const bool parted = word.size() > 2 && word.ends_with("'s");
      ids.push_back(id_of(parted ? word.substr(0, word.size() - 2) : word));
      if (parted) ids.push_back(id_of("'s"));
    });
    phrases_[ids.front()].push_back({{ids.begin() + 1, ids.end()}, classes, cue});
  });
}

void Lexicon::add_classes(const Table& table) {
  for (const auto& row : table.rows) {
    const auto word_class = class_of(table, row);
    if (!word_class) continue;
    ClassSet classes;
    classes.add(*word_class);
    if (*word_class == recipient || *word_class == inner) classes.add(preposition);
    add(row.cell(0), classes, -1);
  }
}

void Lexicon::add_verbs(const Table& table) {
  for (const auto& row : table.rows) {
    const auto place = row.cell(1);
    Cue cue{.kind = CueKind::verb, .sense = sense_of(row.cell(2))};
    cue.names_speaker = place.starts_with("self");
    cue.speaker_before = place.starts_with("before") || place.starts_with("both");
    cue.speaker_after = !place.starts_with("before");
    cue.takes_object = place.ends_with("+object");
    cue.needs_verb = place.ends_with("+verb");
    cue.needs_that = place.ends_with("+that");
    cue.takes_bare = place.ends_with("+bare");
    cue.needs_infinitive = place.ends_with("+infinitive");
    cue.takes_infinitive = place.ends_with("+either");
    cue.needs_that |= cue.takes_infinitive;
    cue.is_quality = place.starts_with("quality");
    cue.speaker_before |= cue.is_quality;
    cue.speaker_after &= !cue.is_quality;
    add(row.cell(0), {}, static_cast<std::int32_t>(cues_.size()));
    cues_.push_back(cue);
  }
}

void Lexicon::add_nouns(const Table& table) {
  for (const auto& row : table.rows) {
    add(row.cell(0), {}, static_cast<std::int32_t>(cues_.size()));
    Cue cue{.kind = CueKind::noun};
    const auto sense = row.cell(1);
    cue.names_speaker = sense.ends_with("+self");
    cue.sense = sense_of(sense.substr(0, sense.find('+')));
    cues_.push_back(cue);
  }
}

void Lexicon::add_citations(const Table& table) {
  for (const auto& row : table.rows) {
    add(row.cell(0), {}, static_cast<std::int32_t>(cues_.size()));
    Cue cue{.kind = CueKind::citation, .sense = Sense::report};
    cue.names_speaker = row.cell(1) == "self";
    cue.is_listener = row.cell(1) == "listener";
    cue.is_channel = cue.is_listener || row.cell(1) == "channel";
    cues_.push_back(cue);
  }
}

void Lexicon::add_passives(const Table& table) {
  for (const auto& row : table.rows) {
    add(row.cell(0), {}, static_cast<std::int32_t>(cues_.size()));
    cues_.push_back({.kind = CueKind::passive,
                     .sense = row.cell(1) == "said" ? Sense::report : Sense::believe,
                     .is_saying = row.cell(1) == "said",
                     .is_accusation = row.cell(1) == "accused",
                     .is_denial = row.cell(1) == "denied",
                     .status = row.cell(2) == "possible" ? Status::possible : Status::alleged});
  }
}

ClassSet Lexicon::shape_of(std::string_view folded) const {
  ClassSet classes;
  for (const auto& shape : shapes_) {
    const std::string_view ending = shape.ending;
    const bool fits =
        ending.starts_with('-') ? folded.ends_with(ending.substr(1)) : folded.starts_with(ending);
    if (folded.size() < shape.least || !fits) continue;
    classes.add(verb);
    classes.add(shape.kind);
  }
  return classes;
}

void Lexicon::apply(const Phrase& phrase, std::size_t at, const std::vector<std::uint32_t>& ids,
                    std::vector<Reading>& readings) const {
  if (at + phrase.rest.size() >= ids.size() ||
      !std::equal(phrase.rest.begin(), phrase.rest.end(), ids.begin() + static_cast<std::ptrdiff_t>(at) + 1))
    return;
  const auto size = static_cast<std::uint32_t>(phrase.rest.size() + 1);
  for (std::uint32_t i = 0; i < size; ++i) readings[at + i].classes.add(phrase.classes);
  if (phrase.cue < 0) return;
  const Cue& cue = cues_[static_cast<std::size_t>(phrase.cue)];
  auto& place = cue.kind == CueKind::verb ? readings[at].verb : readings[at].other;
  if (!place.cue) place = {&cue, size};  // longest first
}

std::vector<Reading> Lexicon::read(std::string_view text, const std::vector<Word>& words) const {
  std::vector<Reading> readings(words.size());
  std::vector<std::uint32_t> ids(words.size());
  std::string plain;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto form = slice(text, words[i].span);
    if (words[i].kind == WordKind::sign)
      readings[i].sign = form == "''" || form == "``" ? U'"' : decode_at(form, 0).value;
    if (words[i].kind != WordKind::word && form != "&") continue;
    const FoldedWord folded(form);
    const auto word = plain_apostrophe(folded.view(), plain);
    const auto found = ids_.find(word);
    if (found != ids_.end()) ids[i] = found->second;
    if (!words[i].capital) readings[i].classes.add(shape_of(word));
  }
  if (phrases_.empty()) return readings;
  for (std::size_t i = 0; i < words.size(); ++i)
    for (const auto& phrase : phrases_[ids[i]]) apply(phrase, i, ids, readings);
  for (std::size_t i = 0; i < words.size(); ++i) {
    auto& classes = readings[i].classes;
    if (classes.has(noun)) classes.remove(verb);
    // "since May": a capital inside a sentence is the month.
    if (words[i].capital && i > 0 && words[i - 1].kind == WordKind::word && !words[i - 1].capital)
      classes.remove(hedge);
    if (!classes.has(verb)) classes.remove(participle);
    if (!classes.has(verb)) continue;
    if (classes.has(conjunction)) classes.remove(conjunction);  // "ikut serta"
    // "menjelang", "during": small words that have the shape of a verb.
    if (classes.has_any({preposition, subordinator, adverb, determiner, complementizer}))
      classes.remove(verb);
  }
  return readings;
}

}  // namespace saksi
