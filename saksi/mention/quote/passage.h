#pragma once
// A passage is a sentence as a reader of quotations sees it: marks are never torn apart by a full stop inside
// them.
//
//   “Air surut. Jalan dibuka,” kata Sari. Warga pulang.
//   └───────────── one ────────────────┘ └── next ──┘
//
// In a passage each quotation is one item, and so is each pair of brackets, so that rules see
// [quotation] , kata Sari .

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "saksi/mention/mention.h"
#include "saksi/mention/quote/lexicon.h"
#include "saksi/mention/quote/marks.h"

namespace saksi {

struct Item {
  enum class Kind : std::uint8_t { word, sign, quotation, brackets };
  Kind kind = Kind::word;
  std::uint32_t first = 0;  // words of the cut: [first, end)
  std::uint32_t end = 0;
  std::int32_t name = -1;    // index into Mentions::names
  std::int32_t marked = -1;  // index into Page::marked, of quotations
  bool time = false;         // inside a time expression
  bool capital = false;
  bool number = false;
  Reading reading = {};  // of words and signs

  bool has(WordClass c) const { return reading.classes.has(c); }
  bool is_quotation() const { return kind == Kind::quotation; }
  bool is_sign(char32_t c) const { return kind == Kind::sign && reading.sign == c; }
  bool is_comma() const { return is_sign(U','); }
};

// A word of class `c` that is no part of a name: "Tiba" may be a village.
inline bool is_small(const Item& item, WordClass c) { return item.name < 0 && item.has(c); }

struct Passage {
  std::vector<Item> items;
  std::uint32_t paragraph = 0;  // of its first word
};

// One part of an article, read: what the rules work on. Points into the article and its mentions.
struct Page {
  std::string_view text;
  Part part = Part::text;
  const WordCut& cut;
  const Mentions& mentions;
  std::vector<Reading> readings;      // by word
  std::vector<std::int32_t> name_at;  // by word: index into mentions.names, or -1
  std::vector<bool> time_at;          // by word
  std::vector<Marked> marked;
  std::uint32_t first_word = 0;  // where the report begins, behind its dateline

  std::string_view word(std::uint32_t i) const { return slice(text, cut.words[i].span); }
  // From the first to the last of the words [first, end); not empty.
  Span span(std::uint32_t first, std::uint32_t end) const {
    return {part, cut.words[first].span.begin, cut.words[end - 1].span.end};
  }
};

Page make_page(std::string_view text, Part part, const WordCut& cut, const Mentions& mentions,
               const Lexicon& lexicon);
std::vector<Passage> cut_passages(const Page& page);

}  // namespace saksi
