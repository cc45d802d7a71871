#pragma once
// A page cut down to what its parser must see. Half of a news page is scripts, styles and comments; a parser
// that copies each of them letter by letter takes twice as long for the same tree.
//
//   <script>var a = "<p>";</script>   <script>0</script>, and the script beside it
//   <!-- old <p>text</p> -->          nothing
//   <p title='never closed            <p>
//
// What is never closed (a comment, a value in quotes) does not take the rest of the page with it.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace saksi {

struct PageCuts {
  std::string page;                         // for the parser; no NUL in it
  std::vector<std::string_view> raw_texts;  // of scripts and styles, in order; point into the page given

  // The script or style for which `text` stands in `page`; `after` is the number of those already met.
  // None: text of the page itself.
  std::optional<std::string_view> find_raw_text(std::string_view text, std::size_t after) const;
};

// Cost: linear.
PageCuts cut_page(std::string_view page);

}  // namespace saksi
