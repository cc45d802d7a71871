#pragma once
// The words of an article with what was found in them marked in place:
//
//   Bupati [Sari Wulandari] mengatakan «<1.200 warga> mengungsi {pada Minggu}»².
//   "Air datang sangat cepat,"³ kata [Hendra].
//
// [ ] names, { } times, < > numbers, « » words on somebody's word, with their number in the list of who says
// so; words in quotation marks of their own get the number only. With colour, names, times and numbers are
// told by it and have no brackets.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/mention/mention.h"
#include "saksi/view/text_page.h"

namespace saksi {

// Words that stand on somebody's word: a quote, an attribution, or, as nearly always, both in one place. The
// sentences and clauses of a quote belong to it when they are on the word of its speaker.
struct Told {
  Span span;
  const Quote* quote = nullptr;                  // into the mentions
  std::vector<const Attribution*> attributions;  // likewise; in one place, or inside of the quote
};

// Of both lists, by place, the longer first, each place once. The mentions must outlive the answer.
std::vector<Told> told_in(const Mentions& mentions);

Look look_of(NameType type);
// "¹²".
std::string note_number(std::size_t number);
// What the marks mean, in one line.
Runs legend(bool colour);

// Of one part of an article.
class MarkedText {
 public:
  // `marked` must outlive this.
  MarkedText(const MarkedArticle& marked, Part part, const std::vector<Told>& told, bool colour);

  // From `begin` to `end`, which lies at or after the last call's.
  Runs runs(std::size_t begin, std::size_t end);

 private:
  struct Mark {
    std::uint32_t begin = 0, end = 0;
    std::string open, close;
    Look words = Look::plain;  // of what is marked
    Look signs = Look::quiet;  // of `open` and `close`
  };
  struct Turn {  // where a mark opens or closes
    std::uint32_t at = 0;
    bool opens = false;
    std::size_t mark = 0;
  };
  void add(Span span, std::string_view open, std::string_view close, Look look);
  void add(const Told& told, std::size_t number);
  void place_turns();
  Look look() const { return open_.empty() ? base_ : marks_[open_.back()].words; }

  std::string_view text_;
  Part part_;
  bool colour_;
  Look base_;
  std::vector<Mark> marks_;
  std::vector<Turn> turns_;        // in the order in which they are printed
  std::vector<std::size_t> open_;  // marks that give their words a look, the innermost last
  std::size_t next_ = 0;           // of turns_
};

}  // namespace saksi
