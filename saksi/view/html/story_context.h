#pragma once
// One story of a page: where its things stand on the page and how they are linked. Every section of a story
// is a function that takes it.

#include <map>
#include <set>
#include <string>

#include "saksi/view/html/filter.h"
#include "saksi/view/html/html.h"
#include "saksi/view/sheet.h"

namespace saksi::html {

// Which side of a disagreement words are on, for their colour.
enum class Side { none, denied, differs };

class StoryContext {
 public:
  // `story`: number of the story on the page, from 1; `level`: of the heading of the story, 1 or 2.
  StoryContext(const Sheet& sheet, std::size_t story, int level);

  const Sheet& sheet() const { return sheet_; }
  const Account& account() const { return sheet_.account(); }
  const Notes& notes() const { return notes_; }
  Filter& filter() { return filter_; }

  // Ids of places on the page: "s1-r2". Never made from what an input says.
  std::string id(std::string_view kind, std::size_t number) const {
    return fmt::format("s{}-{}{}", story_, kind, number);
  }
  std::string id(std::string_view section) const { return fmt::format("s{}-{}", story_, section); }
  std::size_t report_number(const ArticleId& id) const { return report_numbers_.at(id); }
  std::string report_id(const ArticleId& id) const { return this->id("r", report_number(id)); }

  // "<h2 id=…>…</h2>" one level below the story, and "<h3>…</h3>" two below.
  Markup heading(std::string_view section, std::string_view words) const;
  Markup small_heading(const Markup& words) const;
  std::string story_tag() const { return fmt::format("h{}", level_); }

  // The words at a place, in the language of their report.
  Markup words(const Cite& cite) const;
  // Words that a report brought into the account, in its language.
  Markup words(std::string_view words, const ArticleId& report) const;
  Markup quoted(const Cite& cite) const;  // in quotation marks
  // The words, with the words at `inside` of the same report marked.
  Markup words_with(const Cite& cite, const std::vector<Cite>& inside) const;
  // The number of a place, and the attribute that makes a link to it the one that its mark leads back to.
  struct Cited {
    std::size_t number = 0;
    Markup back_id;  // " id=…" the first time, else nothing
  };
  Cited cited(const Cite& cite);
  // A link from `shown` to the place in the report; numbers the place.
  Markup link(const Cite& cite, const Markup& shown, std::string_view link_class = "");
  // The reports behind `cites`, by name, linked to their places: "Harian Lestari 2 3, Suara Timur".
  Markup reports(const std::vector<Cite>& cites);
  Markup status_label(Status status) const;  // nothing for what happened
  Markup support_line(const Fact& fact) const;

  Side side_of(const Cite& cite) const;

 private:
  const Sheet& sheet_;
  std::size_t story_;
  int level_;
  Notes notes_;
  Filter filter_;
  std::map<ArticleId, std::size_t> report_numbers_;
  std::map<Cite, Side> sides_;
};

// The id of a thing, as `saksi explain` takes it.
Markup id_code(std::string_view id);
// "id" as a lang attribute; "" where the language is not known.
std::string language_of(const Article& article);
// A <time> with a machine-readable date where `timex` is one.
Markup time_of(std::string_view timex);

}  // namespace saksi::html
