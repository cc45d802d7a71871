#pragma once
// Names known beforehand, for all languages: countries and cities, bodies, outlets, events, and the words
// that people are called by. Data: data/names/*.tsv (docs/formats/names.md).

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/article/outlets.h"
#include "saksi/lang/table.h"
#include "saksi/mention/mention.h"

namespace saksi {

struct KnownName {
  NameType type = NameType::misc;
  std::string key;  // Entity::key: one for all spellings ("united states" for "AS", "Amerika Serikat", "US")
  bool weak = false;   // also an ordinary word or a person's name: needs a word of place or body beside it
  bool part = false;   // goes with the place after it: "Timur Jauh Rusia"
  bool alone = false;  // only where no other capital stands beside it: "Barat"
  bool capitals_only = false;  // "AS", not "as"
};

// What a single word says about the name it begins or stands in.
struct NameClue {
  enum Person : std::uint8_t {
    given = 1,         // "Dmitry", "Budi"
    family = 2,        // "Peskov", "Siregar": stands last
    family_first = 4,  // "Kim", "Xi": stands first
    mononym = 8,       // "Jokowi": a known person alone
  };
  std::uint8_t person = 0;   // any of Person
  std::uint8_t longest = 0;  // words of the longest known name that begins with the word; 0: none does
};

class Gazetteer {
 public:
  // Tables as read from data/names/; the outlets are bodies, too, those of one word only where a word beside
  // them says so ("melansir Nusa").
  explicit Gazetteer(const std::vector<Table>& tables, const Outlets& outlets = Outlets());
  ~Gazetteer();

  // The name spelled exactly so (letter case counts only for forms of all capitals: "AS", not "as").
  const KnownName* find(std::string_view form) const;
  // The same for a form that fold_name has been through; whether it stood in capitals is for the caller.
  const KnownName* find_folded(std::string_view folded) const;
  NameClue clue(std::string_view folded_word) const;
  // Of people (spellings.tsv, known_people.tsv): the usual spelling of a word ("muhammad" for "mohamed"), ""
  // for an article ("al"), null when no table has it; and the full name of somebody known by a short one
  // ("joko widodo" for "jokowi").
  const std::string* usual_spelling(std::string_view folded_word) const;
  const std::string* full_name(std::string_view folded_short) const;

 private:
  struct Index;
  std::unique_ptr<Index> index_;
};

}  // namespace saksi
