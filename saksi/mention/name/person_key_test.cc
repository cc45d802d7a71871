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
      {"John F Kennedy", "John Kennedy"},
      {"Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"},
  };
  for (const auto& [a, b] : same) EXPECT_EQ(spell_person(fold_name(a)), spell_person(fold_name(b))) << a;
  const Row other[] = {{"Joel", "Jul"}, {"Kim Jong Un", "Kim Yo Jong"}, {"Roy", "Roi"}, {"Jay", "Jai"}};
  for (const auto& [a, b] : other) EXPECT_NE(spell_person(fold_name(a)), spell_person(fold_name(b))) << a;
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
}

}  // namespace
}  // namespace saksi
