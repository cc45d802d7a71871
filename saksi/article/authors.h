#pragma once
// Who a page says its author is: people, and apart from them the agencies, outlets and desks that stand in
// their place.
//
//   By Ann Reed and Tom Okafor, Harlow Post      Ann Reed, Tom Okafor
//   Sari Lestari, Wartawan Saksi Pos             Sari Lestari
//   AP                                           nobody; credited to AP (Associated Press)
//   Tim Redaksi, Newsroom, admin                 nobody; the first two are desks of the outlet

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <vector>

#include "saksi/article/article.h"
#include "saksi/article/outlets.h"
#include "saksi/article/phrases.h"
#include "saksi/document/declared.h"
#include "saksi/lang/language.h"

namespace saksi {

struct AuthorNames {
  std::vector<std::string> people;  // in the order of the page, each once
  std::vector<Credit> credits;
};

// What the outlet of a page is called: its names and the words of its address, for comparing.
class OwnNames {
 public:
  OwnNames(const Declared& declared, const std::optional<std::string>& outlet);
  // "Saksi Pos", "saksipos.id", "SAKSI POS Daerah".
  bool has(std::string_view name) const;

 private:
  std::vector<std::string> names_;   // letters alone
  std::vector<std::string> labels_;  // of the host
};

class Authors {
 public:
  // Takes the tables `byline` and `author_words` of every language. Both must outlive this.
  Authors(const Languages& languages, const Outlets& outlets);

  // The people of the best place that names any, with the credits of the places up to it. Cost: linear in the
  // words declared; only the first 40 places are read.
  AuthorNames find(const Declared& declared, const OwnNames& own) const;

 private:
  enum class Word { joint, job, desk, never, place };
  void read(const DeclaredAuthor& author, const OwnNames& own, AuthorNames& found) const;
  struct Part {
    std::string_view words;
    bool body = false;   // declared to be no person
    bool after = false;  // behind a comma or bar: a title or a place may stand there, too
  };
  void read_part(Part part, const OwnNames& own, AuthorNames& found) const;
  std::string person_in(const Part& part) const;
  bool has_word(std::string_view text, Word kind) const;
  bool is(std::string_view word, Word kind) const;

  const Outlets& outlets_;
  Phrases bylines_;
  std::map<std::string, Word> words_;  // folded
};

}  // namespace saksi
