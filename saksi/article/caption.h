#pragma once
// Words that belong to a picture: they go to Article::captions, not into the text.
//
//   Warga menyeberang dengan perahu di Randusari. (Foto: Saksi Pos/Dimas Aji)
//   warga menyeberang dengan perahu              its alternative text, in lower case or printed twice
//   FILE - The dam at Harlow, seen in 2019.
//   Air surut di Randusari © Dok. BPBD

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "saksi/article/line.h"
#include "saksi/article/outlets.h"
#include "saksi/article/phrases.h"
#include "saksi/lang/language.h"

namespace saksi {

class Captions {
 public:
  // Takes the tables `picture_credits` of every language. Both must outlive this.
  Captions(const Languages& languages, const Outlets& outlets);

  // What tells a caption. Words: "Foto: …" only, in text whose boxes have already been judged. Looks: also an
  // agency or a name in brackets, a line that stands twice, and what else captions in copied text look like.
  enum class Trust { words, looks };

  // Marks captions among the lines from `from` on, and adds them to `captions`. Linear.
  void mark(std::vector<Line>& lines, std::size_t from, std::vector<std::string>& captions,
            Trust trust = Trust::looks) const;
  // The line names whose picture it describes, at its end or its beginning.
  bool has_picture_credit(const Line& line, Trust trust = Trust::looks) const;

 private:
  bool is_credit(std::string_view words) const;
  bool is_agency(std::string_view words) const;
  bool has_credit_tail(std::string_view text) const;

  const Outlets& outlets_;
  Phrases starts_, credits_;
};

}  // namespace saksi
