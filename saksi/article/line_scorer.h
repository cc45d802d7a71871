#pragma once
// A learned second look at plain text: lines that no set phrase gives away, but that look and stand like
// furniture: a name between two paragraphs, a headline of another report, a picture's words, a row of a
// section's names. The trees (data/lang/line_trees.txt) were learned from pages in some 30 languages and see
// no words, so that a language nobody described is read as well. docs/models/lines.md is their card.

#include <vector>

#include "saksi/article/date_line.h"
#include "saksi/article/line.h"
#include "saksi/article/trees.h"
#include "saksi/lang/language.h"

namespace saksi {

class LineScorer {
 public:
  // Takes the table `line_trees`, which holds across languages. Both must outlive this.
  LineScorer(const Languages& languages, const DateLines& dates);

  // Marks lines that are left and are hardly the report. To be called when title, bylines, captions and all
  // that is known by its words are marked. Linear.
  void mark(std::vector<Line>& lines) const;

 private:
  const DateLines& dates_;
  Trees trees_;
};

}  // namespace saksi
