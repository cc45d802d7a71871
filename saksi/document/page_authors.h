#pragma once
// Where a page names who wrote its article: metadata, elements marked as its author (microdata, RDFa, links
// to the author's page), boxes named for it. Words as they stand: who of them is a person is told where the
// language and the outlets are known (saksi/article/authors.h).
//
//   <meta name=author content="Sari Lestari">              meta author
//   <span itemprop=author><b itemprop=name>Sari Lestari    author element
//   <a href="/penulis/sari-lestari">Sari Lestari</a>       author element
//   <div class=article-byline>Oleh Sari Lestari            byline box

#include <string>
#include <string_view>
#include <vector>

#include "saksi/document/declared.h"
#include "saksi/document/linked_data.h"
#include "saksi/document/tree.h"

namespace saksi {

class PageAuthors {
 public:
  explicit PageAuthors(const Tree& tree) : tree_(tree) {}

  // To be called for the elements of the page in reading order. Cost: constant for all but author boxes, of
  // which the first 60 pieces of text are read.
  void look(Tree::Node node);
  // `rank`: how far it is trusted, 0 most.
  void add_meta(int rank, std::string_view name, std::string_view content);
  // The best place first; empties this.
  std::vector<DeclaredAuthor> take(const LinkedData& linked);

 private:
  struct Found {
    int rank = 0;
    DeclaredAuthor author;
  };
  bool is_of_others(Tree::Node node) const;
  int rank_of(Tree::Node node) const;
  void take_box(Tree::Node node, int rank);
  bool beside_last(Tree::Node node, int rank) const;
  std::string box_text(Tree::Node node, std::size_t limit) const;

  const Tree& tree_;
  std::vector<Found> found_;
  Tree::Node skip_until_ = 0;    // inside of comments, forms, menus and boxes that were taken
  Tree::Node author_until_ = 0;  // inside of an author element with more in it than a name
  Tree::Node last_ = Tree::kNone;
  int last_rank_ = 0;
  std::size_t boxes_ = 0;
  bool headline_ = false;  // a heading stood above
};

}  // namespace saksi
