#include "saksi/document/page_title.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

using P = TitlePlace;
using Strings = std::vector<std::string>;

struct Case {
  const char* why;
  std::vector<TitleCandidate> candidates;
  std::optional<std::string> title;
  Strings site = {"Kabar Sore"};
  std::string host = "www.kabarsore.example";
};

void check(const std::vector<Case>& cases) {
  for (const auto& one : cases) {
    SCOPED_TRACE(one.why);
    EXPECT_EQ(choose_title({one.candidates, one.site, one.host}), one.title);
  }
}

TEST(ChooseTitle, LeavesTheNameOfTheSiteOut) {
  check({
      {"the heading that the page title repeats",
       {{P::page, "Jembatan Cikaso retak - Kabar Sore"},
        {P::heading, "Kabar Sore"},
        {P::heading, "Jembatan Cikaso retak"}},
       "Jembatan Cikaso retak"},
      {"the site's own name", {{P::page, "Jembatan retak | Kabar Sore"}}, "Jembatan retak"},
      {"with a section",
       {{P::open_graph, "Jembatan retak - Daerah - Kabar Sore"}},
       "Jembatan retak - Daerah"},
      {"as its address has it", {{P::open_graph, "Jembatan retak - KabarSore"}}, "Jembatan retak", {}},
      {"in front", {{P::open_graph, "Kabar Sore | Jembatan retak"}}, "Jembatan retak"},
      {"without blanks",
       {{P::page, "クマが出没、住民に注意｜夕方新聞"}, {P::heading, "クマが出没、住民に注意"}},
       "クマが出没、住民に注意",
       {},
       ""},
      {"a few words behind a bar, where nothing else is known",
       {{P::page, "Jembatan Cikaso retak sejak Minggu - Kabar Sore"}},
       "Jembatan Cikaso retak sejak Minggu",
       {},
       ""},
      {"section, site and day behind what the heading has",
       {{P::open_graph, "Jembatan Cikaso retak | KS | 02.03.2024"}, {P::heading, "Jembatan Cikaso retak"}},
       "Jembatan Cikaso retak",
       {},
       ""},
      {"a domain is a site", {{P::open_graph, "Jembatan retak - SoreHari.com"}}, "Jembatan retak"},
      {"also in front", {{P::open_graph, "SoreHari.com: Jembatan retak"}}, "Jembatan retak"},
  });
}

TEST(ChooseTitle, KeepsWhatBelongsToTheHeadline) {
  check({
      {"a dash", {{P::page, "Persib - Persija 2-1"}}, "Persib - Persija 2-1", {}, ""},
      {"a part that is no site",
       {{P::open_graph, "Banjir - Apa yang perlu diketahui"}},
       "Banjir - Apa yang perlu diketahui"},
      {"a number is no domain", {{P::open_graph, "Rupiah - 15.500"}}, "Rupiah - 15.500"},
      {"a report about the site itself",
       {{P::page, "Penghargaan untuk Kabar Sore, Koran Cikaso"},
        {P::heading, "Penghargaan untuk Kabar Sore, Koran Cikaso"}},
       "Penghargaan untuk Kabar Sore, Koran Cikaso"},
      {"a title of one word", {{P::heading, "Retak"}}, "Retak"},
      {"the site is all there is", {{P::page, "Kabar Sore"}}, "Kabar Sore"},
      {"short words of an address are no site",
       {{P::open_graph, "Jembatan retak - Aman"}},
       "Jembatan retak - Aman",
       {},
       "www.nyamankita.example"},
  });
}

