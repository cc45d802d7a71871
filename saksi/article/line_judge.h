#pragma once
// Which lines of a record are the report: every rule about lines, in the order in which they build on each
// other. What is marked keeps the reason in Line::why.

#include <optional>
#include <string>
#include <vector>

#include "saksi/article/byline.h"
#include "saksi/article/caption.h"
#include "saksi/article/complete.h"
#include "saksi/article/credits.h"
#include "saksi/article/date_line.h"
#include "saksi/article/dateline.h"
#include "saksi/article/furniture.h"
#include "saksi/article/line.h"
#include "saksi/article/line_scorer.h"
#include "saksi/article/main_text.h"
#include "saksi/article/outlets.h"
#include "saksi/article/paging.h"
#include "saksi/article/surroundings.h"
#include "saksi/document/document.h"
#include "saksi/lang/language.h"

namespace saksi {

// What was learned from the lines on the way.
struct Judged {
  std::optional<std::string> title;
  bool complete = true;
  Around around;
  std::vector<std::string> captions;
};

class LineJudge {
 public:
  // Both must outlive this.
  LineJudge(const Languages& languages, const Outlets& outlets);

  // Marks all that can be known by its words and its place. `captions` are added to.
  // An entry of a feed is the article: what its sender put there, stays, set phrases aside.
  Judged mark(std::vector<Line>& lines, const Document& document, std::vector<std::string> captions) const;
  // What stands around an article says that the rest of it is elsewhere, or to be paid for.
  bool cuts_off(const MainText& main_text) const;
  // The learned second look, for plain text.
  void look_again(std::vector<Line>& lines) const { scorer_.mark(lines); }

  const DateLines& dates() const { return dates_; }
  const Datelines& datelines() const { return datelines_; }
  const Bylines& bylines() const { return bylines_; }
  const Credits& credits() const { return credits_; }
  const Furniture& furniture() const { return furniture_; }

 private:
  const Outlets& outlets_;
  DateLines dates_;
  Datelines datelines_;
  Bylines bylines_;
  Credits credits_;
  Captions captions_;
  Teasers teasers_;
  Paging paging_;
  Furniture furniture_;
  Surroundings surroundings_;
  LineScorer scorer_;
};

}  // namespace saksi
