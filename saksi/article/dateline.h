#pragma once
// The head of a report: where it was filed, and by whom.
//
//   KONTAN.CO.ID - NEW YORK. Pemimpin …       outlet, place
//   Moskow | EGINDO.co – Pemimpin …           place, outlet
//   JAKARTA - Pemimpin …                      place
//   WASHINGTON, April 18 (AP) — Officials …   place, day, agency
//   MOSCOW, September 13. /TASS/. Officials … place, day, agency
//   RANDU, Feb 12 (Pelita News) - A fire …    place, day, an agency nobody listed, in brackets
//   Randusari - Warga …                       a place nobody listed, before a word that is no name
//
// The place is where the desk filed from, not where the event happened.
// Not a dateline: "Kim - Putin bertemu", "AS - Korsel sepakat", "Jakarta - Bandung kini 40 menit".

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "saksi/article/article.h"
#include "saksi/article/date_line.h"
#include "saksi/article/outlets.h"
#include "saksi/lang/language.h"

namespace saksi {

class Datelines {
 public:
  // Takes the table `dateline_places` (city, how it is shown) and the tables `ordinary_words` of every
  // language. All must outlive this.
  Datelines(const Languages& languages, const Outlets& outlets, const DateLines& dates);

  // The dateline at the start of `paragraph`; its span begins at 0 and ends where the report begins. None
  // when the paragraph opens with prose. Looks at the first kMaxHeadBytes only.
  std::optional<Dateline> find(std::string_view paragraph) const;

 private:
  struct Head;
  std::optional<Dateline> read(std::string_view head, std::string_view body, char32_t sign) const;
  bool read_item(std::string_view item, bool bracketed, Head& head) const;
  std::optional<std::string> find_place(std::string_view item, bool& known) const;
  bool is_plain_head(std::string_view head, std::string_view body) const;

  const Outlets& outlets_;
  const DateLines& dates_;
  std::unordered_map<std::string, std::string> places_;  // folded -> as shown
  std::unordered_set<std::string> ordinary_;             // folded
};

// "NEW YORK" -> "New York", "Moskow" stays.
std::string normal_case(std::string_view place);

}  // namespace saksi
