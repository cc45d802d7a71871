#pragma once
// The headline of a page, without the name of the site that many pages add to it:
//
//   <title>Jembatan retak - Kabar Sore</title>, <h1>Jembatan retak</h1>   Jembatan retak

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace saksi {

struct TitleHints {
  std::optional<std::string> declared;    // JSON-LD, Open Graph
  std::optional<std::string> page_title;  // <title>
  std::vector<std::string> headings;      // h1, in reading order
  std::optional<std::string> outlet;
};

// All plain. None: the page has no title at all.
std::optional<std::string> choose_title(const TitleHints& hints);

}  // namespace saksi
