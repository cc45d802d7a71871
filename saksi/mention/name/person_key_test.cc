#include "saksi/mention/name/person_key.h"

#include <gtest/gtest.h>

#include "saksi/mention/name/fold.h"

namespace saksi {
namespace {

TEST(SpellPerson, GivesOneSpelling) {
  struct Row {
    std::string_view a, b;
  };
  const Row same[] = {
      {"Kim Jong-un", "Kim Jong Un"},
      {"Sergey Shoigu", "Sergei Shoigu"},
      {"Dmitriy Peskov", "Dmitri Peskov"},
      {"Soeharto", "Suharto"},
      {"Djoko", "Joko"},
      {"Soerjadi Widjaja", "Suryadi Wijaya"},
      {"Tjahjo", "Cahyo"},
      {"Pandjaitan", "Panjaitan"},
      {"Volodymyr Zelenskyy", "Volodymyr Zelenskiy"},
      {"John F Kennedy", "John Kennedy"},
      {"Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"},
  };
  for (const auto& [a, b] : same) EXPECT_EQ(spell_person(fold_name(a)), spell_person(fold_name(b))) << a;
  const Row other[] = {{"Joel", "Jul"}, {"Kim Jong Un", "Kim Yo Jong"}, {"Roy", "Roi"},
                       {"Jay", "Jai"},  {"Anjani", "Anyani"},           {"Wijaya", "Wiyaya"}};
  for (const auto& [a, b] : other) EXPECT_NE(spell_person(fold_name(a)), spell_person(fold_name(b))) << a;
}

TEST(IsSpelledApart, TakesSpellingsOfOneNameOnly) {
  struct Row {
    std::string_view a, b;
    bool same_office, one;
  };
  const Row rows[] = {
      {"achmad kusnadi", "ahmad kusnadi", false, true},
      {"dedy kusnadi", "deddi kusnadi", false, true},
      {"fatimah kusnadi", "fatima kusnadi", false, true},
      {"budi satrio kusnadi", "budi satryo kusnadi", false, true},
      {"listyono kusnadi", "listyowo kusnadi", true, true},
      {"listyono kusnadi", "listyowo kusnadi", false, false},
      {"rini kusnadi", "reni kusnadi", true, false},
      {"budi susanto", "budi susanti", true, false},
      {"achmad dedy", "ahmad deddi", false, false},
      {"agus salim", "agus halim", true, false},
      {"kusnadi", "kusnady", true, false},
      {"budi kusnadi", "budi satrio kusnadi", true, false},
  };
  for (const auto& [a, b, same_office, one] : rows)
    EXPECT_EQ(is_spelled_apart(person_words(a), person_words(b), same_office), one) << a << ", " << b;
}

TEST(IsClipped, TakesTheHeadOfTheGivenName) {
  EXPECT_TRUE(is_clipped("alex", {"alexander", "marwata"}));
  EXPECT_FALSE(is_clipped("sara", {"sarah", "hale"}));
  EXPECT_FALSE(is_clipped("ale", {"alexander", "marwata"}));
  EXPECT_FALSE(is_clipped("marw", {"alexander", "marwata"}));
  EXPECT_FALSE(is_clipped("alex", {"alexander"}));
}

TEST(IsBlend, TakesTheHeadsOfTwoWords) {
  EXPECT_TRUE(is_blend("jokowi", {"joko", "widodo"}));
  EXPECT_TRUE(is_blend("setnov", {"setya", "novanto"}));
  EXPECT_FALSE(is_blend("jokowi", {"joko", "susanto"}));
  EXPECT_FALSE(is_blend("joko", {"joko", "widodo"}));
  EXPECT_FALSE(is_blend("jokowi", {"jokowi"}));
}

TEST(IsInitials, TakesOneLetterOfEachWord) {
  EXPECT_TRUE(is_initials("sby", {"susilo", "bambang", "yudhoyono"}));
  EXPECT_FALSE(is_initials("sb", {"susilo", "bambang", "yudhoyono"}));
  EXPECT_FALSE(is_initials("s", {"susilo"}));
  EXPECT_FALSE(is_initials("jk", {"jusuf", "kalla"}));  // may be any suspect "JK"; he stands in a table
}

}  // namespace
}  // namespace saksi
