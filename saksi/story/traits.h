#pragma once
// What an article is compared by: its words as search keys, the words of its head, the words of its names,
// its numbers and its days. Without text of its own; sketch.h is what is kept of it.

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "saksi/base/date.h"
#include "saksi/base/span.h"
#include "saksi/lang/language.h"
#include "saksi/lang/meaning/word_meanings.h"
#include "saksi/mention/mention.h"

namespace saksi {

// What the name is of that a word belongs to.
enum class TermKind : std::uint8_t { other, person, place, body };

// One word of an article in its three readings:
//   words  stems of title and body, without stop words and short words
//   head   those of title and lead: what the article says it is about
//   names  capital words inside sentences, unstemmed, and the words of Entity::key: the same in every
//   language
struct Term {
  std::uint32_t key = 0;                         // hash of the stem or the folded word
  std::uint16_t words = 0, head = 0, names = 0;  // how often
  TermKind kind = TermKind::other;
  bool named_in_head = false;
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
  std::vector<Term> terms;             // sorted by key, each key once
  std::vector<NumberTrait> numbers;    // sorted by value, each value once
  std::vector<Day> days;               // days the text names, sorted, each once
  std::optional<DateRange> published;  // when known to the week
  std::optional<Day> lead_day;         // the first that the head names: mostly that of the event
  // What the head counts: "lima orang", "Rp16.850", as lead_number has it; rising.
  std::vector<std::uint32_t> lead_numbers;
  std::string language;
  // The least hashes of its runs of three long words (Broder 1997), sorted: two articles share about the part
  // of them that they share of their text.
  std::vector<std::uint32_t> runs;
  std::optional<Meaning> meaning;  // of all its words together; none where the language is not known
};

// A number with its unit, 16 bits of a hash of each; the unit in the upper ones.
std::uint32_t lead_number(std::string_view unit, double value);

class TraitsMaker {
 public:
  // Takes the table `stop_words` of each language. Both must outlive this.
  TraitsMaker(const Languages& languages, const WordMeanings& meanings);
  TraitsMaker(TraitsMaker&& other) noexcept;
  TraitsMaker& operator=(TraitsMaker&& other) noexcept;
  ~TraitsMaker();
  // Linear in the article. Safe to call from several threads.
  Traits make(const MarkedArticle& marked) const;

 private:
  struct Scratch;
  struct Scratches;  // one for each thread
  using StopWords = std::unordered_set<std::string>;
  std::map<std::string, StopWords, std::less<>> stop_words_;  // by language code
  const WordMeanings* meanings_;
  std::unique_ptr<Scratches> scratches_;
};

}  // namespace saksi
