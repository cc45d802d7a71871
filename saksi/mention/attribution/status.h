#pragma once
// Whether a clause tells what happened, what is planned, what is possible, what somebody alleges, or what
// somebody denies. The words decide, and who says them how:
//
//   Kami akan terus bekerja sama            planned: somebody's own future
//   Itu akan menjadi kesalahan besar        possible: a forecast
//   Korea Utara mungkin mengirim senjata    possible
//   Moskow ingin rudal                      alleged: what others want
//   Tidak ada konferensi pers direncanakan  denied

#include <optional>
#include <string_view>
#include <vector>

#include "saksi/mention/mention.h"
#include "saksi/mention/quote/lexicon.h"

namespace saksi {

// Who says the clause, and how.
struct Telling {
  std::optional<Sense> sense;      // none: the report tells it itself
  bool reported = false;           // in the words of the report, not between marks
  bool outlet = false;             // told by an outlet or agency
  bool expert = false;             // by an analyst: about the future a forecast, else a view
  bool about_others = false;       // its subject is a named somebody other than who says it
  std::optional<Status> fallback;  // when no word tells more: of "diduga", alleged
};

struct StatusReading {
  Status status = Status::happened;
  std::string_view rule;  // static: "hedge", "plan", "forecast", …
};

// The status of the clause with these readings (Lexicon::read), one each word.
StatusReading find_status(const Reading* first, const Reading* end, const Telling& telling);

// For clauses that no quote or attribution has read: compiled once for a language.
class StatusFinder {
 public:
  explicit StatusFinder(const Language& language) : lexicon_(language) {}
  // The status of the clause `words` (of one part, `text`), as the report itself tells it.
  StatusReading find(std::string_view text, const std::vector<Word>& words) const;
  // What each of `words` does.
  std::vector<Reading> read(std::string_view text, const std::vector<Word>& words) const {
    return lexicon_.read(text, words);
  }

 private:
  Lexicon lexicon_;
};

}  // namespace saksi
