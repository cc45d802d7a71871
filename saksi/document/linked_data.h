#pragma once
// What a page declares in JSON-LD: <script type="application/ld+json">{"@type": "NewsArticle", …}</script>.
// Articles may stand in @graph, mainEntity or lists; authors by reference ({"@id": "#sari"}).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace saksi {

struct LinkedAuthor {
  std::string name;
  bool body = false;  // declared as an organization
};

struct LinkedPost {
  std::string headline;
  std::string text;  // its beginning
  std::string time;
};

struct LinkedData {
  std::optional<std::string> headline;
  std::optional<std::string> published;
  std::optional<std::string> created;
  std::optional<std::string> modified;
  std::optional<std::string> outlet;
  std::optional<std::string> language;
  std::optional<std::string> url;
  std::optional<std::string> description;
  std::optional<bool> free_to_read;
  std::optional<std::string> section;
  std::optional<std::string> picture;  // address
  std::vector<std::string> keywords;   // one each, or several parted by commas
  std::vector<LinkedAuthor> authors;
  std::vector<LinkedPost> posts;  // liveBlogUpdate
};

// Reads all scripts of a page together: an author may be named in another part than the article. Broken JSON
// gives what can be read of it. Words are as they stand, not plain yet.
// `address` is the page's own, or empty: of several articles the one of that address is meant. Cost: linear.
LinkedData read_linked_data(const std::vector<std::string_view>& scripts, std::string_view address);

}  // namespace saksi
