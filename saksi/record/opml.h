#pragma once
// Lists of feeds (OPML 1.0 to 2.0, http://opml.org/spec2.opml), as feed readers write them out.
//
//   <outline text="Berita"><outline type="rss" text="Kabar Sore"
//   xmlUrl="https://kabarsore.example/rss"/></outline>

#include <string>
#include <string_view>
#include <vector>

namespace saksi {

struct ListedFeed {
  std::string url;    // http or https
  std::string title;  // as the list has it; may be empty
  friend bool operator==(const ListedFeed&, const ListedFeed&) = default;
};

struct FeedList {
  std::vector<ListedFeed> feeds;      // in the order of the list, outlines in outlines too; each address once
  std::vector<std::string> left_out;  // as written: no web address; a list may not make us read a file
};

// `address` is where the list came from, for relative addresses; empty: not known. Broken XML is repaired as
// that of feeds is.
FeedList read_opml(std::string opml, std::string_view address);

}  // namespace saksi
