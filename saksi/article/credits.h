#pragma once
// The outlets and agencies from which a whole report is taken, as it says itself.
//
//   Sumber : CNA/SL                                  a line of its own
//   … kata seorang warga. (Antara)                   behind the last sentence
//   HARLOW (Reuters) -                               in the dateline
//   …, melansir Reuters 12 September.                a verb of taking over, an outlet, and the day
//
// "Melansir Reuters, …" without the day, or "dikutip dari Antara" in mid-text, credits only what stands
// beside it: that is an attribution (mention), not a credit.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/article/article.h"
#include "saksi/article/date_line.h"
#include "saksi/article/line.h"
#include "saksi/article/outlets.h"
#include "saksi/article/phrases.h"
#include "saksi/lang/language.h"

namespace saksi {

class Credits {
 public:
  // Takes the tables `credits` of every language. All must outlive this.
  Credits(const Languages& languages, const Outlets& outlets, const DateLines& dates);

  // The line is a credit of its own: the names it gives. Empty when it is none.
  std::vector<std::string> find_line(const Line& line) const;
  // Credits in the text of `article`, with their places; `article.dateline` and `article.outlet` are known.
  std::vector<Credit> find(const Article& article) const;

 private:
  std::optional<Credit> find_closing(const Article& article) const;
  std::vector<Credit> find_with_day(const Article& article) const;
  // The same in one paragraph, added to `found`.
  void find_with_day(const Article& article, std::uint32_t begin, std::uint32_t end,
                     std::vector<Credit>& found) const;
  std::vector<std::string> names_in(std::string_view words) const;

  const Outlets& outlets_;
  const DateLines& dates_;
  Phrases lines_;
  Phrases verbs_;
};

}  // namespace saksi
