#pragma once
// Furniture: lines of a page or a copied text that are not the report. Known by set phrases
// (data/lang/<code>/furniture.txt and, for languages without a pack, data/lang/furniture.txt):
//
//   Baca Juga : Tanggul Randusari Retak     read-also link
//   Iklan                                   advertisement
//   FacebookTwitterWhatsApp                 share buttons
//   Berita Terkait                          opens a list of links
//
// What is not certain stays: a lost sentence is worse than a line too many.

#include <string>
#include <unordered_set>
#include <vector>

#include "saksi/article/line.h"
#include "saksi/article/phrases.h"
#include "saksi/lang/language.h"

namespace saksi {

class Furniture {
 public:
  // Takes the tables `furniture` of every language: a page mixes them ("Advertisement" in an Indonesian one).
  // Must outlive this.
  explicit Furniture(const Languages& languages);

  // Marks the lines [from, end) that are furniture by themselves, and the links that a line opens. Linear.
  void mark(std::vector<Line>& lines, std::size_t from) const;
  // Marks what stands behind the end of the article: from a line such as "Berita Lainnya" or "Tags:" on, when
  // hardly any prose follows. To be called when bylines and captions are marked.
  void mark_after_end(std::vector<Line>& lines, std::size_t from) const;

  // Marks the lines of a page that open with a set phrase or a copyright mark, and rows of share buttons.
  // What else is furniture in a text without boxes may be of the article here: an address, a post of a social
  // network.
  void mark_phrases(std::vector<Line>& lines) const;

  // The line alone: empty when it is none.
  std::string find_reason(const Line& line) const;
  bool is_share_row(const Line& line) const;

 private:
  enum class Kind { none, line, list, end };
  struct Verdict {
    Kind kind = Kind::none;
    std::string why;
  };
  Verdict judge(const Line& line) const;
  Verdict judge_phrase(const Line& line) const;

  Phrases phrases_;
  std::unordered_set<std::string> share_words_;  // without blanks
  std::size_t longest_share_word_ = 0;
};

}  // namespace saksi
