#pragma once
// One line of a record while it is judged: is it title, prose, or something that stands around the article?

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/document/document.h"

namespace saksi {

// A run of letters or of digits, folded: "13Shares" is 13 | shares.
struct LineWord {
  std::string folded;
  std::uint32_t begin = 0;  // bytes in Line::text
  std::uint32_t end = 0;
  bool number = false;
};

struct Line {
  std::string text;
  BlockKind kind = BlockKind::paragraph;
  bool after_blank = true;

  std::vector<LineWord> words;  // the first kHeadWords: enough for a phrase to be known by
  std::string key;              // all words, folded, parted by one blank; "" for lines over kMaxKeyBytes
  std::size_t size = 0;         // code points; signs of scripts without blanks count three
  bool full_stop = false;       // ends like a sentence: ". ." "…" "。", closing marks and initials aside
  bool asks = false;            // ends in "?" or "!"
  bool linked = false;          // most of it is a link

  std::string why;  // not empty: not the article, and why

  bool dropped() const { return !why.empty(); }
  // A sentence or more: what an article is made of. Headlines, names and links are not.
  bool is_prose() const { return (full_stop && size >= 50) || size >= 160; }
  // May end a list of links: a short sentence, too.
  bool is_sentence() const { return (full_stop && size >= 24) || size >= 160 || (asks && size >= 110); }
};

constexpr std::size_t kHeadWords = 32;
constexpr std::size_t kMaxKeyBytes = 1000;

Line make_line(const Block& block);
std::vector<Line> make_lines(const std::vector<Block>& blocks);
// Words of `text`, at most `limit`.
std::vector<LineWord> line_words(std::string_view text, std::size_t limit);

}  // namespace saksi
