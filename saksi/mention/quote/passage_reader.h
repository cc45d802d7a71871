#pragma once
// Reads one passage: finds its cues, and for each the subject and the content. See find_reports.h for the
// rules. By files:
//
//   passage_verbs      mengatakan, kata, said: who speaks
//   passage_subjects   who that is, if anybody
//   passage_contents   and on which side the words stand
//   passage_nouns      tuduhan warga bahwa …, diduga, dituduh
//   passage_citations  menurut Sari; quotations that no cue has claimed
//   passage_finish     drafts become reports; what the next passage should know

#include <optional>
#include <vector>

#include "saksi/mention/quote/report.h"

namespace saksi {

// What a passage leaves for the next one.
struct Previous {
  std::optional<std::uint32_t> paragraph;  // where the last quotation with a speaker stood
  std::vector<Speaker> speakers;           // of that quotation
  std::optional<Span> cue;
  std::uint32_t first = 0, end = 0;  // words of the passage before, without what leads it in
  std::size_t first_report = 0;      // its reports: from here to the end of the list
};

class PassageReader {
 public:
  PassageReader(const Page& page, const Passage& passage, SourceReader& sources, Previous& previous);
  void read(std::vector<Report>& reports);

 private:
  static constexpr std::size_t kMostDrafts = 12;  // of one passage; a real sentence has three or four

  // A report in the making, in items.
  struct Draft {
    Range content = {};
    std::uint32_t cue = 0;
    std::uint32_t cue_size = 1;
    bool before = false;  // the content stands before the cue
    Report report = {};
  };
  struct Citation {
    Range range = {};  // cue and phrase
    std::uint32_t cue_size = 1;
    bool relative = false;  // "yang menurut Sari …": for its own clause only
    bool channel = false;
    std::vector<Speaker> speakers = {};
  };
  struct Owner {  // of a noun of saying
    std::vector<Speaker> speakers = {};
    Range phrase = {};        // where it stands behind the noun; else empty there
    std::uint32_t begin = 0;  // where it begins, or the noun
  };
  enum class Follow { nothing, clause, colon, quotation, comma, bare };
  struct After {
    Follow follow = Follow::nothing;
    std::uint32_t at = 0;  // where the content begins
    bool adjunct = false;  // only "pada Rabu", "kepada wartawan" stand in between
  };

  void read_citations();
  bool read_quoted(std::uint32_t at, const CueAt& citation);
  void read_verbs();
  bool in_passive(std::uint32_t at) const;
  bool is_told_quality(std::uint32_t at, std::uint32_t words) const;
  bool in_passive_voice(std::uint32_t at, const Cue& cue) const;
  void read_passive_voice(std::uint32_t at, const Cue& cue, std::uint32_t words);
  void read_verb(std::uint32_t at);
  bool read_inverted(std::uint32_t at, const Cue& cue, std::uint32_t size);
  void read_plain(std::uint32_t at, const Cue& cue, std::uint32_t size);
  std::optional<Subject> read_subject(std::uint32_t at, const Cue& cue, Draft& draft);
  bool is_unknown_pronoun(const Subject& subject, const Cue& cue) const;
  bool beside_quotation(const Subject& subject, std::uint32_t at) const;
  bool is_noun(std::uint32_t at, const Cue& cue) const;
  bool is_bare_subject(const Subject& subject, std::uint32_t at, const Cue& cue) const;
  bool joined_to_quotation(std::uint32_t at) const;
  bool closes_quotation(Range before) const;
  bool is_negated(const Subject& subject, std::uint32_t at) const;
  bool is_finder(const Subject& subject, std::uint32_t at) const;
  bool is_unsaid(const Subject& subject, std::uint32_t at) const;
  bool place_before(const Subject& subject, const Cue& cue, Draft& draft);
  bool place_after(const Subject& subject, const Cue& cue, Draft& draft);
  std::vector<Speaker> speakers_of(const Subject& subject, SourceReader::Allow allow) const;
  bool part(const Subject& subject, const Draft& draft);
  void relate(const Subject& subject, Draft& draft);
  bool read_evidence(const Subject& subject, std::uint32_t at, Draft& draft) const;
  void read_cite(Draft& draft, std::uint32_t after_cue);
  void read_passives();
  std::uint32_t passive_end(std::uint32_t at) const;
  void read_passive(std::uint32_t at, const CueAt& passive);
  void read_nouns();
  void read_denied(std::uint32_t at, const CueAt& passive);
  bool is_reference(std::uint32_t at) const;
  void read_noun(std::uint32_t at, const CueAt& noun);
  std::vector<Speaker> subject_before(std::uint32_t at) const;
  Owner owner_of(std::uint32_t at, const CueAt& noun) const;
  void add_noun(std::uint32_t at, const CueAt& noun, Owner& owner, std::uint32_t from);
  std::uint32_t end_of_subject(std::uint32_t at, std::uint32_t begin, Range content) const;
  std::uint32_t second_verb(Range content) const;
  void apply_citations();
  void cite_alone(const Citation& citation, bool channel_used);
  void read_colon();
  void read_quotations();
  void read_reference(std::vector<Report>& reports);
  void find_listeners(Draft& draft) const;

  std::uint32_t size() const { return static_cast<std::uint32_t>(items_.size()); }
  bool in_citation(std::uint32_t at) const;
  After after_cue(std::uint32_t at, const Cue& cue) const;
  std::uint32_t skip_object(std::uint32_t at) const;
  bool is_infinitive(std::uint32_t at) const;
  bool is_noun_that(std::uint32_t at) const;
  bool says_on(std::uint32_t comma) const;
  bool is_aside(std::uint32_t at) const;
  std::uint32_t content_end(std::uint32_t at) const;
  std::uint32_t clause_end(std::uint32_t at) const;
  std::uint32_t next_comma(std::uint32_t at) const;
  Range trimmed(Range content) const;
  Range around(Range before, Range after) const;
  bool has_verbal(Range range) const;
  bool has_quotation(Range range) const;
  void add(Draft draft);
  void settle(const Draft& later);
  bool names_object(Range content) const;
  void finish(std::vector<Report>& reports);
  void push(Draft draft, Range content, std::vector<Report>& reports) const;
  std::optional<std::uint32_t> split_at_quotation(Range content) const;
  Range leading_subject() const;
  void go_on(std::vector<Report>& reports) const;
  bool is_nested(const std::vector<Report>& reports, std::size_t first_report, std::size_t at) const;
  void hand_over(std::vector<Report>& reports, std::size_t first_report);

  const Page& page_;
  const Passage& passage_;
  const std::vector<Item>& items_;
  SourceReader& sources_;
  Previous& previous_;
  std::uint32_t start_ = 0;          // after what leads in
  std::uint32_t consumed_ = 0;       // content before a later cue begins here at the earliest
  std::vector<Speaker> cited_back_;  // to whom the sentence before goes back
  Range quoted_ = {};                // "quoted by the Herald as saying"
  std::vector<Citation> citations_;
  std::vector<Draft> drafts_;
};

}  // namespace saksi
