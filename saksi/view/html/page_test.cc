#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "saksi/view/html/graph_layout.h"
#include "saksi/view/html/html.h"
#include "saksi/view/sample_account.h"

namespace saksi {
namespace {

std::string page_of(const sample::Sample& sample, std::size_t stories, std::size_t singles = 0) {
  const std::vector<Account> accounts(stories, sample.account());
  return accounts_to_html(accounts, sample.articles(), singles);
}

// Values of every attribute of that name.
std::vector<std::string> attributes(const std::string& page, const std::string& name) {
  std::vector<std::string> values;
  const auto opening = " " + name + "=\"";
  for (std::size_t at = 0; (at = page.find(opening, at)) != std::string::npos;) {
    at += opening.size();
    values.push_back(page.substr(at, page.find('"', at) - at));
  }
  return values;
}

TEST(Html, EscapesWhatIsPutIn) {
  EXPECT_EQ(html::markup("<p title=\"{}\">{}</p>", "\"><b>", std::string("<i>&")).text,
            "<p title=\"&quot;&gt;&lt;b&gt;\">&lt;i&gt;&amp;</p>");
  EXPECT_EQ(html::markup("<p>{} {}</p>", html::markup("<b>{}</b>", "x"), 3).text, "<p><b>x</b> 3</p>");
}

TEST(AccountsHtml, EveryLinkHasItsPlace) {
  const sample::Sample sample;
  const auto page = page_of(sample, 2);
  const auto ids = attributes(page, "id");
  const std::set<std::string> places(ids.begin(), ids.end());
  EXPECT_EQ(places.size(), ids.size()) << "an id stands twice";
  const auto links = attributes(page, "href");
  EXPECT_GT(links.size(), 100u);
  for (const auto& link : links) {
    ASSERT_EQ(link[0], '#') << "the page leads nowhere else";
    EXPECT_TRUE(places.contains(link.substr(1))) << link;
  }
  for (const auto& labelled : attributes(page, "aria-labelledby"))
    EXPECT_TRUE(places.contains(labelled)) << labelled;
}

TEST(AccountsHtml, NothingOfAReportIsMarkup) {
  const sample::Sample sample;
  const auto page = page_of(sample, 1);
  EXPECT_EQ(page.find("<script>alert"), std::string::npos);
  EXPECT_NE(page.find("&lt;script&gt;alert(1)&lt;/script&gt; \uFFFD[31mmerah"), std::string::npos);
  EXPECT_EQ(page.find("KotaKita <id>"), std::string::npos);
  EXPECT_EQ(page.find("http://"), page.find("http://x.id"));  // as words only
  EXPECT_TRUE(attributes(page, "src").empty());
  EXPECT_TRUE(attributes(page, "style").empty());
  EXPECT_NE(page.find("default-src 'none'"), std::string::npos);
}

// Each line can be chosen by report, person and day; the form offers what the lines have.
TEST(AccountsHtml, LinesAreChosenByPersonDayAndOutlet) {
  const sample::Sample sample;
  const auto page = page_of(sample, 1);
  EXPECT_NE(page.find("<tr class=\"disputed\" data-outlets=\"1 2\" data-people=\"\" "
                      "data-days=\"2024-03-03/2024-03-03\">"),
            std::string::npos);
  // On the word of a person, on the days it was told: no other is known.
  EXPECT_NE(page.find("data-outlets=\"3 4\" data-people=\"1\" data-days=\"2024-03-04/2024-03-04\""),
            std::string::npos);
  EXPECT_NE(page.find("<select name=\"days\"><option value=\"\">any day</option><option "
                      "value=\"2024-03-03/2024-03-03\">3 March 2024</option>"),
            std::string::npos);
  EXPECT_NE(page.find("<option value=\"1\">KotaKita &lt;id&gt;</option>"), std::string::npos);
  EXPECT_EQ(page.find("<select name=\"people\""), std::string::npos) << "one person is no choice";
  EXPECT_NE(page.find("hidden=\"hidden\""), std::string::npos) << "without script there is no form";
}

TEST(AccountsHtml, HeadingsComeInOrder) {
  const sample::Sample sample;
  for (const std::size_t stories : {1, 2}) {
    const auto page = page_of(sample, stories);
    char level = '0';
    std::size_t first = 0;
    for (std::size_t at = 0; (at = page.find("<h", at)) != std::string::npos; ++at) {
      const char here = page[at + 2];
      if (here < '1' || here > '6') continue;
      EXPECT_LE(here, level + 1) << page.substr(at, 60);
      first += here == '1';
      level = here;
    }
    EXPECT_EQ(first, 1u);
  }
}

TEST(AccountsHtml, CountsSinglesAndSaysWhenThereIsNothing) {
  const sample::Sample sample;
  EXPECT_NE(page_of(sample, 1, 3).find("3 more events are told by a single report"), std::string::npos);
  EXPECT_NE(page_of(sample, 0, 1).find("1 more event is told by a single report"), std::string::npos);
  EXPECT_NE(page_of(sample, 0).find("<h1>No story</h1>"), std::string::npos);
}

TEST(AccountsHtml, MarksThatCrossStillNest) {
  sample::Sample sample;
  auto account = sample.account();
  const auto cite = [&](const std::string& words) { return sample.at("timur", words); };
  account.facts[0].support = {{cite("Seorang petugas yang menolak disebut"), {}, "a", "", false},
                              {cite("yang menolak disebut namanya mengatakan"), {}, "b", "", false},
                              {cite("menolak"), {}, "c", "", false},
                              {cite("namanya mengatakan api"), {}, "d", "", false}};
  const auto page = accounts_to_html(std::span(&account, 1), sample.articles(), 0);
  int open = 0;
  for (std::size_t at = 0; at < page.size(); ++at) {
    if (page.compare(at, 5, "<mark") == 0) ++open;
    if (page.compare(at, 7, "</mark>") == 0) --open;
    ASSERT_GE(open, 0);
    if (page.compare(at, 4, "</p>") == 0) {
      ASSERT_EQ(open, 0);
    }
  }
  EXPECT_NE(page.find("Seorang petugas <mark"), std::string::npos);
}

TEST(GraphLayout, PutsSourcesLeftOfWhatTheyFeed) {
  // 0 feeds 1 and 2; 1 feeds 3; 2 and 3 are reports, 4 a report alone
  const auto layout = html::lay_out_graph(5, {{0, 1}, {0, 2}, {1, 3}}, {false, false, true, true, true});
  EXPECT_EQ(layout.layers, 3u);
  EXPECT_EQ(layout.nodes[0].layer, 0u);
  EXPECT_EQ(layout.nodes[1].layer, 1u);
  for (const auto report : {2, 3, 4}) EXPECT_EQ(layout.nodes[report].layer, 2u);
  EXPECT_EQ(layout.edges[1].size(), 3u);  // bends in the layer it passes
}

TEST(GraphLayout, UntanglesAndStandsRings) {
  const auto crossed = html::lay_out_graph(4, {{0, 3}, {1, 2}}, {false, false, true, true});
  EXPECT_LT((crossed.nodes[0].height - crossed.nodes[1].height) *
                (crossed.nodes[2].height - crossed.nodes[3].height),
            0);
  const auto ring = html::lay_out_graph(3, {{0, 1}, {1, 2}, {2, 0}}, {true, true, true});
  EXPECT_EQ(ring.edges.size(), 3u);
  EXPECT_EQ(html::lay_out_graph(0, {}, {}).layers, 0u);
}

}  // namespace
}  // namespace saksi
