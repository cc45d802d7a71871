#pragma once
// What the words of a language do in a report of speech, read once from its tables and then looked up for
// every word of an article:
//
//   Para  pejabat AS mengatakan     bahwa          Kim mungkin datang
//   determiner group   cue (say)    complementizer      hedge
//
// Tables: saying_verbs, saying_nouns, citation_patterns, passives, source_groups, pronouns, clause_words,
// verb_shapes, references, hedges, plans, forecasts, opinions, denials, negation, degrees.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/lang/folded_word.h"
#include "saksi/lang/words.h"
#include "saksi/mention/mention.h"

namespace saksi {

// One bit each in Reading::classes.
enum class WordClass : std::uint8_t {
  // clause_words
  complementizer,   // bahwa, that
  question,         // apakah, whether
  conjunction,      // dan, and
  contrast,         // namun, but
  subordinator,     // karena, because
  relative,         // yang, who
  preposition,      // di, in
  inner,            // of: a preposition inside a name or office
  recipient,        // kepada
  infinitive,       // untuk, to
  agent,            // oleh, by
  auxiliary,        // akan, will
  adverb,           // juga, also
  determiner,       // para, the
  lead,             // "Sementara itu,": opens a sentence, is no part of what is said
  first_person,     // kami, we
  participle,       // by shape: "adding", "pointing"
  verb,             // by list or by shape
  possessive,       // his
  possessive_many,  // their
  demonstrative,    // tersebut, this
  hanging,          // hangs a relative clause on behind a comma: ", tempat", ", where"
  unwilling,        // enggan, declined: what follows is not said
  noun,             // has the shape of a verb, and is none: menteri, meeting
  passive_be,       // makes a verb passive: was
  undergone,        // what befalls its subject: ditutup, tewas, died
  perceives,        // melihat, heard
  able,             // what was so: "baru bisa", "could see"
  single,           // one of many: seorang, a
  degree,           // behind a name and a comma: S.H.
  age,              // behind a number, how old somebody is: tahun, year-old
  // source_groups
  group,        // pejabat, officials
  expert,       // analis, analysts
  office,       // juru bicara, spokesman
  body,         // militer, police
  outlet,       // kantor berita, newspaper
  source,       // sumber, sources
  evidence,     // foto, documents
  leader,       // may stand for whoever rules: pemimpin, leader
  ruler,        // presiden, chairman
  deputy,       // the office behind it is not held: wakil, mantan, vice
  outsider,     // people of whom officials tell: saksi, pelaku, residents
  outlet_name,  // the last word of many an outlet's name: Times, Post
  // pronouns
  pronoun_one,
  pronoun_many,
  pronoun_joint,  // kedua pihak, both sides
  // status
  hedge,
  future,
  plan,
  forecast,
  opinion,
  denial,
  negation,
  // references
  reference_subject,  // hal ini
  reference_verb,     // disampaikan
};

static_assert(static_cast<unsigned>(WordClass::reference_verb) < 64);

class ClassSet {
 public:
  bool has(WordClass c) const { return bits_ >> static_cast<unsigned>(c) & 1; }
  bool has_any(std::initializer_list<WordClass> classes) const {
    for (const auto c : classes)
      if (has(c)) return true;
    return false;
  }
  void add(WordClass c) { bits_ |= std::uint64_t{1} << static_cast<unsigned>(c); }
  void remove(WordClass c) { bits_ &= ~(std::uint64_t{1} << static_cast<unsigned>(c)); }
  void add(ClassSet other) { bits_ |= other.bits_; }
  bool empty() const { return bits_ == 0; }

 private:
  std::uint64_t bits_ = 0;
};

// What kind of saying a cue is: it decides the status of what is said.
enum class Sense : std::uint8_t {
  say,
  report,
  cite,
  call,
  deny,
  warn,
  promise,
  propose,
  ask,
  accuse,
  believe,
  expect,
  judge,
  intend,
  refuse,
  show
};

// What somebody believes or expects.
inline bool is_thought(Sense sense) { return sense == Sense::believe || sense == Sense::expect; }
// Thoughts, intentions, judgements and evidence are attributions, not quotes.
bool is_spoken(Sense sense);

enum class CueKind : std::uint8_t { verb, noun, citation, passive };

struct Cue {
  CueKind kind = CueKind::verb;
  Sense sense = Sense::say;
  bool speaker_before = false;      // "Sari mengatakan", "Hale said"
  bool speaker_after = false;       // "kata Sari", "said Hale"
  bool names_speaker = false;       // the form itself stands for the speaker: "katanya"
  bool needs_that = false;          // no clause without "that", marks or a colon
  bool needs_verb = false;          // no content without a verb, except after "that", marks or a colon
  bool takes_bare = false;          // a clause without a verb will do: "menduga kapal kelebihan muatan"
  bool needs_infinitive = false;    // only with "to …": "plans to", "wants the gate to"
  bool takes_object = false;        // "memperingatkan warga bahwa"
  bool takes_infinitive = false;    // also with "to …" right behind it: "agreed to pay"
  bool is_quality = false;          // no verb, but what somebody is: "was confident that"
  bool is_channel = false;          // citations: who passes words on
  bool is_listener = false;         // citations: who was told; an outlet passes it on, others do not
  bool is_saying = false;           // passives: "diberitakan", against "diduga"
  bool is_accusation = false;       // passives: "dituduh"
  bool is_denial = false;           // passives: "dibantah"
  Status status = Status::alleged;  // passives: when nothing else tells it
};

// A cue that begins at a word.
struct CueAt {
  const Cue* cue = nullptr;
  std::uint32_t words = 0;
};

struct Reading {
  ClassSet classes;
  CueAt verb;         // of saying
  CueAt other;        // noun, citation or passive
  char32_t sign = 0;  // the sign, for words that are signs
};

class Lexicon {
 public:
  explicit Lexicon(const Language& language);
  // The readings of `words`, one each, of the part `text`. Linear. Cues point into this lexicon.
  std::vector<Reading> read(std::string_view text, const std::vector<Word>& words) const;
  bool empty() const { return phrases_.empty(); }

 private:
  struct Phrase {
    std::vector<std::uint32_t> rest;  // word ids after the first
    ClassSet classes;
    std::int32_t cue = -1;  // into cues_
  };
  struct Shape {
    std::string ending;  // "ber" or "-ed"
    std::size_t least = 0;
    WordClass kind = WordClass::verb;  // or participle, undergone
  };

  void add(std::string_view forms, ClassSet classes, std::int32_t cue);
  void add_classes(const Table& table);
  void add_verbs(const Table& table);
  void add_nouns(const Table& table);
  void add_citations(const Table& table);
  void add_passives(const Table& table);
  std::uint32_t id_of(std::string_view folded);  // makes one
  ClassSet shape_of(std::string_view folded) const;
  void apply(const Phrase& phrase, std::size_t at, const std::vector<std::uint32_t>& ids,
             std::vector<Reading>& readings) const;

  FoldedMap<std::uint32_t> ids_;              // from 1
  std::vector<std::vector<Phrase>> phrases_;  // by id of the first word, longest first
  std::vector<Cue> cues_;
  std::vector<Shape> shapes_;
};

}  // namespace saksi
