#include "saksi/document/page_authors.h"

#include <gtest/gtest.h>

#include "saksi/document/page_facts.h"

namespace saksi {
namespace {

using Strings = std::vector<std::string>;

// The words of each place, parted by "; ", the best place first.
Strings places(const std::string& page) {
  Strings all;
  std::string where;
  for (const auto& author : page_facts(parse_html(page, 512).tree, "").authors) {
    if (author.where == where)
      (all.back() += "; ") += author.words;
    else
      all.push_back(author.words);
    where = author.where;
  }
  return all;
}

struct Case {
  const char* why;
  std::string page;
  Strings places;
};
void check(const std::vector<Case>& cases) {
  for (const auto& one : cases) {
    SCOPED_TRACE(one.why);
    EXPECT_EQ(places(one.page), one.places);
  }
}

TEST(PageAuthors, FindsWhereAPageNamesThem) {
  check({
      {"metadata before what is in sight",
       "<meta name=author content=' Sari '><h1>Jembatan retak</h1><p class=byline>Oleh Dimas</p>",
       {"Sari", "Oleh Dimas"}},
      {"several in one place",
       "<meta property=article:author content=Sari><meta property=article:author content=Dimas>",
       {"Sari; Dimas"}},
      {"a box named for it", "<h1>Jembatan retak</h1><div class='detail__author'>Sari</div>", {"Sari"}},
      {"in other words", "<h1>Jembatan retak</h1><div id=nama-penulis>Sari</div>", {"Sari"}},
      {"microdata: the name in it, not the life's story",
       "<div itemprop=author><b itemprop=name>Sari</b><p>" + std::string(200, 'x') + "</p></div>",
       {"Sari"}},
      {"RDFa", "<span property='schema:author'>Sari</span>", {"Sari"}},
      {"a link to the author's page",
       "<h1>Jembatan</h1>von <a href='/autoren/anna-weber'>Anna Weber</a>",
       {"Anna Weber"}},
      {"names in one list",
       "<h1>Jembatan</h1><ul><li><a rel=author>Sari</a><li><a rel=author>Dimas</a></ul>",
       {"Sari; Dimas"}},
      {"boxes in a box are parted",
       "<h1>Jembatan</h1><div class=byline><div>Sari</div><div>Wartawan</div></div>",
       {"Sari | Wartawan"}},
      {"the time is left out",
       "<h1>Jembatan</h1><div class=byline>Sari <time>2 Maret 2024</time></div>",
       {"Sari"}},
      {"below the headline before above it",
       "<div class=author>Dimas</div><h1>Jembatan</h1><div class=author>Sari</div>",
       {"Sari", "Dimas"}},
  });
}

TEST(PageAuthors, PassesOverOthers) {
  check({
      {"who comments", "<h1>Jembatan</h1><div class=comments><b class=author>Tono</b></div>", {}},
      {"who is asked for a name",
       "<h1>Jembatan</h1><form><p class=comment-form-author>Nama *</p></form>",
       {}},
      {"menus", "<nav><a href='/author/all'>Semua penulis</a></nav>", {}},
      {"addresses", "<meta property=article:author content='https://a.example/sari'>", {}},
      {"boxes that hold more", "<h1>Jembatan</h1><div class=author>" + std::string(200, 'x') + "</div>", {}},
      {"words that only look alike", "<h1>Jembatan</h1><div class=authorities>Polisi</div>", {}},
      {"the page itself", "<body class=author-page><h1>Jembatan</h1><p>Retak</body>", {}},
  });
}

TEST(PageAuthors, StandsBoxesUponBoxes) {
  std::string page;
  for (int i = 0; i < 5000; ++i) page += "<div class=author itemprop=author>x ";
  EXPECT_LE(places(page).size(), 100u);
}

}  // namespace
}  // namespace saksi
