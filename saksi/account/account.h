#pragma once
// What the reports of one story say together (CONTRACT: `saksi account`). Extractive: every word shown
// is a span of an article; words of ours are marked so (`why`).

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "saksi/mention/mention.h"
#include "saksi/story/story.h"

namespace saksi {

// A place in one of the articles of the story.
struct Cite {
  ArticleId article;
  Span span;
  friend auto operator<=>(const Cite&, const Cite&) = default;
};

// One report of a fact: its words, on whose word, and to whom it goes back (ORIGINS: one name per origin).
struct Support {
  Cite cite;
  std::vector<std::string> chain;  // outermost source first, as the article names them
  std::string origin;
  std::string origin_why;  // which rule of docs/origins.md gave the origin
  bool anonymous = false;  // rests on a nameless speaker only
  friend auto operator<=>(const Support&, const Support&) = default;
};

enum class DifferenceKind { number, place, date, person, denial, wording };

struct Difference {
  FactId fact;  // the other side
  DifferenceKind kind = DifferenceKind::wording;
  std::string why;          // in our words: "differs in place: Moskow against Vostochny"
  std::vector<Cite> here;   // the words that differ, in the fact that holds this
  std::vector<Cite> there;  // and in the other
  friend auto operator<=>(const Difference&, const Difference&) = default;
};

struct Fact {
  FactId id;
  Cite words;  // the support that states it best
  Status status = Status::happened;
  std::optional<std::string> when;   // TIMEX3 value: day, month, range
  std::optional<Cite> when_words;    // where the day stands
  std::vector<Support> support;      // by publication of the article, then place
  std::vector<std::string> origins;  // sorted, each once
  std::vector<Difference> against;
  double weight = 0;             // how central to the story, for ranking
  std::vector<std::string> why;  // why its supports are one fact, in our words
  std::size_t independent() const { return origins.size(); }
  friend auto operator<=>(const Fact&, const Fact&) = default;
};

enum class UpdateKind { number, place, date, person, plan, correction };

// A toll that grows, a plan that changed, a correction: no conflict.
struct Update {
  FactId from, to;
  UpdateKind kind = UpdateKind::number;
  std::string why;
  friend auto operator<=>(const Update&, const Update&) = default;
};

// How a fact comes to its day.
enum class DayBasis : std::uint8_t {
  told,      // its words name the day
  near,      // the words beside it do: its sentence, or the one it goes on from
  said,      // a statement: the day it was made
  reported,  // no words name one: the day of the report
};

struct TimelineEntry {
  std::string date;  // TIMEX3 value, sorts as text
  FactId fact;
  bool planned = false;
  DayBasis basis = DayBasis::told;
  std::size_t reports = 0;  // of a topic: how many of its reports, copies left out, speak of the day
  friend auto operator<=>(const TimelineEntry&, const TimelineEntry&) = default;
};

struct QuoteVariant {
  Cite cite;
  bool first = false;    // earliest published
  bool fullest = false;  // longest
  QuoteKind kind = QuoteKind::direct;
  std::optional<Span> cue;  // in the same article
  friend auto operator<=>(const QuoteVariant&, const QuoteVariant&) = default;
};

// One utterance of one speaker, as the articles print it.
struct Utterance {
  QuoteId id;
  std::string speaker;
  std::vector<QuoteVariant> variants;
  friend auto operator<=>(const Utterance&, const Utterance&) = default;
};

struct Person {      // or body, or place
  std::string name;  // fullest form in the story
  std::vector<std::string> also;
  NameType type = NameType::per;
  std::vector<std::string> roles;
  std::vector<ArticleId> articles;  // sorted
  std::vector<Cite> cites;          // first mention in each article
  friend auto operator<=>(const Person&, const Person&) = default;
};

// A run of words of a summary line, word for word from its cite. `filled`: a name put in [brackets].
struct SummaryPiece {
  Cite cite;
  bool filled = false;
  friend auto operator<=>(const SummaryPiece&, const SummaryPiece&) = default;
};

struct SummaryLine {
  FactId fact;
  std::vector<SummaryPiece> pieces;  // in the order they are read
  friend auto operator<=>(const SummaryLine&, const SummaryLine&) = default;
};

struct OpenQuestion {
  FactId fact;
  std::string why;  // "one origin only", "anonymous source", "not confirmed"
  friend auto operator<=>(const OpenQuestion&, const OpenQuestion&) = default;
};

// What is told of a story; or of a topic, a run of stories of one affair over weeks: then `story` holds all
// their articles, and of the account there are the timeline and the facts on it.
struct Account {
  Story story;
  std::vector<StoryId> stories;  // of a topic: the stories it spans, by first day; empty: one story's account
  std::optional<StoryId> topic;  // of a story: the topic it is part of
  std::vector<Fact> facts;       // most central first
  std::vector<Update> updates;
  std::vector<TimelineEntry> timeline;
  std::vector<Utterance> quotes;
  std::vector<Person> people;
  std::vector<SummaryLine> summary;
  std::vector<OpenQuestion> open;

  bool is_topic() const { return !stories.empty(); }
};

}  // namespace saksi
