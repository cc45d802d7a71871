#pragma once
// Does a report go on over more pages than the one that was read?
//
//   1 2 3 Next   Halaman 1 dari 3   Page 2   Seite: 1 2   次のページ   <link rel=next
//   href="…/jembatan?page=2">
//
// A single page that counts itself ("Halaman: 1") is whole, and what stands behind rel=next is another page
// of the same report only when its address is alike.

#include <string_view>
#include <vector>

#include "saksi/article/line.h"
#include "saksi/article/phrases.h"
#include "saksi/lang/language.h"

namespace saksi {

class Paging {
 public:
  // Takes the tables `paging` of every language. Must outlive this.
  explicit Paging(const Languages& languages);
  // Marks the lines that lead from page to page ("page numbers"); true when there are more pages than this
  // one.
  bool mark(std::vector<Line>& lines) const;

 private:
  struct Row {
    std::vector<int> numbers;
    bool unit = false;    // "Page"
    bool step = false;    // "Next"
    bool more = false;    // "Next page"
    bool linked = false;  // a number that is a link
    bool tells() const {
      return more || unit || (step && !numbers.empty()) || (linked && numbers.size() > 1);
    }
    bool has_more() const;
  };
  bool read(const Line& line, Row& row) const;

  Phrases phrases_;
};

// `next` is the address of another page of the report at `page`:
//
//   https://kabarsore.example/jembatan   …/jembatan?page=2, …/jembatan/2, …/jembatan-2.html,
//   …/jembatan/halaman-2
bool is_next_page(std::string_view next, std::string_view page);

}  // namespace saksi
