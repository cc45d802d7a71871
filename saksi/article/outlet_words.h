#pragma once
// Outlets that no table knows, by a word of their names: "The Weekly Shore", "Orin Times", "Harian Jati".

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/lang/language.h"

namespace saksi {

class OutletWords {
 public:
  // Takes the rows `outlet_name` of the tables `source_groups` of every language.
  explicit OutletWords(const Languages& languages);

  // Of several words, one of them such a word: a person in a byline is hardly called so.
  bool name_outlet(std::string_view name) const;

 private:
  std::set<std::string, std::less<>> words_;  // folded
};

}  // namespace saksi
