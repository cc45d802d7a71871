#pragma once
// Do two claims state the same thing? Two small logistic models over a handful of likenesses, and the clashes
// that keep two alike claims apart: those are what reports differ in.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "saksi/account/account.h"
#include "saksi/account/claim/claim.h"
#include "saksi/account/claim/claim_keys.h"

namespace saksi {

// What the model looks at, each from 0 to 1.
struct Likeness {
  double cosine = 0;       // of the weighted keys
  std::size_t shared = 0;  // words and names that both have
  double cover = 0;        // shared weight over that of the shorter claim
  double names = 0;        // shared weight of names, of the fewer names; .5 when one names nobody
  bool numbers = false;    // share a count
  bool day = false;        // share their day
  double amount = 0;       // shared weight in the story's terms: 1 is a lot
  double context = 0;      // cosine of the sentences they stand in, those who speak included
  double phrases = 0;      // two words in a row that both have, of the claim that has fewer
  bool leads = false;      // both open an article of one day
  bool headline = false;   // one of the two is
  bool speaker = false;    // on one person's word
  bool negation = false;   // one of the two negates
};

Likeness measure_likeness(const ClaimKeys& keys, std::size_t a, std::size_t b);

// How sure it is that two claims with this likeness tell of one thing, whether they agree in it or not: what
// differences are looked for in.
double same_matter(const Likeness& likeness);

// How sure it is that they state the same thing, clashes aside.
double same_fact(const Likeness& likeness);

// Two claims that are alike and may not be one fact.
struct Clash {
  DifferenceKind kind = DifferenceKind::number;
  std::vector<MentionIndex> here, there;   // the numbers, times or names that differ
  bool certain = false;                    // of one thing, however little else the claims share
  bool only_update = false;                // a bound leaves room: no conflict, but later news
  bool may_fall = false;                   // a count that goes down with time: the missing, the moved
  bool hedged = false;                     // the one tells as suspected what the other tells as a fact
  std::optional<UpdateKind> update = {};   // what the later of the two does to the earlier
  Span words_here = {}, words_there = {};  // that differ, where they are no mentions
};

// Whether both may tell the truth of one count: a bound leaves room, so that "lebih dari 18" and 20 do not
// clash.
bool may_be_equal(const Number& a, const Number& b);

// What keeps them apart: a denial and what it denies, counts of one thing that differ, days that differ.
std::optional<Clash> find_clash(std::span<const StoryReport> reports, const Claim& a, const Claim& b);

}  // namespace saksi
