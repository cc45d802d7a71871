#pragma once
// What the lines of a story can be chosen by: the people in them, their days, the outlets that say so. Each
// line carries it as attributes; a form, hidden until the script of the page shows it, offers the choices.
//
//   <tr data-outlets="1 3" data-people="2" data-days="2026-01-03/2026-01-03">
//
// Outlets are numbers of reports, people numbers of the account, from 1. The day of a line is the one on
// which it happened; where that is not known, the days on which it was told.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "saksi/view/html/html.h"
#include "saksi/view/sheet.h"

namespace saksi::html {

class Filter {
 public:
  explicit Filter(const Sheet& sheet);  // which must outlive this

  // The attributes of a line, with a space before each. `names` may be people of the account: speakers,
  // sources.
  Markup line(const std::vector<Cite>& cites, const std::vector<std::string>& names,
              const std::optional<std::string>& when);
  Markup line(const Fact& fact);
  Markup line(const Fact& fact, const std::string& date);  // as it stands in the timeline
  Markup line(const Fact& here, const Fact& there);
  // Of a person: the reports in which it stands, itself; its days are all.
  Markup person(std::size_t index);

  // The form with every choice that a line so far has; nothing where there is no choice.
  Markup form(const std::string& id, bool any_disputed) const;

 private:
  // What a line is chosen by.
  struct Keys {
    std::set<std::size_t> outlets, people;
    std::set<DateRange> days;
  };
  void add(Keys& keys, const std::vector<Cite>& cites, const std::vector<std::string>& names,
           const std::optional<std::string>& when) const;
  void add(Keys& keys, const Fact& fact, const std::optional<std::string>& when) const;
  void add_people(Keys& keys, const Cite& cite) const;
  Markup attributes(const Keys& keys);

  struct Named {
    Span span;
    std::size_t person = 0;
  };
  const Sheet& sheet_;
  std::map<ArticleId, std::size_t> report_numbers_;
  std::unordered_map<std::string, std::size_t> people_;  // by each of their names, folded
  std::map<ArticleId, std::vector<Named>> names_;        // where people stand, in the order of the text
  Keys used_;
};

}  // namespace saksi::html
