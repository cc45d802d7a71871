#pragma once
// Who is meant by an age:
//
//   "Daniel Reyes, 53, …" … "the 53-year-old said"          Reyes: the article gives him that age
//   "Budi Santoso (53) …" … "pria berusia 53 tahun itu"      Budi Santoso
//   "Police held Daniel Reyes. The 53-year-old said …"      Reyes: the only person named right before
//
// and not: "a 53-year-old man said" (one of many), "the 53-year-old" where two people are of that age.

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "saksi/article/article.h"
#include "saksi/mention/quote/passage.h"
#include "saksi/mention/quote/phrase.h"

namespace saksi {

class PeopleByAge {
 public:
  // Reads the ages given beside names: "(53)", ", 53,", "53-year-old" before it. Linear in the names.
  PeopleByAge(const Article& article, const Mentions& mentions);
  // The entity that `phrase` means.
  std::optional<std::uint32_t> find(const Page& page, const std::vector<Item>& items, Range phrase) const;

 private:
  std::optional<std::uint32_t> named_before(const Page& page, const Span& phrase) const;

  const Mentions& mentions_;
  std::map<unsigned, std::optional<std::uint32_t>> by_age_;  // none: several people
  std::map<std::uint32_t, unsigned> age_of_;                 // by entity
};

}  // namespace saksi
