#include "saksi/account/claim/same_person.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

using Same = std::map<std::string, std::string>;

TEST(FindSamePersons, ShortFormsStandForTheWhole) {
  EXPECT_EQ(find_same_persons({"hendra", "hendra wijaya", "wijaya"}),
            (Same{{"hendra", "hendra wijaya"}, {"wijaya", "hendra wijaya"}}));
  EXPECT_EQ(find_same_persons({"hendra", "hendra wijaya", "hendra bagus wijaya"}),
            (Same{{"hendra", "hendra bagus wijaya"}, {"hendra wijaya", "hendra bagus wijaya"}}));
}

TEST(FindSamePersons, AShortFormOfTwoStandsForNeither) {
  EXPECT_EQ(find_same_persons({"wijaya", "hendra wijaya", "rina wijaya"}), Same{});
}

TEST(FindSamePersons, OneLetterMayBeMissing) {
  EXPECT_EQ(find_same_persons({"fedrik yunandi", "fredrik yunandi"}),
            (Same{{"fredrik yunandi", "fedrik yunandi"}}));
}

TEST(FindSamePersons, ShortWordsMustBeEqual) {
  EXPECT_EQ(find_same_persons({"andi saputra", "andri saputra"}), Same{});
  EXPECT_EQ(find_same_persons({"muhammad azhar", "muhammad aljahra"}), Same{});
  EXPECT_EQ(find_same_persons({"", "budi"}), Same{});
}

}  // namespace
}  // namespace saksi
