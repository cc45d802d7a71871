#pragma once
// Who wrote or edited a report: people only.
//
//   Penulis: Sari Lestari             Laporan wartawan Saksi Pos, Dimas Aji
//   Oleh Sari Lestari dan Dimas Aji   By Ann Reed and Tom Okafor

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/article/line.h"
#include "saksi/article/outlets.h"
#include "saksi/article/phrases.h"
#include "saksi/lang/language.h"

namespace saksi {

// The names in "Sari Lestari, Dimas Aji dan Tom"; none when a part of it is not written like a name.
// Letters of scripts without capitals are taken for names only where `any_script`: anywhere else they may say
// anything.
std::optional<std::vector<std::string>> parse_names(std::string_view text, bool any_script = false);

struct Byline {
  std::vector<std::string> names;  // may be empty: "Editor: redaksi"
  std::string why;                 // "byline", "editor line"
};

class Bylines {
 public:
  // Takes the tables `byline` of every language. Both must outlive this.
  Bylines(const Languages& languages, const Outlets& outlets);

  // The line is a byline; none when it is anything else.
  std::optional<Byline> find(const Line& line) const;
  // Names of people in a declared author: "By Ann Reed, Reuters" gives Ann Reed; addresses and outlets give
  // none.
  std::vector<std::string> clean(std::string_view declared) const;

  // `names` without those of outlets.
  std::vector<std::string> people(std::vector<std::string> names) const;

 private:
  const Outlets& outlets_;
  Phrases phrases_;
};

}  // namespace saksi
