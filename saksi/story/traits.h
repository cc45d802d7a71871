#pragma once
// What an article is compared by: its words as search keys, the words of its head, the words of its names,
// its numbers and its days. Small and without text of its own, so that a million of them can be kept.

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "saksi/base/date.h"
#include "saksi/base/span.h"
#include "saksi/lang/language.h"
#include "saksi/mention/mention.h"

namespace saksi {

// The three readings of an article's words.
enum class Aspect : std::uint8_t {
  words,  // stems of title and body, without stop words and short words
  head,   // stems of title and lead: what the article says it is about
  names,  // capital words inside sentences, unstemmed, and the words of Entity::key: the same in every
          // language
};
inline constexpr std::size_t kAspects = 3;

// One key of an aspect, with how often it stands there. Sorted by key within an aspect.
struct Term {
  std::uint64_t key = 0;
  float count = 0;
  float commonness = 0;  // the share of articles we expect to hold it, before any article is seen
  Span first;            // where it stands first, for showing
  friend auto operator<=>(const Term&, const Term&) = default;
};

// A count or measure: "tujuh perjalanan" and "7 trips" share the value.
struct NumberTrait {
  double value = 0;
  Span span;
  friend auto operator<=>(const NumberTrait&, const NumberTrait&) = default;
};

struct Traits {
  std::array<std::vector<Term>, kAspects> terms;
  std::vector<NumberTrait> numbers;    // sorted by value, each value once
  std::vector<Day> days;               // days the text names, sorted, each once
  std::optional<DateRange> published;  // when known to the week
  std::string language;

  const std::vector<Term>& of(Aspect aspect) const { return terms[static_cast<std::size_t>(aspect)]; }
};

class TraitsMaker {
 public:
  // Takes the table `stop_words` of each language. `languages` must outlive this.
  explicit TraitsMaker(const Languages& languages);
  // Linear in the article. Safe to call from several threads.
  Traits make(const MarkedArticle& marked) const;

 private:
  std::map<std::string, std::unordered_set<std::string>, std::less<>> stop_words_;  // by language code
};

}  // namespace saksi
