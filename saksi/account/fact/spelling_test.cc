#include "saksi/account/fact/spelling.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

struct SpellingCase {
  std::vector<std::string> a, b;
  bool alike;
};

TEST(Spelling, ASlipIsNoOtherWord) {
  const SpellingCase cases[] = {
      {{"same-sex"}, {"same", "sex"}, true},
      {{"tahu"}, {"tahuu"}, true},
      {{"memimpin"}, {"mimpin"}, true},
      {{"momma"}, {"mama"}, true},
      // Other words, however near their letters.
      {{"north"}, {"south"}, false},
      {{"legal"}, {"illegal"}, false},
      {{"naik"}, {"baik"}, false},
      {{"win"}, {"won"}, false},
      {{"merciless"}, {"gentle"}, false},
      {{}, {"not"}, false},
  };
  for (const auto& c : cases) EXPECT_EQ(are_spelled_alike(c.a, c.b), c.alike) << (c.a.empty() ? "" : c.a[0]);
}

TEST(Spelling, ANameInOtherLettersIsNoOtherName) {
  const SpellingCase cases[] = {
      {{"muammer", "khalid"}, {"moamar", "khaled"}, true},
      {{"al-kader"}, {"alkader"}, true},
      {{"muammer", "khalid"}, {"muammer", "hassan"}, false},
      {{"bitung"}, {"belitung"}, false},
      {{"ali"}, {"ela"}, false},  // too few consonants to tell
  };
  for (const auto& c : cases) EXPECT_EQ(are_names_spelled_alike(c.a, c.b), c.alike) << c.a[0];
}

TEST(Spelling, LettersApart) {
  EXPECT_EQ(letters_apart("", "ab"), 2u);
  EXPECT_EQ(letters_apart("theatre", "theater"), 2u);
  EXPECT_EQ(letters_apart("sama", "sama"), 0u);
}

}  // namespace
}  // namespace saksi
