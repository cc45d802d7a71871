#pragma once
// One event as told by several articles, and which of them copy which.

#include <compare>
#include <optional>
#include <string>
#include <vector>

#include "saksi/base/date.h"
#include "saksi/base/id.h"
#include "saksi/base/span.h"

namespace saksi {

enum class CopyHow {
  text,    // by words
  credit,  // one says so itself
  retold,  // they credit one origin or each other, and tell the same names, figures and days in the same
           // order in other words or another language: less certain than words
};

// The same words in two articles, the edits inside them too.
struct SharedSpan {
  Span here, there;
  friend auto operator<=>(const SharedSpan&, const SharedSpan&) = default;
};

// `article` takes its text from `of`. By text or retold: an article of the input. By credit: an article, or
// the name of an agency or outlet that is not in the input ("Reuters").
struct Copy {
  ArticleId article;
  std::string of;          // article id, or origin name
  bool of_article = true;  // `of` is an article id
  double share = 0;  // of the words (retold: of the facts) of `article` that stand in `of`; 1 for a credit
  CopyHow how = CopyHow::text;
  std::string why;                     // in our words, for `explain`
  std::vector<SharedSpan> spans = {};  // what stands in both, the longest first; empty: told by credit alone
  friend auto operator<=>(const Copy&, const Copy&) = default;
};

// Why two articles are in one story.
struct Link {
  ArticleId a, b;                   // a < b
  double likeness = 0;              // 0 … 1
  std::vector<std::string> shared;  // strongest shared evidence first: names, numbers, days, words
  friend auto operator<=>(const Link&, const Link&) = default;
};

// `article` is an earlier version of the page that `by` is of.
struct Replaced {
  ArticleId article, by;
  friend auto operator<=>(const Replaced&, const Replaced&) = default;
};

struct Story {
  StoryId id;
  std::string title;  // of its most central article
  // First and last day of publication; a report whose day is not certain counts with its earliest.
  std::optional<Day> from;
  std::optional<Day> to;
  std::vector<ArticleId> articles;      // by publication, then id
  std::vector<Copy> copies;             // by article
  std::vector<Link> links;              // strongest first
  std::vector<Replaced> replaced = {};  // earlier versions of its articles, by article, the oldest first
  friend auto operator<=>(const Story&, const Story&) = default;
};

}  // namespace saksi
