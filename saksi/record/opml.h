#pragma once
// Lists of feeds (OPML 1.0 to 2.0, http://opml.org/spec2.opml), as feed readers write them out.
//
//   <outline text="Berita"><outline type="rss" text="Kabar Sore"
//   xmlUrl="https://kabarsore.example/rss"/></outline>

#include <string>
#include <vector>

namespace saksi {

struct ListedFeed {
  std::string url;    // http or https
  std::string title;  // as the list has it; may be empty
  friend bool operator==(const ListedFeed&, const ListedFeed&) = default;
};

// The feeds in the order of the list, outlines in outlines too; each address once. Broken XML is repaired as
// that of feeds is. What is no web address is left out: a list may not make us read a file.
std::vector<ListedFeed> read_opml(std::string opml);

}  // namespace saksi
