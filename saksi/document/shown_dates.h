#pragma once
// Dates that the readers of a page see, and those that its markup ties to a place of the page: told by their
// figures, and weighed by where they stand. By the headline, in a box named "date", or in <time>, a date is
// most likely that of the article; in menus, among comments and related reports it is of something else.

#include <string>
#include <string_view>
#include <vector>

#include "saksi/document/declared.h"
#include "saksi/document/tree.h"

namespace saksi {

// DeclaredDate::why of a date in a menu, a footer, a list of other reports: of the article only if words say
// so.
inline constexpr const char* kBesideArticle = "beside the article";

class ShownDates {
 public:
  // `headline`: kNone where the page has none. The tree must outlive this.
  ShownDates(const Tree& tree, Tree::Node headline) : tree_(tree), headline_(headline) {}

  // All nodes of the page in reading order, scripts and styles left out.
  void look(Tree::Node node);
  // A date that the markup of a place names: <meta itemprop=datePublished content=…> in the body.
  void add_named(Tree::Node node, std::string_view words, std::string why, DeclaredDate::Kind kind);

  // The best first: those shown as Kind::shown, Kind::loose or Kind::changed.
  std::vector<DeclaredDate> shown();
  // Of the dates that markup names, the one by the headline of each kind.
  std::vector<DeclaredDate> named();

 private:
  struct Candidate {
    Tree::Node node;
    std::size_t at;  // bytes of text before it
    DeclaredDate date;
    int cost;  // 0: marked as the date of publication, by the headline
  };

  void look_time(Tree::Node node);
  void look_abbr(Tree::Node node);
  void look_text(Tree::Node node);
  void look_edges(Tree::Node node, std::string_view text, std::size_t at);
  void look_line(Tree::Node node, std::string_view text);
  void show(Tree::Node node, std::string_view words, std::string why, int cost, DeclaredDate::Kind kind);
  int place_cost(const Candidate& one) const;
  int aside_cost(Tree::Node node) const;
  bool is_beside(Tree::Node node) const;
  bool is_in(Tree::Node node, Tree::Node outer) const;
  Tree::Node end_of(Tree::Node node) const;
  std::string short_text(Tree::Node node, std::size_t limit) const;
  std::string names_of(Tree::Node node) const;

  const Tree& tree_;
  Tree::Node headline_;
  std::vector<Candidate> shown_, named_;
  Tree::Node read_until_ = 0;  // the box around the last date was read whole
  std::size_t text_bytes_ = 0, headline_at_ = 0, lines_ = 0, ages_ = 0;
  bool past_headline_ = false;
};

}  // namespace saksi
