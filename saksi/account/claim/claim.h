#pragma once
// One thing that an article states: a sentence, or a clause of one that stands for itself, with on whose
// word it is given.
//
//   Kim meninggalkan Pyongyang pada hari Minggu.          one claim, the article's own
//   Peskov mengatakan | pertemuan itu batal setelah forum  one claim, on Peskov's word
//
// The claims of an article never overlap, so that one span supports one fact.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "saksi/account/claim/claim_words.h"
#include "saksi/mention/attribution/status.h"
#include "saksi/mention/mention.h"

namespace saksi {

// An article of the story and what we know of its language.
struct StoryReport {
  const MarkedArticle* marked = nullptr;
  const ClaimWords* words = nullptr;
  const StatusFinder* statuses = nullptr;

  const Article& article() const { return marked->article; }
  const Mentions& mentions() const { return marked->mentions; }
  const WordCut& cut(Part part) const { return part == Part::title ? mentions().title : mentions().text; }
};

// An item of the article's mentions by its index.
using MentionIndex = std::uint32_t;

struct Claim {
  std::uint32_t report = 0;  // index into the reports of the story
  Span span;
  std::uint32_t first_word = 0;  // into the cut of its part
  std::uint32_t end_word = 0;
  std::uint32_t sentence = 0;  // into the cut of its part
  std::uint32_t paragraph = 0;
  std::uint32_t word_count = 0;             // signs left out
  std::optional<MentionIndex> attribution;  // none: the article's own
  Status status = Status::happened;
  bool negated = false;                 // "tidak", "not" stands in it
  bool points_back = false;             // its matter stands before it: "membantah hal tersebut"
  bool retold = false;                  // older than the news: "pertemuan terakhir mereka"
  bool deny_verb = false;               // "membantah", "denied" stands in it
  bool admits = false;                  // "tidak membantah"
  std::optional<std::uint32_t> denied;  // word at which what that verb denies begins; may be end_word
  std::string denied_act;               // stem of the verb of that, near its begin; ""
  std::string act;                      // stem of its main verb; "" when none is seen
  std::string dated_act;                // stem of the verb that its day goes with
  std::optional<MentionIndex> time;     // dates its event
  std::vector<MentionIndex> names;
  std::vector<MentionIndex> numbers;

  // Somebody denies it. What the article itself tells in the negative is no denial.
  bool denies() const { return (attribution || deny_verb) && status == Status::denied; }
  bool is_title() const { return span.in == Part::title; }
  friend auto operator<=>(const Claim&, const Claim&) = default;
};

}  // namespace saksi
