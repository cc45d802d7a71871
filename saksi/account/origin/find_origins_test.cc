#include "saksi/account/origin/find_origins.h"

#include <gtest/gtest.h>

#include "saksi/account/test_story.h"

namespace saksi {
namespace {

using test::find_fact;
using test::TestStory;

constexpr const char* kBreach = "Tanggul Sungai Lodan jebol pada Senin malam.";

TEST(FindOrigins, OutletsOfOneOwnerAreOneWitness) {
  TestStory story;
  story.add("a", "Warta Kudus", "", kBreach).article.owner = "Grup Lodan";
  story.add("b", "Kabar Demak", "", "Senin malam tanggul Sungai Lodan jebol.").article.owner = "Grup Lodan";
  const auto account = story.make();
  ASSERT_EQ(account.facts.size(), 1u);
  EXPECT_EQ(account.facts[0].origins, std::vector<std::string>{"Grup Lodan"});
}

TEST(FindOrigins, AnOutletAloneKeepsItsOwnName) {
  TestStory story;
  story.add("a", "Warta Kudus", "", kBreach).article.owner = "Grup Lodan";
  EXPECT_EQ(story.make().facts.at(0).origins, std::vector<std::string>{"Warta Kudus"});
}

TEST(FindOrigins, TheAgencyOfADatelineStandsForAnUnknownOutlet) {
  TestStory story;
  auto& a = story.add("a", "", "", std::string("KUDUS (Tirta) - ") + kBreach);
  a.article.dateline = Dateline{"Kudus", "Tirta", TestStory::find(a, "KUDUS (Tirta) -")};
  EXPECT_EQ(story.make().facts.at(0).origins, std::vector<std::string>{"Tirta"});
}

TEST(FindOrigins, NothingKnownIsTheArticleItself) {
  TestStory story;
  story.add("a", "", "", kBreach);
  EXPECT_EQ(story.make().facts.at(0).origins, std::vector<std::string>{"a"});
}

TEST(FindOrigins, ADenialGoesBackToWhoDenies) {
  TestStory story;
  auto& a = story.add("a", "Warta Kudus", "", "Hartini membantah laporan retakan tanggul diabaikan.");
  TestStory::name(a, "Hartini", NameType::per, "hartini");
  EXPECT_EQ(story.make().facts.at(0).origins, std::vector<std::string>{"Hartini"});
}

}  // namespace
}  // namespace saksi
