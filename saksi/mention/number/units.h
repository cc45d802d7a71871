#pragma once
// What a number counts or measures: the units of one language, and the noun behind a number.
//
//   "60 kilometer per jam"    km/h         from the table
//   "Rp3,4 miliar"            IDR          a currency stands in front
//   "tiga buah perahu"        perahu       a counting word, then the noun
//   "two ballistic missiles"  missiles     the first plural

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "saksi/lang/folded_word.h"
#include "saksi/lang/language.h"
#include "saksi/mention/number/passage.h"

namespace saksi {

struct UnitMatch {
  std::uint32_t end_word = 0;  // one past the last; of a currency: its first word
  std::optional<std::string> name;
  bool known = false;  // from the table
};

class NumberUnits {
 public:
  // Takes the tables `units`, `number_stops`, `verb_shapes` and the nouns of `clause_words`.
  explicit NumberUnits(const Language& language);

  // The unit that stands from the word `at` on; no name: there is none.
  UnitMatch find(const NumberPassage& part, std::uint32_t at) const;
  // The unit that is glued to figures: "10km".
  std::optional<std::string> find_glued(std::string_view tail) const;
  // The currency in front of the word `at`.
  std::optional<UnitMatch> find_currency(const NumberPassage& part, std::uint32_t at) const;
  // The word `at` may be a noun that is counted; not "of", "said".
  bool may_be_noun(const NumberPassage& part, std::uint32_t at) const;

 private:
  struct Unit {
    std::vector<std::string> rest;  // further words, folded
    std::string name;
    bool skip = false;  // a counting word: the noun behind it is the unit
  };
  struct VerbShape {
    std::string prefix;
    std::size_t least_bytes = 0;
  };
  // "mengguncang", by its beginning; not "menteri".
  bool is_verb(const std::string& folded) const;
  UnitMatch find_noun(const NumberPassage& part, std::uint32_t at) const;
  const Unit* find_known(const NumberPassage& part, std::uint32_t at) const;

  FoldedMap<std::vector<Unit>> units_;  // by first word, longest first
  FoldedMap<std::string> currencies_;   // in front of a number
  std::unordered_set<std::string> not_units_;
  std::vector<VerbShape> verb_shapes_;
  std::unordered_set<std::string> nouns_;  // that look like verbs
  bool plurals_ = false;  // nouns show that they are many: the unit is the first plural behind the number
};

}  // namespace saksi
