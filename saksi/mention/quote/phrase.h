#pragma once
// Noun phrases around a cue, found without a parser: small words, shapes of verbs, names and signs tell where
// a phrase ends.
//
//   Wakil Presiden Kamala Harris di sela-sela pertemuan itu | mengatakan     subject: Wakil … Harris
//   Para pejabat, yang pertama kali melaporkannya, | mengatakan              subject: Para pejabat
//   Kim tiba di Rusia dan | mengatakan                                       subject: Kim, shared with "tiba"
//   kata | juru bicara Kremlin Dmitry Peskov | dalam sebuah video

#include <optional>
#include <vector>

#include "saksi/mention/quote/passage.h"

namespace saksi {

// Items of a passage: [begin, end).
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool empty() const { return begin >= end; }
  std::uint32_t size() const { return empty() ? 0 : end - begin; }
  friend auto operator<=>(const Range&, const Range&) = default;
};

struct Subject {
  Range phrase;              // all of it, with apposition: "Jake Sullivan, penasihat keamanan"
  std::uint32_t clause = 0;  // where the clause begins: the first item of the phrase, or of what leads to it
  bool shared = false;       // the verb is joined to an earlier one: "tiba dan mengatakan"
  bool relative = false;     // the verb stands in a relative clause: "yang mengatakan"
};

// A word that tells something of a subject: a verb by list, by shape, or an auxiliary.
bool is_verbal(const Item& item);
// A verb outside relative clauses: "barang yang diperiksa" has none.
bool has_main_verb(const std::vector<Item>& items, Range range);
// Something that can stand inside a noun phrase (small prepositions included).
bool is_nominal(const Item& item);

// The subject of the verb at `verb`, not looking before `limit`. Looks back 60 items at most.
std::optional<Subject> find_subject(const std::vector<Item>& items, std::uint32_t verb, std::uint32_t limit);

// The subject of the clause that ends at `joint`, for a verb joined to it there.
std::optional<Subject> find_shared_subject(const std::vector<Item>& items, std::uint32_t joint,
                                           std::uint32_t limit);

// The noun phrase that begins at `at`, up to `limit`; empty when there is none.
Range phrase_from(const std::vector<Item>& items, std::uint32_t at, std::uint32_t limit);

}  // namespace saksi
