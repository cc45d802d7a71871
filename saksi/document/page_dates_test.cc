#include "saksi/document/page_dates.h"

#include <gtest/gtest.h>

#include "saksi/document/page_facts.h"

namespace saksi {
namespace {

// "kind words" of each date, in the order they are judged in.
std::vector<std::string> dates(const std::string& page) {
  constexpr const char* kKinds[] = {"first", "shown", "some", "address", "loose", "changed", "trace"};
  std::vector<std::string> all;
  for (const auto& date : page_facts(parse_html(page, 512).tree, "").published)
    all.push_back(std::string(kKinds[static_cast<int>(date.kind)]) + " " + date.words);
  return all;
}
using Dates = std::vector<std::string>;

struct Case {
  const char* why;
  const char* page;
  Dates dates;
};

TEST(PageDates, FindsThemWherePagesHaveThem) {
  const Case cases[] = {
      {"Open Graph",
       "<meta property='article:published_time' content='2024-03-02T10:00:00+07:00'>"
       "<meta property='article:modified_time' content='2024-03-03'>",
       {"first 2024-03-02T10:00:00+07:00", "changed 2024-03-03"}},
      {"the first publication before what may be a change, the address last",
       "<meta name=date content='2024-03-05'><meta property='article:published_time' content='2024-03-02'>"
       "<link rel=canonical href='https://a.example/2024/03/01/jembatan'>"
       "<h1>Jembatan retak</h1><time datetime='2024-03-04'>4 Maret</time>",
       {"first 2024-03-02", "shown 2024-03-04", "some 2024-03-05",
        "address https://a.example/2024/03/01/jembatan"}},
      {"boxes named for what they hold",
       "<h1>Jembatan retak</h1><div class='detail__author'>Sari</div>"
       "<div class='detail__date'>Sabtu, 02 Mar 2024 10:00 WIB</div><div class=date>tanpa tahun</div>",
       {"shown Sabtu, 02 Mar 2024 10:00 WIB"}},
      {"pieces of one date",
       "<h1>Jembatan retak</h1><p><span class=hari>Sabtu,</span> <span>2 Maret</span> <b>2024</b></p>",
       {"shown Sabtu, 2 Maret 2024"}},
      {"Dublin Core, in any letter case",
       "<meta name='DC.Date.Issued' content='2024-03-02'>",
       {"first 2024-03-02"}},
      {"RDFa",
       "<span property='schema:datePublished' content='2024-03-02T10:00'>kemarin</span>",
       {"first 2024-03-02T10:00"}},
      {"the age of a page", "<h1>Jembatan retak</h1><span>3 jam yang lalu</span>", {"shown 3 jam yang lalu"}},
      {"a date within the headline, in a long menu's stead",
       "<title>Jembatan retak</title><h1><span class=date>2.3.2024</span>Jembatan retak</h1>",
       {"shown 2.3.2024"}},
      {"figures of other scripts", "<h1>جسر</h1><p>٢ مارس ٢٠٢٤</p>", {"shown ٢ مارس ٢٠٢٤"}},
      {"state of a page that a script builds",
       "<script>window.state = {\"article\": {\"published_at\": \"2024-03-02T10:00\"}}</script>",
       {"loose 2024-03-02T10:00"}},
      {"the picture, as the last hope",
       "<link rel=canonical href='https://a.example/x'>"
       "<meta property=og:image content='https://a.example/2024/03/02/a.jpg'>",
       {"address https://a.example/x", "trace https://a.example/2024/03/02/a.jpg"}},
      {"microdata",
       "<abbr itemprop=datePublished title='2018-06-05T08:00'>08:00</abbr>",
       {"first 2018-06-05T08:00", "shown 2018-06-05T08:00"}},
  };
  for (const auto& one : cases) EXPECT_EQ(dates(one.page), one.dates) << one.why;
}

TEST(PageDates, KnowsItsOwnAmongOthers) {
  const Case cases[] = {
      {"of several reports in microdata, the one by the headline",
       "<body><div class=teaser>Banjir <meta itemprop=datePublished content='2024-02-01'></div>"
       "<h1>Jembatan retak</h1><meta itemprop=datePublished content='2024-03-02'><p>Truk memutar.</p>"
       "<div class=related>Gempa <meta itemprop=datePublished content='2024-01-05'></div>",
       {"first 2024-03-02"}},
      {"a date among comments is loose",
       "<div><h1>Jembatan retak</h1></div><div class=comments><p>Budi, 4 Maret 2024</p></div>",
       {"loose Budi, 4 Maret 2024"}},
      {"in a menu, before those by the headline are full",
       "<nav>1/1/2020</nav><div><h1>Jembatan retak</h1><time datetime=2024-03-02></time></div>",
       {"shown 2024-03-02", "loose 1/1/2020"}},
      {"a time that is marked as a change",
       "<h1>Jembatan retak</h1><time class=updated datetime=2024-03-05></time>"
       "<time class='entry-date' datetime=2024-03-02></time>",
       {"shown 2024-03-02", "changed 2024-03-05"}},
      {"the heading that the title repeats, not the name of the site",
       "<title>Jembatan retak - Kabar Sore</title><h1>Kabar Sore</h1><ul><li><time "
       "datetime=2024-03-04></time> "
       "Gempa mengguncang lereng gunung dan dua desa di bawahnya, warga mengungsi ke balai kota dan ke "
       "sekolah"
       "<h2>Jembatan retak</h2><p>2 Maret 2024</p></ul>",
       {"shown 2 Maret 2024", "shown 2024-03-04"}},
  };
  for (const auto& one : cases) EXPECT_EQ(dates(one.page), one.dates) << one.why;
}

TEST(PageDates, LeavesOthersOut) {
  const Case cases[] = {
      {"no year", "<h1>Jembatan retak</h1><p class=date>10:15</p>", {}},
      {"a script",
       "<h1>Jembatan retak</h1><script>var date = '2024-03-02'; unpublished = '2024-03-02';</script>",
       {}},
      {"a script's key without a date",
       "<script>{\"publishedAt\": null, \"publishedat\" \"2024-03-02\"}</script>",
       {}},
      {"the age of something far below the headline",
       "<h1>Jembatan retak</h1><p>3 jam</p><p>2 rumah</p>",
       {}},
      {"a year alone", "<h1>Jembatan retak</h1><p>Agustus 2009</p><p>© 2023</p>", {}},
      {"a number of five figures", "<h1>Jembatan retak</h1><p>Rp 20240</p>", {}},
      {"prose with a date in the middle",
       "<h1>Jembatan retak</h1><p>Jembatan yang menghubungkan dua desa di lereng gunung itu retak pada "
       "Sabtu, 2 "
       "Maret 2024, dan sejak itu truk harus memutar lewat Sukamaju, kata kepala desa dan para sopir.</p>",
       {}},
  };
  for (const auto& one : cases) EXPECT_EQ(dates(one.page), one.dates) << one.why;
}

TEST(PageDates, StandsHostilePages) {
  std::string page;
  for (int i = 0; i < 20000; ++i) page += "<h1>Jembatan <time>2024 <i class=date>12.3.2024 ";
  EXPECT_LE(dates(page).size(), 20u);
}

}  // namespace
}  // namespace saksi
