#pragma once
// What the sender of a record says about it: fields of a JSON line, metadata of a page, options of the
// command line. All free text, not yet judged.

#include <optional>
#include <string>
#include <vector>

namespace saksi {

// A declared time of publication and where it was declared.
struct DeclaredDate {
  enum class Basis { given, markup, feed, url };
  std::string words;  // as declared: "2023-09-13T17:50:00+07:00", "Rabu, 13 Sep 2023"
  Basis basis = Basis::given;
  std::string why;  // where: "field published", "meta article:published_time", "JSON-LD datePublished"
  friend bool operator==(const DeclaredDate&, const DeclaredDate&) = default;
};

struct Declared {
  std::optional<std::string> id;  // given by the input: kept unchanged
  std::optional<std::string> url;
  std::optional<std::string> outlet;
  std::optional<std::string> title;
  std::vector<std::string> byline;
  std::vector<DeclaredDate> published;  // of the first publication, best first
  std::optional<DeclaredDate> modified;
  std::optional<std::string> language;       // BCP 47 tag or name: "id", "id-ID", "Indonesian"
  std::optional<std::string> description;    // the sender's own teaser; may repeat a sentence of the body
  std::optional<std::string> section;        // the sender's own part for it: "Nasional"
  std::vector<std::string> keywords;         // the sender's own, one each
  std::optional<std::string> picture;        // address of the leading picture: http(s), absolute
  std::optional<std::string> fetched;        // Record::fetched: nothing in it is younger
  std::optional<std::string> last_modified;  // Record::last_modified
  std::optional<bool> free_to_read;          // false: the page says that only subscribers see all of it
  friend bool operator==(const Declared&, const Declared&) = default;
};

}  // namespace saksi
