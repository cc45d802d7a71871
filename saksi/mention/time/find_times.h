#pragma once
// Article to Times: the words of time and, against the day of publication, what they mean.

#include <optional>
#include <vector>

#include "saksi/article/article.h"
#include "saksi/lang/time_phrase.h"
#include "saksi/mention/mention.h"

namespace saksi {

class TimeFinder {
 public:
  explicit TimeFinder(const Language& language);
  // The times of title and text, in order, resolved against article.published. `title` and `text` are the
  // cuts of the two parts. Safe to call from several threads.
  std::vector<Time> find(const Article& article, const WordCut& title, const WordCut& text) const;

 private:
  TimePhraseReader reader_;
};

// Gives each time its value and days, as seen from the first day of `published`. Where that is not known,
// values stay open ("XXXX-WXX-7").
void resolve_times(std::vector<Time>& times, const std::optional<DateRange>& published);

}  // namespace saksi
