#pragma once
// One report as its readers know it: title, body, who published it, when, in which language; and what
// was left out of it, with the reason.

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/base/date.h"
#include "saksi/base/id.h"
#include "saksi/base/span.h"

namespace saksi {

// Where and by whom a report was filed: "KONTAN.CO.ID - NEW YORK.", "Moskow | EGINDO.co –". The words
// stay in the text. The place is where the desk filed from, not where the event happened.
struct Dateline {
  std::optional<std::string> place;   // in normal case: "New York"; none when only the outlet is named
  std::optional<std::string> agency;  // "EGINDO.co", "Reuters"
  Span span;                          // head and closing mark
  friend auto operator<=>(const Dateline&, const Dateline&) = default;
};

// When the report was first published: the first and last day it may have been, and how we know.
struct Published {
  enum class Basis { given, markup, feed, url, text };
  DateRange days;
  std::optional<std::string> time;  // "2023-09-13T17:50+07:00", or without offset; only when from == to
  Basis basis = Basis::given;
  std::string why;  // in our words: "field published", "names 13 September as today's Wednesday"
  friend auto operator<=>(const Published&, const Published&) = default;
};

// Words of the record that are not the article.
struct Dropped {
  std::string words;
  std::string why;  // "page furniture", "read-also link", "caption", "editor line", "title repeated"
  friend auto operator<=>(const Dropped&, const Dropped&) = default;
};

// "Sumber : CNA/SL", "melansir Reuters", "(Antara)", "By AP staff": an outlet, agency or desk that the
// article names for the whole of it.
struct Credit {
  std::string name;          // as outlets.tsv shows it; as the page has it where it is named as author
  std::optional<Span> span;  // where it stands, when it stands in the title or the text
  std::optional<std::string> outlet =
      {};             // its name in outlets.tsv, where `name` is another: "Associated Press"
  bool desk = false;  // of the article's own outlet ("Newsroom"): the article is taken from nobody
  const std::string& origin() const { return outlet ? *outlet : name; }
  friend auto operator<=>(const Credit&, const Credit&) = default;
};

// A post of a live blog, newest first or oldest first as the page has them.
struct Entry {
  Span span;                        // of the text
  std::optional<std::string> time;  // as declared ("2025-03-11T10:42:00+07:00"), or else as shown ("10.42")
  friend auto operator<=>(const Entry&, const Entry&) = default;
};

struct Article {
  ArticleId id;
  std::string record;  // PATH or URL, with #n
  std::optional<std::string> url;
  std::optional<std::string> outlet;  // display name: "Kompas.com"
  std::optional<std::string>
      owner;  // network that owns the outlet, after outlets.tsv; one owner is one witness
  std::optional<std::string> title;
  std::vector<std::string> byline;
  std::optional<Dateline> dateline;
  std::vector<Credit> credits;
  std::optional<Published> published;
  std::optional<Published> modified;
  std::optional<std::string> section;  // of the outlet, as it calls it: "Nasional"
  std::vector<std::string> keywords;   // as the outlet gives them
  std::optional<std::string> picture;  // address (http, https) of the leading picture
  std::string language = "und";
  bool complete = true;        // false: a teaser
  std::string text;            // paragraphs parted by "\n\n"
  std::vector<Entry> entries;  // of a live blog; empty for every other article
  std::vector<std::string> captions;
  std::vector<Dropped> dropped;

  // The first credit to somebody else than the outlet; null: it is taken from nobody.
  const Credit* taken_from() const {
    for (const auto& credit : credits)
      if (!credit.desk) return &credit;
    return nullptr;
  }
  // The part a span lies in: the title ("" when there is none) or the text.
  std::string_view part(Part part) const {
    return part == Part::title ? (title ? std::string_view(*title) : std::string_view())
                               : std::string_view(text);
  }
  std::string_view words(const Span& span) const { return slice(part(span.in), span); }
  friend auto operator<=>(const Article&, const Article&) = default;
};

}  // namespace saksi