TEST(ChooseTitle, WeighsPlacesThatDoNotAgree) {
  const std::string search = "Jembatan Cikaso retak: jadwal, rute, dan tarif terbaru";
  const std::string shown = "Bupati: Jembatan Cikaso masih aman dilewati";
  const std::string shared = "Retak sejengkal yang membuat satu kota memutar";
  check({
      {"readers before search engines",
       {{P::page, search}, {P::open_graph, shown}, {P::heading, shown}, {P::linked_data, search}},
       shown},
      {"Open Graph that repeats the page title says nothing new",
       {{P::page, search},
        {P::open_graph, search},
        {P::twitter, search},
        {P::heading, shown},
        {P::linked_data, shown}},
       shown},
      {"neither where it has the site's name",
       {{P::page, shown},
        {P::open_graph, shared + " | Kabar Sore"},
        {P::heading, shown},
        {P::linked_data, shown}},
       shown},
      {"of its own it was written for readers",
       {{P::page, search}, {P::open_graph, shared}, {P::heading, search}, {P::linked_data, search}},
       shared},
      {"unless the heading is marked as the headline",
       {{P::page, shown},
        {P::open_graph, shared},
        {P::heading, shown},
        {P::item, shown},
        {P::linked_data, shown}},
       shown},
      {"a heading that nobody repeats is another box",
       {{P::page, shown}, {P::open_graph, shown}, {P::heading, "Ikuti Kabar Sore setiap hari"}},
       shown},
      {"a word is a section", {{P::page, shown + " - Ruang Baca"}, {P::heading, "Daerah"}}, shown},
      {"the first heading before those of other reports",
       {{P::heading, shown}, {P::heading, search}, {P::heading, shared}},
       shown},
      {"a subheading shows the headline behind a kicker",
       {{P::page, search},
        {P::open_graph, shown},
        {P::heading, search},
        {P::item, search},
        {P::subheading, "Warga khawatir " + shown}},
       shown},
      {"a heading before a page title with nothing in common",
       {{P::page, search}, {P::heading, shown}},
       shown},
  });
}

TEST(ChooseTitle, PassesOverWhatIsCutShort) {
  const std::string whole = "Jembatan Cikaso retak, bupati: \"Masih aman dilewati\"";
  check({
      {"by a quotation mark in the attribute",
       {{P::page, whole}, {P::open_graph, "Jembatan Cikaso retak, bupati:"}, {P::heading, whole}},
       whole},
      {"by the site",
       {{P::page, whole}, {P::open_graph, "Jembatan Cikaso retak, …"}, {P::heading, whole}},
       whole},
      {"dots at the end of a headline stay",
       {{P::page, "Dan jembatan itu pun retak..."}},
       "Dan jembatan itu pun retak..."},
      {"a shorter one that somebody wrote",
       {{P::page, "Jembatan Cikaso retak lagi, warga memutar jauh"},
        {P::open_graph, "Jembatan Cikaso retak lagi"},
        {P::heading, "Jembatan Cikaso retak lagi"}},
       "Jembatan Cikaso retak lagi"},
  });
}

TEST(ChooseTitle, ShowsTheBestSpelling) {
  check({
      {"parts of a heading that lie in boxes",
       {{P::heading, "UnjukrasaWarga menutup jembatan"},
        {P::open_graph, "Unjuk rasa / Warga menutup jembatan"}},
       "Unjuk rasa / Warga menutup jembatan"},
      {"marks and case as Open Graph has them",
       {{P::heading, "JEMBATAN \"CIKASO\" RETAK LAGI"}, {P::open_graph, "Jembatan “Cikaso” retak lagi"}},
       "Jembatan “Cikaso” retak lagi"},
      {"but not where the site was cut off",
       {{P::heading, "Jembatan “Cikaso” retak lagi"},
        {P::open_graph, "Jembatan Cikaso retak lagi - Kabar Sore"}},
       "Jembatan “Cikaso” retak lagi"},
  });
}

TEST(ChooseTitle, FindsNoneInNothing) {
  check({
      {"nothing", {}, std::nullopt},
      {"blanks and signs", {{P::page, " - "}, {P::heading, "***"}}, std::nullopt},
      {"subheadings alone", {{P::subheading, "Jembatan Cikaso retak"}}, std::nullopt},
  });
}

// Bars upon bars: each is cut once.
TEST(ChooseTitle, StandsLongTitles) {
  std::string bars;
  for (int i = 0; i < 300; ++i) bars += "a - ";
  std::vector<TitleCandidate> many(40, {P::heading, bars});
  many.push_back({P::open_graph, bars});
  EXPECT_TRUE(choose_title({many, {"a"}, "a.example"}));
}

}  // namespace
}  // namespace saksi
