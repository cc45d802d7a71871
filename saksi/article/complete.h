#pragma once
// Is this the whole report, or the part before a paywall?

#include <vector>

#include "saksi/article/line.h"
#include "saksi/article/phrases.h"
#include "saksi/lang/language.h"

namespace saksi {

class Teasers {
 public:
  // Takes the tables `teaser` of every language ("Baca selengkapnya di", "Subscribe to continue reading").
  // Must outlive this.
  explicit Teasers(const Languages& languages);
  // Marks the lines that cut a report off; true when one of the last lines did.
  bool mark(std::vector<Line>& lines, std::size_t from) const;

 private:
  Phrases phrases_;
};

}  // namespace saksi
