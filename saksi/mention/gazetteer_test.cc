#include "saksi/mention/gazetteer.h"

#include <gtest/gtest.h>

#include "saksi/mention/name/test_knowledge.h"

namespace saksi {
namespace {

TEST(Gazetteer, HasOneKeyForAllSpellings) {
  struct Row {
    std::string_view form, key;
  };
  const Row rows[] = {
      {"Amerika Serikat", "united states"},
      {"AS", "united states"},
      {"US", "united states"},
      {"Moskow", "moscow"},
      {"Moscow", "moscow"},
      {"Korut", "north korea"},
      {"North Korea", "north korea"},
      {"Türkiye", "turkey"},
      {"Turki", "turkey"},
      {"PBB", "united nations"},
      {"Jerman", "germany"},
      {"GERMANY", "germany"},
      {"Surabaya", "surabaya"},
      {"White House", "white house"},
      {"Gedung Putih", "white house"},
      {"BMKG", "bmkg"},
      {"KTT ASEAN", "asean summit"},
  };
  for (const auto& [form, key] : rows) {
    SCOPED_TRACE(form);
    const auto* known = test_gazetteer().find(form);
    ASSERT_NE(known, nullptr);
    EXPECT_EQ(known->key, key);
  }
}

TEST(Gazetteer, TellsBodiesFromPlaces) {
  EXPECT_EQ(test_gazetteer().find("Kremlin")->type, NameType::org);
  EXPECT_EQ(test_gazetteer().find("Rusia")->type, NameType::loc);
  EXPECT_EQ(test_gazetteer().find("Piala Dunia")->type, NameType::evt);
}

TEST(Gazetteer, KnowsTheOutletsOfTheUser) {
  const auto table = parse_table("outlets", "Harian Lentera\tlentera.example;Lentera\t-\toutlet\n", "");
  const Gazetteer gazetteer({}, Outlets({*table}));
  ASSERT_NE(gazetteer.find("Harian Lentera"), nullptr);
  EXPECT_EQ(gazetteer.find("Harian Lentera")->type, NameType::org);
  EXPECT_FALSE(gazetteer.find("Harian Lentera")->weak);
  ASSERT_NE(gazetteer.find("Lentera"), nullptr);
  EXPECT_TRUE(gazetteer.find("Lentera")->weak);
  EXPECT_EQ(gazetteer.find("Lentera")->key, "harian lentera");
}

TEST(Gazetteer, DoesNotKnowOtherWords) {
  for (const std::string_view form :
       {"", "as", "us", "pan", "ma", "jembatan", "Amerika Serikat menolak", "Serikat"})
    EXPECT_EQ(test_gazetteer().find(form), nullptr) << form;
}

TEST(Gazetteer, KnowsWordsOfPeoplesNames) {
  EXPECT_NE(test_gazetteer().clue("dmitry").person & NameClue::given, 0);
  EXPECT_NE(test_gazetteer().clue("kim").person & NameClue::family_first, 0);
  EXPECT_EQ(test_gazetteer().clue("jembatan").person, 0);
  EXPECT_GE(test_gazetteer().clue("amerika").longest, 2);
}

}  // namespace
}  // namespace saksi
