#pragma once
// What every rendering of an account shares: short names of reports, numbers of notes, the pairs that
// disagree, who cites whom. Nothing here is escaped.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "saksi/account/account.h"
#include "saksi/view/show.h"
#include "saksi/view/words.h"

namespace saksi {

// Numbers of footnotes, from 1, in the order in which the places are first asked for. One place has one
// number.
class Notes {
 public:
  std::size_t number(const Cite& cite);
  const std::vector<Cite>& all() const { return cites_; }

 private:
  std::map<Cite, std::size_t> numbers_;
  std::vector<Cite> cites_;
};

// Two facts that stand against each other, told once. The words of each side are in `difference`.
struct Disagreement {
  const Fact* here = nullptr;
  const Fact* there = nullptr;
  const Difference* difference = nullptr;  // as `here` holds it
  std::string id() const { return difference_id(here->id, *difference); }
};

// The quotes of one speaker, in the order of the account.
struct SpokenBy {
  std::string speaker;
  std::vector<const Utterance*> quotes;
};

// "1 report", "5 reports".
std::string counted(std::size_t count, std::string_view one, std::string_view many);

// Words in quotation marks. Marks that they bring along at an end are not doubled, "“Tidak ada retakan.”"; a
// quotation inside them stays as it is: “"Ya," katanya.”.
std::string in_quotes(std::string_view words);

bool holds(const Cite& outer, const Cite& inner);  // in the same article
std::vector<Cite> cites_of(const Fact& fact);      // of its supports
// Of a summary line: what a name was filled into is one place, and the name comes after it.
std::vector<Cite> cites_of(const SummaryLine& line);
const QuoteVariant* find_fullest(const Utterance& quote);  // the first where none is marked; none of none
// Told by two reports or more, or part of a disagreement: what a reader checks first.
bool is_shared(const Fact& fact);

class Sheet {
 public:
  // Both must outlive this.
  Sheet(const Account& account, const ArticlesById& articles);

  const Account& account() const { return account_; }
  const Article& article(const ArticleId& id) const { return articles_.at(id)->article; }
  const Mentions& mentions(const ArticleId& id) const { return articles_.at(id)->mentions; }
  std::string_view words(const Cite& cite) const { return article(cite.article).words(cite.span); }
  // The outlet of a report; the agency of its dateline with the name of its file, "Antara (02.txt)"; the name
  // of its file. Numbered where two would have the same: "Kompas.com (2)".
  const std::string& label(const ArticleId& id) const { return labels_.at(id); }
  // `name` may be the id of an article, as an origin or the other side of a copy: then its label.
  std::string label_or(const std::string& name) const;
  // What follows the word for a kind of difference or update: ": grows from 40 to 52"; nothing where the
  // reason says no more than the kind. "differs in place: A against B" becomes ": A against B".
  std::string aside(std::string_view kind, std::string_view why) const;
  // A reason as people read it: ids of reports become labels, "2026-01-04" becomes "4 January 2026".
  std::string plain_words(std::string_view why) const;
  // An aside for a pair, in the order in which its sides are shown: ": 1.200 warga against 900 warga".
  std::string aside(const Disagreement& pair) const;
  const Fact* find_fact(const FactId& id) const;
  // The copies worth telling: not that a report whose only home is an agency is the agency's.
  std::vector<Copy> told_copies() const;
  // The report that a source named so has here itself.
  const ArticleId* find_home(const std::string& name) const;
  const std::vector<Disagreement>& disagreements() const { return disagreements_; }
  // The reports that support a fact, each once, in the order of its support.
  std::vector<ArticleId> reports_of(const Fact& fact) const;
  std::vector<SpokenBy> speakers() const;
  // The words of `cites`, each once.
  std::vector<std::string> differing_words(const std::vector<Cite>& cites) const;
  // The support of a fact in which one of `differing` stands, its words where there is none.
  static const Cite& side_of(const Fact& fact, const std::vector<Cite>& differing);
  std::string origins_of(const Fact& fact) const;  // "Reuters, Sari Wulandari"

  std::string title() const;  // of the story; "Untitled story" where it has none
  // "5 reports, 3 of them independent, 12–13 September 2023"; "Topic: 18 stories, 2 March – 30 June 2009"
  std::string what_it_is() const;
  // Reports that do not take half of their words or more from each other, are not credited to one origin and
  // are not of one owner: ten sites with one agency's text count once.
  std::size_t independent_reports() const;
  std::string count_support(const Fact& fact) const;  // "4 reports, 3 origins"
  // "4 reports, 3 independent origins: …"; of one report: "1 report: …".
  std::string support_of(const Fact& fact) const;
  bool is_translation(const Copy& copy) const;     // the same facts, told in another language
  std::string copy_words(const Copy& copy) const;  // "takes 83 % of its words from Antara"

 private:
  void make_labels();
  bool is_at_home(const ArticleId& id, const std::string& agency) const;
  void find_disagreements();

  const Account& account_;
  const ArticlesById& articles_;
  std::map<ArticleId, std::string> labels_;
  std::unordered_map<FactId, const Fact*> facts_;
  std::vector<Disagreement> disagreements_;
};

}  // namespace saksi
