#pragma once
// What is found inside one article: names, times, numbers, quotes, attributions. Mentions hold places, not
// copies: article.words(mention.span) is what is printed there.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "saksi/article/article.h"
#include "saksi/base/date.h"
#include "saksi/base/span.h"
#include "saksi/lang/other_paragraphs.h"
#include "saksi/lang/time_meaning.h"
#include "saksi/lang/words.h"

namespace saksi {

// ---- names -------------------------------------------------------------------------------------

enum class NameType : std::uint8_t { per, org, loc, evt, misc };

struct Name {
  Span span;  // without titles: "Kim Jong-un", not "Pemimpin Korea Utara Kim Jong-un"
  NameType type = NameType::misc;
  std::uint32_t entity = 0;  // index into Mentions::entities
  friend auto operator<=>(const Name&, const Name&) = default;
};

enum class Sex : std::uint8_t { unknown, man, woman };

// One person, body or place of an article under all its names.
struct Entity {
  NameType type = NameType::misc;
  Span fullest;     // the fullest form met in this article
  std::string key;  // for comparing across articles: folded, in one spelling ("kim jong un", "united states")
  std::vector<Span> roles;  // titles and offices as stated: "Presiden Rusia", "juru bicara Kremlin"
  // What keeps people of one name apart: posts of which nobody holds two at a time ("minister", "mayor"; the
  // names of the tables `offices`), sorted; and man or woman, where a title says so.
  std::vector<std::string> posts = {};
  Sex sex = Sex::unknown;
  friend auto operator<=>(const Entity&, const Entity&) = default;
};

// ---- times -------------------------------------------------------------------------------------

enum class TimeType : std::uint8_t { date, time, duration, set };

// TIMEX3 (ISO-TimeML): "hari Minggu" -> DATE 2023-09-10; "dua puluh jam" -> DURATION PT20H.
struct Time {
  Span span;  // without preposition
  TimeType type = TimeType::date;
  std::string value;  // TIMEX3 value: "2023-09-10", "2023-09-10/2023-09-13", "P12Y", "PAST_REF", "XXXX-WXX-7"
  std::optional<DateRange> days;  // dates and times that are days: which; none for PAST_REF, durations, sets
  TimeMeaning meaning = {};       // what the words say by themselves, to resolve them against another day
  Direction tense = Direction::none;  // where the clause puts it: past or to come
  friend auto operator<=>(const Time&, const Time&) = default;
};

// ---- numbers -----------------------------------------------------------------------------------

enum class Bound : std::uint8_t { exact, at_least, at_most, about };

// A count or measure: "lebih dari 18 ribu warga" -> 18000, unit "person", at_least. Dates, durations and
// ordinals are none.
struct Number {
  Span span;  // with its unit noun, without the word of approximation
  double value = 0;
  std::optional<std::string>
      unit;  // short canonical unit ("km/h", "IDR", "percent", "person"), else the noun as written
  Bound bound = Bound::exact;
  friend auto operator<=>(const Number&, const Number&) = default;
};

// ---- sources, quotes, attributions ---------------------------------------------------------------

enum class SourceKind : std::uint8_t {
  person,       // a named person, or an office that stands for one
  body,         // a named organisation, state or government
  outlet,       // an outlet or agency
  nameless,     // "para pejabat AS", "analysts"
  unspecified,  // "diduga": a passive with no agent
};

// Somebody on whose word something is said.
struct Source {
  std::string
      name;  // fullest form in this article for a name; the words as printed for a group; "unspecified"
  SourceKind kind = SourceKind::nameless;
  std::optional<Span> span;             // the mention nearest to the words; none for unspecified
  std::optional<std::uint32_t> entity;  // index into Mentions::entities
  friend auto operator<=>(const Source&, const Source&) = default;
};

enum class QuoteKind : std::uint8_t {
  direct,    // between quotation marks
  mixed,     // a reported clause with some words in marks
  indirect,  // no marks: "Peskov mengatakan …"
};

struct Quote {
  Span span;  // direct: inside the marks; else the reported clause, without cue and speaker; no final "." or
              // ","
  QuoteKind kind = QuoteKind::direct;
  std::optional<Source> speaker;  // none: nobody is named
  std::optional<Span> cue;        // "kata", "mengatakan", "menurut"
  friend auto operator<=>(const Quote&, const Quote&) = default;
};

enum class Status : std::uint8_t { happened, planned, possible, alleged, denied };

// A clause that the article gives on somebody's word. Quotes are attributions, too.
struct Attribution {
  Span span;
  std::vector<Source> chain;  // outermost source first; never empty
  Status status = Status::happened;
  std::optional<Span> cue;
  std::string rule;  // which rule found it, for `explain`: "cue after", "according to", "passive"
  friend auto operator<=>(const Attribution&, const Attribution&) = default;
};

// ---- all of them -------------------------------------------------------------------------------

// Each list is sorted by span. No two spans of `names`, `times` or `numbers` overlap within their list.
struct Mentions {
  WordCut title;  // cut of Article::title
  WordCut text;   // cut of Article::text
  std::vector<ParagraphLanguage>
      other_paragraphs;  // of the text, clearly in another language than the article
  std::vector<Entity> entities;
  std::vector<Name> names;
  std::vector<Time> times;
  std::vector<Number> numbers;
  std::vector<Quote> quotes;
  std::vector<Attribution> attributions;
};

// An article with its mentions: what `story` and `account` work on.
struct MarkedArticle {
  Article article;
  Mentions mentions;
};

}  // namespace saksi
