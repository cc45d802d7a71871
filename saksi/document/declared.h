#pragma once
// What the sender of a record says about it: fields of a JSON line, metadata of a page, options of the
// command line. All free text, not yet judged.

#include <optional>
#include <string>
#include <vector>

namespace saksi {

// A declared time of publication and where it was declared.
struct DeclaredDate {
  enum class Basis { given, markup, feed, url, text };
  // What the place says about the first publication, the most first.
  enum class Kind {
    first,    // names it: a field of the sender, "datePublished"
    shown,    // stands by the headline for readers
    some,     // a date of the page, perhaps of a change: <meta name="date">
    address,  // part of the address
    loose,    // shown elsewhere on the page
    changed,  // names the last change
    trace,    // part of the address of a picture, or of a name in the page
  };
  std::string words;  // as declared: "2023-09-13T17:50:00+07:00", "Rabu, 13 Sep 2023"
  Basis basis = Basis::given;
  std::string why;  // where: "field published", "meta article:published_time", "JSON-LD datePublished"
  Kind kind = Kind::first;
  friend bool operator==(const DeclaredDate&, const DeclaredDate&) = default;
};

// Words in which a page names an author: "By Ann Reed, Reuters", "Redaksi".
struct DeclaredAuthor {
  std::string words;
  std::string where;  // words of one place belong together: "JSON-LD author", "byline box 2"
  bool body = false;  // declared to be no person
  friend bool operator==(const DeclaredAuthor&, const DeclaredAuthor&) = default;
};

// A post of a live blog as the data of its page have it.
struct DeclaredPost {
  std::string headline;  // or ""
  std::string text;      // how it begins, or ""
  std::string time;      // as declared: "2025-03-11T10:42:00+07:00"
  friend bool operator==(const DeclaredPost&, const DeclaredPost&) = default;
};

struct Declared {
  std::optional<std::string> id;  // given by the input: kept unchanged
  std::optional<std::string> url;
  std::optional<std::string> outlet;
  std::optional<std::string> title;
  std::vector<std::string> byline;      // given by the input: names
  std::vector<DeclaredAuthor> authors;  // of a page, the best place first
  std::vector<DeclaredDate> published;  // that may be of the first publication, best first of each kind
  std::optional<DeclaredDate> modified;
  std::optional<std::string> language;       // BCP 47 tag or name: "id", "id-ID", "Indonesian"
  std::optional<std::string> description;    // the sender's own teaser; may repeat a sentence of the body
  std::optional<std::string> section;        // the sender's own part for it: "Nasional"
  std::vector<std::string> keywords;         // the sender's own, one each
  std::optional<std::string> picture;        // address of the leading picture: http(s), absolute
  std::optional<std::string> fetched;        // Record::fetched: nothing in it is younger
  std::optional<std::string> last_modified;  // Record::last_modified
  std::optional<bool> free_to_read;          // false: the page says that only subscribers see all of it
  std::optional<std::string> next;           // address of what the page says follows it: rel=next
  std::vector<DeclaredPost> posts;           // of a live blog, in the order of the data
  friend bool operator==(const Declared&, const Declared&) = default;
};

}  // namespace saksi
